import type { Texts } from '../english/texts.ts'

export const desktopTexts: Texts['desktopTexts'] = {
  label: 'Bandeja y nota rápida',
  tray: 'Permanecer en la bandeja al cerrar la ventana',
  trayBody:
    'Cerrar la ventana bloquea entonces sus notas y deja Fernkeep en la bandeja. Algunos escritorios no tienen bandeja.',
  shortcut: 'Abrir la nota rápida desde cualquier sitio con',
  noShortcut: 'Ninguna tecla',
  shortcutTaken:
    'Otro programa usa estas teclas, o el sistema no da ninguna a las aplicaciones. Elija otras, o vea más abajo.',
  shortcutBody:
    'Una nota rápida recoge unas líneas sin abrir la ventana. Donde el sistema no da teclas a las aplicaciones, defina en sus ajustes un atajo que ejecute fernkeep --quick-note.',
  addressCopied: 'El enlace a la nota está en el portapapeles.',
  quickNote: {
    name: 'Nota rápida',
    label: 'Texto de la nota rápida',
    placeholder: 'Una primera línea corta es el título.',
    hint: 'Esc o cerrar también la conserva.',
    discard: 'Descartar',
    keep: 'Conservar',
  },
}
