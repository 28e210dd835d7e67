import { BrowserWindow, app } from 'electron'

/**
 * Starts the app whose main module STARTED_MAIN names, or an empty window when it names none, and prints one line of JSON
 * when STARTED_SHOWS, a selector, is on screen: when that was and when the window was first painted, in ms since 1970.
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

app.on('browser-window-created', (_event, { webContents }) => {
  webContents.once('dom-ready', () => {
    void webContents.executeJavaScript(times).then((seen) => {
      process.stdout.write(`${JSON.stringify(seen)}\n`)
    })
  })
})

if (main === '')
  void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('about:blank'))
// Electron is ready only once its entry has been loaded, and this is a part of it.
else await import(main)
