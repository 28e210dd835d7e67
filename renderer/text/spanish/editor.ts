import type { Texts } from '../english/texts.ts'
import { notes, number, words } from './words.ts'

export const slashTexts: Texts['slashTexts'] = {
  heading1: 'Título 1',
  heading2: 'Título 2',
  heading3: 'Título 3',
  list: 'Lista con viñetas',
  numbers: 'Lista numerada',
  task: 'Tarea',
  quote: 'Cita',
  code: 'Bloque de código',
  table: 'Tabla',
  rule: 'Separador',
  attachment: 'Imagen o archivo…',
  template: 'Plantilla…',
  date: 'Fecha de hoy',
}

export const toolbarTexts: Texts['toolbarTexts'] = {
  label: 'Formato',
  heading1: 'Título',
  heading2: 'Título menor',
  bold: 'Negrita',
  italic: 'Cursiva',
  strike: 'Tachado',
  code: 'Código',
  link: 'Enlace',
  bullets: 'Lista con viñetas',
  numbers: 'Lista numerada',
  tasks: 'Tarea',
  quote: 'Cita',
  outline: 'Esquema',
  leaveFocus: 'Salir del modo de concentración',
  noHeadings: 'Aún no hay títulos. # al principio de una línea crea uno.',
}

export const editorTexts: Texts['editorTexts'] = {
  words,
  linkToNew: (title) => `Enlace a una nota nueva «${title}»`,
  linkedFrom: 'Enlazada desde',
  linkedFromCount: (count) => `Enlazada desde ${notes(count)}`,
  moreLinks: (count) => `Mostrar ${number(count)} más`,
  told: {
    offers: 'Propuestas',
    match: 'Coincidencia',
    onLine: 'en la línea',
    replacedOne: 'Coincidencia reemplazada en la línea $',
    replacedAll: '$ coincidencias reemplazadas',
    deleted: 'Selección eliminada',
  },
}
