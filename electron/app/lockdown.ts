import { type Session, type WebContents, app } from 'electron'
import { appOrigin } from '../../shared/origin.ts'
import { type EventLog } from '../log/event-log.ts'

/**
 * Refuse everything that a page could ask for beyond its own bundle: permissions, devices, other addresses, navigation,
 * windows, webviews, downloads. Set for every session and every page there will ever be, not for our window alone.
 */
export function lockDown(log: EventLog): void {
  // Names resolve to nothing and there is no proxy to ask, even for Chromium's own services.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.on('session-created', (created) => {
    lockSession(created, log)
  })
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, log)
  })
  app.on('certificate-error', (event, _contents, url, _error, _certificate, decide) => {
    log.record({ event: 'certificate-refused', scheme: schemeOf(url) })
    event.preventDefault()
    decide(false)
  })
  app.on('login', (event) => {
    event.preventDefault()
  })
  app.on('select-client-certificate', (event) => {
    event.preventDefault()
  })
}

function lockSession(target: Session, log: EventLog): void {
  target.setPermissionRequestHandler((_contents, permission, decide) => {
    log.record({ event: 'permission-refused', permission })
    decide(false)
  })
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setSpellCheckerEnabled(false)
  target.webRequest.onBeforeRequest((details, decide) => {
    const own = isOwn(details.url)
    if (!own) log.record({ event: 'request-blocked', scheme: schemeOf(details.url) })
    decide({ cancel: !own })
  })
  target.on('will-download', (event, item) => {
    log.record({ event: 'download-blocked', scheme: schemeOf(item.getURL()) })
    event.preventDefault()
  })
}

function lockContents(contents: WebContents, log: EventLog): void {
  const refuse = (event: { preventDefault: () => void; readonly url: string }) => {
    log.record({ event: 'navigation-blocked', scheme: schemeOf(event.url) })
    event.preventDefault()
  }
  // No content security policy restricts WebRTC, which would send datagrams to any address; without a proxy, this is none.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', (event, _preferences, { src = '' }) => {
    log.record({ event: 'webview-blocked', scheme: schemeOf(src) })
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    log.record({ event: 'window-blocked', scheme: schemeOf(url) })
    return { action: 'deny' }
  })
}

/** Our bundle, what the page made of its own bytes, and the developer tools, which a release build cannot open. */
const isOwn = (url: string) =>
  url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('devtools://')

/** Only the scheme is logged: an address may hold anything. */
const schemeOf = (url: string) => /^[a-z][a-z0-9+.-]{0,20}:/i.exec(url)?.[0] ?? 'none'
