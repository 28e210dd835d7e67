import type { Texts } from '../english/texts.ts'
import { organising } from './organising.ts'
import { files, lines, matches, notes, number, plural, quoted, signs, untitled } from './words.ts'

export const sentences: Texts['sentences'] = {
  appName: 'Fernkeep',
  untitled,
  undo: 'Deshacer',
  close: 'Cerrar',
  cancel: 'Cancelar',
  back: 'Atrás',
  continue: 'Continuar',
  tryAgain: 'Intentar de nuevo',
  reference: (reference) => `Referencia ${reference}`,

  starting: 'Abriendo sus notas…',
  developerMode: 'Modo de desarrollo: las notas se guardan como texto legible.',
  environment: { dev: 'Desarrollo', staging: 'Preproducción' },

  welcome: {
    label: 'Bienvenida',
    step: (step) => `Paso ${number(step)} de 3`,
    whatTitle: 'Notas que nadie más puede leer',
    what: {
      encrypted: 'Todo lo que escribe se cifra antes de llegar al disco.',
      key: 'La clave permanece en el llavero de su sistema. Sin cuenta, sin servidor, sin red.',
      yours: 'Sus notas son archivos en un formato abierto. Perduran más que esta aplicación.',
    },
    nameTitle: '¿Cómo le llamamos?',
    nameBody: 'El nombre se muestra solo en esta ventana y se guarda cifrado.',
    nameLabel: 'Su nombre',
    nameMissing: 'Escriba un nombre para continuar. Cualquiera sirve.',
    creating: 'Creando sus claves…',
    doneTitle: (name) => `Todo listo, ${name}`,
    doneBody:
      'Sus claves están creadas y guardadas en el llavero del sistema. Las notas se guardan solas mientras escribe.',
    firstNote: 'Escribir su primera nota',
  },

  organising,
  palette: 'Ejecutar una orden',
  switcher: 'Ir a una nota',
  places: 'Lugares',
  notes: 'Notas',
  trash: 'Papelera',
  problems: 'Problemas',
  noteCount: notes,
  fileCount: files,

  newNote: 'Nota nueva',
  title: 'Título',
  note: 'Nota',
  notePlaceholder: 'Escriba aquí. # crea un título, - una lista, - [ ] una tarea.',
  moveToTrash: 'Mover a la papelera',
  movedToTrash: (title) => `${quoted(title)} está en la papelera.`,
  restore: 'Restaurar',
  deleteForever: 'Eliminar para siempre',
  inTrash: 'Esta nota está en la papelera.',
  confirmDelete: (title) => `¿Eliminar ${quoted(title)} para siempre?`,
  confirmDeleteBody: 'Se eliminan la nota y todas sus versiones anteriores. No se puede deshacer.',
  emptyTrash: 'Vaciar la papelera',
  confirmEmptyTrash: (count) => `¿Eliminar ${notes(count)} para siempre?`,
  confirmEmptyTrashBody: (count) =>
    plural(count, {
      one: 'Se eliminan la nota de la papelera y todas sus versiones anteriores. No se puede deshacer.',
      other:
        'Se eliminan todas las notas de la papelera y todas sus versiones anteriores. No se puede deshacer.',
    }),
  trashEmptied: (count) =>
    `${notes(count)} ${plural(count, { one: 'se ha eliminado', other: 'se han eliminado' })} para siempre.`,
  unsavedMark: 'Sin guardar',
  justNow: 'ahora',
  dayAndClock: (day, clock) => `${day}, ${clock}`,

  saving: {
    label: 'Guardado',
    saved: 'Guardada',
    unsaved: 'Guardando…',
    saving: 'Guardando…',
    waiting: 'Se guarda en un momento…',
    failed: 'Sin guardar; se volverá a intentar',
    failedFinal: 'Sin guardar',
  },
  draftIsSafe: 'Su texto está a salvo en esta ventana.',
  kept: {
    'changed-elsewhere': 'Esta nota había cambiado en otro lugar. Su texto se ha conservado como nota nueva.',
    'note-lost':
      'No se ha podido escribir en el archivo de la nota. Su texto se ha conservado como nota nueva.',
  },

  loadingNotes: 'Leyendo sus notas…',
  emptyNotesTitle: 'Aún no hay notas',
  emptyNotesBody: (shortcut) => `Pulse ${shortcut} y empiece a escribir. Se guarda sola.`,
  emptyTrashTitle: 'La papelera está vacía',
  emptyTrashBody: 'Las notas que mueva aquí se pueden restaurar o eliminar para siempre.',
  nothingOpenTitle: 'Nada abierto',
  nothingOpenBody: (shortcut) => `Elija una nota de la lista, o pulse ${shortcut} para una nueva.`,
  nothingOpenTrashBody: 'Elija una nota de la lista para leerla o restaurarla.',

  problemsTitle: 'Archivos que no se han podido usar',
  problemsBody: 'Todas las demás notas están bien. Estos archivos se dejan exactamente como están.',
  problem: {
    empty: 'El archivo está vacío: no contiene ninguna nota. Se conserva como está.',
    cut: 'El archivo está recortado: le falta una parte. Se conserva como está.',
    damaged: 'El archivo fue alterado, o no se escribió con sus claves. Se conserva como está.',
    swapped: 'El archivo contiene otra nota que la que dice su nombre. Se conserva como está.',
    newer: 'El archivo lo escribió una versión más reciente de Fernkeep. Se conserva como está.',
    unreadable: 'El disco no entregó el archivo. No se ha tocado.',
    unlisted: 'El archivo vino de fuera de Fernkeep y se abre. Se conserva como está.',
    missing: 'El archivo lo quitó algo distinto de Fernkeep.',
    unknown: 'El archivo no es de Fernkeep. Se conserva como está.',
  },
  noteFailedKept: 'El archivo de la nota se conserva como está. No se ha sobrescrito nada.',

  history: {
    open: 'Historial',
    title: (title) => `Historial de ${quoted(title)}`,
    versions: 'Versiones anteriores',
    changes: 'Qué ha cambiado desde esta versión',
    loading: 'Leyendo las versiones anteriores…',
    emptyTitle: 'Aún no hay versiones anteriores',
    emptyBody:
      'Cada vez que se guarda la nota, aquí se conserva la versión anterior. Siga escribiendo y vuelva para comparar o restaurar.',
    inPlace: { notes: '', archive: 'archivada', trash: 'en la papelera' },
    length: (more) =>
      more === 0
        ? 'tan larga como ahora'
        : `${signs(Math.abs(more))} ${more > 0 ? 'más' : 'menos'} que ahora`,
    then: 'Solo en esta versión',
    now: 'Nuevo desde entonces',
    skipped: (count) => `${lines(count)} ${plural(count, { one: 'igual', other: 'iguales' })}`,
    sameText: 'Esta versión dice exactamente lo mismo que la nota ahora.',
    sameBody: 'El texto es el mismo que ahora.',
    tooDifferent:
      'Ha cambiado demasiado para mostrarlo línea por línea. Esta es la versión entera tal como era.',
    restore: 'Restaurar esta versión',
    restoreBody: 'La nota tal como está ahora queda en el historial.',
    restored: (when) => `La versión de ${when} está de vuelta.`,
  },

  recovery: {
    recover: 'Recuperar como nota nueva',
    recovering: 'Recuperando…',
    recovered: (title) => `Recuperada como ${quoted(title)}. El archivo dañado se conserva como está.`,
    open: 'Abrir la nota',
    none: 'No hay ninguna versión anterior de esta nota de la que recuperarla. Recupere el archivo de una copia de seguridad.',
  },
  vault: {
    check: 'Comprobar todos los archivos',
    checkBody: 'Descifra cada archivo y lo compara con su lugar y su nombre. No se cambia ninguna nota.',
    changeKeys: 'Cambiar las claves',
    changeKeysBody: 'Crea una clave nueva y vuelve a cifrar cada archivo con ella.',
    confirmChange: '¿Cambiar las claves?',
    confirmChangeBody:
      'Cada archivo se vuelve a cifrar con una clave nueva y se comprueba; después se descarta la antigua. Entretanto puede seguir escribiendo. ' +
      'Si se interrumpe, todo se sigue abriendo, y continúa en el próximo inicio. ' +
      'Los archivos sueltos que copió antes a otro lugar no se abrirán con la clave nueva.',
    counting: 'Buscando los archivos…',
    cancelling: 'Cancelando…',
    progress: {
      verify: (done, total) => `${number(done)} de ${files(total)} comprobados`,
      rotate: (done, total) =>
        done < total
          ? `${number(done)} de ${files(total)} cifrados de nuevo`
          : 'Leyendo cada archivo una vez más…',
      leakTest: (done, total) => `${number(done)} de ${files(total)} examinados`,
    },
    checked: (finished, checked, problems) =>
      [
        finished
          ? `${files(checked)} ${plural(checked, { one: 'comprobado', other: 'comprobados' })}`
          : `Cancelado tras ${files(checked)}`,
        problems === 0
          ? finished
            ? ', todo en orden.'
            : ', todo en orden hasta ahora.'
          : `. ${files(problems)} no ${plural(problems, { one: 'está', other: 'están' })} en orden:`,
      ].join(''),
    changed: (finished, changed, leftOut) =>
      [
        finished
          ? `Las claves se han cambiado: ${files(changed)} con la clave nueva.`
          : `Sin terminar: hasta ahora ${files(changed)} con la clave nueva. Todo se abre como antes. Continúa en el próximo inicio, o cuando vuelva a cambiar las claves.`,
        leftOut === 0
          ? ''
          : ` ${files(leftOut)} ${plural(leftOut, { one: 'se ha dejado fuera, porque ninguna clave lo abre', other: 'se han dejado fuera, porque ninguna clave los abre' })}:`,
      ].join(''),
  },

  shortcuts: 'Atajos de teclado',
  messages: 'Mensajes',
  dismiss: 'Descartar',
  bold: 'Negrita',
  italic: 'Cursiva',
  link: 'Enlace',

  find: {
    label: 'Buscar y reemplazar',
    find: 'Buscar',
    replace: 'Reemplazar por',
    next: 'Coincidencia siguiente',
    previous: 'Coincidencia anterior',
    matchCase: 'Distinguir mayúsculas',
    replaceOne: 'Reemplazar',
    replaceAll: 'Reemplazar todo',
    close: 'Cerrar buscar y reemplazar',
    matches: (count, most) =>
      count === 0
        ? 'Sin coincidencias'
        : count > most
          ? `Más de ${number(most)} coincidencias`
          : matches(count),
  },
  openLink: 'Abrir enlace',
  taskDone: 'Hecho',
  taskOpen: 'Pendiente',
}
