import type { Texts } from '../english/texts.ts'

export const spellingTexts: Texts['spellingTexts'] = {
  label: 'Prüfen, was ich schreibe, auf',
  dictionaries: {
    'en-US': 'Englisch (USA)',
    'en-GB': 'Englisch (Vereinigtes Königreich)',
    de: 'Deutsch',
    fr: 'Französisch',
    es: 'Spanisch',
  },
  body: (keys) =>
    `Die Wörterbücher gehören zu Fernkeep: keines wird geladen, und kein Wort verlässt diesen Computer. Falsche Wörter sind unterstrichen. F7 führt zum nächsten; ${keys} oder ein Rechtsklick darauf zeigt, was gemeint sein könnte.`,
  own: 'Ihre eigenen Wörter',
  ownBody: 'Fernkeep hält diese Wörter für richtig. Sie sind mit Ihren Notizen verschlüsselt.',
  noOwn: 'Noch keine. Das Menü eines falschen Wortes setzt es hierher.',
  remove: (word) => `„${word}“ entfernen`,
  menu: (word) => `Schreibweise von „${word}“`,
  noSuggestions: 'Keine Vorschläge',
  learn: 'Zu meinen Wörtern',
  none: 'Keine Rechtschreibfehler gefunden.',
}
