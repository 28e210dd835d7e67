import { app } from 'electron'
import { noteScheme } from '../../shared/model/desktop.ts'

/**
 * The addresses that macOS asks the app to open, from before it is ready on. The others give them on the command line, and
 * Linux learns from the menu entry who opens them.
 */
export class AskedAddresses {
  readonly #early: string[] = []
  #open: (address: string) => void = (address) => void this.#early.push(address)

  constructor() {
    app.on('open-url', (event, address) => {
      event.preventDefault()
      this.#open(address)
    })
  }

  /** Give those that came until now, and each further one, to `open`. */
  follow(open: (address: string) => void): void {
    this.#open = open
    this.#early.splice(0).forEach(open)
    if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(noteScheme)
  }
}
