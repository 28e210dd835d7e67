import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import { isImage, type AttachmentFacts, type AttachmentId } from '../../shared/model/attachment.ts'
import { failure, type Failure, type Result } from '../../shared/result.ts'
import { attachmentTexts } from '../text/texts.ts'
import { patiently } from './patience.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'

/** A file on its way into the vault; shown when it takes longer than a moment. */
export interface Adding {
  readonly name: string
  readonly done: number
  readonly total: number
}

/** A picture as the page can show it, or why it cannot. */
export type Picture = { readonly url: string } | { readonly failure: Failure }

export interface Attachments {
  readonly adding: Store<Adding | null>
  /** Keep a file; one after the other. Null when that failed, which is then told, or was cancelled. */
  readonly add: (file: File) => Promise<AttachmentFacts | null>
  readonly cancel: () => void
  /** What an image shows. */
  readonly picture: (id: AttachmentId) => Promise<Picture>
  /** Save a copy where the person says. */
  readonly save: (id: AttachmentId) => Promise<void>
  readonly clear: () => void
}

/** Progress that takes no longer than this is not shown, in ms. */
const toldAfter = 500
/** Pictures that are kept decrypted, by bytes: a page full of photos. Those looked at longest ago go first. */
const mostBytes = 150 * 1024 * 1024

interface Kept {
  readonly picture: Promise<Picture>
  size: number
  url: string | null
}

export function createAttachments(client: Pick<FernkeepBridge, 'attachments'>, toasts: Toasts): Attachments {
  const adding = createStore<Adding | null>(null)
  const kept = new Map<AttachmentId, Kept>()
  let turn: Promise<unknown> = Promise.resolve()
  let stopping = new AbortController()

  function drop(id: AttachmentId) {
    const one = kept.get(id)
    kept.delete(id)
    if (one?.url) URL.revokeObjectURL(one.url)
  }

  function makeRoom() {
    let sum = [...kept.values()].reduce((bytes, { size }) => bytes + size, 0)
    for (const [id, { size }] of [...kept].slice(0, -1)) {
      if (sum <= mostBytes) return
      sum -= size
      drop(id)
    }
  }

  async function load(id: AttachmentId): Promise<Picture> {
    const facts = await patiently(() => client.attachments.facts({ id }))
    if (!facts.ok) return { failure: facts }
    if (!isImage(facts.value.type)) return { failure: failure('not-found') }
    const parts: BlobPart[] = []
    for (let part = 0; part < facts.value.parts; part++) {
      const answer = await patiently(() => client.attachments.read({ id, part }))
      if (!answer.ok) return { failure: answer }
      parts.push(Uint8Array.from(answer.value.bytes))
    }
    const one = kept.get(id)
    // The session ended meanwhile.
    if (one === undefined) return { failure: failure('vault-locked') }
    one.url = URL.createObjectURL(new Blob(parts, { type: facts.value.type }))
    one.size = facts.value.size
    makeRoom()
    return { url: one.url }
  }

  function tell(answer: Failure, name: string): null {
    if (answer.code === 'too-large') toasts.show(attachmentTexts.tooLarge(name))
    else toasts.refuse(answer)
    return null
  }

  async function add(file: File, stop: AbortSignal): Promise<AttachmentFacts | null> {
    if (stop.aborted) return null
    if (file.size > limits.attachmentBytes) return tell(failure('too-large'), file.name)
    const name = file.name.trim().slice(0, limits.fileNameLength) || attachmentTexts.unnamed
    const since = performance.now()
    const answer = await send(client, file, name, stop, (done) => {
      if (performance.now() - since >= toldAfter) adding.set({ name, done, total: file.size })
    })
    adding.set(null)
    if (answer === null) return null
    return answer.ok ? answer.value : tell(answer, name)
  }

  return {
    adding,
    add(file) {
      const stop = stopping.signal
      const next = turn.then(() => add(file, stop))
      turn = next.catch(() => null)
      return next
    },
    cancel() {
      stopping.abort()
      stopping = new AbortController()
    },
    picture(id) {
      const known = kept.get(id)
      kept.delete(id)
      const one = known ?? { picture: load(id), size: 0, url: null }
      kept.set(id, one)
      if (known === undefined)
        void one.picture.then((picture) => {
          // Asked again, it may be there: a rotation or a restored backup puts files back.
          if ('failure' in picture && kept.get(id) === one) kept.delete(id)
        })
      return one.picture
    },
    async save(id) {
      const answer = await client.attachments.save({ id })
      if (!answer.ok) toasts.refuse(answer)
      else if (answer.value) toasts.show(attachmentTexts.saved)
    },
    clear() {
      stopping.abort()
      stopping = new AbortController()
      adding.set(null)
      for (const id of [...kept.keys()]) drop(id)
    },
  }
}

/** Hand a file over in parts. Null when it was stopped, or cannot be read any more. */
async function send(
  { attachments }: Pick<FernkeepBridge, 'attachments'>,
  file: File,
  name: string,
  stop: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<AttachmentFacts> | null> {
  const begun = await patiently(() => attachments.begin({ name, size: file.size }))
  if (!begun.ok) return begun
  const { upload } = begun.value
  for (let at = 0; at < file.size; at += limits.attachmentPartBytes) {
    const bytes = stop.aborted ? null : await bytesOf(file.slice(at, at + limits.attachmentPartBytes))
    if (bytes === null) {
      await attachments.cancel({ upload })
      return stop.aborted ? null : failure('disk-error')
    }
    const answer = await patiently(() => attachments.put({ upload, at, bytes }))
    if (!answer.ok) return answer
    onProgress(Math.min(file.size, at + bytes.length))
  }
  return patiently(() => attachments.finish({ upload }))
}

/** Null for a folder, and for a file that went or changed since it was chosen. */
async function bytesOf(part: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await part.arrayBuffer())
  } catch {
    return null
  }
}
