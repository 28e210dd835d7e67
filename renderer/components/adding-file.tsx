import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { attachmentTexts } from '../text/texts.ts'
import { Button } from './button.tsx'
import styles from './toast-list.module.css'

/** How far a file is on its way into the vault, and a way to stop it. */
export function AddingFile() {
  const { attachments } = useApp()
  const adding = useStore(attachments.adding)
  if (adding === null) return null
  const { name, done, total } = adding
  return (
    <div className={styles.toast} role="status">
      <p>{attachmentTexts.adding(name, Math.floor((done / total) * 100))}</p>
      <Button look="plain" className={styles.action} onClick={attachments.cancel}>
        {attachmentTexts.cancel}
      </Button>
    </div>
  )
}
