import type { Texts } from '../english/texts.ts'
import { entries, lines, number, plural } from './words.ts'

export const settingsText: Texts['settingsText'] = {
  title: 'Ajustes',
  sections: {
    security: {
      title: 'Seguridad',
      body: 'Lo que protege sus notas ahora mismo, medido en la aplicación en marcha.',
    },
    passphrase: {
      title: 'Frase de contraseña',
      body: 'Una segunda cerradura junto al llavero, que solo usted puede abrir.',
    },
    recovery: {
      title: 'Recuperación',
      body: 'Abre sus notas cuando el llavero ha perdido su clave.',
    },
    locking: {
      title: 'Bloqueo',
      body: 'Bloquear saca las claves de la memoria y las notas de la pantalla.',
    },
    people: { title: 'Personas', body: 'Varias personas pueden tener notas en este equipo.' },
    appearance: {
      title: 'Apariencia',
      body: 'El aspecto de Fernkeep en este equipo, para todos los que lo usan.',
    },
    spelling: { title: 'Ortografía', body: 'En qué idiomas se revisa lo que escribe.' },
    desktop: { title: 'Escritorio', body: 'El lugar de Fernkeep en el escritorio de este equipo.' },
    vault: {
      title: 'Bóveda',
      body: 'Su bóveda es la carpeta que contiene sus notas, cada una un archivo cifrado.',
    },
    activity: {
      title: 'Actividad',
      body: 'Lo que Fernkeep ha hecho y rechazado, según su registro en este equipo. Nunca contiene texto, títulos, nombres ni claves.',
    },
    about: { title: 'Acerca de', body: 'Una aplicación de notas que nadie más que usted puede leer.' },
  },
  about: { version: 'Versión' },
  appearance: {
    label: 'Aspecto',
    language: 'Idioma',
    systemLanguage: 'Como el sistema',
    pseudoLanguage: 'Pseudoidioma',
    notChanged: 'Sin cambios: aún no se ha podido guardar un texto.',
    theme: 'Tema',
    themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    accent: 'Color de realce',
    accents: { green: 'Verde', blue: 'Azul', violet: 'Violeta' },
    zoom: 'Texto más grande o más pequeño: Acercar y Alejar en el menú Ver. El orden de la lista y la barra de herramientas quedan como usted los deja.',
  },
  security: {
    measuring: 'Midiendo…',
    again: 'Medir de nuevo',
    list: 'Protecciones',
    weak: 'Más débil de lo debido',
    policy: 'La política completa',
    fuses: 'Cada fusible',
    leakTest: 'Buscar fugas',
    leakTestBody:
      'Escribe una nota con palabras que no están en ningún otro sitio, la usa y después busca esas palabras en cada archivo que ' +
      'Fernkeep guarda y en los archivos temporales del sistema que cambiaron entretanto: tal cual, en UTF-16, en base64 y en ' +
      'hexadecimal. Luego la nota se elimina para siempre. Las copias comprimidas no se encontrarían.',
  },
  activity: {
    filters: 'Acotar la actividad',
    kind: 'Mostrar',
    allKinds: 'Todo',
    reference: 'Referencia',
    refresh: 'Actualizar',
    entries: 'Entradas',
    count: (shown, total) =>
      shown < total ? `Las ${number(shown)} más recientes de ${entries(total)}` : entries(total),
    more: 'Mostrar entradas anteriores',
    unreadable: (unread) =>
      `${lines(unread)} del registro no se ${plural(unread, { one: 'pudo', other: 'pudieron' })} leer.`,
    emptyTitle: 'Nada todavía',
    emptyBody: 'Lo que se desbloquee, rechace o compruebe a partir de ahora aparece aquí.',
    nothingTitle: 'Nada encontrado',
    nothingBody:
      'Ninguna entrada es de este tipo o tiene esta referencia. Las entradas antiguas se descartan cuando el registro está lleno.',
  },
}
