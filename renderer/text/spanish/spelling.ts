import type { Texts } from '../english/texts.ts'

export const spellingTexts: Texts['spellingTexts'] = {
  label: 'Revisar lo que escribo en',
  dictionaries: {
    'en-US': 'Inglés (Estados Unidos)',
    'en-GB': 'Inglés (Reino Unido)',
    de: 'Alemán',
    fr: 'Francés',
    es: 'Español',
  },
  body: (keys) =>
    `Los diccionarios son parte de Fernkeep: no se descarga ninguno y ninguna palabra sale de este equipo. Las palabras incorrectas van subrayadas. F7 lleva a la siguiente; ${keys} o un clic derecho sobre una muestra lo que quizá se quiso escribir.`,
  own: 'Sus propias palabras',
  ownBody: 'Fernkeep da estas palabras por correctas. Están cifradas con sus notas.',
  noOwn: 'Ninguna todavía. El menú de una palabra incorrecta la pone aquí.',
  remove: (word) => `Quitar «${word}»`,
  menu: (word) => `Ortografía de «${word}»`,
  noSuggestions: 'Sin sugerencias',
  learn: 'Añadir a mis palabras',
  none: 'No se encontraron faltas de ortografía.',
}
