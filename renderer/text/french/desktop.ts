import type { Texts } from '../english/texts.ts'

export const desktopTexts: Texts['desktopTexts'] = {
  label: 'Zone de notification et note rapide',
  tray: 'Rester dans la zone de notification quand la fenêtre est fermée',
  trayBody:
    'Fermer la fenêtre verrouille alors vos notes et laisse Fernkeep dans la zone de notification. Certains bureaux n’en ont pas.',
  shortcut: 'Ouvrir la note rapide de partout avec',
  noShortcut: 'Aucune touche',
  shortcutTaken:
    'Un autre programme utilise ces touches, ou le système n’en donne pas aux applications. Choisissez-en d’autres, ou voyez ci-dessous.',
  shortcutBody:
    'Une note rapide prend quelques lignes sans ouvrir la fenêtre. Là où le système ne donne pas de touches aux applications, définissez dans ses réglages un raccourci qui lance fernkeep --quick-note.',
  addressCopied: 'Le lien vers la note est dans le presse-papiers.',
  quickNote: {
    name: 'Note rapide',
    label: 'Texte de la note rapide',
    placeholder: 'Une première ligne courte sert de titre.',
    hint: 'Échap ou fermer la garde aussi.',
    discard: 'Abandonner',
    keep: 'Garder',
  },
}
