import type { Texts } from '../english/texts.ts'
import { notes, number } from './words.ts'

export const slashTexts: Texts['slashTexts'] = {
  heading1: '見出し1',
  heading2: '見出し2',
  heading3: '見出し3',
  list: '箇条書き',
  numbers: '番号付きリスト',
  task: 'タスク',
  quote: '引用',
  code: 'コードブロック',
  table: '表',
  rule: '区切り線',
  attachment: '画像またはファイル…',
  template: 'テンプレート…',
  date: '今日の日付',
}

export const toolbarTexts: Texts['toolbarTexts'] = {
  label: '書式',
  heading1: '見出し',
  heading2: '小見出し',
  bold: '太字',
  italic: '斜体',
  strike: '取り消し線',
  code: 'コード',
  link: 'リンク',
  bullets: '箇条書き',
  numbers: '番号付きリスト',
  tasks: 'タスク',
  quote: '引用',
  outline: 'アウトライン',
  leaveFocus: '集中モードを終了',
  noHeadings: '見出しはまだありません。行頭の # で見出しになります。',
}

export const editorTexts: Texts['editorTexts'] = {
  words: (count) => `${number(count)}語`,
  linkToNew: (title) => `新しいノート「${title}」へのリンク`,
  linkedFrom: 'リンク元',
  linkedFromCount: (count) => `リンク元: ${notes(count)}`,
  moreLinks: (count) => `さらに${number(count)}件を表示`,
  told: {
    offers: '候補',
    match: '一致',
    onLine: '行',
    replacedOne: '$行目の一致を置換しました',
    replacedAll: '$件の一致を置換しました',
    deleted: '選択範囲を削除しました',
  },
}
