import type { Texts } from '../english/texts.ts'
import { notes, number, quoted } from './words.ts'

export const findingTexts: Texts['findingTexts'] = {
  label: 'Notizen suchen',
  placeholder: 'Suchen',
  clear: 'Leeren',
  hint: 'Wörter, "Wortfolgen", -ohne, tag:, in:, is:, has:, before:, after:',
  told: (total, forgiven, isComplete) =>
    [
      total === 0 ? 'Nichts gefunden' : notes(total),
      isComplete ? '' : ' bisher',
      forgiven ? ', auch ähnliche Wörter' : '',
    ].join(''),
  catchingUp: {
    reading: (done, total) =>
      total === 0
        ? 'Ihre Notizen werden gelesen…'
        : `Ihre Notizen werden gelesen: ${number(done)} von ${number(total)}`,
    indexing: (done, total) => `Der Index wird noch erstellt: ${number(done)} von ${notes(total)}`,
  },
  offers: {
    label: 'Vorschläge',
    operators: {
      in: 'In einem Notizbuch oder einem darin',
      tag: 'Mit einem Schlagwort oder einem darunter',
      is: 'Angeheftet, archiviert, im Papierkorb und mehr',
      has: 'Mit Aufgaben, Links, Code, Bildern oder Tabellen',
      before: 'Zuletzt geändert vor einem Tag',
      after: 'Zuletzt geändert an einem Tag oder später',
    },
    states: {
      pinned: 'Oben angeheftet',
      archived: 'Im Archiv',
      trashed: 'Im Papierkorb',
      untagged: 'Ohne Schlagwort',
      unfiled: 'In keinem Notizbuch',
      anywhere: 'Auch im Archiv und im Papierkorb',
    },
    contents: {
      checkbox: 'Mit Aufgaben, erledigt oder nicht',
      todo: 'Mit offenen Aufgaben',
      link: 'Mit Links',
      code: 'Mit Code',
      image: 'Mit Bildern',
      table: 'Mit Tabellen',
    },
    startOfMonth: 'Anfang des Monats',
    startOfYear: 'Anfang des Jahres',
    day: (name, date) => `${name}, ${date}`,
  },
  nothingTitle: 'Nichts gefunden',
  nothingBody:
    'Versuchen Sie es mit weniger Wörtern oder einem Wortanfang. "…" findet eine Wortfolge, -Wort lässt Notizen weg.',
}

export const savedSearchTexts: Texts['savedSearchTexts'] = {
  title: 'Suchen',
  save: 'Diese Suche speichern',
  saveAction: 'Speichern',
  saved: 'Gespeicherte Suche',
  name: 'Name',
  finds: 'Findet',
  rename: 'Umbenennen',
  remove: 'Entfernen',
  more: (name) => `Mehr zu ${quoted(name)}`,
  full: (most) => `Es kann ${number(most)} gespeicherte Suchen geben. Entfernen Sie erst eine.`,
  removed: (name) => `Die Suche ${quoted(name)} wurde entfernt.`,
}
