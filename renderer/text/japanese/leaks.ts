import type { Texts } from '../english/texts.ts'
import { files, number } from './words.ts'

export const leakTexts: Texts['leakTexts'] = {
  places: {
    vault: 'ノートのフォルダ',
    logs: 'ログ',
    cache: 'ウインドウのキャッシュ',
    storage: 'ウインドウの保存領域',
    browser: 'ウインドウのその他のファイル',
    settings: '設定',
    temp: 'システムの一時ファイル',
  },
  forms: {
    utf8: 'そのまま',
    utf16: 'UTF-16',
    base64: 'Base64',
    hex: '16進数',
    name: 'ファイル名',
  },
  result: (finished, hits, read, megabytes) =>
    `${finished ? '' : '中止しました。'}${files(read)}(${number(megabytes)} MB)中${number(hits)}個で見つかりました。`,
  unread: (unread) => `${files(unread)}を読めませんでした。何が含まれているか分かりません。`,
  found: (place, count, form) => `${place}: ${files(count)}、${form}`,
}
