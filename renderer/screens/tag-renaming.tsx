import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { limits } from '../../shared/limits.ts'
import buttonStyles from '../components/button.module.css'
import { Button, classes } from '../components/button.tsx'
import styles from '../components/dialog.module.css'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { hasTag } from '../state/tags.ts'
import { sentences } from '../text/texts.ts'

const words = sentences.organising

/** A new name for a tag in all notes that have it. */
export function TagRenaming({ tag }: { readonly tag: string }) {
  const { notes, organising, dialogs } = useApp()
  const state = useStore(notes.state)
  const [typed, setTyped] = useState(tag)
  const hint = useId()
  const count = useMemo(
    () =>
      state.status === 'ready' ? [...state.notes.values()].filter(({ tags }) => hasTag(tags, tag)).length : 0,
    [state, tag],
  )
  const rename = () => {
    dialogs.close()
    void organising.renameTag(tag, typed)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename()
  }
  return (
    <Dialog open onClose={dialogs.close} className={styles.dialog} backdrop={<div className={styles.veil} />}>
      <DialogHeading className={styles.heading}>{words.renameTagTitle(tag)}</DialogHeading>
      <p id={hint} className={styles.body}>
        {words.renameTagBody(count)}
      </p>
      <input
        autoFocus
        type="text"
        className={styles.field}
        aria-label={words.tagName}
        aria-describedby={hint}
        value={typed}
        maxLength={limits.tagLength}
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={({ target }) => target.select()}
        onKeyDown={key}
      />
      <div className={styles.actions}>
        <DialogDismiss className={classes(buttonStyles.button, buttonStyles.outlined)}>
          {sentences.cancel}
        </DialogDismiss>
        <Button look="primary" disabled={typed.trim() === ''} onClick={rename}>
          {words.rename}
        </Button>
      </div>
    </Dialog>
  )
}
