import type { Texts } from '../english/texts.ts'

export const desktopTexts: Texts['desktopTexts'] = {
  label: 'Infobereich und Kurznotiz',
  tray: 'Im Infobereich bleiben, wenn das Fenster geschlossen wird',
  trayBody:
    'Das Schließen des Fensters sperrt dann die Notizen und lässt Fernkeep im Infobereich. Manche Desktops zeigen keinen.',
  shortcut: 'Kurznotiz von überall öffnen mit',
  noShortcut: 'Keine Tasten',
  shortcutTaken:
    'Ein anderes Programm hat diese Tasten, oder das System gibt Apps keine. Andere wählen, oder siehe unten.',
  shortcutBody:
    'Eine Kurznotiz nimmt ein paar Zeilen auf, ohne das Fenster zu öffnen. Wo das System Apps keine eigenen Tasten gibt, ' +
    'hilft ein Tastenkürzel in seinen Einstellungen, das fernkeep --quick-note startet.',
  addressCopied: 'Der Link zur Notiz ist in der Zwischenablage.',
  quickNote: {
    name: 'Kurznotiz',
    label: 'Text der Kurznotiz',
    placeholder: 'Eine kurze erste Zeile ist der Titel.',
    hint: 'Esc oder Schließen behält sie auch.',
    discard: 'Verwerfen',
    keep: 'Behalten',
  },
}
