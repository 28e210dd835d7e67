import type { Texts } from '../english/texts.ts'

export const shortcutTexts: Texts['shortcutTexts'] = {
  trash: 'Mover las notas elegidas a la papelera',
  several: 'Elegir varias notas de la lista',
  all: 'Elegir todas las notas de la lista',
  saveSearch: 'Guardar la búsqueda, en el campo de búsqueda',
  offers: 'Ver las sugerencias del campo de búsqueda y elegir',
  rename: 'Cambiar el nombre de un cuaderno, una etiqueta o una búsqueda guardada',
  notebookIn: 'Mover un cuaderno al de arriba',
  notebookOut: 'Mover un cuaderno un nivel hacia fuera',
  nextHit: 'Siguiente lugar encontrado en la nota',
  undo: 'Deshacer',
  redo: 'Rehacer',
  bold: 'Negrita',
  italic: 'Cursiva',
  link: 'Enlace',
  task: 'Marcar una tarea como hecha, o crear una',
  slash: 'Lo que se puede insertar en la nota',
  tab: 'Sangrar un elemento de lista; celda siguiente de una tabla',
  openLink: 'Abrir el enlace bajo el cursor',
}

export const keyNames: Texts['keyNames'] = {
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Mayús',
  Enter: 'Intro',
  Esc: 'Esc',
  Delete: 'Supr',
  Tab: 'Tab',
  Space: 'Espacio',
}
