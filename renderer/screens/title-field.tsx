import { useEffect, useRef, type KeyboardEvent } from 'react'
import { limits } from '../../shared/limits.ts'
import { requestFocus, useFocusTarget } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import type { DraftKey } from '../state/draft-record.ts'
import { useSelected } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import styles from './title-field.module.css'

interface TitleFieldProps {
  readonly draftKey: DraftKey
  /** It only stays until the next note has been read. */
  readonly isOut: boolean
}

/** One line of text that wraps when it is long; Enter and Arrow Down go on to the note. */
export function TitleField({ draftKey, isOut }: TitleFieldProps) {
  const { drafts, linkRenaming } = useApp()
  const title = useSelected(drafts.views, (views) => views.get(draftKey)?.title ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusTarget('title', () => field.current?.focus(), isOut)

  // Going to another note does not always take the focus away first.
  useEffect(() => () => void linkRenaming.end(draftKey), [linkRenaming, draftKey])

  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const atEnd = event.currentTarget.selectionStart === event.currentTarget.value.length
    if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && atEnd)) return
    event.preventDefault()
    requestFocus('body')
  }
  return (
    <textarea
      ref={field}
      className={styles.title}
      rows={1}
      aria-label={sentences.title}
      placeholder={sentences.untitled}
      value={title}
      maxLength={limits.titleLength}
      onChange={({ target }) =>
        drafts.change(draftKey, { title: target.value.replace(/\s*[\r\n]+\s*/g, ' ') })
      }
      onKeyDown={key}
      onFocus={() => linkRenaming.begin(draftKey)}
      onBlur={() => void linkRenaming.end(draftKey)}
    />
  )
}
