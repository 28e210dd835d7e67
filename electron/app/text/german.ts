import { german as commandLabels } from '../../../shared/command-labels/german.ts'
import { type MainTexts } from './english.ts'

export const german: MainTexts = {
  commandLabels,
  menus: {
    file: 'Datei',
    edit: 'Bearbeiten',
    note: 'Notiz',
    view: 'Ansicht',
    window: 'Fenster',
    help: 'Hilfe',
  },
  roles: {
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    pasteAndMatchStyle: 'Als reinen Text einfügen',
    selectAll: 'Alles auswählen',
    resetZoom: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    togglefullscreen: 'Vollbild',
    toggleDevTools: 'Entwicklerwerkzeuge',
    about: 'Über Fernkeep',
    services: 'Dienste',
    hide: 'Fernkeep ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
    quit: 'Fernkeep beenden',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    front: 'Alle nach vorne bringen',
    close: 'Schließen',
  },
  cancel: 'Abbrechen',
  unsaved: {
    message: 'Ein Teil des Textes konnte nicht gespeichert werden.',
    detail:
      'Wenn Sie Fernkeep jetzt schließen, geht verloren, was Sie seit dem letzten Speichern geschrieben haben. Die Notizen auf dem Datenträger sind sicher.',
    stay: 'Offen lassen',
    close: 'Ohne Speichern schließen',
  },
  link: { message: 'Diesen Link im Browser öffnen?', open: 'Link öffnen' },
  keyChanges: {
    'set-passphrase': {
      message: 'Diese Passphrase setzen?',
      detail:
        'Von jetzt an öffnen sich Ihre Notizen nur mit ihr. Wenn Sie sie vergessen, öffnet sie nur ein Wiederherstellungsschlüssel; ohne einen sind sie verloren.',
      yes: 'Passphrase setzen',
    },
    repair: {
      message: 'Soll der Schlüsselbund Ihre Notizen wieder öffnen?',
      detail: 'In den Schlüsselbund dieses Computers kommt ein neuer Schlüssel.',
      yes: 'Reparieren',
    },
    recovery: {
      message: 'Einen Wiederherstellungsschlüssel zeigen?',
      detail:
        'Wer ihn hat, kann Ihre Notizen öffnen. Achten Sie darauf, dass niemand auf Ihren Bildschirm sieht.',
      yes: 'Zeigen',
    },
    'root-key': {
      message: 'Den Wurzelschlüssel wechseln?',
      detail:
        'Sie bekommen einen neuen Wiederherstellungsschlüssel, und der vorige öffnet nichts mehr. Achten Sie darauf, dass niemand auf Ihren Bildschirm sieht.',
      yes: 'Fortfahren',
    },
  },
  recoveryFile: {
    title: 'Wiederherstellungsschlüssel speichern',
    name: 'Fernkeep-Wiederherstellungsschlüssel',
    kind: 'Text',
    head: (owner, day) =>
      `Fernkeep-Wiederherstellungsschlüssel${owner === '' ? '' : ` von ${owner}`}, ${day}`,
    body:
      'Er öffnet die Notizen, wenn der Schlüsselbund ihren Schlüssel verloren hat, und zusammen mit dem Ordner des\n' +
      'Tresors auf einem anderen Computer. Er gilt, sobald er in Fernkeep bestätigt ist, und bis ein anderer erzeugt\n' +
      'wird. Bewahren Sie ihn dort auf, wo die Notizen nicht sind.',
  },
  saveCopy: 'Kopie speichern',
  untitled: 'Ohne Titel',
  tray: {
    open: 'Fernkeep öffnen',
    newNote: 'Neue Notiz',
    quickNote: 'Kurznotiz',
    lock: 'Sperren',
    quit: 'Beenden',
  },
  notStarted: {
    title: 'Fernkeep konnte nicht starten',
    body: (why) => `Ihre Notizen sind unverändert. ${why}`,
    forbiddenSwitch: (name) =>
      `Mit --${name} läuft es nicht, denn damit wären Ihre Notizen schlechter geschützt.`,
  },
}
