import type { FernkeepBridge } from '../../shared/ipc/contract.ts'

/**
 * What is copied here is cleared from the clipboard at lock: main is told the text while it is being copied, since the
 * clipboard gets it by another way, at a time that nobody is told.
 */
export function followCopies(client: FernkeepBridge): void {
  const tell = (event: ClipboardEvent) => {
    const text = copiedText(event)
    if (text !== '') void client.app.copied({ text })
  }
  window.addEventListener('copy', tell)
  window.addEventListener('cut', tell)
}

/** The text that an event puts into the clipboard; empty when it puts none there. */
function copiedText(event: ClipboardEvent): string {
  const { clipboardData, defaultPrevented } = event
  // The editor says itself what it copies.
  if (defaultPrevented) return clipboardData?.getData('text/plain') ?? ''
  const [field] = event.composedPath()
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  const text = document.getSelection()?.toString() ?? ''
  if (text === '' || clipboardData === null) return ''
  // As plain text, so that it is known which.
  clipboardData.setData('text/plain', text)
  event.preventDefault()
  return text
}
