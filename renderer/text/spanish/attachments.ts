import type { Texts } from '../english/texts.ts'

export const attachmentTexts: Texts['attachmentTexts'] = {
  unnamed: 'Archivo',
  tooLarge: (name) => `«${name}» es demasiado grande: un archivo en una nota puede ocupar 50 MB.`,
  saved: 'Se ha guardado una copia.',
  adding: (name, percent) => `Cifrando «${name}»… ${percent} %`,
  cancel: 'Cancelar',
  image: 'Imagen',
  noImage: (reason) => `Esta imagen no se puede mostrar. ${reason}`,
}
