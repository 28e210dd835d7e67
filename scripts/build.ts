import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type HtmlTagDescriptor, type InlineConfig, type Plugin, type Rolldown } from 'vite'
import { contract } from '../shared/ipc/contract.ts'
import { memberNames } from '../shared/ipc/define.ts'
import { type BuiltFile, judged, sizesOf } from './bundle-budget.ts'
import { copyDictionaries } from './dictionaries.ts'

/**
 * Build the app into out/: the window, the preload, and the main process twice. Only `development` knows DEV_MODE and
 * the plaintext codec; `release` is built from an entry that does not import them.
 * `--watch` keeps building the window on each change. Exit code 1 when the window's code weighs more than it may
 * (bundle-budget.ts).
 */
const root = join(import.meta.dirname, '..')
const watch = process.argv.includes('--watch')
/** What the main process finds at run time: Node, Electron, and the two native modules. */
const external = [
  ...['electron', 'keytar', '@node-rs/argon2'],
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
]

const shared: InlineConfig = { root, configFile: false, logLevel: 'warn', publicDir: false }

const main = (flavour: 'development' | 'release'): InlineConfig => ({
  ...shared,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: join(root, 'out', flavour),
    // Electron 33, the oldest runtime the code must run on, carries Node 20.18.
    target: 'node20.18',
    minify: false,
    rolldownOptions: {
      // Each thread is a file of its own beside the main process.
      input: {
        main: `electron/${flavour}.ts`,
        'index-worker': 'electron/index/index-worker.ts',
        'spelling-worker': 'electron/spelling/spelling-worker.ts',
      },
      external,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', format: 'es' },
    },
  },
})

const preload: InlineConfig = {
  ...shared,
  define: { CONTRACT_MEMBERS: JSON.stringify(memberNames(contract)) },
  ssr: { noExternal: true },
  build: {
    ssr: 'electron/preload.ts',
    outDir: join(root, 'out/preload'),
    target: 'chrome130',
    minify: true,
    // A sandboxed preload is one CommonJS file.
    rolldownOptions: { external: ['electron'], output: { entryFileNames: 'preload.cjs', format: 'cjs' } },
  },
}

/**
 * A page asks for what draws it as it is read, and not only when main.tsx knows the language: the answers come while that
 * is found out.
 */
const askEarly: Plugin = {
  name: 'ask-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, chunk }) => {
      const drawing = chunk?.dynamicImports.find((name) => /\/draw-[^/]+$/.test(name))
      if (chunk === undefined || drawing === undefined) throw new Error('a page without what draws it')
      const known = withImports(bundle, chunk.fileName)
      return [...withImports(bundle, drawing)]
        .filter((name) => !known.has(name))
        .map((name) => link(name.endsWith('.css') ? 'stylesheet' : 'modulepreload', name))
    },
  },
}

/** A file of the window's code, all that it imports, and their styles, by name: what is imported first, as styles need it. */
function withImports(
  bundle: Rolldown.OutputBundle,
  name: string,
  found = new Set<string>(),
  seen = new Set<string>(),
): ReadonlySet<string> {
  const file = bundle[name]
  if (file?.type !== 'chunk' || seen.has(name)) return found
  seen.add(name)
  for (const imported of file.imports) withImports(bundle, imported, found, seen)
  for (const style of file.viteMetadata?.importedCss ?? []) found.add(style)
  return found.add(name)
}

const link = (rel: string, fileName: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, href: `/${fileName}` },
  injectTo: 'head',
})

const renderer: InlineConfig = {
  ...shared,
  root: join(root, 'renderer'),
  base: '/',
  plugins: [react(), askEarly],
  build: {
    outDir: join(root, 'out/renderer'),
    target: 'chrome130',
    minify: 'oxc',
    // The CSP allows no data: address and no inline style.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['renderer/index.html', 'renderer/quick-note.html'] },
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    // Loaded from the disk, not over a network; 1 MB takes milliseconds.
    chunkSizeWarningLimit: 1_300,
    watch: watch ? {} : null,
  },
}

type Output = Extract<Awaited<ReturnType<typeof build>>, { output: unknown }>['output'][number]

/** Styles and pictures are no code. */
const fileOf = (output: Output): readonly BuiltFile[] =>
  output.type === 'asset'
    ? []
    : [
        {
          fileName: output.fileName,
          name: output.name,
          isEntry: output.isEntry,
          bytes: Buffer.byteLength(output.code),
          imports: output.imports,
        },
      ]

rmSync(join(root, 'out'), { recursive: true, force: true })
mkdirSync(join(root, 'out/icons'), { recursive: true })
for (const [size, name] of [
  ['24x24', 'tray'],
  ['48x48', 'tray@2x'],
] as const)
  copyFileSync(join(root, `electron/icons/${size}.png`), join(root, `out/icons/${name}.png`))
copyDictionaries(join(root, 'out/dictionaries'))
for (const config of [main('development'), main('release'), preload]) await build(config)
const built = [await build(renderer)].flat()
if (!watch) weigh(built.flatMap((result) => ('output' in result ? result.output.flatMap(fileOf) : [])))

/** Print what the window's code weighs; exit code 1 when that is more than it may. */
function weigh(files: readonly BuiltFile[]): void {
  const figures = judged(sizesOf(files))
  process.stdout.write(`The window's code: ${figures.map(({ line }) => line).join(', ')}\n`)
  if (figures.some(({ isOver }) => isOver)) process.exitCode = 1
}
