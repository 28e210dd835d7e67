import { ChevronDown, ChevronRight, Link2 } from 'lucide-react'
import { memo, useEffect, useId } from 'react'
import type { Backlink } from '../../shared/model/backlinks.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { Button } from '../components/button.tsx'
import { Marked } from '../components/marked.tsx'
import { useApp } from '../state/app.ts'
import { goToNote } from '../state/going.ts'
import { useStore } from '../state/store.ts'
import { editorTexts, sentences } from '../text/texts.ts'
import styles from './backlinks.module.css'

/** Under the text: the notes that link to this one, with the lines that do. Nothing while there are none. */
export const Backlinks = memo(function Backlinks({ id }: { readonly id: NoteId }) {
  const { backlinks } = useApp()
  const state = useStore(backlinks.state)
  const isOpen = useStore(backlinks.isOpen)
  const list = useId()
  useEffect(() => backlinks.show(id), [backlinks, id])
  if (state.id !== id || state.total === 0) return null
  const Sign = isOpen ? ChevronDown : ChevronRight
  return (
    <section className={styles.panel} aria-label={editorTexts.linkedFrom}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => backlinks.isOpen.set(!isOpen)}
      >
        <Sign size={16} strokeWidth={1.75} aria-hidden />
        <Link2 size={14} strokeWidth={2} aria-hidden />
        {editorTexts.linkedFromCount(state.total)}
      </button>
      {isOpen && (
        <div id={list} className={styles.scroller}>
          <ul className={styles.list}>
            {state.links.map((link) => (
              <Linking key={link.note.id} link={link} />
            ))}
          </ul>
          {state.links.length < state.total && (
            <Button look="plain" onClick={backlinks.more}>
              {editorTexts.moreLinks(state.total - state.links.length)}
            </Button>
          )}
        </div>
      )}
    </section>
  )
})

function Linking({ link: { note, lines } }: { readonly link: Backlink }) {
  const app = useApp()
  return (
    <li>
      <button type="button" className={styles.note} onClick={() => goToNote(app, note)}>
        <span className={styles.title}>{note.title || sentences.untitled}</span>
        {lines.map(({ text, ranges }, i) => (
          <span key={i} className={styles.line}>
            <Marked text={text} ranges={ranges} />
          </span>
        ))}
      </button>
    </li>
  )
}
