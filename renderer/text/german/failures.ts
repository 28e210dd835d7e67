import type { Texts } from '../english/texts.ts'

const untouched = 'Ihre Notizen sind unverändert.'

export const failureTexts: Texts['failureTexts'] = {
  'bad-request': {
    title: 'Das war nicht möglich.',
    body: `Fernkeep hat nicht verstanden, was es tun sollte. ${untouched}`,
    action: 'Versuchen Sie es noch einmal. Wenn es wieder geschieht, starten Sie Fernkeep neu.',
  },
  'too-large': {
    title: 'Diese Notiz ist zu lang.',
    body: 'Eine Notiz kann 5 MB Text enthalten. Die zuletzt gespeicherte Fassung ist sicher, und Ihr Text steht noch in diesem Fenster.',
    action: 'Verschieben Sie einen Teil davon in eine andere Notiz.',
  },
  'rate-limited': {
    title: 'Zu viele Anfragen. Versuchen Sie es später noch einmal.',
    body: `Es wurde zu viel auf einmal verlangt, deshalb bremst Fernkeep. ${untouched}`,
    action: 'Warten Sie einen Moment, und versuchen Sie es noch einmal.',
  },
  'not-found': {
    title: 'Diese Notiz ist nicht mehr da.',
    body: 'Sie wurde gelöscht, oder ihre Datei wurde verschoben. Ihre anderen Notizen sind unverändert.',
    action: 'Wählen Sie eine andere Notiz.',
  },
  internal: {
    title: 'Etwas ist schiefgegangen.',
    body: `In Fernkeep ist ein Fehler aufgetreten. ${untouched}`,
    action: 'Versuchen Sie es noch einmal. Wenn es wieder geschieht, starten Sie Fernkeep neu.',
  },
  'vault-locked': {
    title: 'Ihre Notizen sind gesperrt.',
    body: `Die Schlüssel sind nicht im Speicher. ${untouched}`,
    action: 'Entsperren Sie die Notizen, und versuchen Sie es noch einmal.',
  },
  'user-exists': {
    title: 'Hier hat schon jemand Notizen.',
    body: `Auf diesem Computer gibt es schon einen Tresor, deshalb wurde kein neuer angelegt. ${untouched}`,
    action: 'Versuchen Sie noch einmal, ihn zu öffnen.',
  },
  'keychain-locked': {
    title: 'Der Schlüsselbund des Systems ist gesperrt.',
    body: `Fernkeep bewahrt Ihren Schlüssel dort auf und kommt nicht an ihn heran. ${untouched}`,
    action: 'Entsperren Sie den Schlüsselbund mit Ihrem Anmeldepasswort, und versuchen Sie es noch einmal.',
  },
  'keychain-unavailable': {
    title: 'Der Schlüsselbund des Systems ist nicht erreichbar.',
    body: `Fernkeep bewahrt Ihren Schlüssel im Schlüsselbund des Systems auf, und es läuft keiner. ${untouched}`,
    action:
      'Starten Sie ihn (unter Linux: GNOME Keyring oder KWallet), und versuchen Sie es noch einmal. Wurde er neu gestartet, starten Sie auch Fernkeep neu.',
  },
  'keychain-stalled': {
    title: 'Der Schlüsselbund des Systems antwortet nicht.',
    body: `Fernkeep hat auf Ihren Schlüssel gewartet und aufgegeben. ${untouched}`,
    action: 'Sehen Sie nach, ob der Schlüsselbund Sie etwas fragt, und versuchen Sie es noch einmal.',
  },
  'key-missing': {
    title: 'Ihr Schlüssel ist nicht im Schlüsselbund.',
    body: `Der Schlüsselbund wurde zurückgesetzt, die Notizen kommen von einem anderen Konto oder Rechner, oder dieser Schreibtisch hat einen anderen Schlüsselbund. ${untouched} Es wurde kein neuer Schlüssel erzeugt.`,
    action:
      'Melden Sie sich dort an, wo sie geschrieben wurden, stellen Sie den Schlüsselbund wieder her, oder verwenden Sie Ihren Wiederherstellungsschlüssel.',
  },
  'key-wrong': {
    title: 'Der Schlüssel im Schlüsselbund passt nicht.',
    body: `Mit ihm wurden diese Notizen nicht verschlüsselt. ${untouched}`,
    action:
      'Stellen Sie den Schlüsselbund wieder her, der zu diesen Notizen gehört, oder verwenden Sie Ihren Wiederherstellungsschlüssel.',
  },
  'passphrase-needed': {
    title: 'Ihre Passphrase wird gebraucht.',
    body: `Diese Notizen öffnen sich mit Schlüsselbund und Passphrase zusammen. ${untouched}`,
    action: 'Geben Sie Ihre Passphrase ein.',
  },
  'passphrase-wrong': {
    title: 'Das ist nicht die Passphrase.',
    body: `Es wurde nichts geöffnet. ${untouched}`,
    action:
      'Achten Sie auf die Feststelltaste und die Sprache der Tastatur, und versuchen Sie es noch einmal, oder verwenden Sie Ihren Wiederherstellungsschlüssel.',
  },
  'unlock-wait': {
    title: 'Zu viele falsche Passphrasen.',
    body: `Mit jeder falschen wird die Wartezeit länger, höchstens fünf Minuten. Gelöscht wird deswegen nie etwas. ${untouched}`,
    action:
      'Warten Sie, und versuchen Sie es noch einmal, oder verwenden Sie Ihren Wiederherstellungsschlüssel.',
  },
  'recovery-mistyped': {
    title: 'Ein Zeichen des Wiederherstellungsschlüssels ist falsch.',
    body: `Er hat neun Gruppen aus vier Buchstaben und Ziffern, und die letzte Gruppe prüft die anderen. ${untouched}`,
    action: 'Vergleichen Sie ihn Gruppe für Gruppe mit dem, was Sie gedruckt oder gespeichert haben.',
  },
  'recovery-wrong': {
    title: 'Dieser Wiederherstellungsschlüssel öffnet diese Notizen nicht.',
    body: `Er ist richtig eingegeben, gehört aber zu anderen Notizen, oder es wurde seither ein neuerer erzeugt. ${untouched}`,
    action: 'Suchen Sie den neuesten Wiederherstellungsschlüssel dieser Notizen.',
  },
  'recovery-absent': {
    title: 'Diese Notizen haben keinen Wiederherstellungsschlüssel.',
    body: `Für sie wurde keiner erzeugt, also öffnet sie nur der Schlüsselbund. ${untouched}`,
    action:
      'Stellen Sie den Schlüsselbund wieder her, der zu diesen Notizen gehört, und versuchen Sie es noch einmal.',
  },
  declined: {
    title: 'Sie haben es nicht erlaubt.',
    body: `Es wurde nichts geändert. ${untouched}`,
    action: 'Versuchen Sie es noch einmal, und stimmen Sie zu, wenn Fernkeep fragt.',
  },
  'name-differs': {
    title: 'Das ist nicht der Name.',
    body: `Es wurde nichts entfernt. ${untouched}`,
    action: 'Geben Sie den Namen genau so ein, wie er angezeigt wird.',
  },
  'vault-in-use': {
    title: 'Ihre Notizen sind anderswo geöffnet.',
    body: `Ein anderes Fernkeep verwendet sie, und zwei zugleich könnten sich gegenseitig überschreiben. ${untouched}`,
    action: 'Schließen Sie das andere, und versuchen Sie es noch einmal.',
  },
  'vault-damaged': {
    title: 'Der Tresor ist beschädigt.',
    body: 'Eine Datei, die zum Öffnen Ihrer Notizen nötig ist, lässt sich nicht lesen. Es wurde nichts geändert oder gelöscht.',
    action:
      'Spielen Sie den Ordner des Tresors aus einer Sicherung zurück, und versuchen Sie es noch einmal.',
  },
  'vault-newer': {
    title: 'Diese Notizen brauchen ein neueres Fernkeep.',
    body: `Sie wurden zuletzt mit einer späteren Version geöffnet. ${untouched}`,
    action: 'Installieren Sie die neueste Version von Fernkeep.',
  },
  'vault-other-mode': {
    title: 'Diese Notizen gehören zu einem anderen Modus.',
    body: `Bei diesem Ordner war der Entwicklermodus andersherum eingestellt. ${untouched}`,
    action: 'Starten Sie Fernkeep so, wie der Ordner angelegt wurde.',
  },
  'vault-task-running': {
    title: 'Fernkeep ist noch beschäftigt.',
    body: `Eine andere lange Arbeit geht gerade Ihre Notizen durch, und es kann nur eine zugleich sein. ${untouched}`,
    action: 'Warten Sie, bis sie fertig ist, oder brechen Sie sie ab, und versuchen Sie es noch einmal.',
  },
  'export-not-empty': {
    title: 'Dieser Ordner ist nicht leer.',
    body: `Notizen werden nur in einen leeren Ordner exportiert, damit darin nichts überschrieben wird. ${untouched}`,
    action: 'Wählen Sie einen leeren Ordner, oder legen Sie einen neuen an.',
  },
  'attachment-damaged': {
    title: 'Diese Datei lässt sich nicht öffnen.',
    body: 'Ihre verschlüsselte Datei wurde verändert oder abgeschnitten. Sie bleibt, wie sie ist, und Ihre Notizen sind unverändert.',
    action: 'Spielen Sie die Datei aus einer Sicherung zurück.',
  },
  'note-damaged': {
    title: 'Diese Notiz lässt sich nicht öffnen.',
    body: 'Ihre Datei ist beschädigt oder wurde nicht mit Ihren Schlüsseln geschrieben. Die Datei bleibt, wie sie ist, und Ihre anderen Notizen sind in Ordnung.',
    action: 'Spielen Sie die Datei aus einer Sicherung zurück.',
  },
  'disk-full': {
    title: 'Der Datenträger ist voll.',
    body: 'Zum Schreiben ist kein Platz mehr. Was vorher gespeichert wurde, ist sicher.',
    action: 'Schaffen Sie Platz, und versuchen Sie es noch einmal.',
  },
  'disk-read-only': {
    title: 'Der Datenträger ist schreibgeschützt.',
    body: 'Es lässt sich nichts auf ihn schreiben. Was vorher gespeichert wurde, ist sicher.',
    action: 'Heben Sie den Schreibschutz auf, und versuchen Sie es noch einmal.',
  },
  'disk-denied': {
    title: 'Fernkeep darf seinen Ordner nicht verwenden.',
    body: 'Das System hat den Zugriff darauf verweigert. Was vorher gespeichert wurde, ist sicher.',
    action: 'Geben Sie Ihrem Konto Zugriff auf den Ordner, und versuchen Sie es noch einmal.',
  },
  'disk-busy': {
    title: 'Der Datenträger ist beschäftigt.',
    body: 'Ein anderes Programm hält die Datei fest. Was vorher gespeichert wurde, ist sicher.',
    action: 'Warten Sie einen Moment, und versuchen Sie es noch einmal.',
  },
  'disk-error': {
    title: 'Der Datenträger hat einen Fehler gemeldet.',
    body: 'Das Lesen oder Schreiben ist fehlgeschlagen. Was vorher gespeichert wurde, ist sicher.',
    action: 'Prüfen Sie den Datenträger und sein Kabel, und versuchen Sie es noch einmal.',
  },
}
