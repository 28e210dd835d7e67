import { protocol } from 'electron'
import { appScheme } from '../../shared/origin.ts'
import { answer, bundleFiles, isPage } from './bundle.ts'
import { locale } from './text/texts.ts'

/** Before the app is ready: make `app:` a standard, secure scheme with an origin. It can do nothing more than that. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/**
 * Answer `app://fernkeep/…` from the window's own bundle, in the language that is spoken when it is asked for. Its files are
 * listed when a page is. What a page loads waits for `serving`: no script runs before main answers what it asks.
 */
export function serveBundle(folder: string, serving: Promise<unknown>): void {
  let files: ReturnType<typeof bundleFiles> | null = null
  protocol.handle(appScheme, async (request) => {
    if (isPage(request.url)) files = null
    else await serving
    return answer(await (files ??= bundleFiles(folder)), request, locale)
  })
}
