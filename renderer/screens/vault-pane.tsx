import { useRef } from 'react'
import { useFocusTarget } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/sentences.ts'
import { VaultCheck } from './vault-check.tsx'
import { VaultKeys } from './vault-keys.tsx'
import styles from './vault-pane.module.css'

/** What can be done with the vault as a whole: check its files, change its keys. */
export function VaultPane() {
  const facts = useStore(useApp().facts)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusTarget('list', () => heading.current?.focus())
  return (
    <section className={styles.pane} aria-labelledby="vault-title" data-pane="1">
      <h2 id="vault-title" ref={heading} tabIndex={-1}>
        {sentences.vault.title}
      </h2>
      <p className={styles.lead}>{sentences.vault.body}</p>
      <VaultCheck />
      {facts?.codec !== 'plaintext' && <VaultKeys />}
    </section>
  )
}
