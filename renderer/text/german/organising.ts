import type { Texts } from '../english/texts.ts'
import { notes, number, plural, quoted } from './words.ts'

const are = (count: number) => plural(count, { one: 'ist', other: 'sind' })
const were = (count: number) => plural(count, { one: 'wurde', other: 'wurden' })

export const organising: Texts['sentences']['organising'] = {
  allNotes: 'Alle Notizen',
  pinnedNotes: 'Angeheftet',
  archive: 'Archiv',
  showPlaces: 'Notizbücher und Schlagwörter einblenden',
  hidePlaces: 'Notizbücher und Schlagwörter ausblenden',

  notebooks: 'Notizbücher',
  newNotebook: 'Neues Notizbuch',
  newNotebookInside: 'Neues Notizbuch darin',
  newNotebookName: (n) => (n === 1 ? 'Neues Notizbuch' : `Neues Notizbuch ${number(n)}`),
  makeNotebook: (name) => `Neues Notizbuch ${quoted(name)}`,
  noNotebooks: 'Notizbücher fassen Notizen zusammen. Sie können andere enthalten.',
  rename: 'Umbenennen',
  notebookName: 'Name des Notizbuchs',
  moveInto: 'In das Notizbuch darüber verschieben',
  moveOut: 'Eine Ebene nach außen verschieben',
  remove: 'Entfernen',
  notebookRemoved: (name) =>
    `${quoted(name)} ist entfernt. Die Notizen daraus sind jetzt in keinem Notizbuch.`,
  actionsOf: (name) => `Aktionen für ${quoted(name)}`,

  tags: 'Schlagwörter',
  renameTag: 'Überall umbenennen…',
  renameTagTitle: (tag) => `Schlagwort ${quoted(tag)} umbenennen`,
  renameTagBody: (count) =>
    `Es wird in ${notes(count)} umbenannt. Gibt es den neuen Namen schon, werden beide zu einem.`,
  tagName: 'Name des Schlagworts',
  removeTag: 'Überall entfernen',
  tagRenamed: (from, to, count) => `${quoted(from)} heißt in ${notes(count)} jetzt ${quoted(to)}.`,
  tagRemoved: (tag, count) => `${quoted(tag)} ist aus ${notes(count)} entfernt.`,
  tagsOfNote: 'Schlagwörter der Notiz',
  addTag: 'Schlagwort hinzufügen',
  addTagTo: (count) => `${notes(count)} ein Schlagwort geben`,
  takeTag: (tag) => `Schlagwort ${quoted(tag)} entfernen`,
  makeTag: (tag) => `Neues Schlagwort ${quoted(tag)}`,
  tagged: (tag, count) =>
    `${notes(count)} ${plural(count, { one: 'hat', other: 'haben' })} jetzt das Schlagwort ${quoted(tag)}.`,
  untagged: (tag) => `Das Schlagwort ${quoted(tag)} ist entfernt.`,

  pin: 'Anheften',
  unpin: 'Nicht mehr anheften',
  isPinned: 'Angeheftet',
  pinned: (pinned, count) =>
    pinned
      ? `${notes(count)} ${are(count)} angeheftet.`
      : `${notes(count)} ${are(count)} nicht mehr angeheftet.`,
  archiveNote: 'Archivieren',
  unarchiveNote: 'Aus dem Archiv holen',
  archived: (archived, count, title) => {
    const what = count === 1 ? quoted(title) : notes(count)
    return archived ? `${what} ${are(count)} im Archiv.` : `${what} ${are(count)} wieder unter Ihren Notizen.`
  },
  inNotebook: (name) => `Im Notizbuch ${quoted(name)}. In ein anderes verschieben…`,
  noNotebook: 'Kein Notizbuch',
  moveToNotebook: 'In Notizbuch verschieben',
  moveTitle: (count) => `${notes(count)} in ein Notizbuch verschieben`,
  movedTo: (name, count) =>
    name === null
      ? `${notes(count)} ${are(count)} jetzt in keinem Notizbuch.`
      : `${notes(count)} ${are(count)} in ${quoted(name)}.`,

  moved: {
    trash: (count, title) => `${count === 1 ? quoted(title) : notes(count)} ${are(count)} im Papierkorb.`,
    notes: (count, title) => `${count === 1 ? quoted(title) : notes(count)} ${are(count)} wiederhergestellt.`,
    nowhere: (count) => `${notes(count)} ${were(count)} endgültig gelöscht.`,
  },
  relinked: (count, title) => `Die Links in ${notes(count)} lauten jetzt ${quoted(title)}.`,
  someFailed: (count, reason) =>
    `${notes(count)} ${plural(count, { one: 'konnte', other: 'konnten' })} nicht geändert werden. ${reason}`,
  progress: (done, total) => `${number(done)} von ${notes(total)}…`,
  stop: 'Anhalten',

  doWith: (count) => `${notes(count)} ausgewählt: Was tun…`,
  selected: (count) => `${notes(count)} ausgewählt`,
  selectedHint: 'Was Sie jetzt tun, geschieht mit allen.',
  clearSelection: 'Auswahl aufheben',
  confirmPurge: (count) => `${notes(count)} endgültig löschen?`,
  confirmPurgeBody:
    'Die Notizen und alle ihre früheren Fassungen werden entfernt. Das lässt sich nicht rückgängig machen.',

  sort: 'Sortieren',
  sorts: {
    'modified-newest': 'Geändert, neueste zuerst',
    'modified-oldest': 'Geändert, älteste zuerst',
    'created-newest': 'Erstellt, neueste zuerst',
    'created-oldest': 'Erstellt, älteste zuerst',
    'title-ascending': 'Titel, A bis Z',
    'title-descending': 'Titel, Z bis A',
  },

  emptyPinnedTitle: 'Nichts angeheftet',
  emptyPinnedBody: 'Heften Sie eine Notiz an, um sie oben in jeder Liste zu behalten.',
  emptyArchiveTitle: 'Das Archiv ist leer',
  emptyArchiveBody: 'Für Notizen, die erledigt sind und bleiben sollen: aus dem Weg, aber auffindbar.',
  emptyScopeTitle: 'Keine Notizen hier',
  emptyScopeBody: (shortcut) =>
    `Drücken Sie ${shortcut}, um hier eine zu schreiben, oder ziehen Sie Notizen auf den Namen links.`,

  pickerHint: 'Zum Eingrenzen tippen',
  nothingFits: 'Nichts passt',
}
