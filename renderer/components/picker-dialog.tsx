import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from '@ariakit/react/combobox'
import { Dialog } from '@ariakit/react/dialog'
import type { LucideIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import { sentences } from '../text/texts.ts'
import { fitting } from './fuzzy.ts'
import dialogStyles from './dialog.module.css'
import { HiddenDismiss } from './hidden-dismiss.tsx'
import { Marked } from './marked.tsx'
import styles from './picker-dialog.module.css'
import { shown } from './shortcuts.ts'

export interface PickerItem {
  readonly key: string
  readonly text: string
  readonly icon?: LucideIcon
  /** Beside the text, quieter: where a note is. */
  readonly detail?: string | undefined
  readonly keys?: string | undefined
}

interface PickerDialogProps {
  /** What is chosen here: the accessible name, and shown in the empty field. */
  readonly label: string
  /** In the order in which they are shown while nothing is typed. */
  readonly items: readonly PickerItem[]
  readonly choose: (key: string) => void
  /** Offers to make what was typed, when nothing is called exactly that. */
  readonly create?: {
    readonly label: (typed: string) => string
    readonly icon: LucideIcon
    readonly run: (typed: string) => void
  }
  /** What is said while there is nothing to choose. */
  readonly none?: string
  readonly close: () => void
}

/** What is created instead of chosen. */
const createKey = ' create'

/** A list over the window that narrows down as one types; arrows move, Enter chooses. */
export function PickerDialog({ label, items, choose, create, none, close }: PickerDialogProps) {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => fitting(items, typed), [items, typed])
  const name = typed.trim()
  const isNew = create && name !== '' && !items.some(({ text }) => text.toLowerCase() === name.toLowerCase())
  const pick = (key: string) => {
    close()
    if (key === createKey) create?.run(name)
    else choose(key)
  }
  return (
    <Dialog
      open
      onClose={close}
      aria-label={label}
      className={styles.dialog}
      backdrop={<div className={dialogStyles.veil} />}
    >
      <HiddenDismiss />
      <ComboboxProvider open defaultInputValue="" setInputValue={setTyped} focusLoop>
        <Combobox
          autoFocus
          autoSelect="always"
          className={styles.field}
          aria-label={label}
          placeholder={label}
          spellCheck={false}
        />
        <ComboboxList alwaysVisible className={styles.list} aria-label={label}>
          {found.map(({ item, ranges }) => (
            <ComboboxItem
              key={item.key}
              className={styles.item}
              value={item.text}
              setValueOnClick={false}
              hideOnClick={false}
              onClick={() => pick(item.key)}
            >
              {item.icon && <item.icon size={16} strokeWidth={1.75} aria-hidden />}
              <span className={styles.text}>
                <Marked text={item.text} ranges={ranges} />
              </span>
              {item.detail && <span className={styles.detail}>{item.detail}</span>}
              {item.keys && <kbd className={styles.keys}>{shown(item.keys)}</kbd>}
            </ComboboxItem>
          ))}
          {isNew && (
            <ComboboxItem
              className={styles.item}
              value={typed}
              setValueOnClick={false}
              hideOnClick={false}
              onClick={() => pick(createKey)}
            >
              <create.icon size={16} strokeWidth={1.75} aria-hidden />
              <span className={styles.text}>{create.label(name)}</span>
            </ComboboxItem>
          )}
        </ComboboxList>
        {found.length === 0 && !isNew && (
          <p className={styles.nothing} role="status">
            {items.length === 0 && none !== undefined ? none : sentences.organising.nothingFits}
          </p>
        )}
      </ComboboxProvider>
    </Dialog>
  )
}
