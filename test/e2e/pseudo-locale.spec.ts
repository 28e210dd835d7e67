import { readFile, writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { type Machine, test } from './fernkeep.ts'
import { plainWords } from './pseudo-texts.ts'
import { mine, startPseudo, words } from './pseudo-walk.ts'

/* In the pseudo-locale every text of ours is in ⟦brackets⟧: what is not, and is not the person's own, was hard-coded. */

const { sentences, settingsText, keysText } = words
const { organising } = sentences
const [first, second, third] = mine.titles

test('a text that is not from the texts is found: in an element, an attribute, a shadow root, a style', async ({
  machine,
}) => {
  const walk = await startPseudo(machine)
  await expect(walk.button(sentences.continue)).toBeFocused()
  await walk.page.evaluate(() => {
    const plain = document.createElement('p')
    plain.textContent = 'Hard-coded'
    plain.title = 'A tip'
    const host = document.createElement('div')
    host.attachShadow({ mode: 'open' }).append(plain.cloneNode(true))
    const styles = new CSSStyleSheet()
    styles.replaceSync('.styled::after { content: "From a style" }')
    document.adoptedStyleSheets.push(styles)
    const styled = document.createElement('p')
    styled.className = 'styled'
    document.body.append(plain, host, styled)
  })
  await walk.look('welcome')
  expect(walk.found).toEqual([
    'welcome: <p> title: A tip',
    'welcome: <p>: Hard-coded',
    'welcome: <p> title: A tip',
    'welcome: <p>: Hard-coded',
    'welcome: <p>::after: From a style',
  ])
})

test('a plain word is found beside a pseudo text and in one; the person’s own, signs and keys are none', () => {
  const own = new Set(['Ada'])
  expect(plainWords('⟦Ñéw ñöté···⟧ (⟦Çtrl··⟧+N) Ada F6 ⟦Héllö Ada··⟧', own)).toEqual([])
  expect(plainWords('⟦Ñéw⟧ note', own)).toEqual(['note'])
  expect(plainWords('⟦Plàçé⟦ïñ⟧ untitled⟧', own)).toEqual(['untitled'])
  expect(plainWords('Title', own)).toEqual(['Title'])
})

test('every screen on the way into the app, and every dialog over the notes, says nothing but texts of ours', async ({
  machine,
}) => {
  const walk = await startPseudo(machine)
  const { page } = walk
  await expect(walk.button(sentences.continue)).toBeFocused()
  await walk.look('welcome: what')
  await page.keyboard.press('Enter')
  await walk.look('welcome: name')
  await page.keyboard.press('Enter')
  await walk.look('welcome: no name')
  await walk.field(sentences.welcome.nameLabel).fill(mine.name)
  await page.keyboard.press('Enter')
  await expect(walk.button(sentences.welcome.firstNote)).toBeFocused()
  await walk.look('welcome: done')
  await page.keyboard.press('Enter')
  await expect(walk.field(sentences.title)).toBeFocused()
  await walk.look('a new note')
  await walk.write(first, mine.body)
  await walk.look('a note')
  await walk.add('', mine.body)
  await walk.look('a note without a title')

  for (const [keys, screen] of [
    ['Control+/', 'shortcuts'],
    ['Control+Shift+P', 'palette'],
    ['Control+P', 'switcher'],
    ['Control+Alt+N', 'templates'],
    ['Control+Shift+M', 'move to a notebook'],
    ['Control+Shift+T', 'add a tag'],
    ['Control+H', 'no history'],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
    await walk.look(screen)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: organising.sort }).click()
  await expect(page.getByRole('menu', { name: organising.sort })).toBeVisible()
  await walk.look('sort')
  await page.keyboard.press('Escape')
  expect(walk.found).toEqual([])
})

test('notebooks, tags, chosen notes, searches and the Trash say nothing but texts of ours', async ({
  machine,
}) => {
  const walk = await startPseudo(machine)
  const { page } = walk
  await walk.welcome()
  await walk.write(first, mine.body)
  await walk.add(second, mine.body)
  for (const name of mine.notebooks) {
    await walk.button(organising.newNotebook).click()
    await expect(walk.field(organising.notebookName)).toBeFocused()
    await walk.look('a new notebook')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('treeitem', { name })).toBeVisible()
  }
  const tag = page.getByRole('combobox', { name: organising.addTag })
  await tag.fill(mine.tag)
  await page.keyboard.press('Enter')
  await walk.look('a tag')
  await page.getByRole('treeitem', { name: mine.notebooks[0] }).click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await walk.look('menu of a notebook')
  await page.keyboard.press('Escape')
  await page.getByRole('treeitem', { name: mine.notebooks[0] }).click()
  await walk.look('an empty notebook')
  await walk.button(organising.allNotes).click()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+a')
  await expect(page.getByText(organising.selected(2))).toBeVisible()
  await walk.look('chosen notes')
  await page.keyboard.press('Control+Alt+P')
  await walk.look('pinned notes')
  await page.keyboard.press('Escape')

  await page.getByRole('combobox').first().fill(first)
  await expect(page.getByRole('status', { name: words.findingTexts.label })).not.toBeEmpty()
  await walk.look('finds')
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('dialog')).toBeVisible()
  await walk.look('save a search')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await walk.look('a saved search')
  walk.takeAsMine('zzyzx')
  await page.getByRole('combobox').first().fill('zzyzx')
  await expect(page.getByText(words.findingTexts.nothingTitle).first()).toBeVisible()
  await walk.look('nothing found')
  await page.getByRole('combobox').first().fill('')

  for (const name of [organising.pinnedNotes, organising.archive]) {
    await page.getByRole('button', { name }).first().click()
    await walk.look(name)
  }
  await page.getByRole('button', { name: organising.allNotes }).click()
  await page.getByRole('option').first().click()
  await walk.button(sentences.moveToTrash).click()
  await expect(page.getByRole('option')).toHaveCount(1)
  await walk.look('undo')
  await page.getByRole('button', { name: sentences.trash }).first().click()
  await page.getByRole('option').first().click()
  await expect(walk.button(sentences.deleteForever)).toBeVisible()
  await walk.look('trash')
  await walk.button(sentences.deleteForever).click()
  await walk.look('delete forever')
  await page.keyboard.press('Escape')
  await walk.button(sentences.emptyTrash).click()
  await walk.look('empty the trash')
  expect(walk.found).toEqual([])
})

test('what the editor has beside the text, and a note’s history, say nothing but texts of ours', async ({
  machine,
}) => {
  const walk = await startPseudo(machine)
  const { page } = walk
  await walk.welcome()
  await walk.write(first, mine.body)
  await walk.add(second, `# ${third}\n\n[[${first}]] [[${third}]]\n\n- [ ] ferns\n- [x] ferns\n\n`)
  await walk.look('tasks and links')
  for (const typed of ['/', '[[']) {
    await page.keyboard.type(typed)
    await expect(page.getByRole('option').filter({ visible: true }).nth(2)).toBeVisible()
    await walk.look(`offers for ${typed}`)
    await page.keyboard.press('Escape')
    for (const _ of typed) await page.keyboard.press('Backspace')
  }
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ferns')
  await page.keyboard.press('Enter')
  await walk.look('find in a note')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+O')
  await walk.look('outline')
  await page.keyboard.press('Control+Shift+E')
  await walk.look('focus mode')
  await walk.button(words.toolbarTexts.leaveFocus).click()
  await page.getByRole('option', { name: first }).first().click()
  await page.getByRole('button', { name: words.editorTexts.linkedFromCount(1) }).click()
  await walk.look('backlinks')

  await walk.field(sentences.note).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('ferns')
  await page.keyboard.press('Control+h')
  await expect(page.getByRole('insertion').first()).toBeVisible()
  await walk.look('history')
  await walk.button(sentences.history.restore).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await walk.look('a version is back')
  expect(walk.found).toEqual([])
})

test('the settings and what opens the vault say nothing but texts of ours', async ({ machine }) => {
  const walk = await startPseudo(machine)
  const { app, page } = walk
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  await walk.welcome()
  await walk.write(first, mine.body)
  await walk.button(keysText.recovery.make).click()
  const groups = page.getByRole('list', { name: keysText.recovery.key }).getByRole('listitem')
  await expect(groups).toHaveCount(9)
  walk.takeAsMine(...(await groups.allTextContents()))
  await walk.look('recovery key')
  await walk.button(keysText.recovery.next).click()
  await walk.look('confirm the recovery key')
  await page.keyboard.press('Escape')
  const sections = Object.keys(settingsText.sections) as (keyof typeof settingsText.sections)[]
  for (const section of sections) {
    await walk.settings(section)
    if (section === 'activity' || section === 'security')
      await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible()
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    walk.takeAsMine(version)
    await walk.look(`settings: ${section}`)
  }
  await walk.settings('vault')
  await walk.button(sentences.vault.check).click()
  await expect(page.getByText('çhéçkéd, àll àš théý šhöûld bé').first()).toBeVisible()
  await walk.look('all files checked')
  await walk.button(sentences.vault.changeKeys).click()
  await walk.look('change the keys')
  await page.keyboard.press('Escape')

  await walk.settings('passphrase')
  await page.getByLabel(keysText.passphrase.next, { exact: true }).fill('correct horse battery')
  await walk.look('a passphrase is judged')
  await page.getByLabel(keysText.passphrase.again).fill('correct horse battery')
  await walk.button(keysText.passphrase.setIt).click()
  await expect(page.getByText(keysText.passphrase.done).first()).toBeVisible()
  await walk.look('the passphrase is set')
  await page.keyboard.press('Control+L')
  const field = walk.field(keysText.unlock.passphrase)
  await expect(field).toBeFocused()
  await walk.look('unlock')
  await field.fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await walk.look('a wrong passphrase')
  expect(walk.found).toEqual([])
})

test('damaged files and a locked keychain say nothing but texts of ours', async ({ machine }) => {
  const before = await startPseudo(machine)
  await before.welcome()
  await before.write(first, mine.body)
  await before.app.close()
  await damageFirst(machine)
  const walk = await startPseudo(machine)
  const { page } = walk
  await page.getByRole('button', { name: sentences.problems }).click()
  await walk.look('problems')
  expect(walk.found).toEqual([])
  await walk.app.close()

  await machine.keyring.lock()
  const blocked = await startPseudo(machine)
  await expect(blocked.page.getByRole('main').getByRole('alert')).toBeVisible()
  await blocked.look('blocked')
  expect(blocked.found).toEqual([])
})

async function damageFirst(machine: Machine): Promise<void> {
  const [file = ''] = await machine.noteFiles()
  await writeFile(file, (await readFile(file)).subarray(0, 100))
}

test('menus, the tray, the system’s dialogs and the quick note say nothing but texts of ours', async ({
  machine,
}) => {
  const walk = await startPseudo(machine)
  const { app, page } = walk
  await app.evaluate(({ Menu, Tray, dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const tell = (texts: readonly (string | undefined)[]) =>
      said.push(...texts.filter((text) => text !== undefined))
    const build = Menu.buildFromTemplate.bind(Menu)
    Menu.buildFromTemplate = (template) => {
      tell(template.map(({ label }) => label))
      return build(template)
    }
    const tip = Tray.prototype.setToolTip
    Tray.prototype.setToolTip = function (text) {
      tell([text])
      tip.call(this, text)
    }
    const textsOf = ({ message = '', detail = '', buttons = [] as string[], title = '' }) => [
      ...[message, detail, title],
      ...buttons,
    ]
    dialog.showMessageBox = (...args: unknown[]) => {
      tell(textsOf(args.at(-1) as object))
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }
  })
  await walk.welcome()
  await walk.write(first, mine.body)
  await walk.button(keysText.recovery.make).click()
  await expect(page.getByRole('list', { name: keysText.recovery.key })).toBeVisible()
  await page.keyboard.press('Escape')
  await walk.settings('desktop')
  await page.getByLabel(words.desktopTexts.tray).click()
  await expect(page.getByLabel(words.desktopTexts.tray)).toBeChecked()
  const said = () => app.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  await expect.poll(async () => (await said()).length).toBeGreaterThan(8)
  const menus = await app.evaluate(({ Menu }) => {
    const labels = (items: readonly Electron.MenuItem[]): string[] =>
      items.flatMap(({ label, submenu }) => [label, ...labels(submenu?.items ?? [])])
    return labels(Menu.getApplicationMenu()?.items ?? [])
  })
  expect(menus.length).toBeGreaterThan(40)
  const texts = [...menus, ...(await said())]
  expect(texts.filter((text) => plainWords(text, walk.own).length > 0)).toEqual([])

  const [small] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ app: running }) => void running.emit('second-instance', {}, ['--quick-note'])),
  ])
  await expect(small.getByRole('textbox')).toBeFocused()
  await walk.look('quick note', small)
  expect(walk.found).toEqual([])
})
