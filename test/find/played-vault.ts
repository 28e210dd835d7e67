import { existsSync } from 'node:fs'
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Vault } from '../../electron/vault/vault.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'
import { type Accident, type Chapter, type Step } from './vault-sequence.ts'

type CacheFile = 'index' | 'first-page'

/** A vault that a sequence is played on, in a folder of its own. */
export class PlayedVault {
  readonly bench: SessionBench
  readonly #root: string
  /** What the two files of the index held one session before. */
  #old: Readonly<Record<CacheFile, Buffer | null>> = { index: null, 'first-page': null }
  #written = 0

  /** `root` is an empty folder; a folder beside it is used too. */
  constructor(root: string) {
    this.#root = root
    this.bench = new SessionBench(root)
  }

  async play(chapters: readonly Chapter[]): Promise<void> {
    for (const chapter of chapters) {
      await this.#session(chapter)
      await this.#suffer(chapter.after)
    }
  }

  async removeImage(): Promise<void> {
    for (const name of ['index', 'first-page'] as const)
      await rm(await this.#cacheFile(name), { force: true })
  }

  /** What was on disk when the process died is what the next one finds. */
  async #session({ steps, end }: Chapter): Promise<void> {
    const copy = `${this.#root}-at-crash`
    await this.bench.within(async (vault) => {
      const { caughtUp } = vault.finder
      // Every second session changes notes while the index still catches up.
      if (steps.length % 2 === 0) await caughtUp
      for (const step of steps) await this.#take(vault, step)
      if (end === 'crash') await cp(this.#root, copy, { recursive: true })
    })
    if (end === 'close') return
    await rm(this.#root, { recursive: true })
    await cp(copy, this.#root, { recursive: true })
    await rm(copy, { recursive: true })
  }

  async #take(vault: Vault, { kind, at }: Step): Promise<void> {
    await vault.notes.reconciled
    const id = chosen(vault, at)
    const number = ++this.#written
    if (kind === 'create' || id === null)
      await vault.notes.create({ title: `note ${number}`, body: `common text ${number}` })
    else if (kind === 'save') await save(vault, id, number)
    else if (kind === 'trash') await vault.notes.trash(id)
    else if (kind === 'restore') await vault.notes.restore(id)
    else if (kind === 'purge') await vault.notes.trash(id).then(() => vault.notes.purge(id))
    else {
      await (kind === 'outside delete' ? this.#remove(id) : this.#putBack(id))
      await vault.notes.lookAt([{ shelf: id.slice(0, 2), name: `${id}.fernet` }])
    }
  }

  async #suffer({ kind, at }: Accident): Promise<void> {
    const before = { index: await this.#cache('index'), 'first-page': await this.#cache('first-page') }
    const ids = await this.#noteIds()
    const [id, other] = [ids[at % Math.max(1, ids.length)], ids[(at + 1) % Math.max(1, ids.length)]]
    await this.#sufferCache(kind, at, before)
    this.#old = before
    if (id === undefined) return
    const file = await this.#file(id)
    if (kind === 'outside delete') await rm(file)
    if (kind === 'outside change') await this.#putBack(id)
    if (kind === 'outside damage') await writeFile(file, (await readFile(file)).subarray(0, 40 + at))
    if (kind === 'outside swap' && other !== undefined && other !== id)
      await cp(await this.#file(other), file)
  }

  async #sufferCache(
    kind: string,
    at: number,
    before: Readonly<Record<CacheFile, Buffer | null>>,
  ): Promise<void> {
    const [, cache, fate] = /^(image|first page) (lost|old|damaged)$/.exec(kind) ?? []
    if (cache === undefined) return
    const name = cache === 'image' ? 'index' : 'first-page'
    const [file, bytes, old] = [await this.#cacheFile(name), before[name], this.#old[name]]
    if (fate === 'lost') await rm(file, { force: true })
    if (fate === 'damaged' && bytes !== null) await writeFile(file, damagedAt(bytes, at * 30))
    if (fate === 'old' && old !== null) await writeFile(file, old)
  }

  /** Its oldest revision comes back, as from somebody's copy; without one, the file is touched only. */
  async #putBack(id: NoteId): Promise<void> {
    const folder = join(await this.#user(), 'revisions', id)
    const [oldest] = existsSync(folder) ? (await readdir(folder)).sort() : []
    const file = await this.#file(id)
    if (oldest !== undefined) await cp(join(folder, oldest), file)
    else if (existsSync(file)) await writeFile(file, await readFile(file))
  }

  async #remove(id: NoteId): Promise<void> {
    await rm(await this.#file(id), { force: true })
  }

  async #noteIds(): Promise<NoteId[]> {
    const files = await readdir(join(await this.#user(), 'notes'), { recursive: true }).catch(() => [])
    return files
      .filter((file) => file.endsWith('.fernet'))
      .map((file) => file.slice(3, -'.fernet'.length) as NoteId)
      .sort()
  }

  async #file(id: NoteId): Promise<string> {
    return join(await this.#user(), 'notes', id.slice(0, 2), `${id}.fernet`)
  }

  async #cacheFile(name: CacheFile): Promise<string> {
    return join(await this.#user(), `${name}.fernet`)
  }

  async #cache(name: CacheFile): Promise<Buffer | null> {
    const file = await this.#cacheFile(name)
    return existsSync(file) ? readFile(file) : null
  }

  async #user(): Promise<string> {
    const users = join(this.bench.root, 'users')
    const [user = ''] = await readdir(users)
    return join(users, user)
  }
}

function chosen(vault: Vault, at: number): NoteId | null {
  const ids = vault.notes
    .list()
    .notes.map(({ id }) => id)
    .sort()
  return ids[at % Math.max(1, ids.length)] ?? null
}

async function save(vault: Vault, id: NoteId, number: number): Promise<void> {
  const { revision } = await vault.notes.open(id)
  await vault.notes.save(id, revision, { title: `note ${number}`, body: `common words ${number}` })
}

const damagedAt = (bytes: Buffer, from: number) =>
  Buffer.from(bytes).fill(0x41, from, Math.min(bytes.length, from + 90))
