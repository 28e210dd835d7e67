import type { Texts } from '../english/texts.ts'
import { notes, number, quoted } from './words.ts'

export const findingTexts: Texts['findingTexts'] = {
  label: 'Buscar notas',
  placeholder: 'Buscar',
  clear: 'Borrar',
  hint: 'Palabras, "frases", -sin, tag:, in:, is:, has:, before:, after:',
  told: (total, forgiven, isComplete) =>
    [
      total === 0 ? 'Nada encontrado' : notes(total),
      isComplete ? '' : ' hasta ahora',
      forgiven ? ', también palabras parecidas' : '',
    ].join(''),
  catchingUp: {
    reading: (done, total) =>
      total === 0 ? 'Leyendo sus notas…' : `Leyendo sus notas: ${number(done)} de ${number(total)}`,
    indexing: (done, total) => `Aún se está indexando: ${number(done)} de ${notes(total)}`,
  },
  offers: {
    label: 'Sugerencias',
    operators: {
      in: 'En un cuaderno o en uno que contiene',
      tag: 'Con una etiqueta o una por debajo de ella',
      is: 'Fijada, archivada, en la papelera y más',
      has: 'Con tareas, enlaces, código, imágenes o tablas',
      before: 'Modificada antes de un día',
      after: 'Modificada ese día o después',
    },
    states: {
      pinned: 'Fijada arriba',
      archived: 'Archivada',
      trashed: 'En la papelera',
      untagged: 'Sin etiquetas',
      unfiled: 'En ningún cuaderno',
      anywhere: 'También archivadas y en la papelera',
    },
    contents: {
      checkbox: 'Con tareas, hechas o no',
      todo: 'Con tareas pendientes',
      link: 'Con enlaces',
      code: 'Con código',
      image: 'Con imágenes',
      table: 'Con tablas',
    },
    startOfMonth: 'Principio del mes',
    startOfYear: 'Principio del año',
    day: (name, date) => `${name}, ${date}`,
  },
  nothingTitle: 'Nada encontrado',
  nothingBody:
    'Pruebe con menos palabras o con el principio de una. "…" encuentra una frase, -palabra excluye notas.',
}

export const savedSearchTexts: Texts['savedSearchTexts'] = {
  title: 'Búsquedas',
  save: 'Guardar esta búsqueda',
  saveAction: 'Guardar',
  saved: 'Búsqueda guardada',
  name: 'Nombre',
  finds: 'Encuentra',
  rename: 'Cambiar nombre',
  remove: 'Quitar',
  more: (name) => `Más acciones para ${quoted(name)}`,
  full: (most) => `Puede haber ${number(most)} búsquedas guardadas. Quite antes una.`,
  removed: (name) => `Se ha quitado la búsqueda ${quoted(name)}.`,
}
