import { LanguageDescription, LanguageSupport, ParseContext, StreamLanguage } from '@codemirror/language'
import type { StreamParser } from '@codemirror/language'
import type { Parser } from '@lezer/common'

type Load = () => Promise<StreamParser<unknown>>

/** A language that is fetched from the bundle when the first block of it is drawn. `alias`: what else people call it. */
const language = (name: string, load: Load, ...alias: readonly string[]) =>
  LanguageDescription.of({
    name,
    alias,
    load: async () => new LanguageSupport(StreamLanguage.define(withoutOffers(await load()))),
  })

/** Words of a programming language are coloured, and not offered as one types. */
function withoutOffers(parser: StreamParser<unknown>): StreamParser<unknown> {
  const { autocomplete: _, ...languageData } = parser.languageData ?? {}
  return { ...parser, languageData }
}

const clike = () => import('@codemirror/legacy-modes/mode/clike')
const script = () => import('@codemirror/legacy-modes/mode/javascript')

/** The languages that code blocks are coloured for. */
export const codeLanguages: readonly LanguageDescription[] = [
  language('JavaScript', async () => (await script()).javascript, 'js', 'jsx', 'mjs', 'node'),
  language('TypeScript', async () => (await script()).typescript, 'ts', 'tsx'),
  language('JSON', async () => (await script()).json, 'json5'),
  language('Python', async () => (await import('@codemirror/legacy-modes/mode/python')).python, 'py'),
  language(
    'Shell',
    async () => (await import('@codemirror/legacy-modes/mode/shell')).shell,
    'sh',
    'bash',
    'zsh',
    'console',
  ),
  language('CSS', async () => (await import('@codemirror/legacy-modes/mode/css')).css),
  language('HTML', async () => (await import('@codemirror/legacy-modes/mode/xml')).html, 'svg'),
  language('XML', async () => (await import('@codemirror/legacy-modes/mode/xml')).xml),
  language(
    'SQL',
    async () => (await import('@codemirror/legacy-modes/mode/sql')).standardSQL,
    'sqlite',
    'mysql',
  ),
  language('YAML', async () => (await import('@codemirror/legacy-modes/mode/yaml')).yaml, 'yml'),
  language('TOML', async () => (await import('@codemirror/legacy-modes/mode/toml')).toml),
  language('Diff', async () => (await import('@codemirror/legacy-modes/mode/diff')).diff, 'patch'),
  language(
    'Dockerfile',
    async () => (await import('@codemirror/legacy-modes/mode/dockerfile')).dockerFile,
    'docker',
  ),
  language('Rust', async () => (await import('@codemirror/legacy-modes/mode/rust')).rust, 'rs'),
  language('Go', async () => (await import('@codemirror/legacy-modes/mode/go')).go, 'golang'),
  language('Ruby', async () => (await import('@codemirror/legacy-modes/mode/ruby')).ruby, 'rb'),
  language('Swift', async () => (await import('@codemirror/legacy-modes/mode/swift')).swift),
  language('Lua', async () => (await import('@codemirror/legacy-modes/mode/lua')).lua),
  language('Haskell', async () => (await import('@codemirror/legacy-modes/mode/haskell')).haskell, 'hs'),
  language(
    'PowerShell',
    async () => (await import('@codemirror/legacy-modes/mode/powershell')).powerShell,
    'ps1',
  ),
  language('R', async () => (await import('@codemirror/legacy-modes/mode/r')).r),
  language('C', async () => (await clike()).c, 'h'),
  language('C++', async () => (await clike()).cpp, 'cpp', 'cxx', 'hpp'),
  language('C#', async () => (await clike()).csharp, 'csharp', 'cs'),
  language('Java', async () => (await clike()).java),
  language('Kotlin', async () => (await clike()).kotlin, 'kt'),
]

/** The parser for a code block's info string (`js`, `python title=x`); null leaves the block as plain text. */
export function codeParser(info: string): Parser | null {
  const [name = ''] = info.split(/[\s{,]/, 1)
  const found = name === '' ? null : LanguageDescription.matchLanguageName(codeLanguages, name, false)
  if (found === null) return null
  return found.support ? found.support.language.parser : ParseContext.getSkippingParser(found.load())
}
