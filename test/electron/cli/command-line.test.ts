import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../../electron/cli/command-line.ts'
import { notePath } from '../../../electron/vault/note-files.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { type Note, type NoteId, note, noteSummary } from '../../../shared/model/note.ts'
import { verifyReport } from '../../../shared/model/problem.ts'
import { rotationReport } from '../../../shared/model/rotation.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from '../vault/folder-snapshot.ts'
import { SessionBench } from '../vault/opened-session.ts'

let bench: SessionBench
let out: string[]
let aside: string[]
let questions: string[]
let answers: string[]

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
  bench.allow = () => Promise.resolve(true)
  questions = []
  answers = []
})

/** Run a command; the answer is its exit code, and `out` and `aside` hold its lines. */
async function vault(args: readonly string[], signal = new AbortController().signal): Promise<number> {
  out = []
  aside = []
  const output = {
    out: (line: string) => void out.push(line),
    aside: (line: string) => void aside.push(line),
  }
  const ask = (prompt: string) => {
    questions.push(prompt)
    return Promise.resolve(answers.shift() ?? null)
  }
  return runCommandLine({ args, root: bench.root, mode: bench.mode, output, signal, ask })
}

const printed = (): unknown => JSON.parse(out.join('\n'))

async function make(...notes: [title: string, body: string][]): Promise<Note[]> {
  return bench.within(async (open) => {
    const made: Note[] = []
    for (const [title, body] of notes) made.push(await open.notes.create({ title, body }))
    return made
  })
}

async function damage(id: NoteId | undefined): Promise<void> {
  const [user = ''] = await readdir(join(bench.root, 'users'))
  await writeFile(join(bench.root, 'users', user, `${notePath(id ?? noId)}.fernet`), 'gAAAAA')
}

const noId = note.parse({
  id: '00000000-0000-4000-8000-000000000000',
  revision: 1,
  title: '',
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-01-01T00:00:00.000Z',
  trashedAt: null,
  body: '',
}).id

describe('without a vault to work on', () => {
  test('says that it was not understood, with the usage, and asks nothing', async () => {
    expect(await vault(['burn'])).toBe(2)
    expect(aside.join('\n')).toMatch(/no such command: burn[^]*Usage: vault COMMAND/)
    expect([out, bench.keychain.calls]).toEqual([[], []])
  })

  test('says that there is none, and makes none', async () => {
    expect(await vault(['list'])).toBe(1)
    expect(aside).toEqual(['there is no vault here yet'])
    expect(await snapshotOf(bench.root)).toEqual({})
  })

  test('refuses while the app has it open', async () => {
    const session = await bench.open()
    expect(await vault(['list'])).toBe(4)
    expect(aside).toEqual(['failed: vault-in-use'])
    await session.close()
    expect(await vault(['list'])).toBe(0)
  })

  test.each(['keychain-locked', 'keychain-stalled'] as const)('says %s', async (code) => {
    await make(['Title', 'text'])
    bench.keychain.fail('read', new FernkeepError(code))
    expect(await vault(['list'])).toBe(5)
    expect(aside).toEqual([`failed: ${code}`])
  })

  test('says that its key is gone', async () => {
    await make(['Title', 'text'])
    bench.keychain.entries.clear()
    expect(await vault(['list'])).toBe(5)
    expect(aside).toEqual(['failed: key-missing'])
  })

  test('says that it is damaged', async () => {
    await make(['Title', 'text'])
    await writeFile(join(bench.root, 'vault.json'), '{')
    expect(await vault(['list'])).toBe(1)
    expect(aside).toEqual(['failed: vault-damaged'])
  })
})

describe('list', () => {
  test('prints a line a note, the last changed first, titles harmless', async () => {
    await make(['Older', 'x'], ['New\u001b[2Jer', 'y'])
    expect(await vault(['list'])).toBe(0)
    expect(out).toHaveLength(2)
    expect(out.join('\n')).toMatch(
      /^[0-9a-f-]{36} {2}\S+Z {2}New\ufffd\[2Jer\n[0-9a-f-]{36} {2}\S+Z {2}Older$/,
    )
  })

  test('prints what the contract calls a summary, as JSON', async () => {
    await make(['Title', 'text'])
    expect(await vault(['list', '--json'])).toBe(0)
    expect((printed() as unknown[]).map((value) => noteSummary.parse(value))).toMatchObject([
      { title: 'Title', excerpt: 'text' },
    ])
    await bench.within((open) => open.notes.trash(open.notes.list().notes[0]?.id ?? noId))
    expect([await vault(['list', '--json']), printed()]).toEqual([0, []])
    expect([await vault(['list', '--json', '--place', 'trash']), printed()]).toMatchObject([
      0,
      [{ place: 'trash' }],
    ])
  })

  test('says besides that some files are not as they should be', async () => {
    const [bad] = await make(['Bad', 'x'], ['Good', 'y'])
    await damage(bad?.id)
    expect(await vault(['list'])).toBe(0)
    expect(out).toHaveLength(1)
    expect(aside).toEqual([expect.stringMatching(/^1 files are not as they should be/)])
  })
})

describe('show', () => {
  test('prints a note by the first digits of its id', async () => {
    const [made] = await make(['Title', 'first line\nsecond \u009b2J line'])
    expect(await vault(['show', made?.id.slice(0, 8).toUpperCase() ?? ''])).toBe(0)
    expect(out).toEqual(['# Title\n\nfirst line\nsecond \ufffd2J line'])
    expect(await vault(['show', made?.id ?? '', '--json'])).toBe(0)
    expect(note.parse(printed())).toEqual(made)
  })

  test('finds none, or more than one, for digits that do not tell', async () => {
    await make(['One', 'x'], ['Two', 'y'])
    for (const prefix of ['', 'zz']) expect(await vault(['show', prefix])).toBe(3)
    expect(aside).toEqual(['failed: not-found'])
  })

  test('says that a note’s file is damaged', async () => {
    const [bad] = await make(['Bad', 'x'])
    await damage(bad?.id)
    expect(await vault(['show', bad?.id ?? ''])).toBe(6)
    expect([out, aside]).toEqual([[], ['failed: note-damaged']])
  })
})

describe('search', () => {
  test('finds every word, whatever the case and the marks of its letters', async () => {
    await make(['Crème Brûlée', 'Vanilla and CREAM'], ['Stew', 'cream'])
    for (const [words, titles] of [
      [['creme', 'vanilla'], ['Crème Brûlée']],
      [['CREAM'], ['Stew', 'Crème Brûlée']],
      [['brulee', 'stew'], []],
    ] as const) {
      expect(await vault(['search', '--json', ...words])).toBe(0)
      expect((printed() as { title: string }[]).map(({ title }) => title).sort()).toEqual([...titles].sort())
    }
  })
})

describe('verify', () => {
  test('counts what it checked', async () => {
    await make(['One', 'x'], ['Two', 'y'])
    expect(await vault(['verify'])).toBe(0)
    expect(out).toEqual(['4 files checked, 0 not as they should be'])
    expect(aside.at(-1)).toBe('100% (4 of 4 files)')
    expect(await vault(['verify', '--json'])).toBe(0)
    expect(verifyReport.parse(printed())).toEqual({ finished: true, checked: 4, problems: [] })
  })

  test('names what is not as it should be, and changes nothing', async () => {
    const [bad] = await make(['Bad', 'x'], ['Good', 'y'])
    await damage(bad?.id)
    const before = await snapshotOf(bench.root)
    expect(await vault(['verify'])).toBe(6)
    expect(out).toEqual([
      '4 files checked, 1 not as they should be',
      `  cut: ${notePath(bad?.id ?? noId)}.fernet`,
    ])
    expect(await vault(['verify', '--json'])).toBe(6)
    expect(verifyReport.parse(printed()).problems).toMatchObject([
      { kind: 'cut', note: bad?.id, offer: null },
    ])
    expect(await snapshotOf(bench.root)).toEqual(before)
  })

  test('that is interrupted says how far it came', async () => {
    await make(['One', 'x'])
    expect(await vault(['verify'], AbortSignal.abort())).toBe(1)
    expect(out).toEqual(['0 files checked, 0 not as they should be; not finished'])
  })
})

describe('rotate', () => {
  test('changes the keys', async () => {
    const [made] = await make(['One', 'x'])
    const before = await snapshotOf(bench.root)
    expect(await vault(['rotate'])).toBe(0)
    expect(out).toEqual(['2 files under the new key, 0 not as they should be'])
    const after = await snapshotOf(bench.root)
    const changed = Object.keys(before).filter((path) => before[path] !== after[path])
    expect(changed.map((path) => path.split('/').at(-1)).sort()).toEqual(
      ['keys.json', 'structure.fernet', `${made?.id}.fernet`].sort(),
    )
    expect([await vault(['rotate', '--json']), rotationReport.parse(printed())]).toEqual([
      0,
      { finished: true, current: 2, problems: [] },
    ])
    expect(await vault(['show', made?.id ?? ''])).toBe(0)
  })

  test('names the files that no key opens, and leaves them', async () => {
    const [bad] = await make(['Bad', 'x'])
    await damage(bad?.id)
    expect(await vault(['rotate'])).toBe(6)
    expect(out).toContain(`  damaged: ${notePath(bad?.id ?? noId)}.fernet`)
  })

  test('that is interrupted is not finished, and goes on', async () => {
    await make(['One', 'x'])
    expect(await vault(['rotate'], AbortSignal.abort())).toBe(1)
    expect(out).toEqual(['0 files under the new key, 0 not as they should be; not finished'])
    expect(await vault(['rotate'])).toBe(0)
  })
})

describe('export', () => {
  test('writes readable copies for the owner alone, and says what that means', async () => {
    await make(['Title', 'text'])
    const to = join(await temporaryFolder(), 'out')
    expect(await vault(['export', '--to', to])).toBe(0)
    expect(out).toEqual(['1 notes exported. Anyone who can read that folder can read them.'])
    expect(await readFile(join(to, 'Title.md'), 'utf8')).toContain('\n\ntext\n')
    expect((await stat(join(to, 'Title.md'))).mode & 0o777).toBe(0o600)
    expect(await vault(['export', '--to', to, '--json', '--format', 'json'])).toBe(1)
    expect(aside).toEqual(['failed: export-not-empty'])
    await rm(to, { recursive: true })
    expect(await vault(['export', '--to', to, '--json', '--format', 'json'])).toBe(0)
    expect(printed()).toEqual({ exported: 1, damaged: [], damagedFiles: [] })
  })

  test('names the notes that it left out', async () => {
    const [bad] = await make(['Bad', 'x'], ['Good', 'y'])
    await damage(bad?.id)
    const to = join(await temporaryFolder(), 'out')
    expect(await vault(['export', '--to', to])).toBe(6)
    expect(aside).toEqual([`left out, its file does not open: ${bad?.id}`])
    expect(await readdir(to)).toEqual(['Good.md'])
  })
})

test('every command lets the vault go, also one that failed', async () => {
  await make(['One', 'x'])
  for (const args of [['list'], ['show', 'zz'], ['verify'], ['export', '--to', bench.root]]) await vault(args)
  await bench.within((open) => expect(open.notes.list().notes).toHaveLength(1))
})

describe('a vault that the keychain alone does not open', () => {
  test('asks for its passphrase, and refuses a wrong one and none', async () => {
    await bench.within(async (open) => {
      await open.notes.create({ title: 'Kept', body: '' })
      await open.access.setPassphrase(null, 'right')
    })
    answers = ['right']
    expect(await vault(['list'])).toBe(0)
    expect(out.join()).toContain('Kept')
    expect(questions).toEqual(['Passphrase: '])
    expect(await vault(['list'])).toBe(5)
    expect(aside).toEqual(['failed: passphrase-needed'])
    answers = ['wrong']
    expect(await vault(['list'])).toBe(5)
    expect(aside).toEqual(['failed: passphrase-wrong'])
  })

  test('opens with its recovery key, and with the keychain from then on', async () => {
    let key = ''
    await bench.within(async ({ notes, access }) => {
      await notes.create({ title: 'Kept', body: '' })
      const { groups, asked } = await access.propose('recovery', null)
      key = groups.join('-')
      await access.confirm([groups[asked[0]] ?? '', groups[asked[1]] ?? ''])
    })
    bench.keychain.entries.clear()
    expect(await vault(['list'])).toBe(5)
    answers = ['0000']
    expect(await vault(['list', '--recovery'])).toBe(5)
    expect(aside).toEqual(['failed: recovery-mistyped'])
    answers = [key]
    expect(await vault(['list', '--recovery'])).toBe(0)
    expect(out.join()).toContain('Kept')
    expect(await vault(['list'])).toBe(0)
  })

  test('is one person’s of several, who has to be named', async () => {
    const session = await bench.open()
    await session.addUser('Bob')
    await session.vault.notes.create({ title: 'Of Bob', body: '' })
    await session.close()
    expect(await vault(['list'])).toBe(3)
    expect(await vault(['list', '--person', 'Eve'])).toBe(3)
    expect(await vault(['list', '--person', 'Bob'])).toBe(0)
    expect(out.join()).toContain('Of Bob')
    expect(await vault(['list', '--person', 'Ada'])).toBe(0)
    expect(out).toEqual([])
  })
})
