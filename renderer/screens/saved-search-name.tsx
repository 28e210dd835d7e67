import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog'
import { useState, type SubmitEvent } from 'react'
import { limits } from '../../shared/limits.ts'
import type { Failure } from '../../shared/result.ts'
import { cleanLine } from '../../shared/text.ts'
import buttonStyles from '../components/button.module.css'
import { classes } from '../components/button.tsx'
import dialogStyles from '../components/dialog.module.css'
import { FailureNote } from '../components/failure-note.tsx'
import { useApp } from '../state/app.ts'
import type { Naming } from '../state/saved-searches.ts'
import { useStore } from '../state/store.ts'
import { savedSearchTexts, sentences } from '../text/texts.ts'
import styles from './saved-search-name.module.css'

const words = savedSearchTexts

/** Asks for the name of a search that is saved or renamed. */
export function SavedSearchName() {
  const { savedSearches } = useApp()
  const naming = useStore(savedSearches.naming)
  return (
    <Dialog
      open={naming !== null}
      onClose={() => savedSearches.naming.set(null)}
      unmountOnHide
      className={dialogStyles.dialog}
      backdrop={<div className={dialogStyles.veil} />}
    >
      {naming !== null && <NameForm naming={naming} />}
    </Dialog>
  )
}

function NameForm({ naming }: { readonly naming: Naming }) {
  const { savedSearches } = useApp()
  const [name, setName] = useState(() => firstName(naming))
  const [failure, setFailure] = useState<Failure | null>(null)
  const isEmpty = cleanLine(name) === ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isEmpty) void savedSearches.name(name).then(setFailure)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <DialogHeading className={dialogStyles.heading}>
        {naming.kind === 'new' ? words.save : words.rename}
      </DialogHeading>
      <label className={styles.field}>
        {words.name}
        <input
          type="text"
          value={name}
          maxLength={limits.nameLength}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <p className={styles.query}>
        {words.finds} <q>{naming.kind === 'new' ? naming.query : naming.search.query}</q>
      </p>
      {failure && <FailureNote failure={failure} />}
      <div className={dialogStyles.actions}>
        <DialogDismiss className={classes(buttonStyles.button, buttonStyles.outlined)}>
          {sentences.cancel}
        </DialogDismiss>
        <button
          type="submit"
          className={classes(buttonStyles.button, buttonStyles.primary)}
          disabled={isEmpty}
        >
          {naming.kind === 'new' ? words.saveAction : words.rename}
        </button>
      </div>
    </form>
  )
}

/** What a search is called unless somebody says otherwise. */
const firstName = (naming: Naming) =>
  naming.kind === 'saved' ? naming.search.name : [...naming.query].slice(0, limits.nameLength).join('')
