import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { contract } from '../../../shared/ipc/contract.ts'
import { type Call, type Event, channelOf, membersOf } from '../../../shared/ipc/define.ts'

/**
 * The whole surface, written out by hand: a channel that comes or goes, or changes its rate class, is a decision seen
 * in review, and not a side effect.
 */
const surface = {
  'app.facts': 'read',
  'app.openLink': 'ask',
  'app.command': 'event',
  'app.closing': 'event',
  'app.readyToClose': 'write',
  'app.copied': 'write',
  'app.locking': 'event',
  'app.reportViolation': 'read',
  'app.activity': 'read',
  'app.protections': 'read',
  'app.appearance': 'read',
  'app.changeAppearance': 'write',
  'session.state': 'read',
  'session.create': 'keys',
  'session.retry': 'write',
  'session.unlock': 'unlock',
  'session.recover': 'unlock',
  'session.lock': 'write',
  'session.choose': 'write',
  'session.changed': 'event',
  'people.list': 'read',
  'people.add': 'keys',
  'people.rename': 'write',
  'people.remove': 'bulk',
  'access.state': 'read',
  'access.setPassphrase': 'unlock',
  'access.propose': 'unlock',
  'access.save': 'ask',
  'access.copy': 'write',
  'access.confirm': 'write',
  'access.cancel': 'write',
  'access.preferences': 'read',
  'access.prefer': 'write',
  'notes.list': 'read',
  'notes.open': 'read',
  'notes.search': 'read',
  'notes.create': 'write',
  'notes.save': 'write',
  'notes.trash': 'write',
  'notes.restore': 'write',
  'notes.arrange': 'write',
  'notes.arrangeMany': 'bulk',
  'notes.moveMany': 'bulk',
  'notes.restoreMany': 'bulk',
  'attachments.begin': 'write',
  'attachments.put': 'chunk',
  'attachments.finish': 'write',
  'attachments.cancel': 'write',
  'attachments.facts': 'read',
  'attachments.read': 'chunk',
  'attachments.save': 'ask',
  'printing.print': 'ask',
  'printing.savePdf': 'ask',
  'desktop.state': 'read',
  'desktop.change': 'write',
  'desktop.copyAddress': 'write',
  'desktop.asked': 'event',
  'desktop.takeAsked': 'read',
  'quick.save': 'write',
  'quick.close': 'write',
  'quick.finish': 'event',
  'links.backlinks': 'read',
  'links.linking': 'read',
  'links.relink': 'bulk',
  'spelling.settings': 'read',
  'spelling.choose': 'write',
  'spelling.check': 'read',
  'spelling.suggest': 'read',
  'spelling.learn': 'write',
  'spelling.forget': 'write',
  'notes.purge': 'write',
  'notes.emptyTrash': 'write',
  'notes.history': 'read',
  'notes.openRevision': 'read',
  'notes.restoreRevision': 'write',
  'notes.recover': 'write',
  'notes.changed': 'event',
  'notes.found': 'event',
  'notes.problems': 'event',
  'notebooks.list': 'read',
  'notebooks.create': 'write',
  'notebooks.rename': 'write',
  'notebooks.move': 'write',
  'notebooks.remove': 'write',
  'notebooks.putBack': 'write',
  'notebooks.changed': 'event',
  'searches.list': 'read',
  'searches.counts': 'read',
  'searches.create': 'write',
  'searches.rename': 'write',
  'searches.remove': 'write',
  'searches.changed': 'event',
  'index.state': 'read',
  'index.changed': 'event',
  'vault.verify': 'write',
  'vault.rotate': 'keys',
  'vault.leakTest': 'write',
  'vault.cancel': 'write',
  'vault.progress': 'event',
}

const members = membersOf(contract).map(([group, name, spec]) => ({
  channel: channelOf(group, name),
  spec,
}))
const isCall = (member: { channel: string; spec: Call | Event }): member is { channel: string; spec: Call } =>
  member.spec.kind === 'call'
const calls = members.filter(isCall)

it('has exactly the channels it is known to have, each in its rate class', () => {
  const found = members.map(({ channel, spec }) => [channel, spec.kind === 'call' ? spec.rate : 'event'])
  expect(Object.fromEntries(found)).toEqual(surface)
  expect(found).toHaveLength(Object.keys(surface).length)
})

it.each(members)('$channel has a name that no other member or event can be taken for', ({ channel }) => {
  expect(channel).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/)
  // The bridge calls the event `changed` `onChanged`: a call of such a name would hide it.
  expect(channel).not.toMatch(/\.on[A-Z]/)
})

describe.each(calls)('the call $channel', ({ spec }) => {
  it('has a rate class, an input schema and an output schema', () => {
    expect(['read', 'write', 'chunk', 'bulk', 'keys', 'ask', 'unlock']).toContain(spec.rate)
    expect(spec.input).toBeInstanceOf(z.core.$ZodType)
    expect(spec.output).toBeInstanceOf(z.core.$ZodType)
  })

  it('takes nothing but an object it names every field of, or nothing at all', () => {
    for (const value of [null, 0, '', 'x', true, [], [{}], new Date(), new Map()])
      expect(spec.input.safeParse(value).success).toBe(false)
    expect(spec.input.safeParse({ unknown: 1 }).success).toBe(false)
  })

  it('answers with no type that lets anything through', () => {
    for (const value of [Symbol('x'), 1n, () => 1, { unknown: 1 }])
      expect(spec.output.safeParse(value).success).toBe(false)
  })
})

/** The fields that a person's own secrets are typed into, and those that say whether there is one. */
const typedSecrets: Readonly<Record<string, readonly string[]>> = {
  'session.state': ['passphrase'],
  'session.changed': ['passphrase'],
  'session.unlock': ['passphrase'],
  'session.recover': ['recoveryKey', 'passphrase'],
  'app.protections': ['passphrase'],
  'access.state': ['passphrase'],
  'access.propose': ['passphrase'],
}

describe.each(members)('$channel', ({ channel, spec }) => {
  it('names no field that a key, a passphrase or a path would travel in, but where a person types one', () => {
    const schemas = spec.kind === 'call' ? [spec.input, spec.output] : [spec.payload]
    for (const name of schemas.flatMap((schema) => fieldNames(schema)))
      if (!(typedSecrets[channel] ?? []).includes(name))
        expect(name).not.toMatch(/key|pass|secret|token|path|folder/i)
  })
})

describe('app.openLink', () => {
  const takes = (url: string) => contract.app.openLink.input.safeParse({ url }).success

  it('takes an https address of up to 2,000 characters', () => {
    expect(takes('https://example.com/a?b=c#d')).toBe(true)
    expect(takes(`https://example.com/${'a'.repeat(1_980)}`)).toBe(true)
    expect(takes(`https://example.com/${'a'.repeat(1_981)}`)).toBe(false)
  })

  it.each([
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://fernkeep/',
    'smb://host/share',
    'ms-msdt:/id',
    'httpsx://example.com',
    'https:',
    '//example.com',
    'example.com',
    '/etc/passwd',
    '',
  ])('refuses %j', (url) => {
    expect(takes(url)).toBe(false)
  })
})

/** Every field name of a schema, at any depth. */
function fieldNames(schema: z.core.$ZodType): readonly string[] {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  const names: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) names.push(...Object.keys(value.properties as object))
    Object.values(value).forEach(walk)
  }
  walk(json)
  return names
}
