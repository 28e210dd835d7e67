import type { Texts } from '../english/texts.ts'

export const templateTexts: Texts['templateTexts'] = {
  begin: 'Nouvelle note d’après un modèle',
  insert: 'Insérer un modèle',
  none: 'Pas encore de modèle. Tapez un nom pour en créer un ; toute note portant l’étiquette « template » en est un.',
  make: (name) => `Créer le modèle « ${name} »`,
  example: '{{weekday}}, {{date}}\n\n## {{title}}\n\n{{cursor}}',
  daily: 'Note du jour',
}
