import { DialogDismiss } from '@ariakit/react/dialog'
import { sentences } from '../text/texts.ts'
import hidden from './visually-hidden.module.css'

/** Closes a dialog that shows no button for it, for screen readers. Without one Ariakit adds its own, in English. */
export const HiddenDismiss = () => (
  <DialogDismiss className={hidden.hidden} tabIndex={-1}>
    {sentences.close}
  </DialogDismiss>
)
