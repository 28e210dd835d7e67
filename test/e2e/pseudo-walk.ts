import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { english } from '../../renderer/text/english/texts.ts'
import { pseudoLanguage } from '../../shared/languages.ts'
import { defaultAppearance } from '../../shared/model/appearance.ts'
import { pseudo } from '../../shared/pseudo.ts'
import { type Machine } from './fernkeep.ts'
import { plainTexts, wordsOf } from './pseudo-texts.ts'

/** What the window says in the pseudo-locale. */
export const words = pseudo(english)

/** Texts of the person's whose words stand nowhere else. */
export const mine = {
  name: 'Quillbright',
  titles: ['Heronwing', 'Thistledown', 'Copperfield'],
  body: 'ferns along vinterbris',
  notebooks: ['Tackelsloor', 'Marmalade'],
  tag: 'osprey',
} as const

/** Goes through the window in the pseudo-locale and keeps what is plain in it. */
export class PseudoWalk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly own = wordsOf([mine.name, ...mine.titles, mine.body, ...mine.notebooks, mine.tag])
  readonly found: string[] = []

  constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
  }

  /** Look at what is on screen now, which is called `screen`. */
  async look(screen: string, page = this.page): Promise<void> {
    const plain = await plainTexts(page, this.own)
    this.found.push(...plain.map((text) => `${screen}: ${text}`))
  }

  /** What the person typed is no text of ours. */
  takeAsMine(...texts: readonly string[]): void {
    for (const word of wordsOf(texts)) this.own.add(word)
  }

  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  field = (name: string) => this.page.getByRole('textbox', { name, exact: true })

  /** Type into the open, empty note, and wait until it is on disk. */
  async write(title: string, body: string): Promise<void> {
    await this.field(words.sentences.title).fill(title)
    await this.field(words.sentences.note).click()
    await this.page.keyboard.insertText(body)
    const saving = this.page.getByRole('status', { name: words.sentences.saving.label })
    await expect(saving).toHaveText(words.sentences.saving.saved)
  }

  /** Make a note and type into it. */
  async add(title: string, body: string): Promise<void> {
    await this.button(words.sentences.newNote).click()
    await this.write(title, body)
  }

  async settings(section: keyof typeof words.settingsText.sections): Promise<void> {
    await this.page.keyboard.press('Control+,')
    const { title } = words.settingsText.sections[section]
    await this.page.getByRole('tab', { name: title }).click()
    await expect(this.page.getByRole('tabpanel', { name: title })).toBeVisible()
  }

  /** Go through the welcome; ends in a new note. */
  async welcome(): Promise<void> {
    const { welcome } = words.sentences
    await this.button(words.sentences.continue).click()
    await this.field(welcome.nameLabel).fill(mine.name)
    await this.page.keyboard.press('Enter')
    await this.button(welcome.firstNote).click()
    await expect(this.field(words.sentences.title)).toBeFocused()
  }
}

/** Start the app in the pseudo-locale. */
export async function startPseudo(machine: Machine): Promise<PseudoWalk> {
  await mkdir(machine.data, { recursive: true })
  const appearance = { ...defaultAppearance, language: pseudoLanguage }
  await writeFile(join(machine.data, 'appearance.json'), JSON.stringify(appearance))
  const { app, page } = await machine.start()
  await expect(page.locator('html')).toHaveAttribute('lang', pseudoLanguage)
  return new PseudoWalk(app, page)
}
