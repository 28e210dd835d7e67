import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react/combobox'
import { Notebook, X } from 'lucide-react'
import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { limits } from '../../shared/limits.ts'
import type { NoteId } from '../../shared/model/note.ts'
import menuStyles from '../components/action-menu.module.css'
import { classes } from '../components/button.tsx'
import { fitting } from '../components/fuzzy.ts'
import { useApp } from '../state/app.ts'
import { pathOf } from '../state/notebook-tree.ts'
import { useSelected, useStore } from '../state/store.ts'
import { hasTag } from '../state/tags.ts'
import { sentences } from '../text/texts.ts'
import styles from './note-details.module.css'
import { useWantedTags } from './wanted-tags.ts'

const words = sentences.organising

/** Under the title: the notebook a note is in, and its tags. */
export const NoteDetails = memo(function NoteDetails({ id }: { readonly id: NoteId }) {
  const { notes, notebooks, dialogs } = useApp()
  const note = useSelected(notes.state, () => notes.get(id))
  const list = useStore(notebooks.list)
  if (!note) return <div className={styles.details} />
  const path = pathOf(list, note.notebook)
  return (
    <div className={styles.details}>
      <button
        type="button"
        className={classes(styles.notebook, path === '' && styles.quiet)}
        aria-label={path === '' ? words.moveToNotebook : words.inNotebook(path)}
        title={path === '' ? words.moveToNotebook : path}
        onClick={() => dialogs.open({ kind: 'move', ids: [id] })}
      >
        <Notebook size={14} strokeWidth={2} aria-hidden />
        <span>{path === '' ? words.noNotebook : path}</span>
      </button>
      <Tags id={id} tags={note.tags} />
    </div>
  )
})

function Tags({ id, tags }: { readonly id: NoteId; readonly tags: readonly string[] }) {
  const { organising } = useApp()
  const field = useRef<HTMLInputElement>(null)
  const take = (tag: string) => {
    void organising.removeTag([id], tag)
    field.current?.focus()
  }
  return (
    <div role="group" aria-label={words.tagsOfNote} className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
          <button type="button" aria-label={words.takeTag(tag)} onClick={() => take(tag)}>
            <X size={12} strokeWidth={2.5} aria-hidden />
          </button>
        </span>
      ))}
      <TagField id={id} tags={tags} field={field} />
    </div>
  )
}

interface TagFieldProps {
  readonly id: NoteId
  readonly tags: readonly string[]
  readonly field: React.RefObject<HTMLInputElement | null>
}

/** Enter and comma add what is typed or chosen, Backspace in the empty field takes the last one away. */
function TagField({ id, tags, field }: TagFieldProps) {
  const { organising } = useApp()
  // The field stays when another note is opened; what was begun for the one before does not.
  const [begun, setBegun] = useState({ id, text: '' })
  const typed = begun.id === id ? begun.text : ''
  const setTyped = (text: string) => setBegun({ id, text })
  // Without a typed word nothing is offered.
  const known = useWantedTags(typed !== '')
  const others = useMemo(
    () => known.filter(({ tag }) => !hasTag(tags, tag)).map(({ tag }) => ({ text: tag })),
    [known, tags],
  )
  const found = useMemo(() => fitting(others, typed).slice(0, 8), [others, typed])
  const add = (tag: string) => {
    setTyped('')
    void organising.addTag([id], tag)
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = tags.at(-1)
    // An item that is chosen takes Enter for itself.
    const isEnter = event.key === 'Enter' && !field.current?.getAttribute('aria-activedescendant')
    if ((isEnter || event.key === ',') && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault()
      void organising.removeTag([id], last)
    }
  }
  return (
    <ComboboxProvider inputValue={typed} setInputValue={setTyped}>
      <Combobox
        ref={field}
        className={styles.field}
        aria-label={words.addTag}
        placeholder={words.addTag}
        maxLength={limits.tagLength}
        spellCheck={false}
        showMinLength={1}
        onKeyDown={key}
        onBlur={() => typed.trim() !== '' && found.length === 0 && add(typed)}
      />
      {typed !== '' && found.length > 0 && (
        <ComboboxPopover gutter={4} fixed className={menuStyles.menu} aria-label={words.tags}>
          {found.map(({ item: { text } }) => (
            <ComboboxItem
              key={text}
              value={text}
              className={menuStyles.item}
              setValueOnClick={false}
              onClick={() => add(text)}
            />
          ))}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  )
}
