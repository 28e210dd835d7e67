import type { Texts } from '../english/texts.ts'
import { number } from './words.ts'

export const settingsText: Texts['settingsText'] = {
  title: 'Einstellungen',
  sections: {
    security: {
      title: 'Sicherheit',
      body: 'Was Ihre Notizen jetzt schützt, gemessen im laufenden Programm.',
    },
    passphrase: {
      title: 'Passphrase',
      body: 'Ein zweites Schloss neben dem Schlüsselbund, das nur Sie öffnen können.',
    },
    recovery: {
      title: 'Wiederherstellung',
      body: 'Öffnet Ihre Notizen, wenn der Schlüsselbund ihren Schlüssel verloren hat.',
    },
    locking: {
      title: 'Sperren',
      body: 'Sperren nimmt die Schlüssel aus dem Speicher und die Notizen vom Bildschirm.',
    },
    people: { title: 'Personen', body: 'Mehrere Personen können auf diesem Computer Notizen haben.' },
    appearance: {
      title: 'Darstellung',
      body: 'Wie Fernkeep auf diesem Computer aussieht, für alle, die es verwenden.',
    },
    spelling: { title: 'Rechtschreibung', body: 'In welchen Sprachen geprüft wird, was Sie schreiben.' },
    desktop: { title: 'Desktop', body: 'Fernkeeps Platz auf dem Desktop dieses Computers.' },
    vault: {
      title: 'Tresor',
      body: 'Ihr Tresor ist der Ordner, der Ihre Notizen enthält, jede als verschlüsselte Datei.',
    },
    activity: {
      title: 'Aktivität',
      body: 'Was Fernkeep getan und abgelehnt hat, aus seinem Protokoll auf diesem Computer. Es enthält nie Text, Titel, Namen oder Schlüssel.',
    },
    about: { title: 'Über', body: 'Ein Notizprogramm, das niemand außer Ihnen lesen kann.' },
  },
  about: { version: 'Version' },
  appearance: {
    label: 'Aussehen',
    language: 'Sprache',
    systemLanguage: 'Wie das System',
    pseudoLanguage: 'Pseudosprache',
    notChanged: 'Nicht geändert: Ein Text konnte noch nicht gespeichert werden.',
    theme: 'Erscheinungsbild',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    accent: 'Akzent',
    accents: { green: 'Grün', blue: 'Blau', violet: 'Violett' },
    zoom: 'Größerer oder kleinerer Text: Vergrößern und Verkleinern im Menü Ansicht. Die Reihenfolge der Liste und die Werkzeugleiste bleiben, wie Sie sie hinterlassen.',
  },
  security: {
    measuring: 'Wird gemessen…',
    again: 'Noch einmal messen',
    list: 'Schutzmaßnahmen',
    weak: 'Schwächer, als es sein sollte',
    policy: 'Die ganze Richtlinie',
    fuses: 'Jede Sicherung',
    leakTest: 'Nach Lecks suchen',
    leakTestBody:
      'Schreibt eine Notiz aus Wörtern, die sonst nirgends stehen, verwendet sie und sucht diese Wörter dann in jeder Datei, die ' +
      'Fernkeep aufbewahrt, und in den temporären Dateien des Systems, die sich inzwischen geändert haben: im Klartext, in ' +
      'UTF-16, Base64 und hexadezimal. Danach wird die Notiz endgültig entfernt. Komprimierte Kopien würden nicht gefunden.',
  },
  activity: {
    filters: 'Aktivität eingrenzen',
    kind: 'Anzeigen',
    allKinds: 'Alles',
    reference: 'Kennung',
    refresh: 'Aktualisieren',
    entries: 'Einträge',
    count: (shown, total) =>
      shown < total
        ? `Die neuesten ${number(shown)} von ${number(total)} Einträgen`
        : total === 1
          ? '1 Eintrag'
          : `${number(total)} Einträge`,
    more: 'Frühere Einträge anzeigen',
    unreadable: (lines) =>
      lines === 1
        ? 'Eine Zeile des Protokolls ließ sich nicht lesen.'
        : `${number(lines)} Zeilen des Protokolls ließen sich nicht lesen.`,
    emptyTitle: 'Noch nichts',
    emptyBody: 'Was von jetzt an entsperrt, abgelehnt oder geprüft wird, steht hier.',
    nothingTitle: 'Nichts gefunden',
    nothingBody:
      'Kein Eintrag ist von dieser Art oder hat diese Kennung. Ältere Einträge entfallen, wenn das Protokoll voll ist.',
  },
}
