import { BrowserWindow, app } from 'electron'

/**
 * Starts the app whose main module STARTED_MAIN names, or an empty window when it names none, and prints one line of JSON
 * when STARTED_SHOWS, a selector, is on screen: when that was, and on the way there when Electron was ready, the window
 * was made, its page was there and was first painted, in ms since 1970.
 * Nothing is attached that would slow a start down or hold it up. JavaScript, because Electron runs it unbuilt.
 */
const main = process.env['STARTED_MAIN'] ?? ''
const times = `new Promise((resolve) => {
  const shown = new MessageChannel()
  shown.port1.onmessage = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const usable = performance.timeOrigin + performance.now()
    resolve({ usable, painted: paint ? performance.timeOrigin + paint.startTime : usable })
  }
  const look = () => {
    if (document.querySelector(${JSON.stringify(process.env['STARTED_SHOWS'] ?? 'body')})) shown.port2.postMessage(null)
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`

const now = () => performance.timeOrigin + performance.now()
let ready = 0
app.once('ready', () => (ready = now()))
app.once('browser-window-created', (_event, { webContents }) => {
  const made = now()
  webContents.once('dom-ready', () => {
    const loaded = now()
    void webContents.executeJavaScript(times).then((seen) => {
      process.stdout.write(`${JSON.stringify({ ready, made, loaded, ...seen })}\n`)
    })
  })
})

if (main === '')
  void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('about:blank'))
// Electron is ready only once its entry has been loaded, and this is a part of it.
else await import(main)
