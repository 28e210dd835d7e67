import type { Texts } from '../english/texts.ts'

export const attachmentTexts: Texts['attachmentTexts'] = {
  unnamed: 'ファイル',
  tooLarge: (name) => `「${name}」は大きすぎます。ノートに入れられるファイルは50 MBまでです。`,
  saved: 'コピーを保存しました。',
  adding: (name, percent) => `「${name}」を暗号化しています… ${percent}%`,
  cancel: 'キャンセル',
  image: '画像',
  noImage: (reason) => `この画像は表示できません。${reason}`,
}
