import type { Texts } from '../english/texts.ts'

export const shortcutTexts: Texts['shortcutTexts'] = {
  trash: '選択したノートをゴミ箱に移動',
  several: '一覧のノートを複数選択',
  all: '一覧のノートをすべて選択',
  saveSearch: '検索を保存(検索欄)',
  offers: '検索欄の候補を表示して選ぶ',
  rename: 'ノートブック、タグ、保存した検索の名前を変更',
  notebookIn: 'ノートブックを上のものの中へ移動',
  notebookOut: 'ノートブックを1段外へ移動',
  nextHit: 'ノート内の次の一致',
  undo: '元に戻す',
  redo: 'やり直す',
  bold: '太字',
  italic: '斜体',
  link: 'リンク',
  task: 'タスクを完了にする、またはタスクにする',
  slash: 'ノートに入れられるもの',
  tab: 'リスト項目を字下げ、表の次のセルへ',
  openLink: 'カーソル位置のリンクを開く',
}

export const keyNames: Texts['keyNames'] = {
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
  Enter: 'Enter',
  Esc: 'Esc',
  Delete: 'Delete',
  Tab: 'Tab',
  Space: 'スペース',
}
