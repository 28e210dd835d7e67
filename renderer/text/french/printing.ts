import type { Texts } from '../english/texts.ts'

export const printingTexts: Texts['printingTexts'] = {
  failed: 'Le système n’a pas pu imprimer. Une imprimante est-elle installée ?',
  saved: 'Le PDF est enregistré. Quiconque l’a peut le lire.',
}
