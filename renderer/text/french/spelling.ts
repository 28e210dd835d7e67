import type { Texts } from '../english/texts.ts'

export const spellingTexts: Texts['spellingTexts'] = {
  label: 'Vérifier ce que j’écris en',
  dictionaries: {
    'en-US': 'Anglais (États-Unis)',
    'en-GB': 'Anglais (Royaume-Uni)',
    de: 'Allemand',
    fr: 'Français',
    es: 'Espagnol',
  },
  body: (keys) =>
    `Les dictionnaires font partie de Fernkeep : aucun n’est téléchargé, et aucun mot ne quitte cet ordinateur. Les mots fautifs sont soulignés. F7 mène au suivant ; ${keys} ou un clic droit montre ce qui était peut-être voulu.`,
  own: 'Vos propres mots',
  ownBody: 'Fernkeep tient ces mots pour justes. Ils sont chiffrés avec vos notes.',
  noOwn: 'Aucun pour l’instant. Le menu d’un mot fautif le place ici.',
  remove: (word) => `Retirer « ${word} »`,
  menu: (word) => `Orthographe de « ${word} »`,
  noSuggestions: 'Aucune suggestion',
  learn: 'Ajouter à mes mots',
  none: 'Aucune faute d’orthographe trouvée.',
}
