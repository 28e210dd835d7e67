import { type Page } from '@playwright/test'
import { ownNames } from '../../shared/languages.ts'
import { pseudoMarks } from '../../shared/pseudo.ts'

/** Attributes that a person reads, or has read to them. */
const read = [
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'label',
  'placeholder',
  'title',
]

/** Words of two letters and more that no language changes: names, and `Aa`, which is a sign. */
const named = ['Fernkeep', 'FK', 'Aa', ...Object.values(ownNames)]

/** What the system's own formats make of any moment. */
const datesOfAYear = Array.from({ length: 366 }, (_, day) => new Date(2026, 0, 1 + day, day % 24))
const dated = datesOfAYear.flatMap((date) => [
  date.toLocaleString('en-XA', { dateStyle: 'full', timeStyle: 'short' }),
  date.toLocaleString('en-XA', { month: 'short' }),
])

/** The words that may stand in the page as they are: those of the person's own texts, names, and dates. */
export const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set([...named, ...dated, 'Today', 'Yesterday', ...texts].flatMap((text) => text.match(word) ?? []))

const word = /\p{L}{2,}/gu
const { begin, end } = pseudoMarks
const marksAndWords = new RegExp(`${begin}|${end}|${word.source}`, 'gu')

/** What a failure is found by in the log. */
const reference = /\bFK-\w+/g

/** What pseudo texts have accents on. */
const unaccented = /[AEIOUaeioucnsyzCNSYZ]/

/**
 * The words of a text that come from no text of ours and are not the person's `own`: those outside of a pseudo text's
 * marks, and those inside that were filled in without being the person's.
 */
export function plainWords(text: string, own: ReadonlySet<string>): readonly string[] {
  let depth = 0
  const plain: string[] = []
  for (const [found] of text.replaceAll(reference, '').matchAll(marksAndWords)) {
    if (found === begin) depth++
    else if (found === end) depth--
    else if (!own.has(found) && (depth === 0 || unaccented.test(found))) plain.push(found)
  }
  return plain
}

/** Every text in the page with words in it that are neither pseudo nor `own`, and where it stands. */
export async function plainTexts(page: Page, own: ReadonlySet<string>): Promise<readonly string[]> {
  const texts = await page.evaluate(textsOf, read)
  return texts
    .filter(({ text }) => plainWords(text, own).length > 0)
    .map(({ where, text }) => `${where}: ${text}`)
}

/**
 * Runs in the page: its title, the texts of all elements whether they are on screen or not, those attributes, what styles
 * write before and after; in shadow roots too. Code is for machines.
 */
function textsOf(attributes: readonly string[]): { where: string; text: string }[] {
  const found: { where: string; text: string }[] = [{ where: 'title of the page', text: document.title }]
  /** A text of which a part is marked is one text. */
  const owners = new Set<Element>()
  const wholeOf = (parent: Element): Element =>
    parent.matches('mark, .cm-completionMatchedText') && parent.parentElement !== null
      ? wholeOf(parent.parentElement)
      : parent
  const take = (element: Element) => {
    if (element.matches('script, style, code')) return
    const where = `<${element.tagName.toLowerCase()}>`
    for (const name of attributes)
      if (element.hasAttribute(name))
        found.push({ where: `${where} ${name}`, text: element.getAttribute(name) ?? '' })
    for (const part of ['::before', '::after'])
      found.push({
        where: `${where}${part}`,
        text: /^"(.*)"$/s.exec(getComputedStyle(element, part).content)?.[1] ?? '',
      })
    for (const child of element.childNodes) {
      if (child instanceof Element) take(child)
      if (!(child instanceof Text)) continue
      const whole = wholeOf(element)
      const isInParts = [...whole.children].some((one) => one.matches('mark, .cm-completionMatchedText'))
      if (!isInParts) found.push({ where, text: child.data })
      else if (!owners.has(whole)) found.push({ where, text: whole.textContent })
      if (isInParts) owners.add(whole)
    }
    for (const child of element.shadowRoot?.children ?? []) take(child)
  }
  take(document.body)
  return found
}
