import type { Texts } from '../english/texts.ts'
import { notes, number, plural, quoted } from './words.ts'

/** `está fijada`, `están fijadas`: what so many notes are. */
const those = (count: number, participle: string) =>
  plural(count, { one: `está ${participle}`, other: `están ${participle}s` })
const are = (count: number) => plural(count, { one: 'está', other: 'están' })

export const organising: Texts['sentences']['organising'] = {
  allNotes: 'Todas las notas',
  pinnedNotes: 'Fijadas',
  archive: 'Archivadas',
  showPlaces: 'Mostrar cuadernos y etiquetas',
  hidePlaces: 'Ocultar cuadernos y etiquetas',

  notebooks: 'Cuadernos',
  newNotebook: 'Cuaderno nuevo',
  newNotebookInside: 'Cuaderno nuevo dentro',
  newNotebookName: (n) => (n === 1 ? 'Cuaderno nuevo' : `Cuaderno nuevo ${number(n)}`),
  makeNotebook: (name) => `Cuaderno nuevo ${quoted(name)}`,
  noNotebooks: 'Los cuadernos agrupan notas. Pueden contener otros.',
  rename: 'Cambiar nombre',
  notebookName: 'Nombre del cuaderno',
  moveInto: 'Mover al cuaderno de arriba',
  moveOut: 'Mover un nivel hacia fuera',
  remove: 'Quitar',
  notebookRemoved: (name) => `${quoted(name)} se ha quitado. Sus notas ya no están en ningún cuaderno.`,
  actionsOf: (name) => `Acciones para ${quoted(name)}`,

  tags: 'Etiquetas',
  renameTag: 'Cambiar nombre en todas partes…',
  renameTagTitle: (tag) => `Cambiar el nombre de la etiqueta ${quoted(tag)}`,
  renameTagBody: (count) =>
    `Cambia de nombre en ${notes(count)}. Si el nombre nuevo ya está en uso, las dos se vuelven una.`,
  tagName: 'Nombre de la etiqueta',
  removeTag: 'Quitar en todas partes',
  tagRenamed: (from, to, count) => `${quoted(from)} es ahora ${quoted(to)} en ${notes(count)}.`,
  tagRemoved: (tag, count) => `${quoted(tag)} se ha quitado de ${notes(count)}.`,
  tagsOfNote: 'Etiquetas de la nota',
  addTag: 'Añadir etiqueta',
  addTagTo: (count) => `Añadir una etiqueta a ${notes(count)}`,
  takeTag: (tag) => `Quitar la etiqueta ${quoted(tag)}`,
  makeTag: (tag) => `Etiqueta nueva ${quoted(tag)}`,
  tagged: (tag, count) =>
    `${notes(count)} ${plural(count, { one: 'lleva', other: 'llevan' })} ahora la etiqueta ${quoted(tag)}.`,
  untagged: (tag) => `Se ha quitado la etiqueta ${quoted(tag)}.`,

  pin: 'Fijar',
  unpin: 'Dejar de fijar',
  isPinned: 'Fijada',
  pinned: (pinned, count) =>
    pinned
      ? `${notes(count)} ${those(count, 'fijada')}.`
      : `${notes(count)} ya no ${those(count, 'fijada')}.`,
  archiveNote: 'Archivar',
  unarchiveNote: 'Sacar de archivadas',
  archived: (archived, count, title) => {
    const what = count === 1 ? quoted(title) : notes(count)
    return archived
      ? `${what} ${those(count, 'archivada')}.`
      : `${what} ${are(count)} de nuevo entre sus notas.`
  },
  inNotebook: (name) => `En el cuaderno ${quoted(name)}. Mover a otro…`,
  noNotebook: 'Ningún cuaderno',
  moveToNotebook: 'Mover a un cuaderno',
  moveTitle: (count) => `Mover ${notes(count)} a un cuaderno`,
  movedTo: (name, count) =>
    name === null
      ? `${notes(count)} ya no ${are(count)} en ningún cuaderno.`
      : `${notes(count)} ${are(count)} en ${quoted(name)}.`,

  moved: {
    trash: (count, title) => `${count === 1 ? quoted(title) : notes(count)} ${are(count)} en la papelera.`,
    notes: (count, title) =>
      `${count === 1 ? quoted(title) : notes(count)} ${plural(count, { one: 'se ha restaurado', other: 'se han restaurado' })}.`,
    nowhere: (count) =>
      `${notes(count)} ${plural(count, { one: 'se ha eliminado', other: 'se han eliminado' })} para siempre.`,
  },
  relinked: (count, title) => `Los enlaces en ${notes(count)} dicen ahora ${quoted(title)}.`,
  someFailed: (count, reason) =>
    `${notes(count)} no se ${plural(count, { one: 'ha podido', other: 'han podido' })} cambiar. ${reason}`,
  progress: (done, total) => `${number(done)} de ${notes(total)}…`,
  stop: 'Detener',

  doWith: (count) =>
    `${notes(count)} ${plural(count, { one: 'seleccionada', other: 'seleccionadas' })}: qué hacer…`,
  selected: (count) => `${notes(count)} ${plural(count, { one: 'seleccionada', other: 'seleccionadas' })}`,
  selectedHint: 'Lo que haga ahora se aplica a todas.',
  clearSelection: 'Anular la selección',
  confirmPurge: (count) => `¿Eliminar ${notes(count)} para siempre?`,
  confirmPurgeBody: 'Se eliminan las notas y todas sus versiones anteriores. No se puede deshacer.',

  sort: 'Ordenar',
  sorts: {
    'modified-newest': 'Modificación, más recientes primero',
    'modified-oldest': 'Modificación, más antiguas primero',
    'created-newest': 'Creación, más recientes primero',
    'created-oldest': 'Creación, más antiguas primero',
    'title-ascending': 'Título, de la A a la Z',
    'title-descending': 'Título, de la Z a la A',
  },

  emptyPinnedTitle: 'Nada fijado',
  emptyPinnedBody: 'Fije una nota para mantenerla al principio de cada lista.',
  emptyArchiveTitle: 'No hay notas archivadas',
  emptyArchiveBody: 'Para notas terminadas que quiere conservar: apartadas, pero se siguen encontrando.',
  emptyScopeTitle: 'No hay notas aquí',
  emptyScopeBody: (shortcut) =>
    `Pulse ${shortcut} para escribir una aquí, o arrastre notas al nombre de la izquierda.`,

  pickerHint: 'Escriba para acotar',
  nothingFits: 'Nada coincide',
}
