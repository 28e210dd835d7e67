import type { Texts } from '../english/texts.ts'
import { files, number, plural } from './words.ts'

export const leakTexts: Texts['leakTexts'] = {
  places: {
    vault: 'im Ordner der Notizen',
    logs: 'im Protokoll',
    cache: 'in den Zwischenspeichern des Fensters',
    storage: 'im Speicher des Fensters',
    browser: 'in anderen Dateien des Fensters',
    settings: 'in den Einstellungen',
    temp: 'in temporären Dateien des Systems',
  },
  forms: {
    utf8: 'im Klartext',
    utf16: 'in UTF-16',
    base64: 'in Base64',
    hex: 'hexadezimal',
    name: 'im Dateinamen',
  },
  result: (finished, hits, read, megabytes) =>
    `${finished ? '' : 'Abgebrochen. '}In ${number(hits)} von ${files(read)} gefunden (${number(megabytes)} MB).`,
  unread: (unread) =>
    `${files(unread)} ${plural(unread, { one: 'ließ sich nicht lesen und kann', other: 'ließen sich nicht lesen und können' })} alles Mögliche enthalten.`,
  found: (place, count, form) =>
    `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${files(count)}, ${form}`,
}
