import type { IpcRenderer } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBridge } from '../../../electron/ipc/bridge.ts'
import { contract } from '../../../shared/ipc/contract.ts'
import { channelOf, memberNames, membersOf } from '../../../shared/ipc/define.ts'
import { sampleCalls } from './sample-calls.ts'

/** All that the page is given, written out by hand. */
const surface = {
  access: ['cancel', 'confirm', 'copy', 'prefer', 'preferences', 'propose', 'save', 'setPassphrase', 'state'],
  app: [
    'activity',
    'appearance',
    'changeAppearance',
    'copied',
    'facts',
    'onClosing',
    'onCommand',
    'onLocking',
    'openLink',
    'protections',
    'readyToClose',
    'reportViolation',
  ],
  people: ['add', 'list', 'remove', 'rename'],
  session: ['choose', 'create', 'lock', 'onChanged', 'recover', 'retry', 'state', 'unlock'],
  notes: [
    'arrange',
    'arrangeMany',
    'create',
    'emptyTrash',
    'history',
    'list',
    'moveMany',
    'onChanged',
    'onFound',
    'onProblems',
    'open',
    'openRevision',
    'purge',
    'recover',
    'restore',
    'restoreMany',
    'restoreRevision',
    'save',
    'search',
    'trash',
  ],
  searches: ['counts', 'create', 'list', 'onChanged', 'remove', 'rename'],
  attachments: ['begin', 'cancel', 'facts', 'finish', 'put', 'read', 'save'],
  links: ['backlinks', 'linking', 'relink'],
  spelling: ['check', 'choose', 'forget', 'learn', 'settings', 'suggest'],
  printing: ['print', 'savePdf'],
  desktop: ['change', 'copyAddress', 'onAsked', 'state', 'takeAsked'],
  quick: ['close', 'onFinish', 'save'],
  index: ['onChanged', 'state'],
  notebooks: ['create', 'list', 'move', 'onChanged', 'putBack', 'remove', 'rename'],
  vault: ['cancel', 'leakTest', 'onProgress', 'rotate', 'verify'],
}

type Relay = (event: unknown, ...args: unknown[]) => void

/** What the preload has of Electron, with the event that must not get out. */
class FakeRenderer {
  readonly invoked: unknown[][] = []
  readonly relays = new Map<string, Set<Relay>>()
  readonly event = { sender: 'the sender', ports: ['a port'] }

  invoke(...args: unknown[]): Promise<unknown> {
    this.invoked.push(args)
    return Promise.resolve(`answer to ${String(args[0])}`)
  }

  on(channel: string, relay: Relay): void {
    this.relays.set(channel, (this.relays.get(channel) ?? new Set()).add(relay))
  }

  off(channel: string, relay: Relay): void {
    this.relays.get(channel)?.delete(relay)
  }

  tell(channel: string, ...args: unknown[]): void {
    this.relays.get(channel)?.forEach((relay) => {
      relay(this.event, ...args)
    })
  }
}

type Members = Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => unknown>>>>

let renderer: FakeRenderer
let bridge: Members

beforeEach(() => {
  renderer = new FakeRenderer()
  const ipcRenderer = renderer as unknown as Pick<IpcRenderer, 'invoke' | 'on' | 'off'>
  bridge = createBridge(ipcRenderer, memberNames(contract)) as unknown as Members
})

/** A member by its channel; throws when the bridge has none. */
function member(group: string, name: string) {
  const found = bridge[group]?.[name]
  if (found === undefined) throw new Error(`no ${group}.${name}`)
  return found
}

it('has exactly the members it is known to have', () => {
  const found = Object.entries(bridge).map(([group, members]) => [group, Object.keys(members).toSorted()])
  expect(Object.fromEntries(found)).toEqual(surface)
})

it('is made of plain groups of functions', () => {
  for (const members of Object.values(bridge))
    for (const value of Object.values(members)) expect(value).toBeTypeOf('function')
})

it('offers no way to name a channel', async () => {
  for (const name of [
    'send',
    'sendSync',
    'invoke',
    'on',
    'once',
    'off',
    'postMessage',
    'emit',
    'ipcRenderer',
  ]) {
    expect(bridge).not.toHaveProperty(name)
    for (const members of Object.values(bridge)) expect(members).not.toHaveProperty(name)
  }
  for (const { channel } of sampleCalls) {
    const [group = '', name = ''] = channel.split('.')
    await member(group, name)('another.channel', 'another.channel')
  }
  expect(renderer.invoked.map(([channel]) => channel)).toEqual(sampleCalls.map(({ channel }) => channel))
})

it('touches Electron only when it is called', () => {
  expect(renderer.invoked).toEqual([])
  expect(renderer.relays.size).toBe(0)
})

describe.each(sampleCalls)('the call $channel', ({ channel, input }) => {
  it('sends its input, no more, and answers what the main process answers', async () => {
    const [group = '', name = ''] = channel.split('.')
    expect(await member(group, name)(input, 'more', 'still more')).toBe(`answer to ${channel}`)
    expect(renderer.invoked).toEqual([[channel, input]])
  })
})

const events = membersOf(contract)
  .filter(([, , { kind }]) => kind === 'event')
  .map(([group, name]) => ({
    channel: channelOf(group, name),
    group,
    listen: `on${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  }))

describe.each(events)('the event $channel', ({ channel, group, listen }) => {
  it('reaches its listener as the payload alone: neither the event nor what came beside', () => {
    const heard: unknown[][] = []
    member(group, listen)((...args: unknown[]) => void heard.push(args))
    renderer.tell(channel, { a: 1 }, 'beside')
    expect(heard).toEqual([[{ a: 1 }]])
  })

  it('reaches every listener, until each is removed by itself', () => {
    const heard: string[] = []
    const stopFirst = member(group, listen)(() => void heard.push('first')) as () => void
    const stopSecond = member(group, listen)(() => void heard.push('second')) as () => void
    renderer.tell(channel)
    stopFirst()
    stopFirst()
    renderer.tell(channel)
    stopSecond()
    renderer.tell(channel)
    expect(heard).toEqual(['first', 'second', 'second'])
    expect(renderer.relays.get(channel)?.size).toBe(0)
  })

  it('removes a listener that was added twice once at a time', () => {
    let heard = 0
    const listener = () => void heard++
    const stop = member(group, listen)(listener) as () => void
    member(group, listen)(listener)
    stop()
    renderer.tell(channel)
    expect(heard).toBe(1)
  })

  it('hands back a removal that answers nothing', () => {
    expect((member(group, listen)(() => undefined) as () => unknown)()).toBeUndefined()
  })
})
