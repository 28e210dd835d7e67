/** A pattern of the syntax tree (esquery) that is refused, and what to do instead. */
export interface SyntaxBan {
  readonly selector: string
  readonly message: string
}

/** In every file. */
export const everywhere: readonly SyntaxBan[] = [
  {
    selector: 'Literal[value=/no[-]sandbox/], TemplateElement[value.raw=/no[-]sandbox/]',
    message: "Chromium's sandbox stays on, in tests too.",
  },
  {
    selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
    message: 'No barrels: import from the file that has it.',
  },
]

export const noDefaultExport: SyntaxBan = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: 'No default exports: a thing has one name everywhere.',
}

const htmlSinks =
  '/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|createContextualFragment|parseFromString)$/'

/** In what ships: electron, shared, renderer. */
export const inTheApp: readonly SyntaxBan[] = [
  {
    selector: [
      `MemberExpression[property.name=${htmlSinks}]`,
      `MemberExpression[property.value=${htmlSinks}]`,
      "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    ].join(', '),
    message: 'Text never becomes HTML: build elements.',
  },
  {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: 'Text never becomes HTML: build elements.',
  },
]

/** In electron outside ipc/ and preload.ts: main.ts may hand `ipcMain` on, but nobody else may touch it. */
export const noRawIpc: SyntaxBan = {
  selector: [
    'MemberExpression[object.name=/^ipc(Main|Renderer)$/]',
    'MemberExpression[property.name=/^ipc(Main|Renderer)$/]',
    "ImportDeclaration[importKind!='type'][source.value='electron'] > ImportSpecifier[importKind!='type'][imported.name='ipcRenderer']",
  ].join(', '),
  message: 'The contract is the whole surface: add a call to shared/ipc/contract.ts.',
}

/** In tests. */
export const inTests: readonly SyntaxBan[] = [
  {
    selector:
      "CallExpression[callee.property.name='waitForTimeout'], NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    message: 'No sleeps: wait for what is meant.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]',
    message: 'Every test runs, every time.',
  },
]

/** Functions of node:fs that change the disk. `default` closes the way around by `import fs from`. */
export const diskWriters: readonly string[] = [
  'default',
  'promises',
  'writeFile',
  'appendFile',
  'createWriteStream',
  'open',
  'openAsBlob',
  'write',
  'writev',
  'truncate',
  'ftruncate',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'copyFile',
  'cp',
  'mkdir',
  'mkdtemp',
  'link',
  'symlink',
  'chmod',
  'chown',
  'utimes',
].flatMap((name) => (['default', 'promises', 'openAsBlob'].includes(name) ? [name] : [name, `${name}Sync`]))

/** Modules that reach the network or other programs: the app has no use for them. */
export const outsideModules: readonly string[] = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'repl',
  'tls',
  'vm',
].flatMap((name) => [name, `node:${name}`])

/** Globals that reach the network or leave text on disk in clear. */
export const outsideGlobals: readonly string[] = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
]
