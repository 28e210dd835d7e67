import type { Texts } from '../english/texts.ts'
import { notes, number, quoted } from './words.ts'

const what = (count: number, title: string) => (count === 1 ? quoted(title) : notes(count))

export const organising: Texts['sentences']['organising'] = {
  allNotes: 'すべてのノート',
  pinnedNotes: 'ピン留め',
  archive: 'アーカイブ',
  showPlaces: 'ノートブックとタグを表示',
  hidePlaces: 'ノートブックとタグを隠す',

  notebooks: 'ノートブック',
  newNotebook: '新しいノートブック',
  newNotebookInside: '中に新しいノートブック',
  newNotebookName: (n) => (n === 1 ? '新しいノートブック' : `新しいノートブック ${number(n)}`),
  makeNotebook: (name) => `新しいノートブック${quoted(name)}`,
  noNotebooks: 'ノートブックはノートをまとめます。中にほかのノートブックも入ります。',
  rename: '名前を変更',
  notebookName: 'ノートブックの名前',
  moveInto: '上のノートブックの中へ移動',
  moveOut: '1段外へ移動',
  remove: '取り除く',
  notebookRemoved: (name) =>
    `${quoted(name)}を取り除きました。中のノートはどのノートブックにも入っていません。`,
  actionsOf: (name) => `${quoted(name)}の操作`,

  tags: 'タグ',
  renameTag: 'すべてで名前を変更…',
  renameTagTitle: (tag) => `タグ${quoted(tag)}の名前を変更`,
  renameTagBody: (count) => `${notes(count)}で変更されます。新しい名前が使用中なら、2つは1つになります。`,
  tagName: 'タグの名前',
  removeTag: 'すべてから外す',
  tagRenamed: (from, to, count) => `${notes(count)}で${quoted(from)}が${quoted(to)}になりました。`,
  tagRemoved: (tag, count) => `${notes(count)}から${quoted(tag)}を外しました。`,
  tagsOfNote: 'ノートのタグ',
  addTag: 'タグを追加',
  addTagTo: (count) => `${notes(count)}にタグを追加`,
  takeTag: (tag) => `タグ${quoted(tag)}を外す`,
  makeTag: (tag) => `新しいタグ${quoted(tag)}`,
  tagged: (tag, count) => `${notes(count)}にタグ${quoted(tag)}を付けました。`,
  untagged: (tag) => `タグ${quoted(tag)}を外しました。`,

  pin: 'ピン留め',
  unpin: 'ピンを外す',
  isPinned: 'ピン留め中',
  pinned: (pinned, count) =>
    pinned ? `${notes(count)}をピン留めしました。` : `${notes(count)}のピンを外しました。`,
  archiveNote: 'アーカイブ',
  unarchiveNote: 'アーカイブから戻す',
  archived: (archived, count, title) =>
    archived
      ? `${what(count, title)}をアーカイブしました。`
      : `${what(count, title)}をアーカイブから戻しました。`,
  inNotebook: (name) => `ノートブック${quoted(name)}内。別の場所へ移動…`,
  noNotebook: 'ノートブックなし',
  moveToNotebook: 'ノートブックへ移動',
  moveTitle: (count) => `${notes(count)}をノートブックへ移動`,
  movedTo: (name, count) =>
    name === null
      ? `${notes(count)}はどのノートブックにも入っていません。`
      : `${notes(count)}を${quoted(name)}へ移動しました。`,

  moved: {
    trash: (count, title) => `${what(count, title)}をゴミ箱に移動しました。`,
    notes: (count, title) => `${what(count, title)}を復元しました。`,
    nowhere: (count) => `${notes(count)}を完全に削除しました。`,
  },
  relinked: (count, title) => `${notes(count)}のリンクが${quoted(title)}になりました。`,
  someFailed: (count, reason) => `${notes(count)}を変更できませんでした。${reason}`,
  progress: (done, total) => `${notes(total)}中${number(done)}件…`,
  stop: '停止',

  doWith: (count) => `${notes(count)}を選択中: 操作を選ぶ…`,
  selected: (count) => `${notes(count)}を選択中`,
  selectedHint: 'これからの操作は、選択したすべてのノートに行われます。',
  clearSelection: '選択を解除',
  confirmPurge: (count) => `${notes(count)}を完全に削除しますか?`,
  confirmPurgeBody: 'ノートと以前の版がすべて削除されます。取り消せません。',

  sort: '並べ替え',
  sorts: {
    'modified-newest': '変更日(新しい順)',
    'modified-oldest': '変更日(古い順)',
    'created-newest': '作成日(新しい順)',
    'created-oldest': '作成日(古い順)',
    'title-ascending': 'タイトル(昇順)',
    'title-descending': 'タイトル(降順)',
  },

  emptyPinnedTitle: 'ピン留めなし',
  emptyPinnedBody: 'ノートをピン留めすると、どの一覧でも先頭に表示されます。',
  emptyArchiveTitle: 'アーカイブは空です',
  emptyArchiveBody: '用が済んでも残しておきたいノートの場所です。邪魔にならず、検索もできます。',
  emptyScopeTitle: 'ここにノートはありません',
  emptyScopeBody: (shortcut) => `${shortcut}を押してここに書くか、左の名前にノートをドラッグしてください。`,

  pickerHint: '入力して絞り込む',
  nothingFits: '該当なし',
}
