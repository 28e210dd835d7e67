import type { Texts } from '../english/texts.ts'

export const attachmentTexts: Texts['attachmentTexts'] = {
  unnamed: 'Datei',
  tooLarge: (name) => `„${name}“ ist zu groß: Eine Datei in einer Notiz kann 50 MB haben.`,
  saved: 'Eine Kopie ist gespeichert.',
  adding: (name, percent) => `„${name}“ wird verschlüsselt… ${percent} %`,
  cancel: 'Abbrechen',
  image: 'Bild',
  noImage: (reason) => `Dieses Bild lässt sich nicht anzeigen. ${reason}`,
}
