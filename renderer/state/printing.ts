import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { attachmentsIn, type AttachmentId } from '../../shared/model/attachment.ts'
import type { Failure, Result } from '../../shared/result.ts'
import { printingTexts } from '../text/texts.ts'
import type { Attachments } from './attachments.ts'
import type { Drafts } from './drafts.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

/** The open note on paper, as it is typed now. */
export interface Printing {
  readonly canPrint: () => boolean
  /** Ask the system to print it. */
  readonly print: () => Promise<void>
  /** Save it as a PDF where the person says. */
  readonly savePdf: () => Promise<void>
  readonly clear: () => void
}

export function createPrinting(
  client: Pick<FernkeepBridge, 'printing'>,
  drafts: Drafts,
  workspace: Workspace,
  attachments: Pick<Attachments, 'picture'>,
  toasts: Toasts,
): Printing {
  let round = 0
  let takeAway: (() => void) | null = null

  function openText() {
    const { opened } = workspace.state.get()
    if (opened.status === 'reading') return opened.note
    return opened.status === 'editing' ? drafts.textOf(opened.key) : undefined
  }

  function clear() {
    round += 1
    takeAway?.()
    takeAway = null
  }

  /** Lay the note out while `use` needs it; the last wish counts. Null when there was another meanwhile. */
  async function withSheet<T>(use: (title: string) => Promise<Result<T>>): Promise<T | null> {
    const text = openText()
    if (text === undefined) return null
    clear()
    const mine = round
    const { title } = text
    const body = text.body.toString()
    const { layOut } = await import('../printing/printed-note.ts')
    const remove = await layOut(title, body, await picturesOf(body))
    if (mine !== round) {
      remove()
      return null
    }
    takeAway = remove
    const answer = await use(title)
    if (mine === round) clear()
    if (!answer.ok) refuse(answer)
    return answer.ok ? answer.value : null
  }

  async function picturesOf(body: string): Promise<ReadonlyMap<AttachmentId, string>> {
    const found = await Promise.all(
      attachmentsIn(body).map(async (id) => [id, await attachments.picture(id)] as const),
    )
    return new Map(found.flatMap(([id, picture]) => ('url' in picture ? [[id, picture.url]] : [])))
  }

  const refuse = (failure: Failure) => toasts.refuse(failure)

  return {
    canPrint: () => openText() !== undefined,
    async print() {
      if ((await withSheet(() => client.printing.print())) === 'failed') toasts.show(printingTexts.failed)
    },
    async savePdf() {
      if (await withSheet((title) => client.printing.savePdf({ title }))) toasts.show(printingTexts.saved)
    },
    clear,
  }
}
