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
