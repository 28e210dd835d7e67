/** A file of the built window, as the bundler names its parts. */
export interface BuiltFile {
  readonly fileName: string
  /** The module or entry it is named after. */
  readonly name: string
  readonly isEntry: boolean
  readonly bytes: number
  /** Files it cannot run without. */
  readonly imports: readonly string[]
}

/** What the window's code weighs, in bytes. */
export interface BundleSizes {
  /** The file that draws the window. */
  readonly main: number
  /** Everything that is read before the window is first drawn in English. */
  readonly first: number
  /** All code, with what is loaded when it is needed. */
  readonly total: number
}

/** The module that main.tsx loads once the language is known. */
const drawing = 'draw-window'

/**
 * What the window's code weighed when this was last written down, in bytes. Who adds more on purpose raises the figure in
 * the same commit; who did not mean to looks for what was drawn in.
 */
export const budget: BundleSizes = { main: 394_000, first: 690_000, total: 3_396_000 }

/** How far over its budget a figure may be, so that a few lines of code do not need a new one. */
const tolerance = 0.05

/** What the files of a built window come to. Throws when the file that draws it is not among them. */
export function sizesOf(files: readonly BuiltFile[]): BundleSizes {
  const named = new Map(files.map((file) => [file.fileName, file]))
  const main = files.find(({ name }) => name === drawing)
  const entry = files.find(({ name, isEntry }) => isEntry && name === 'index')
  if (main === undefined || entry === undefined) throw new Error(`the bundle has no ${drawing}`)
  const first = new Set<BuiltFile>()
  const take = (file: BuiltFile) => {
    if (first.has(file)) return
    first.add(file)
    for (const name of file.imports) {
      const imported = named.get(name)
      if (imported !== undefined) take(imported)
    }
  }
  take(entry)
  take(main)
  return { main: main.bytes, first: sum([...first]), total: sum(files) }
}

/** Each figure beside its budget, as it is printed, and whether it is more than a little over it. */
export function judged(sizes: BundleSizes): readonly { readonly line: string; readonly isOver: boolean }[] {
  const names = { main: 'draws the window', first: 'read before it is drawn', total: 'in all' } as const
  return (['main', 'first', 'total'] as const).map((part) => {
    const isOver = sizes[part] > budget[part] * (1 + tolerance)
    const share = Math.round((sizes[part] / budget[part]) * 100)
    const verdict = isOver ? ': OVER, see scripts/bundle-budget.ts' : ''
    return { line: `${names[part]} ${kilobytes(sizes[part])} (${share}% of its budget)${verdict}`, isOver }
  })
}

const sum = (files: readonly BuiltFile[]) => files.reduce((total, { bytes }) => total + bytes, 0)
const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`
