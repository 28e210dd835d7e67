import type { Texts } from '../english/texts.ts'
import { organising } from './organising.ts'
import { files, lines, notes, number, plural, quoted, signs, untitled } from './words.ts'

export const sentences: Texts['sentences'] = {
  appName: 'Fernkeep',
  untitled,
  undo: 'Rückgängig',
  close: 'Schließen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  continue: 'Weiter',
  tryAgain: 'Noch einmal versuchen',
  reference: (reference) => `Kennung ${reference}`,

  starting: 'Ihre Notizen werden geöffnet…',
  developerMode: 'Entwicklermodus: Notizen werden als lesbarer Text gespeichert.',
  environment: { dev: 'Entwicklung', staging: 'Erprobung' },

  welcome: {
    label: 'Willkommen',
    step: (step) => `Schritt ${number(step)} von 3`,
    whatTitle: 'Notizen, die sonst niemand lesen kann',
    what: {
      encrypted: 'Alles, was Sie schreiben, wird verschlüsselt, bevor es auf den Datenträger kommt.',
      key: 'Der Schlüssel bleibt im Schlüsselbund Ihres Systems. Kein Konto, kein Server, kein Netz.',
      yours: 'Ihre Notizen sind Dateien in einem offenen Format. Sie überdauern dieses Programm.',
    },
    nameTitle: 'Wie dürfen wir Sie nennen?',
    nameBody: 'Der Name steht nur in diesem Fenster und wird verschlüsselt gespeichert.',
    nameLabel: 'Ihr Name',
    nameMissing: 'Geben Sie einen Namen ein, um fortzufahren. Jeder Name ist recht.',
    creating: 'Ihre Schlüssel werden erzeugt…',
    doneTitle: (name) => `Alles bereit, ${name}`,
    doneBody:
      'Ihre Schlüssel sind erzeugt und liegen im Schlüsselbund des Systems. Notizen speichern sich beim Schreiben selbst.',
    firstNote: 'Erste Notiz schreiben',
  },

  organising,
  palette: 'Befehl ausführen',
  switcher: 'Zu einer Notiz gehen',
  places: 'Orte',
  notes: 'Notizen',
  trash: 'Papierkorb',
  problems: 'Probleme',
  noteCount: notes,
  fileCount: files,

  newNote: 'Neue Notiz',
  title: 'Titel',
  note: 'Notiz',
  notePlaceholder: 'Hier schreiben. # macht eine Überschrift, - eine Liste, - [ ] eine Aufgabe.',
  moveToTrash: 'In den Papierkorb',
  movedToTrash: (title) => `${quoted(title)} ist im Papierkorb.`,
  restore: 'Wiederherstellen',
  deleteForever: 'Endgültig löschen',
  inTrash: 'Diese Notiz ist im Papierkorb.',
  confirmDelete: (title) => `${quoted(title)} endgültig löschen?`,
  confirmDeleteBody:
    'Die Notiz und alle ihre früheren Fassungen werden entfernt. Das lässt sich nicht rückgängig machen.',
  emptyTrash: 'Papierkorb leeren',
  confirmEmptyTrash: (count) => `${notes(count)} endgültig löschen?`,
  confirmEmptyTrashBody: (count) =>
    plural(count, {
      one: 'Die Notiz im Papierkorb und alle ihre früheren Fassungen werden entfernt. Das lässt sich nicht rückgängig machen.',
      other:
        'Alle Notizen im Papierkorb und alle ihre früheren Fassungen werden entfernt. Das lässt sich nicht rückgängig machen.',
    }),
  trashEmptied: (count) =>
    `${notes(count)} ${plural(count, { one: 'wurde', other: 'wurden' })} endgültig gelöscht.`,
  unsavedMark: 'Nicht gespeichert',
  justNow: 'jetzt',
  dayAndClock: (day, clock) => `${day}, ${clock}`,

  saving: {
    label: 'Speichern',
    saved: 'Gespeichert',
    unsaved: 'Wird gespeichert…',
    saving: 'Wird gespeichert…',
    waiting: 'Wird gleich gespeichert…',
    failed: 'Nicht gespeichert, neuer Versuch folgt',
    failedFinal: 'Nicht gespeichert',
  },
  draftIsSafe: 'Ihr Text ist in diesem Fenster sicher.',
  kept: {
    'changed-elsewhere':
      'Diese Notiz hatte sich anderswo geändert. Ihr Text wurde als neue Notiz aufbewahrt.',
    'note-lost':
      'In die Datei der Notiz konnte nicht geschrieben werden. Ihr Text wurde als neue Notiz aufbewahrt.',
  },

  loadingNotes: 'Ihre Notizen werden gelesen…',
  emptyNotesTitle: 'Noch keine Notizen',
  emptyNotesBody: (shortcut) =>
    `Drücken Sie ${shortcut}, und schreiben Sie los. Gespeichert wird von selbst.`,
  emptyTrashTitle: 'Der Papierkorb ist leer',
  emptyTrashBody: 'Notizen, die hierher kommen, lassen sich wiederherstellen oder endgültig löschen.',
  nothingOpenTitle: 'Nichts geöffnet',
  nothingOpenBody: (shortcut) =>
    `Wählen Sie eine Notiz in der Liste, oder drücken Sie ${shortcut} für eine neue.`,
  nothingOpenTrashBody: 'Wählen Sie eine Notiz in der Liste, um sie zu lesen oder wiederherzustellen.',

  problemsTitle: 'Dateien, die nicht verwendet werden konnten',
  problemsBody: 'Alle anderen Notizen sind in Ordnung. Diese Dateien bleiben genau so, wie sie sind.',
  problem: {
    empty: 'Die Datei ist leer: Sie enthält keine Notiz. Sie bleibt, wie sie ist.',
    cut: 'Die Datei ist abgeschnitten: Ein Teil von ihr fehlt. Sie bleibt, wie sie ist.',
    damaged:
      'Die Datei wurde verändert oder nicht mit Ihren Schlüsseln geschrieben. Sie bleibt, wie sie ist.',
    swapped: 'Die Datei enthält eine andere Notiz, als ihr Name sagt. Sie bleibt, wie sie ist.',
    newer: 'Die Datei stammt von einer neueren Version von Fernkeep. Sie bleibt, wie sie ist.',
    unreadable: 'Der Datenträger gab die Datei nicht her. Sie wurde nicht angerührt.',
    unlisted: 'Die Datei kam von außerhalb von Fernkeep und lässt sich öffnen. Sie bleibt, wie sie ist.',
    missing: 'Die Datei wurde von etwas anderem als Fernkeep entfernt.',
    unknown: 'Die Datei gehört nicht zu Fernkeep. Sie bleibt, wie sie ist.',
  },
  noteFailedKept: 'Die Datei der Notiz bleibt, wie sie ist. Es wurde nichts überschrieben.',

  history: {
    open: 'Verlauf',
    title: (title) => `Verlauf von ${quoted(title)}`,
    versions: 'Frühere Fassungen',
    changes: 'Was sich seit dieser Fassung geändert hat',
    loading: 'Die früheren Fassungen werden gelesen…',
    emptyTitle: 'Noch keine früheren Fassungen',
    emptyBody:
      'Bei jedem Speichern wird hier die vorherige Fassung der Notiz aufbewahrt. Schreiben Sie weiter, und kommen Sie zum Vergleichen oder Wiederherstellen zurück.',
    inPlace: { notes: '', archive: 'im Archiv', trash: 'im Papierkorb' },
    length: (more) =>
      more === 0
        ? 'so lang wie jetzt'
        : `${signs(Math.abs(more))} ${more > 0 ? 'mehr' : 'weniger'} als jetzt`,
    then: 'Nur in dieser Fassung',
    now: 'Seither neu',
    skipped: (count) => `${lines(count)} gleich`,
    sameText: 'Diese Fassung liest sich genau wie die Notiz jetzt.',
    sameBody: 'Der Text ist derselbe wie jetzt.',
    tooDifferent:
      'Es hat sich zu viel geändert, um es Zeile für Zeile zu zeigen. Dies ist die ganze Fassung, wie sie war.',
    restore: 'Diese Fassung wiederherstellen',
    restoreBody: 'Die Notiz, wie sie jetzt ist, bleibt im Verlauf.',
    restored: (when) => `Die Fassung von ${when} ist zurück.`,
  },

  recovery: {
    recover: 'Als neue Notiz retten',
    recovering: 'Wird gerettet…',
    recovered: (title) => `Als ${quoted(title)} gerettet. Die beschädigte Datei bleibt, wie sie ist.`,
    open: 'Notiz öffnen',
    none: 'Es gibt keine frühere Fassung dieser Notiz, aus der sie sich retten ließe. Spielen Sie die Datei aus einer Sicherung zurück.',
  },
  vault: {
    check: 'Alle Dateien prüfen',
    checkBody:
      'Entschlüsselt jede Datei und vergleicht sie mit ihrem Ort und ihrem Namen. Keine Notiz wird geändert.',
    changeKeys: 'Schlüssel wechseln',
    changeKeysBody: 'Erzeugt einen neuen Schlüssel und verschlüsselt jede Datei neu mit ihm.',
    confirmChange: 'Schlüssel wechseln?',
    confirmChangeBody:
      'Jede Datei wird mit einem neuen Schlüssel verschlüsselt und geprüft; dann entfällt der alte. Sie können dabei weiterschreiben. ' +
      'Wird es unterbrochen, öffnet sich trotzdem alles, und beim nächsten Start geht es weiter. ' +
      'Einzelne Dateien, die Sie vorher anderswohin kopiert haben, öffnet der neue Schlüssel nicht.',
    counting: 'Die Dateien werden gesucht…',
    cancelling: 'Wird abgebrochen…',
    progress: {
      verify: (done, total) => `${number(done)} von ${files(total)} geprüft`,
      rotate: (done, total) =>
        done < total
          ? `${number(done)} von ${files(total)} neu verschlüsselt`
          : 'Jede Datei wird noch einmal gelesen…',
      leakTest: (done, total) => `${number(done)} von ${files(total)} durchsucht`,
    },
    checked: (finished, checked, problems) =>
      [
        finished ? `${files(checked)} geprüft` : `Nach ${files(checked)} abgebrochen`,
        problems === 0
          ? finished
            ? ', alle in Ordnung.'
            : ', bisher alle in Ordnung.'
          : `. ${files(problems)} ${plural(problems, { one: 'ist', other: 'sind' })} nicht in Ordnung:`,
      ].join(''),
    changed: (finished, changed, leftOut) =>
      [
        finished
          ? `Die Schlüssel sind gewechselt: ${files(changed)} unter dem neuen Schlüssel.`
          : `Nicht fertig: bisher ${files(changed)} unter dem neuen Schlüssel. Alles öffnet sich wie zuvor. Es geht weiter beim nächsten Start oder wenn Sie die Schlüssel noch einmal wechseln.`,
        leftOut === 0
          ? ''
          : ` ${files(leftOut)} ${plural(leftOut, { one: 'wurde', other: 'wurden' })} ausgelassen, weil kein Schlüssel sie öffnet:`,
      ].join(''),
  },

  shortcuts: 'Tastenkürzel',
  messages: 'Meldungen',
  dismiss: 'Ausblenden',
  bold: 'Fett',
  italic: 'Kursiv',
  link: 'Link',

  find: {
    label: 'Suchen und ersetzen',
    find: 'Suchen',
    replace: 'Ersetzen durch',
    next: 'Nächste Fundstelle',
    previous: 'Vorherige Fundstelle',
    matchCase: 'Groß- und Kleinschreibung beachten',
    replaceOne: 'Ersetzen',
    replaceAll: 'Alle ersetzen',
    close: 'Suchen und Ersetzen schließen',
    matches: (count, most) =>
      count === 0
        ? 'Keine Fundstelle'
        : count > most
          ? `Über ${number(most)} Fundstellen`
          : `${number(count)} ${plural(count, { one: 'Fundstelle', other: 'Fundstellen' })}`,
  },
  openLink: 'Link öffnen',
  taskDone: 'Erledigt',
  taskOpen: 'Offen',
}
