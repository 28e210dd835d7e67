import type { Texts } from '../english/texts.ts'
import { number } from './words.ts'

export const keysText: Texts['keysText'] = {
  unlock: {
    title: (name) => (name === '' ? 'Notizen entsperren' : `Willkommen zurück, ${name}`),
    body: 'Ihre Notizen sind gesperrt.',
    withoutPassphrase:
      'Sie öffnen sich mit dem Schlüsselbund des Systems. Eine Passphrase, in den Einstellungen gesetzt, hält andere fern, während Sie weg sind.',
    passphrase: 'Passphrase',
    missing: 'Geben Sie Ihre Passphrase ein.',
    unlock: 'Entsperren',
    unlocking: 'Wird entsperrt…',
    wait: (seconds) =>
      `Der nächste Versuch geht in ${seconds < 60 ? `${number(seconds)} s` : `${number(Math.ceil(seconds / 60))} min`}.`,
    useRecovery: 'Wiederherstellungsschlüssel verwenden',
    others: 'Jemand anderes',
    unnamed: (user) => `Notizen ${user.slice(0, 6)}`,
  },
  recover: {
    title: 'Mit dem Wiederherstellungsschlüssel öffnen',
    body: 'Neun Gruppen aus vier Buchstaben und Ziffern, wie Sie sie gedruckt oder gespeichert haben. Danach öffnet der Schlüsselbund Ihre Notizen wieder.',
    key: 'Wiederherstellungsschlüssel',
    missing: 'Geben Sie alle neun Gruppen ein.',
    passphrase: 'Neue Passphrase',
    passphraseBody:
      'Diese Notizen hatten eine Passphrase. Setzen Sie eine neue, oder lassen Sie das Feld leer, um sie mit dem Schlüsselbund allein zu öffnen.',
    open: 'Notizen öffnen',
    opening: 'Wird geöffnet…',
  },
  show: 'Anzeigen',
  hide: 'Verbergen',
  passphrase: {
    none: 'Es ist keine Passphrase gesetzt: Ihre Notizen öffnen sich mit dem Schlüsselbund des Systems allein.',
    set: 'Es ist eine Passphrase gesetzt. Ihre Notizen öffnen sich mit ihr und dem Schlüsselbund zusammen.',
    current: 'Jetzige Passphrase',
    next: 'Neue Passphrase',
    again: 'Dieselbe noch einmal',
    missing: 'Geben Sie eine neue Passphrase ein.',
    different: 'Die beiden sind nicht gleich.',
    setIt: 'Passphrase setzen',
    change: 'Passphrase ändern',
    remove: 'Passphrase entfernen',
    working: 'In Arbeit…',
    done: 'Die Passphrase ist gesetzt.',
    removed: 'Die Passphrase ist entfernt.',
    forgetting:
      'Niemand kann eine Passphrase zurücksetzen. Wenn Sie sie vergessen, öffnet nur ein Wiederherstellungsschlüssel Ihre Notizen. Kopien des Tresors, die vorher entstanden sind, öffnen sich vielleicht noch ohne sie, wenn jemand den alten Schlüssel behalten hat.',
    label: 'Stärke',
    strength: ['Sofort erraten', 'Schnell erraten', 'Hält eine Weile', 'Stark', 'Sehr stark'],
    judging: 'Wird beurteilt…',
  },
  recovery: {
    none: 'Es gibt noch keinen Wiederherstellungsschlüssel. Wenn der Schlüsselbund seinen Schlüssel verliert, sind Ihre Notizen verloren.',
    made: 'Es gibt einen Wiederherstellungsschlüssel. Er öffnet Ihre Notizen, wenn der Schlüsselbund zurückgesetzt wurde, und zusammen mit dem Ordner des Tresors auf einem anderen Computer.',
    make: 'Wiederherstellungsschlüssel erzeugen',
    renew: 'Neuen Wiederherstellungsschlüssel erzeugen',
    rootKey: 'Wurzelschlüssel wechseln',
    rootKeyBody:
      'Erzeugt einen neuen Wurzelschlüssel und einen neuen Wiederherstellungsschlüssel und wechselt dann die Schlüssel des Tresors: Jede Datei wird neu verschlüsselt, während Sie weiterarbeiten. Tun Sie das, wenn jemand den Wiederherstellungsschlüssel oder eine Kopie des Schlüsselbunds gesehen haben könnte.',
    rootKeyDone:
      'Der Wurzelschlüssel ist gewechselt, und der neue Wiederherstellungsschlüssel gilt von jetzt an. Die Schlüssel Ihrer Notizen werden auch gewechselt.',
    passphrase: 'Ihre Passphrase',
    title: 'Ihr Wiederherstellungsschlüssel',
    body: 'Drucken Sie ihn, schreiben Sie ihn auf oder speichern Sie ihn, und bewahren Sie ihn dort auf, wo Ihre Notizen nicht sind. Er wird nur dieses eine Mal gezeigt.',
    key: 'Wiederherstellungsschlüssel',
    save: 'In Datei speichern…',
    saved: 'Gespeichert. Wer diese Datei lesen kann, kann Ihre Notizen öffnen.',
    print: 'Drucken…',
    copy: 'Kopieren',
    copied: 'Kopiert. Nach 30 Sekunden verschwindet er aus der Zwischenablage.',
    next: 'Ich habe ihn aufbewahrt',
    confirmTitle: 'Kopie prüfen',
    confirmBody: 'Geben Sie diese zwei Gruppen daraus ein. Erst danach gilt der Schlüssel.',
    group: (at) => `Gruppe ${number(at + 1)}`,
    confirm: 'Bestätigen',
    confirming: 'Wird bestätigt…',
    done: 'Der Wiederherstellungsschlüssel gilt von jetzt an.',
    discard: 'Er gilt erst, wenn er bestätigt ist. Brechen Sie ab, hat sich nichts geändert.',
    reminder:
      'Sie haben noch keinen Wiederherstellungsschlüssel. Ohne ihn bedeutet ein verlorener Schlüsselbund verlorene Notizen.',
    later: 'Später',
    unrepaired:
      'Ihre Notizen wurden mit dem Wiederherstellungsschlüssel geöffnet, aber der Schlüsselbund konnte keinen neuen Schlüssel aufnehmen. Bis dahin öffnet sie nur der Wiederherstellungsschlüssel.',
    repair: 'Jetzt reparieren',
  },
  locking: {
    now: 'Jetzt sperren',
    after: 'Sperren, wenn das Fenster unbenutzt war für',
    minutes: (minutes) =>
      minutes === null
        ? 'Nie'
        : minutes === 60
          ? '1 Stunde'
          : minutes === 1
            ? '1 Minute'
            : `${number(minutes)} Minuten`,
    withSystem: 'Sperren, wenn der Computer schläft oder sein Bildschirm gesperrt wird',
    capture: 'Das Fenster aus Bildschirmfotos und Bildschirmfreigaben heraushalten',
    captureBody: 'Wirkt unter Windows und macOS. Linux hat keinen solchen Schutz.',
    notLocked:
      'Nicht gesperrt: Ein Text konnte noch nicht gespeichert werden. Fernkeep versucht es gleich noch einmal.',
  },
  people: {
    here: 'Alle, die hier Notizen haben',
    you: 'Sie',
    switchTo: 'Wechseln',
    add: 'Person hinzufügen',
    addBody:
      'Jede Person hat eigene Schlüssel und einen eigenen Ordner. Niemand sieht die Notizen der anderen.',
    name: 'Name',
    rename: 'Ihren Namen ändern',
    renameIt: 'Namen ändern',
    remove: 'Ihre Notizen von hier entfernen',
    removeBody: (name) =>
      `Der Ordner mit Ihren Notizen kommt in den Papierkorb des Systems. Geben Sie zur Bestätigung ${name} ein.`,
    removeIt: 'In den Papierkorb legen',
    missing: 'Geben Sie einen Namen ein.',
  },
}
