import type { Texts } from '../english/texts.ts'
import { files, number, plural } from './words.ts'

export const leakTexts: Texts['leakTexts'] = {
  places: {
    vault: 'le dossier des notes',
    logs: 'le journal',
    cache: 'les caches de la fenêtre',
    storage: 'le stockage de la fenêtre',
    browser: 'les autres fichiers de la fenêtre',
    settings: 'les réglages',
    temp: 'les fichiers temporaires du système',
  },
  forms: {
    utf8: 'en clair',
    utf16: 'en UTF-16',
    base64: 'en base64',
    hex: 'en hexadécimal',
    name: 'dans le nom',
  },
  result: (finished, hits, read, megabytes) =>
    `${finished ? '' : 'Annulé. '}Trouvé dans ${number(hits)} sur ${files(read)} (${number(megabytes)} Mo).`,
  unread: (unread) =>
    `${files(unread)} ${plural(unread, { one: 'n’a pas pu être lu, et peut', other: 'n’ont pas pu être lus, et peuvent' })} contenir n’importe quoi.`,
  found: (place, count, form) => `Dans ${place} : ${files(count)}, ${form}`,
}
