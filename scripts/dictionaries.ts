import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SpellingLanguage } from '../shared/model/spelling.ts'
import { projectFolder } from './project.ts'

/** The npm package that each dictionary comes in: a Hunspell dictionary in UTF-8, with its licence. */
const packages: Readonly<Record<SpellingLanguage, string>> = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  de: 'dictionary-de',
  fr: 'dictionary-fr',
  es: 'dictionary-es',
}

/** Put what the spelling thread is given, Hunspell and its dictionaries as they were published, into the folder `to`. */
export function copyDictionaries(to: string): void {
  const modules = join(projectFolder, 'node_modules')
  mkdirSync(to, { recursive: true })
  copyFileSync(join(modules, 'hunspell-wasm/wasm/hunspell.wasm'), join(to, 'hunspell.wasm'))
  copyFileSync(join(modules, 'hunspell-wasm/COPYING.MPL'), join(to, 'hunspell.license'))
  for (const [language, name] of Object.entries(packages))
    for (const [from, ending] of [
      ['index.aff', 'aff'],
      ['index.dic', 'dic'],
      ['license', 'license'],
    ] as const)
      copyFileSync(join(modules, name, from), join(to, `${language}.${ending}`))
}
