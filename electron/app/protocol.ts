import { protocol } from 'electron'
import { appScheme } from '../../shared/origin.ts'
import { answer, isPage, openBundle } from './bundle.ts'
import { locale } from './text/texts.ts'

/** Chromium's `net::ERR_FAILED`. */
const failed = -2

/** Before the app is ready: make `app:` a standard, secure scheme with an origin. It can do nothing more than that. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/**
 * Answer `app://fernkeep/…` from the window's own bundle, in the language that is spoken when it is asked for. Its files are
 * listed for each load of a page. What a page loads waits for `serving`: no script runs before main answers what it asks.
 */
export function serveBundle(folder: string, serving: Promise<unknown>): void {
  let bundle: ReturnType<typeof openBundle> = new Map()
  const answerTo = async (request: Pick<Request, 'method' | 'url'>) => {
    if (isPage(request.url)) bundle = openBundle(folder)
    else await serving
    return answer(bundle, request, locale)
  }
  // Deprecated for `handle`, which loads a client of HTTP before the first answer (decision 19).
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as said above
  protocol.registerBufferProtocol(appScheme, (request, callback) => {
    void answerTo(request).then(
      ({ status, headers, body }) => callback({ statusCode: status, headers: { ...headers }, data: body }),
      () => callback({ error: failed }),
    )
  })
}
