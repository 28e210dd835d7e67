import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { appOrigin } from '../../shared/origin.ts'

/**
 * Whether a call comes from the main frame of our own window, on our own origin. `senderFrame` is null once the frame is
 * gone or navigated, and is only true of now: read it before anything is awaited.
 */
export function isTrustedSender(event: IpcMainInvokeEvent, window: WebContents | null): boolean {
  const frame = event.senderFrame
  return window !== null && frame !== null && frame === window.mainFrame && frame.origin === appOrigin
}
