import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect } from '@playwright/test'
import { FuseV1Options } from '@electron/fuses'
import { contentSecurityPolicy } from '../../electron/app/headers.ts'
import { shippedFuses } from '../../scripts/package/fuses.ts'
import { electron, unpackaged } from '../e2e/fernkeep.ts'
import { type Attacked, none, test } from './attacked.ts'

/**
 * The twenty items of Electron's security tutorial, by its own words and in its order
 * (https://www.electronjs.org/docs/latest/tutorial/security), each on the running app.
 */

// Apart from those that use up what a page may ask.
test.use({ subject: 'electron-checklist' })

/** What Electron holds of the window's settings now. */
const settingsOf = ({ app }: Attacked) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Readonly<Record<string, unknown>>
    }
    return contents.getLastWebPreferences()
  })

test('1. Only load secure content', async ({ attacked }) => {
  const loaded = await attacked.page.evaluate(() =>
    [...document.querySelectorAll('script, link')].map(
      (one) => new URL(one.getAttribute('src') ?? one.getAttribute('href') ?? '', location.href).protocol,
    ),
  )
  expect(new Set(loaded)).toEqual(new Set(['app:']))
  expect(await attacked.page.evaluate(() => isSecureContext)).toBe(true)
  expect(await attacked.escapes()).toEqual(none)
})

test('2. Do not enable Node.js integration for remote content', async ({ attacked }) => {
  const settings = await settingsOf(attacked)
  for (const name of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'])
    expect(settings[name] ?? false).toBe(false)
  expect(await attacked.page.evaluate(() => 'require' in window)).toBe(false)
})

test('3. Enable context isolation', async ({ attacked }) => {
  expect(await settingsOf(attacked)).toMatchObject({ contextIsolation: true })
  // What the page does to its own objects, the preload's world does not have.
  const answer = await attacked.page.evaluate(async () => {
    const { apply } = Function.prototype
    Reflect.set(Function.prototype, 'apply', () => 'replaced')
    try {
      return (await window.fernkeep.session.state()).ok
    } finally {
      Reflect.set(Function.prototype, 'apply', apply)
    }
  })
  expect(answer).toBe(true)
})

test('4. Enable process sandboxing', async ({ attacked }) => {
  expect(await settingsOf(attacked)).toMatchObject({ sandbox: true })
  const pid = await attacked.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('5. Handle session permission requests from remote content', async ({ attacked }) => {
  expect(await attacked.page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

test('6. Do not disable webSecurity', async ({ attacked }) => {
  expect(await settingsOf(attacked)).toMatchObject({ webSecurity: true })
})

test('7. Define a Content Security Policy', async ({ attacked }) => {
  const policies = await attacked.app.evaluate(async ({ net }) => {
    const answers = await Promise.all(
      ['', 'index.html', 'quick-note.html', 'nothing-here'].map((name) =>
        net.fetch(`app://fernkeep/${name}`),
      ),
    )
    return answers.map((answer) => answer.headers.get('Content-Security-Policy'))
  })
  expect(policies).toEqual(Array.from({ length: 4 }, () => contentSecurityPolicy))
})

test('8. Do not enable allowRunningInsecureContent', async ({ attacked }) => {
  expect(await settingsOf(attacked)).toMatchObject({ allowRunningInsecureContent: false })
})

test('9. Do not enable experimental features', async ({ attacked }) => {
  expect((await settingsOf(attacked))['experimentalFeatures'] ?? false).toBe(false)
})

test('10. Do not use enableBlinkFeatures', async ({ attacked }) => {
  expect((await settingsOf(attacked))['enableBlinkFeatures'] ?? '').toBe('')
})

test('11. Do not use allowpopups for WebViews', async ({ attacked }) => {
  expect(await settingsOf(attacked)).toMatchObject({ webviewTag: false })
  expect(await attacked.page.locator('webview').count()).toBe(0)
})

test('12. Verify WebView options before creation', async ({ attacked }) => {
  await attacked.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://beacon.example/')
    view.setAttribute('allowpopups', '')
    document.body.append(view)
  })
  await attacked.settled()
  expect(await attacked.escapes()).toEqual(none)
  await attacked.page.evaluate(() => document.querySelector('webview')?.remove())
})

test('13. Disable or limit navigation', async ({ attacked }) => {
  await attacked.page.evaluate(() => location.assign('https://beacon.example/'))
  await attacked.settled()
  expect(await attacked.escapes()).toEqual(none)
})

test('14. Disable or limit creation of new windows', async ({ attacked }) => {
  expect(await attacked.page.evaluate(() => window.open('https://beacon.example/') === null)).toBe(true)
  await attacked.settled()
  expect(await attacked.escapes()).toEqual(none)
})

test('15. Do not use shell.openExternal with untrusted content', async ({ attacked }) => {
  const addresses = ['http://a.example/', 'file:///etc/passwd', 'smb://a.example/', 'javascript:trap()']
  const codes = await attacked.page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const answer = await window.fernkeep.app.openLink({ url })
          return answer.ok ? 'opened' : answer.code
        }),
      ),
    addresses,
  )
  expect(codes).toEqual(addresses.map(() => 'bad-request'))
  expect(await attacked.escapes()).toEqual(none)
})

test('16. Use a current version of Electron', async ({ attacked }) => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const answer = await attacked.page.evaluate(() => window.fernkeep.app.protections())
  if (!answer.ok) throw new Error(answer.code)
  // Releases carry the one that is pinned; a test machine may have an older one, which the Security page tells.
  expect(answer.value.electronFloor).toBe(devDependencies['electron'])
  expect(answer.value.electron).toBe(await attacked.app.evaluate(() => process.versions.electron))
})

test('17. Validate the sender of all IPC messages', async ({ attacked }) => {
  // Another window of the same app, with the same preload and the same page, is not the one that is answered.
  const built = join(import.meta.dirname, '../../out/preload/preload.cjs')
  const code = await attacked.app.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    try {
      await other.loadURL('app://fernkeep/')
      const ask = 'window.fernkeep.session.state().then(({ code }) => code)'
      return (await other.webContents.executeJavaScript(ask)) as unknown
    } finally {
      other.destroy()
    }
  }, built)
  expect(code).toBe('bad-request')
})

test('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', async ({ attacked }) => {
  expect(await attacked.page.evaluate(() => location.protocol)).toBe('app:')
  const outcome = await attacked.page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
  expect(await attacked.escapes()).toEqual(none)
})

test('19. Check which fuses you can change', () => {
  const every = Object.values(FuseV1Options).filter((one) => typeof one === 'number')
  expect(Object.keys(shippedFuses).map(Number).sort()).toEqual(every.sort())
  expect(shippedFuses[FuseV1Options.RunAsNode]).toBe(false)
  expect(shippedFuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true)
})

test('20. Do not expose Electron APIs to untrusted web content', async ({ attacked }) => {
  const kinds = await attacked.page.evaluate(() =>
    Object.values(window.fernkeep).flatMap((group) =>
      Object.values(group as object).flatMap((member) => [typeof member, ...Object.keys(member as object)]),
    ),
  )
  expect(new Set(kinds)).toEqual(new Set(['function']))
  expect(
    await attacked.page.evaluate(() => ['ipcRenderer', 'electron', 'process'].filter((n) => n in window)),
  ).toEqual([])
})

/** What Electron itself has against a page, when it is told to say so. */
async function warningsOf(app: string): Promise<string[]> {
  const running = await _electron.launch({
    executablePath: electron,
    args: [app],
    env: { ...(process.env as Record<string, string>), ELECTRON_ENABLE_SECURITY_WARNINGS: '1' },
    chromiumSandbox: true,
  })
  try {
    const page = await running.firstWindow()
    const warnings: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Electron Security Warning')) warnings.push(message.text())
    })
    await page.reload({ waitUntil: 'load' })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    return warnings
  } finally {
    await running.close()
  }
}

test('Electron has no security warning for the window, as it has for one that guards nothing', async () => {
  expect(await warningsOf(join(import.meta.dirname, 'unguarded'))).not.toEqual([])
  expect(await warningsOf(unpackaged.args[0] ?? '')).toEqual([])
})
