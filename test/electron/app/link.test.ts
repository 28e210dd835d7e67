import type { BrowserWindow } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { openLink } from '../../../electron/app/link.ts'

const electron = vi.hoisted(() => ({
  dialog: { showMessageBox: vi.fn() },
  shell: { openExternal: vi.fn() },
}))
vi.mock('electron', () => electron)

const window = {} as BrowserWindow

beforeEach(() => {
  vi.clearAllMocks()
  electron.dialog.showMessageBox.mockResolvedValue({ response: 1 })
})

it('opens an https address after the person agreed to it', async () => {
  await openLink(window, 'https://example.com/a')
  expect(electron.shell.openExternal.mock.calls).toEqual([['https://example.com/a']])
})

it('opens nothing when the person does not agree', async () => {
  electron.dialog.showMessageBox.mockResolvedValue({ response: 0 })
  await openLink(window, 'https://example.com/a')
  expect(electron.shell.openExternal).not.toHaveBeenCalled()
})

it('takes Escape for a no', async () => {
  await openLink(window, 'https://example.com/a')
  expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
    buttons: ['Cancel', 'Open link'],
    cancelId: 0,
  })
})

it.each([
  ['https://example.com@evil.example/', 'https://example.com@evil.example/'],
  ['https://exаmple.com/', 'https://xn--exmple-4nf.com/'],
  ['https:\\\\evil.example\\a', 'https://evil.example/a'],
  ['https://example.com/a b\u202e', 'https://example.com/a%20b%E2%80%AE'],
])('shows %j as what will be opened: %s', async (address, shown) => {
  await openLink(window, address)
  expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({ detail: shown })
  expect(electron.shell.openExternal.mock.calls).toEqual([[shown]])
})

it.each([
  'http://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'app://fernkeep/',
  'mailto:a@example.com',
])('does not even ask about %s', async (address) => {
  await openLink(window, address)
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
  expect(electron.shell.openExternal).not.toHaveBeenCalled()
})
