import type { Texts } from '../english/texts.ts'
import { files, number, plural } from './words.ts'

export const protectionWords: Texts['protectionWords'] = {
  files: {
    name: 'Dateien auf dem Datenträger',
    encrypted: 'Verschlüsselt, jede ein Fernet-Token',
    readable: 'Lesbar',
    weak: 'Dies ist der Entwicklermodus: Die Notizen werden als lesbarer Text geschrieben.',
  },
  sandbox: {
    name: 'Sandbox des Fensters',
    on: 'An: Das System schließt den Prozess der Seite ein',
    off: 'Aus',
    unknown: 'Nicht bekannt',
    weak: 'Ein Fehler in Chromium könnte von der Seite aus an Ihre Dateien gelangen.',
    untold: 'Das System sagt nicht, ob es den Prozess der Seite einschließt.',
  },
  isolation: {
    name: 'Trennung der Kontexte',
    on: 'An: Die Seite hat die Brücke und nichts von Node',
    off: 'Aus',
    weak: 'Die Seite erreicht mehr, als die Brücke durchlässt.',
  },
  policy: {
    name: 'Content Security Policy',
    strict: 'Streng: nur eigene Skripte, kein Netz, kein Text wird zu Code',
    loose: 'Schwach',
    weak: (holes) => `Die Richtlinie, mit der die Seite kam, ${holes.join(' und ')}.`,
    holes: {
      default: 'hat keine geschlossene Voreinstellung',
      scripts: 'lässt Skripte zu, die nicht von Fernkeep sind',
      network: 'lässt die Seite ins Netz',
      code: 'lässt Text zu Code werden',
      exception: 'hat eine Ausnahme',
    },
  },
  fuses: {
    name: 'Sicherungen des Programms',
    sound: 'Alle in Ordnung',
    none: 'Keine gefunden',
    unread: 'Das Programm trägt keine Sicherungen, die sich lesen ließen.',
    wrong: (wrong, all) => `${number(wrong)} von ${number(all)} nicht in Ordnung`,
    changed: (which) => `${which}. Vielleicht hat jemand das Programm verändert: Installieren Sie es neu.`,
    development: (which) =>
      `${which}. Dies ist ein Lauf zur Entwicklung mit Electron, wie es geliefert wird; im installierten Programm sind sie gesetzt.`,
    each: {
      runAsNode: 'Als Node ausführen',
      cookieEncryption: 'Verschlüsselte Cookies',
      nodeOptions: 'NODE_OPTIONS',
      nodeCliInspect: 'Schalter zur Fehlersuche',
      asarIntegrity: 'Unversehrtheit des Programmarchivs',
      onlyLoadAppFromAsar: 'Programm nur aus seinem Archiv',
      browserV8Snapshot: 'Eigener V8-Snapshot',
      fileProtocolPrivileges: 'Vorrechte von Dateiadressen',
      wasmTrapHandlers: 'Trap-Handler für WebAssembly',
    },
    states: { on: 'an', off: 'aus', removed: 'entfernt', absent: 'nicht in diesem Electron' },
  },
  store: {
    name: 'Schlüsselbund',
    each: {
      'secret-service': 'Secret Service (GNOME Keyring oder KWallet)',
      apple: 'macOS-Schlüsselbund',
      windows: 'Windows-Anmeldeinformationsverwaltung',
      none: 'Keiner',
    },
    open: (store) => `${store}, antwortet`,
    unused: 'Nicht verwendet',
    noKeys: 'Es gibt keine Schlüssel aufzubewahren: Die Notizen sind lesbar.',
    locked: (store) => `${store}, gesperrt`,
    lockedWeak: 'Ihre Notizen öffnen sich das nächste Mal erst, wenn er entsperrt ist.',
    silent: (store) => `${store}, antwortet nicht`,
    silentWeak:
      'Ihre Notizen öffnen sich das nächste Mal nur, wenn er dann antwortet oder Sie einen Wiederherstellungsschlüssel haben.',
  },
  ways: {
    name: 'Wege in den Tresor',
    everybody: 'Offen für alle',
    noKeys: 'Es gibt keine Schlüssel.',
    keychain: 'Schlüsselbund',
    together: 'Schlüsselbund und Passphrase zusammen',
    orRecovery: (door) => `${door}, oder der Wiederherstellungsschlüssel`,
    weak: 'Es gibt keinen Wiederherstellungsschlüssel: Wird der Schlüsselbund zurückgesetzt, sind die Notizen verloren.',
  },
  electron: {
    name: 'Electron',
    recent: (version, floor) => `${version}, mindestens ${floor}`,
    old: (version, floor) => `${version}, älter als ${floor}`,
    weak: 'Ihm fehlen Sicherheitskorrekturen: Installieren Sie das neueste Fernkeep.',
    development: 'Ihm fehlen Sicherheitskorrekturen. Es vertritt das vorgesehene, nur zur Entwicklung.',
  },
  verified: {
    name: 'Letzte Prüfung aller Dateien',
    none: 'Noch keine. Sie steht unter Tresor.',
    value: (when, checked) => `${when}: ${files(checked)}`,
    sound: (when, checked) => `${when}: ${files(checked)}, alle in Ordnung`,
    weak: (problems) =>
      `${files(problems)} ${plural(problems, { one: 'war', other: 'waren' })} nicht in Ordnung.`,
  },
  leakTested: {
    name: 'Letzter Selbsttest auf Lecks',
    none: 'Noch keiner. Er steht unten.',
    value: (when, hits, read) => `${when}: in ${number(hits)} von ${files(read)} gefunden`,
    weak: 'Der Text einer Notiz war außerhalb der Verschlüsselung des Tresors lesbar.',
  },
  backup: { name: 'Letzte Sicherung', none: 'Noch keine' },
}
