import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../components/button.tsx'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp } from '../state/app.ts'
import { sentences } from '../text/texts.ts'
import styles from './pane-head.module.css'

/** The bar over the note; in a narrow window it leads back to the list. */
export function PaneHead({ children }: { readonly children?: ReactNode }) {
  const { workspace } = useApp()
  return (
    <header className={styles.head}>
      <IconButton
        className={styles.back}
        icon={ArrowLeft}
        name={sentences.back}
        onClick={() => focusAfter(() => workspace.bring('list'), 'list')}
      />
      {children}
    </header>
  )
}
