import { useEffect, useState } from 'react'
import { useApp } from '../state/app.ts'
import type { DraftView } from '../state/draft-record.ts'
import { editorTexts } from '../text/texts.ts'
import styles from './word-count.module.css'

/** How many words the note has. It is counted anew when the text is saved, so that typing never waits for it. */
export function WordCount({ draft: { key, saving } }: { readonly draft: DraftView }) {
  const { drafts } = useApp()
  const [count, setCount] = useState<number | null>(null)
  const isSaved = saving.status === 'saved'
  useEffect(() => {
    if (isSaved) setCount(countWords(drafts.textOf(key)?.body.toString() ?? ''))
  }, [drafts, key, isSaved])
  return count === null ? null : <span className={styles.count}>{editorTexts.words(count)}</span>
}

/** Runs of letters and digits, and what joins them; the signs of Markdown are no words. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu

export function countWords(text: string): number {
  let count = 0
  word.lastIndex = 0
  while (word.test(text)) count++
  return count
}
