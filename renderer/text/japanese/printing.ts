import type { Texts } from '../english/texts.ts'

export const printingTexts: Texts['printingTexts'] = {
  failed: 'システムが印刷できませんでした。プリンターは設定されていますか。',
  saved: 'PDFを保存しました。このファイルを持つ人は誰でも読めます。',
}
