import { type Page } from '@playwright/test'
import { noteText } from './fernkeep.ts'

export interface Pasted {
  readonly text?: string
  readonly html?: string
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: readonly number[] }
}

/** Paste into the open note, as a program that copied these would have it. */
export const paste = (page: Page, pasted: Pasted): Promise<void> =>
  noteText(page).evaluate((target, { text, html, file }) => {
    const clipboardData = new DataTransfer()
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (file) clipboardData.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    )
  }, pasted)
