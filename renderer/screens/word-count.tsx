import { useEffect, useState } from 'react'
import { useApp } from '../state/app.ts'
import type { DraftKey } from '../state/draft-record.ts'
import { useSelected } from '../state/store.ts'
import { editorTexts } from '../text/texts.ts'
import styles from './word-count.module.css'

/** Counting a megabyte takes as long as a frame: it waits until no key was pressed for so many ms after a save. */
const quiet = 300

/** How many words the note has, counted when the text is saved and nobody types. */
export function WordCount({ draftKey }: { readonly draftKey: DraftKey }) {
  const { drafts } = useApp()
  const isSaved = useSelected(drafts.views, (views) => views.get(draftKey)?.saving.status === 'saved')
  const [counted, setCounted] = useState<{ readonly key: DraftKey; readonly words: number } | null>(null)
  useEffect(() => {
    if (!isSaved) return
    const count = () =>
      setCounted({ key: draftKey, words: countWords(drafts.textOf(draftKey)?.body.toString() ?? '') })
    const waiting = setTimeout(count, quiet)
    return () => clearTimeout(waiting)
  }, [drafts, draftKey, isSaved])
  if (counted?.key !== draftKey) return null
  return <span className={styles.count}>{editorTexts.words(counted.words)}</span>
}

/** Runs of letters and digits, and what joins them; the signs of Markdown are no words. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu

export function countWords(text: string): number {
  let count = 0
  word.lastIndex = 0
  while (word.test(text)) count++
  return count
}
