import { BrowserWindow, app } from 'electron'

/**
 * An app that guards nothing but what Chromium itself does: it shows that the hostile texts are hostile. Not awaited:
 * Electron is ready only once its entry has been loaded.
 */
void app
  .whenReady()
  .then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('data:text/html,<body>'))
