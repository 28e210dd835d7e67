import type { Texts } from '../english/texts.ts'

export const printingTexts: Texts['printingTexts'] = {
  failed: 'El sistema no ha podido imprimir. ¿Hay una impresora configurada?',
  saved: 'El PDF está guardado. Quien lo tenga puede leerlo.',
}
