import assert from 'node:assert/strict'
import { type NoteId } from '../../shared/model/note.ts'
import { type VerifyReport } from '../../shared/model/problem.ts'
import { type Vault } from '../../electron/vault/vault.ts'
import { snapshotOf } from '../electron/vault/folder-snapshot.ts'
import { type SessionBench } from '../electron/vault/opened-session.ts'
import { type DamagedVault, damageVault, fileOf, fillVault } from './damaged-vault.ts'

export interface DamageFigures {
  readonly notes: number
  readonly good: number
  readonly bad: number
}

const task = { signal: new AbortController().signal, onProgress: () => undefined }

/**
 * Make a vault of `count` notes, damage one in a hundred while it is open and look at it from that session and from the
 * next: every good note opens with its text, every bad one is named, nothing on disk changes. Throws at the first thing
 * that is not so.
 */
export async function checkDamagedVault(bench: SessionBench, count: number): Promise<DamageFigures> {
  await fillVault(bench, count)
  const session = await bench.open()
  const damaged = await damageVault(bench, count)
  const before = await snapshotOf(bench.root)
  try {
    checkReport(await session.vault.verify(task), damaged)
  } finally {
    await session.close()
  }
  await bench.within(async (vault) => {
    checkListed(vault, damaged)
    checkReport(await vault.verify(task), damaged)
    for (const [id, body] of damaged.good) assert.equal((await vault.notes.open(id)).body, body)
    for (const id of damaged.bad.keys()) await assert.rejects(vault.notes.open(id))
  })
  assert.deepEqual(await snapshotOf(bench.root), before)
  await checkRecovery(bench, damaged)
  return { notes: count, good: damaged.good.size, bad: damaged.bad.size }
}

/** At unlock: all that is good is listed, and what is damaged is named; what is gone can only be missed by a check. */
function checkListed(vault: Vault, { good, bad, unknown }: DamagedVault): void {
  const { notes, problems } = vault.notes.list()
  assert.deepEqual(notes.map(({ id }) => id).sort(), [...good.keys()].sort())
  const there = [...bad].filter(([, kind]) => kind !== 'missing')
  assert.deepEqual(sorted(problems), sorted([...there.map(expected), ...unknown.map(stranger)]))
}

function checkReport({ finished, problems }: VerifyReport, { bad, unknown }: DamagedVault): void {
  assert.equal(finished, true)
  assert.deepEqual(sorted(problems), sorted([...[...bad].map(expected), ...unknown.map(stranger)]))
  for (const { note, offer } of problems) assert.equal(offer, note === null ? null : 1)
}

/** Each bad note comes back from its newest good revision, as a note of its own, and its file stays. */
async function checkRecovery(bench: SessionBench, { bad }: DamagedVault): Promise<void> {
  const before = await snapshotOf(bench.root)
  await bench.within(async (vault) => {
    for (const id of bad.keys()) {
      const { id: recovered } = await vault.notes.recover(id)
      assert.match((await vault.notes.open(recovered)).body, /^earlier \d+$/)
    }
  })
  const after = await snapshotOf(bench.root)
  for (const [path, content] of Object.entries(before)) assert.equal(after[path], content)
}

interface Named {
  readonly kind: string
  readonly file: string
}

const expected = ([id, kind]: readonly [NoteId, string]): Named => ({ kind, file: fileOf(id) })
const stranger = (file: string): Named => ({ kind: 'unknown', file })
const sorted = (problems: readonly Named[]) => problems.map(({ kind, file }) => `${kind} ${file}`).sort()
