import { basename } from 'node:path'
import type { Rule } from 'eslint'

/** Words that say nothing about what a file does. */
const emptyWords = ['manager', 'helper', 'util', 'utils', 'service', 'data', 'info', 'misc', 'common']

/** eslint rule: files are kebab-case nouns, and no name is made of a word that fits everything. */
export const fileName: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program: (node) => {
      const complaint = complaintAbout(basename(context.filename))
      if (complaint !== undefined) context.report({ node, message: complaint })
    },
  }),
}

/** What is wrong with a file's name, or undefined. `note-store.test.ts` has the stem `note-store`. */
export function complaintAbout(name: string): string | undefined {
  const stem = name.replace(/^\./, '').replace(/(\.(test|spec|bench|config|module|setup|d))?\.[a-z]+$/, '')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return `${name} is not kebab-case`
  const empty = stem.split('-').find((word) => emptyWords.includes(word))
  return empty === undefined ? undefined : `"${empty}" in ${name} says nothing: name what the file does`
}
