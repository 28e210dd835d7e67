import { memo } from 'react'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences, toolbarTexts } from '../text/texts.ts'
import styles from './outline-pane.module.css'

/** The headings of the note beside its text: each goes there, the one that the cursor is below is marked. */
export const OutlinePane = memo(function OutlinePane() {
  const { outline, editorStates } = useApp()
  const isOpen = useStore(outline.isOpen)
  const { headings, current } = useStore(outline.shown)
  if (!isOpen) return null
  return (
    <nav className={styles.pane} aria-label={toolbarTexts.outline}>
      {headings.length === 0 && <p className={styles.empty}>{toolbarTexts.noHeadings}</p>}
      <ul className={styles.list}>
        {headings.map(({ level, text, from }, i) => (
          <li key={from}>
            <button
              type="button"
              className={styles.heading}
              style={{ paddingInlineStart: `${level * 12}px` }}
              aria-current={i === current ? 'location' : undefined}
              onClick={() => editorStates.goTo(from)}
            >
              {text || sentences.untitled}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
})
