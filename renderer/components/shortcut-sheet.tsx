import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog'
import { X } from 'lucide-react'
import { sentences } from '../text/texts.ts'
import { shortcutList } from '../text/shortcuts.ts'
import buttonStyles from './button.module.css'
import { classes } from './button.tsx'
import styles from './dialog.module.css'
import { shown } from './shortcuts.ts'

interface ShortcutSheetProps {
  readonly open: boolean
  readonly close: () => void
}

/** Everything the keyboard can do. */
export function ShortcutSheet({ open, close }: ShortcutSheetProps) {
  return (
    <Dialog
      open={open}
      onClose={close}
      className={classes(styles.dialog, styles.wide)}
      backdrop={<div className={styles.veil} />}
    >
      <header className={styles.head}>
        <DialogHeading className={styles.heading}>{sentences.shortcuts}</DialogHeading>
        <DialogDismiss
          autoFocus
          className={classes(buttonStyles.button, buttonStyles.icon)}
          aria-label={sentences.close}
        >
          <X size={18} strokeWidth={1.75} aria-hidden />
        </DialogDismiss>
      </header>
      <dl className={styles.keys}>
        {shortcutList().map(({ keys, text }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              <kbd>{shown(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
