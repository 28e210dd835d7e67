import type { Texts } from '../english/texts.ts'

export const printingTexts: Texts['printingTexts'] = {
  failed: 'Das System konnte nicht drucken. Ist ein Drucker eingerichtet?',
  saved: 'Das PDF ist gespeichert. Wer es hat, kann es lesen.',
}
