import { protocol } from 'electron'
import { appScheme } from '../../shared/origin.ts'
import { answer } from './bundle.ts'
import { locale } from './text/texts.ts'

/** Before the app is ready: make `app:` a standard, secure scheme with an origin. It can do nothing more than that. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/** Answer `app://fernkeep/…` from the window's own bundle, in the language that is spoken when it is asked for. */
export function serveBundle(folder: string): void {
  protocol.handle(appScheme, (request) => answer(folder, request, locale))
}
