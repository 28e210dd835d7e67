import { spanish as commandLabels } from '../../../shared/command-labels/spanish.ts'
import { type MainTexts } from './english.ts'

export const spanish: MainTexts = {
  commandLabels,
  menus: {
    file: 'Archivo',
    edit: 'Edición',
    note: 'Nota',
    view: 'Ver',
    window: 'Ventana',
    help: 'Ayuda',
  },
  roles: {
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    pasteAndMatchStyle: 'Pegar como texto sin formato',
    selectAll: 'Seleccionar todo',
    resetZoom: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    togglefullscreen: 'Pantalla completa',
    toggleDevTools: 'Herramientas de desarrollo',
    about: 'Acerca de Fernkeep',
    services: 'Servicios',
    hide: 'Ocultar Fernkeep',
    hideOthers: 'Ocultar otros',
    unhide: 'Mostrar todo',
    quit: 'Salir de Fernkeep',
    minimize: 'Minimizar',
    zoom: 'Ajustar tamaño',
    front: 'Traer todo al frente',
    close: 'Cerrar',
  },
  cancel: 'Cancelar',
  unsaved: {
    message: 'No se ha podido guardar parte del texto.',
    detail:
      'Si cierra Fernkeep ahora, se pierde lo que escribió desde la última vez que se guardó. Las notas en el disco están a salvo.',
    stay: 'Mantener abierto',
    close: 'Cerrar sin guardar',
  },
  link: { message: '¿Abrir este enlace en su navegador?', open: 'Abrir enlace' },
  keyChanges: {
    'set-passphrase': {
      message: '¿Establecer esta frase de contraseña?',
      detail:
        'Desde ahora, sus notas solo se abren con ella. Si la olvida, solo las abre una clave de recuperación; sin ella, se pierden.',
      yes: 'Establecer',
    },
    repair: {
      message: '¿Dejar que el llavero vuelva a abrir sus notas?',
      detail: 'Se pone una clave nueva en el llavero de este equipo.',
      yes: 'Reparar',
    },
    recovery: {
      message: '¿Mostrar una clave de recuperación?',
      detail: 'Quien la tenga puede abrir sus notas. Asegúrese de que nadie mira su pantalla.',
      yes: 'Mostrar',
    },
    'root-key': {
      message: '¿Cambiar la clave raíz?',
      detail:
        'Recibe una clave de recuperación nueva, y la anterior ya no abre nada. Asegúrese de que nadie mira su pantalla.',
      yes: 'Continuar',
    },
  },
  recoveryFile: {
    title: 'Guardar la clave de recuperación',
    name: 'Clave de recuperación de Fernkeep',
    kind: 'Texto',
    head: (owner, day) => `Clave de recuperación de Fernkeep${owner === '' ? '' : ` de ${owner}`}, ${day}`,
    body:
      'Abre las notas cuando el llavero ha perdido su clave, y en otro equipo junto con la carpeta de la bóveda.\n' +
      'Funciona en cuanto se confirma en Fernkeep, y hasta que se crea otra. Consérvela donde no estén las notas.',
  },
  saveCopy: 'Guardar una copia',
  untitled: 'Sin título',
  tray: {
    open: 'Abrir Fernkeep',
    newNote: 'Nota nueva',
    quickNote: 'Nota rápida',
    lock: 'Bloquear',
    quit: 'Salir',
  },
  notStarted: {
    title: 'Fernkeep no se ha podido iniciar',
    body: (why) => `Sus notas están intactas. ${why}`,
    forbiddenSwitch: (name) => `No se inicia con --${name}, que dejaría sus notas menos protegidas.`,
  },
}
