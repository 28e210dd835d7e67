import {
  commonmarkLanguage,
  markdownKeymap,
  markdownLanguage,
  pasteURLAsLink,
} from '@codemirror/lang-markdown'
import { Language } from '@codemirror/language'
import { Prec, type Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { codeParser } from './code-languages.ts'
import { noteLinkSyntax } from './note-link-syntax.ts'
import { Autolink, MarkdownParser, Strikethrough, Table, TaskList, parseCode } from '@lezer/markdown'

const commonmark = commonmarkLanguage.parser
if (!(commonmark instanceof MarkdownParser)) throw new Error('the Markdown language has no Markdown parser')

/**
 * CommonMark with GitHub's tables, strikethrough, task lists, bare links, and links between notes. Built here and not with `markdown()`,
 * which brings an HTML, CSS and JavaScript parser (80 KB gzipped) to colour tags that a note hardly has. It shares
 * `markdownLanguage`'s data facet, by which the list commands know that they are in Markdown.
 */
export const noteLanguage = new Language(
  markdownLanguage.data,
  commonmark.configure([Table, Strikethrough, TaskList, Autolink, noteLinkSyntax, parseCode({ codeParser })]),
  [],
  'markdown',
)

/** The language, Enter and Backspace in lists and quotes, and a pasted address that turns the selection into a link. */
export const noteMarkdown: Extension = [noteLanguage, Prec.high(keymap.of(markdownKeymap)), pasteURLAsLink]
