import type { Texts } from '../english/texts.ts'
import { files, notes, number } from './words.ts'

export const activityTexts: Texts['activityTexts'] = {
  kinds: {
    sessions: 'Start und Entsperren',
    keychain: 'Schlüsselbund',
    vault: 'Prüfungen, Schlüssel und Exporte',
    refused: 'Abgelehnte oder fehlgeschlagene Anfragen',
    slowed: 'Begrenzungen der Anfragen',
    blocked: 'Im Fenster unterbunden',
  },
  started: (version) => `Fernkeep ${version} ist gestartet.`,
  session: {
    starting: 'Der Tresor wurde geschlossen, die Schlüssel sind nicht mehr im Speicher.',
    new: 'Hier hat noch niemand Notizen.',
    unlocked: 'Der Tresor wurde entsperrt.',
    blocked: 'Der Tresor konnte nicht entsperrt werden.',
  },
  otherSession: (status) => `Die Sitzung ist jetzt „${status}“.`,
  unknownFailure: 'Etwas ist fehlgeschlagen.',
  askedTooOften: (channel) => `Das Fenster fragte zu oft (${channel}) und musste warten.`,
  notDone: (channel, failure) => `Eine Anfrage des Fensters (${channel}) wurde nicht ausgeführt: ${failure}`,
  pageGone: (reason) => `Die Seite des Fensters wurde beendet (${reason}) und neu geladen.`,
  verified: (finished, checked, problems) =>
    `${finished ? 'Alle Dateien wurden geprüft' : 'Eine Prüfung aller Dateien wurde abgebrochen'}: ${files(checked)}, ${
      problems === 0 ? 'alle in Ordnung' : `${number(problems)} nicht in Ordnung`
    }.`,
  rotated: (finished, changed) =>
    `${finished ? 'Die Schlüssel wurden gewechselt' : 'Ein Wechsel der Schlüssel wurde unterbrochen'}: ${files(changed)} unter dem neuen Schlüssel.`,
  leakTestBegun: 'Der Selbsttest auf Lecks hat begonnen.',
  leakTested: (finished, read, leaks) =>
    `Der Selbsttest auf Lecks las ${files(read)}${finished ? '' : ', bevor er abgebrochen wurde'}: ${
      leaks === 0 ? 'nichts gefunden' : leaks === 1 ? '1 Leck' : `${number(leaks)} Lecks`
    }.`,
  exported: (count) => `${notes(count)} als lesbare Dateien exportiert.`,
  repeated: (times, what, detail) =>
    `Dasselbe geschah innerhalb einer Minute ${times === 1 ? 'noch einmal, vielleicht öfter' : `noch ${number(times)}-mal`} (${what}${detail === '' ? '' : `, ${detail}`}).`,
  withheld: (what) =>
    `Ein Eintrag (${what}) wurde nicht geschrieben, weil er etwas Privates enthalten haben könnte.`,
  blocked: {
    navigation: (scheme) => `Die Seite wollte zu einer anderen Adresse wechseln (${scheme}). Sie blieb.`,
    window: (scheme) => `Die Seite wollte ein Fenster öffnen (${scheme}). Es wurde keines geöffnet.`,
    request: (scheme) =>
      `Eine Anfrage an eine andere Adresse (${scheme}) wurde unterbunden. Es wurde nichts gesendet.`,
    download: (scheme) => `Ein Download (${scheme}) wurde unterbunden.`,
    webview: (scheme) => `Die Seite wollte eine andere Seite einbetten (${scheme}). Das wurde unterbunden.`,
    certificate: (scheme) => `Einem Zertifikat (${scheme}) wurde nicht vertraut.`,
    permission: (permission) => `Die Seite bat um eine Berechtigung (${permission}). Sie wurde verweigert.`,
    policy: (directive) =>
      `Die Seite versuchte etwas, das ihre Content Security Policy verbietet (${directive}). Das wurde unterbunden.`,
  },
}
