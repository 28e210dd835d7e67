import { Menu, Tray } from 'electron'
import { texts, whenSpoken } from './text/texts.ts'

/** What can be done from the tray, in the order of its menu. */
export interface TrayActions {
  readonly open: () => void
  readonly newNote: () => void
  readonly quickNote: () => void
  readonly lock: () => void
  readonly quit: () => void
}

/** Fernkeep's place in the system's tray, while it is wanted. `icon` is the path of a PNG. */
export class TrayIcon {
  readonly #icon: string
  readonly #actions: TrayActions
  #tray: Tray | null = null

  constructor(icon: string, actions: TrayActions) {
    this.#icon = icon
    this.#actions = actions
    whenSpoken(() => this.#name())
  }

  get isShown(): boolean {
    return this.#tray !== null
  }

  show(): void {
    if (this.#tray !== null) return
    this.#tray = new Tray(this.#icon)
    this.#tray.setToolTip('Fernkeep')
    // Where the system gives no click on the icon, the menu has the same.
    this.#tray.on('click', this.#actions.open)
    this.#name()
  }

  hide(): void {
    this.#tray?.destroy()
    this.#tray = null
  }

  #name(): void {
    const item = (name: keyof TrayActions) => ({ label: texts.tray[name], click: this.#actions[name] })
    this.#tray?.setContextMenu(
      Menu.buildFromTemplate([
        ...[item('open'), item('newNote'), item('quickNote')],
        { type: 'separator' },
        ...[item('lock'), item('quit')],
      ]),
    )
  }
}
