import type { Texts } from '../english/texts.ts'
import { files, number, plural } from './words.ts'

export const leakTexts: Texts['leakTexts'] = {
  places: {
    vault: 'la carpeta de las notas',
    logs: 'el registro',
    cache: 'las cachés de la ventana',
    storage: 'el almacenamiento de la ventana',
    browser: 'los demás archivos de la ventana',
    settings: 'los ajustes',
    temp: 'los archivos temporales del sistema',
  },
  forms: {
    utf8: 'tal cual',
    utf16: 'en UTF-16',
    base64: 'en base64',
    hex: 'en hexadecimal',
    name: 'en el nombre',
  },
  result: (finished, hits, read, megabytes) =>
    `${finished ? '' : 'Cancelada. '}Encontrado en ${number(hits)} de ${files(read)} (${number(megabytes)} MB).`,
  unread: (unread) =>
    `${files(unread)} no se ${plural(unread, { one: 'pudo leer y puede', other: 'pudieron leer y pueden' })} contener cualquier cosa.`,
  found: (place, count, form) => `En ${place}: ${files(count)}, ${form}`,
}
