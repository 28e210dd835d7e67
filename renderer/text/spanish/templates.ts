import type { Texts } from '../english/texts.ts'

export const templateTexts: Texts['templateTexts'] = {
  begin: 'Nota nueva a partir de una plantilla',
  insert: 'Insertar una plantilla',
  none: 'Todavía no hay plantillas. Escriba un nombre para crear una; toda nota con la etiqueta «template» lo es.',
  make: (name) => `Crear la plantilla «${name}»`,
  example: '{{weekday}}, {{date}}\n\n## {{title}}\n\n{{cursor}}',
  daily: 'Nota diaria',
}
