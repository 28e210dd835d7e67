import type { Texts } from '../english/texts.ts'

export const shortcutTexts: Texts['shortcutTexts'] = {
  trash: 'Ausgewählte Notizen in den Papierkorb legen',
  several: 'Mehrere Notizen der Liste auswählen',
  all: 'Alle Notizen der Liste auswählen',
  saveSearch: 'Die Suche speichern, im Suchfeld',
  offers: 'Die Vorschläge des Suchfelds zeigen und auswählen',
  rename: 'Notizbuch, Schlagwort oder gespeicherte Suche umbenennen',
  notebookIn: 'Notizbuch in das darüber verschieben',
  notebookOut: 'Notizbuch eine Ebene nach außen verschieben',
  nextHit: 'Nächste Fundstelle in der Notiz',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  bold: 'Fett',
  italic: 'Kursiv',
  link: 'Link',
  task: 'Aufgabe abhaken oder eine daraus machen',
  slash: 'Was in die Notiz eingefügt werden kann',
  tab: 'Listenpunkt einrücken; nächste Zelle einer Tabelle',
  openLink: 'Link an der Schreibmarke öffnen',
}

export const keyNames: Texts['keyNames'] = {
  Ctrl: 'Strg',
  Alt: 'Alt',
  Shift: 'Umschalt',
  Enter: 'Eingabe',
  Esc: 'Esc',
  Delete: 'Entf',
  Tab: 'Tab',
  Space: 'Leertaste',
}
