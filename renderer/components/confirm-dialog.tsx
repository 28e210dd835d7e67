import { Dialog, DialogDescription, DialogDismiss, DialogHeading } from '@ariakit/react/dialog'
import { sentences } from '../text/texts.ts'
import buttonStyles from './button.module.css'
import { Button, classes } from './button.tsx'
import styles from './dialog.module.css'

interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  /** The name of what is going to be done. */
  readonly action: string
  /** `danger` by default: for what cannot be undone. */
  readonly look?: 'danger' | 'primary'
  readonly confirm: () => void
  readonly cancel: () => void
}

/** Asks before something that cannot be undone, or takes long. The focus starts on what changes nothing. */
export function ConfirmDialog({
  open,
  title,
  body,
  action,
  look = 'danger',
  confirm,
  cancel,
}: ConfirmDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={cancel}
      role="alertdialog"
      className={styles.dialog}
      backdrop={<div className={styles.veil} />}
    >
      <DialogHeading className={styles.heading}>{title}</DialogHeading>
      <DialogDescription className={styles.body}>{body}</DialogDescription>
      <div className={styles.actions}>
        <DialogDismiss autoFocus className={classes(buttonStyles.button, buttonStyles.outlined)}>
          {sentences.cancel}
        </DialogDismiss>
        <Button look={look} onClick={confirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
