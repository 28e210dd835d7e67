import type { Texts } from '../english/texts.ts'

export const attachmentTexts: Texts['attachmentTexts'] = {
  unnamed: 'Fichier',
  tooLarge: (name) => `« ${name} » est trop volumineux : un fichier dans une note peut faire 50 Mo.`,
  saved: 'Une copie est enregistrée.',
  adding: (name, percent) => `Chiffrement de « ${name} »… ${percent} %`,
  cancel: 'Annuler',
  image: 'Image',
  noImage: (reason) => `Cette image ne peut pas être affichée. ${reason}`,
}
