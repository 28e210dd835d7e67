import type { Texts } from '../english/texts.ts'
import { notes, number, quoted } from './words.ts'

export const findingTexts: Texts['findingTexts'] = {
  label: 'ノートを検索',
  placeholder: '検索',
  clear: '消去',
  hint: '単語、"語句"、-除外、tag:、in:、is:、has:、before:、after:',
  told: (total, forgiven, isComplete) =>
    [
      isComplete ? '' : 'これまでに',
      total === 0 ? '見つかりません' : notes(total),
      forgiven ? '(似た単語を含む)' : '',
    ].join(''),
  catchingUp: {
    reading: (done, total) =>
      total === 0
        ? 'ノートを読み込んでいます…'
        : `ノートを読み込んでいます: ${number(done)}/${number(total)}`,
    indexing: (done, total) => `索引を作成しています: ${notes(total)}中${number(done)}件`,
  },
  offers: {
    label: '候補',
    operators: {
      in: 'ノートブック内(その中のものも)',
      tag: 'タグ付き(下位のタグも)',
      is: 'ピン留め、アーカイブ、ゴミ箱など',
      has: 'タスク、リンク、コード、画像、表のいずれか',
      before: 'その日より前に最後に変更',
      after: 'その日以降に最後に変更',
    },
    states: {
      pinned: '先頭にピン留め',
      archived: 'アーカイブ内',
      trashed: 'ゴミ箱内',
      untagged: 'タグなし',
      unfiled: 'ノートブックなし',
      anywhere: 'アーカイブとゴミ箱も含む',
    },
    contents: {
      checkbox: 'タスクあり(完了も)',
      todo: '未完了のタスクあり',
      link: 'リンクあり',
      code: 'コードあり',
      image: '画像あり',
      table: '表あり',
    },
    startOfMonth: '月の初め',
    startOfYear: '年の初め',
    day: (name, date) => `${name}(${date})`,
  },
  nothingTitle: '見つかりません',
  nothingBody: '単語を減らすか、単語の始めだけで試してください。"…" は語句を、-単語 は除外を表します。',
}

export const savedSearchTexts: Texts['savedSearchTexts'] = {
  title: '検索',
  save: 'この検索を保存',
  saveAction: '保存',
  saved: '保存した検索',
  name: '名前',
  finds: '検索内容',
  rename: '名前を変更',
  remove: '取り除く',
  more: (name) => `${quoted(name)}のその他の操作`,
  full: (most) => `保存できる検索は${number(most)}件までです。先に1件取り除いてください。`,
  removed: (name) => `検索${quoted(name)}を取り除きました。`,
}
