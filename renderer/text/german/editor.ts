import type { Texts } from '../english/texts.ts'
import { notes, number, plural } from './words.ts'

export const slashTexts: Texts['slashTexts'] = {
  heading1: 'Überschrift 1',
  heading2: 'Überschrift 2',
  heading3: 'Überschrift 3',
  list: 'Aufzählung',
  numbers: 'Nummerierte Liste',
  task: 'Aufgabe',
  quote: 'Zitat',
  code: 'Codeblock',
  table: 'Tabelle',
  rule: 'Trennlinie',
  attachment: 'Bild oder Datei…',
  template: 'Vorlage…',
  date: 'Datum von heute',
}

export const toolbarTexts: Texts['toolbarTexts'] = {
  label: 'Formatierung',
  heading1: 'Überschrift',
  heading2: 'Kleinere Überschrift',
  bold: 'Fett',
  italic: 'Kursiv',
  strike: 'Durchgestrichen',
  code: 'Code',
  link: 'Link',
  bullets: 'Aufzählung',
  numbers: 'Nummerierte Liste',
  tasks: 'Aufgabe',
  quote: 'Zitat',
  outline: 'Gliederung',
  leaveFocus: 'Fokusmodus verlassen',
  noHeadings: 'Noch keine Überschriften. # am Anfang einer Zeile macht eine.',
}

export const editorTexts: Texts['editorTexts'] = {
  words: (count) => `${number(count)} ${plural(count, { one: 'Wort', other: 'Wörter' })}`,
  linkToNew: (title) => `Link zu einer neuen Notiz „${title}“`,
  linkedFrom: 'Verlinkt von',
  linkedFromCount: (count) => `Verlinkt von ${notes(count)}`,
  moreLinks: (count) => `${number(count)} weitere anzeigen`,
  told: {
    offers: 'Vorschläge',
    match: 'Treffer',
    onLine: 'in Zeile',
    replacedOne: 'Treffer in Zeile $ ersetzt',
    replacedAll: '$ Treffer ersetzt',
    deleted: 'Auswahl gelöscht',
  },
}
