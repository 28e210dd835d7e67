import { expect, test, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { editingTemplate, menuTemplate } from '../../../electron/app/menu.ts'
import { english } from '../../../shared/command-labels/english.ts'
import { commandIds, commandOf } from '../../../shared/commands.ts'

vi.mock('electron', () => ({ Menu: {} }))

const items = (platform: NodeJS.Platform, run = () => undefined) =>
  menuTemplate(platform, false, run).flatMap(({ submenu }): readonly MenuItemConstructorOptions[] =>
    Array.isArray(submenu) ? submenu : [],
  )

test('every command that names a menu stands in it, with its keys, and is told when it is chosen', () => {
  const run = vi.fn()
  const all = items('linux', run)
  for (const id of commandIds.filter((one) => commandOf(one).menu !== undefined)) {
    const { keys } = commandOf(id)
    const item = all.find((one) => one.label === english[id])
    expect(item?.accelerator).toBe(keys?.replace('Mod', 'CommandOrControl'))
    ;(item?.click as (() => void) | undefined)?.()
    expect(run).toHaveBeenLastCalledWith(id)
  }
})

test('no two items have the same keys, and none registers them', () => {
  const keys = items('win32').flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  for (const item of items('win32')) if (item.accelerator) expect(item.registerAccelerator).toBe(false)
})

test('the menus are those that each system has', () => {
  const roles = (platform: NodeJS.Platform) =>
    menuTemplate(platform, false, () => undefined).map(({ role, label }) => role ?? label)
  expect(roles('darwin')).toEqual(['appMenu', 'File', 'Edit', 'Note', 'View', 'windowMenu', 'help'])
  expect(roles('linux')).toEqual(['File', 'Edit', 'Note', 'View', 'windowMenu', 'help'])
})

const flags = {
  ...{ canUndo: false, canRedo: false, canCut: true, canCopy: true },
  ...{ canPaste: true, canDelete: true, canSelectAll: true, canEditRichly: true },
}

test('a right click on a text that is edited offers what can be done with it', () => {
  const template = editingTemplate({ isEditable: true, editFlags: { ...flags, canPaste: false } })
  expect(template?.map(({ role, enabled }) => [role, enabled])).toEqual([
    ['undo', false],
    ['redo', false],
    [undefined, undefined],
    ['cut', true],
    ['copy', true],
    ['paste', false],
    ['pasteAndMatchStyle', false],
    ['selectAll', true],
  ])
})

test('a right click elsewhere offers to copy what is chosen, or nothing', () => {
  const asked = (canCopy: boolean) =>
    editingTemplate({ isEditable: false, editFlags: { ...flags, canCopy } })?.map(({ role }) => role)
  expect(asked(true)).toEqual(['copy'])
  expect(asked(false)).toBeUndefined()
})
