import type { Texts } from '../english/texts.ts'

export const templateTexts: Texts['templateTexts'] = {
  begin: 'Neue Notiz aus einer Vorlage',
  insert: 'Vorlage einfügen',
  none: 'Noch keine Vorlagen. Ein getippter Name macht eine; jede Notiz mit dem Schlagwort „template“ ist eine.',
  make: (name) => `Vorlage „${name}“ anlegen`,
  example: '{{weekday}}, {{date}}\n\n## {{title}}\n\n{{cursor}}',
  daily: 'Tagesnotiz',
}
