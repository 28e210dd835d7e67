import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/**
 * Stands in for Electron's own default_app.asar where a distribution comes without one, so that `electron FOLDER`
 * works with every Electron alike. JavaScript, because Electron runs it unbuilt.
 */
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)

// Electron holds back `ready` until this top-level await is over, as it does for a packaged app's main module.
await import(pathToFileURL(join(folder, manifest.main)).href)
