import { locale } from '../text/locale.ts'

/** What a template is filled with. */
export interface TemplateValues {
  readonly now: Date
  /** The title of the note that the text is for. */
  readonly title: string
}

/** A filled template, and where in it one goes on writing: its `{{cursor}}`, or null. */
export interface FilledTemplate {
  readonly text: string
  readonly cursor: number | null
}

/** `{{date}}`, `{{ time }}`, `{{date:YYYY-MM-DD}}`; a format ends with the braces and holds no line break. */
const placeholder = /\{\{[ \t]*([a-z]+)(?::([^{}\r\n]{1,100}))?[ \t]*\}\}/gi

/**
 * Put the values in the place of a template's names: `{{date}}`, `{{time}}`, `{{weekday}}` and `{{title}}`, and the first
 * `{{cursor}}`. `{{date:…}}` and `{{time:…}}` take YYYY, MM, DD, HH, mm and ss in any arrangement. Names that are not known
 * stay as they are.
 */
export function fillTemplate(template: string, values: TemplateValues): FilledTemplate {
  let cursor: number | null = null
  let text = ''
  let end = 0
  for (const found of template.matchAll(placeholder)) {
    const [whole, name = '', format] = found
    text += template.slice(end, found.index)
    end = found.index + whole.length
    if (name.toLowerCase() !== 'cursor') text += valueOf(name.toLowerCase(), format, values) ?? whole
    else cursor ??= text.length
  }
  return { text: text + template.slice(end), cursor }
}

function valueOf(name: string, format: string | undefined, { now, title }: TemplateValues): string | null {
  switch (name) {
    case 'date':
      return format === undefined ? now.toLocaleDateString(locale) : formatted(now, format)
    case 'time':
      return format === undefined
        ? now.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })
        : formatted(now, format)
    case 'weekday':
      return now.toLocaleDateString(locale, { weekday: 'long' })
    case 'title':
      return title
    default:
      return null
  }
}

/** A local date as ISO 8601 writes it: `2026-03-09`. */
export const isoDate = (now: Date): string => formatted(now, 'YYYY-MM-DD')

function formatted(now: Date, format: string): string {
  const parts: Readonly<Record<string, number>> = {
    YYYY: now.getFullYear(),
    MM: now.getMonth() + 1,
    DD: now.getDate(),
    HH: now.getHours(),
    mm: now.getMinutes(),
    ss: now.getSeconds(),
  }
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => String(parts[part]).padStart(part.length, '0'))
}
