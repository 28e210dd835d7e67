import { app } from 'electron'

/**
 * Starts the built app, whose window is not made before Playwright listens; then Playwright calls `__playwright_run`. The
 * opener policy of the page's first answer makes Chromium give the page another process, and a Playwright that attaches just
 * then never hears that a page was loaded, and waits for it for ever. Its own loader does the same, but only where it picks
 * the Electron itself. JavaScript, because Electron runs it unbuilt.
 */
const electronReady = app.whenReady()
const attached = new Promise((resolve) => (globalThis.__playwright_run = resolve))
app.whenReady = () => attached.then(() => electronReady)

await import('../../out/development/main.js')
