import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog'
import { Fragment } from 'react'
import { sentences } from '../text/sentences.ts'
import { shortcutTexts } from '../text/shortcuts.ts'
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
    <Dialog open={open} onClose={close} className={styles.dialog} backdrop={<div className={styles.veil} />}>
      <DialogHeading className={styles.heading}>{sentences.shortcuts}</DialogHeading>
      <dl className={styles.keys}>
        {shortcutTexts.map(({ keys, text }) => (
          <Fragment key={text}>
            <dt>{text}</dt>
            <dd>
              <kbd>{shown(keys)}</kbd>
            </dd>
          </Fragment>
        ))}
      </dl>
      <div className={styles.actions}>
        <DialogDismiss autoFocus className={classes(buttonStyles.button, buttonStyles.outlined)}>
          {sentences.close}
        </DialogDismiss>
      </div>
    </Dialog>
  )
}
