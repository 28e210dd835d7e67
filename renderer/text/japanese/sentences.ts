import type { Texts } from '../english/texts.ts'
import { organising } from './organising.ts'
import { files, notes, number, quoted, untitled } from './words.ts'

export const sentences: Texts['sentences'] = {
  appName: 'Fernkeep',
  untitled,
  undo: '元に戻す',
  close: '閉じる',
  cancel: 'キャンセル',
  back: '戻る',
  continue: '続ける',
  tryAgain: 'もう一度試す',
  reference: (reference) => `参照番号 ${reference}`,

  starting: 'ノートを開いています…',
  developerMode: '開発者モード: ノートは読めるテキストとして保存されます。',
  environment: { dev: '開発', staging: '検証' },

  welcome: {
    label: 'ようこそ',
    step: (step) => `ステップ${number(step)}/3`,
    whatTitle: 'ほかの誰にも読めないノート',
    what: {
      encrypted: '書いたものはすべて、ディスクに届く前に暗号化されます。',
      key: '鍵はシステムのキーチェーンにあります。アカウントもサーバーも通信もありません。',
      yours: 'ノートは公開された形式のファイルです。このアプリがなくなっても残ります。',
    },
    nameTitle: '何とお呼びしますか?',
    nameBody: 'このウインドウにだけ表示され、暗号化して保存されます。',
    nameLabel: '名前',
    nameMissing: '続けるには名前を入力してください。どんな名前でも構いません。',
    creating: '鍵を作成しています…',
    doneTitle: (name) => `${name}さん、準備ができました`,
    doneBody: '鍵を作成し、システムのキーチェーンに保管しました。ノートは入力中に自動で保存されます。',
    firstNote: '最初のノートを書く',
  },

  organising,
  palette: 'コマンドを実行',
  switcher: 'ノートへ移動',
  places: '場所',
  notes: 'ノート',
  trash: 'ゴミ箱',
  problems: '問題',
  noteCount: notes,
  fileCount: files,

  newNote: '新しいノート',
  title: 'タイトル',
  note: '本文',
  notePlaceholder: 'ここに書きます。# は見出し、- はリスト、- [ ] はタスクになります。',
  moveToTrash: 'ゴミ箱に移動',
  movedToTrash: (title) => `${quoted(title)}をゴミ箱に移動しました。`,
  restore: '復元',
  deleteForever: '完全に削除',
  inTrash: 'このノートはゴミ箱にあります。',
  confirmDelete: (title) => `${quoted(title)}を完全に削除しますか?`,
  confirmDeleteBody: 'ノートと以前の版がすべて削除されます。取り消せません。',
  emptyTrash: 'ゴミ箱を空にする',
  confirmEmptyTrash: (count) => `${notes(count)}を完全に削除しますか?`,
  confirmEmptyTrashBody: (count) =>
    count === 1
      ? 'ゴミ箱のノートと以前の版がすべて削除されます。取り消せません。'
      : 'ゴミ箱のすべてのノートと以前の版がすべて削除されます。取り消せません。',
  trashEmptied: (count) => `${notes(count)}を完全に削除しました。`,
  unsavedMark: '未保存',
  justNow: '今',
  dayAndClock: (day, clock) => `${day} ${clock}`,

  saving: {
    label: '保存',
    saved: '保存済み',
    unsaved: '保存しています…',
    saving: '保存しています…',
    waiting: 'まもなく保存します…',
    failed: '未保存(再試行します)',
    failedFinal: '未保存',
  },
  draftIsSafe: 'テキストはこのウインドウに残っています。',
  kept: {
    'changed-elsewhere': 'このノートは別の場所で変更されていました。テキストは新しいノートとして残しました。',
    'note-lost': 'ノートのファイルに書き込めませんでした。テキストは新しいノートとして残しました。',
  },

  loadingNotes: 'ノートを読み込んでいます…',
  emptyNotesTitle: 'ノートはまだありません',
  emptyNotesBody: (shortcut) => `${shortcut}を押して書き始めてください。自動で保存されます。`,
  emptyTrashTitle: 'ゴミ箱は空です',
  emptyTrashBody: 'ここに移動したノートは、復元することも完全に削除することもできます。',
  nothingOpenTitle: '開いているノートはありません',
  nothingOpenBody: (shortcut) => `一覧からノートを選ぶか、${shortcut}を押して新しく作成してください。`,
  nothingOpenTrashBody: '読むか復元するノートを一覧から選んでください。',

  problemsTitle: '使えなかったファイル',
  problemsBody: 'ほかのノートはすべて無事です。これらのファイルには手を触れていません。',
  problem: {
    empty: 'ファイルは空で、ノートが入っていません。そのまま残してあります。',
    cut: 'ファイルが途中で切れ、一部が欠けています。そのまま残してあります。',
    damaged: 'ファイルが改変されたか、別の鍵で書かれています。そのまま残してあります。',
    swapped: 'ファイルの中身が、名前の示すノートと違います。そのまま残してあります。',
    newer: 'ファイルはより新しいFernkeepで書かれています。そのまま残してあります。',
    unreadable: 'ディスクからファイルを読めませんでした。手を触れていません。',
    unlisted: 'ファイルはFernkeepの外から来たもので、開けます。そのまま残してあります。',
    missing: 'ファイルはFernkeep以外の何かに取り除かれました。',
    unknown: 'Fernkeepのファイルではありません。そのまま残してあります。',
  },
  noteFailedKept: 'ノートのファイルはそのまま残してあります。上書きはしていません。',

  history: {
    open: '履歴',
    title: (title) => `${quoted(title)}の履歴`,
    versions: '以前の版',
    changes: 'この版からの変更',
    loading: '以前の版を読み込んでいます…',
    emptyTitle: '以前の版はまだありません',
    emptyBody: 'ノートを保存するたびに、前の版がここに残ります。書き続けた後で、比べたり復元したりできます。',
    inPlace: { notes: '', archive: 'アーカイブ内', trash: 'ゴミ箱内' },
    length: (more) =>
      more === 0 ? '今と同じ長さ' : `今より${number(Math.abs(more))}文字${more > 0 ? '多い' : '少ない'}`,
    then: 'この版のみ',
    now: 'その後に追加',
    skipped: (count) => `${number(count)}行は同じ`,
    sameText: 'この版は今のノートとまったく同じです。',
    sameBody: 'テキストは今と同じです。',
    tooDifferent: '変更が多く、行ごとには表示できません。当時の版の全体を示します。',
    restore: 'この版を復元',
    restoreBody: '今のノートも履歴に残ります。',
    restored: (when) => `${when}の版に戻しました。`,
  },

  recovery: {
    recover: '新しいノートとして復旧',
    recovering: '復旧しています…',
    recovered: (title) => `${quoted(title)}として復旧しました。壊れたファイルはそのまま残してあります。`,
    open: 'ノートを開く',
    none: '復旧に使える以前の版がありません。ファイルをバックアップから戻してください。',
  },
  vault: {
    check: 'すべてのファイルを検査',
    checkBody: 'すべてのファイルを復号し、場所と名前に合うか確かめます。ノートは変更されません。',
    changeKeys: '鍵を変更',
    changeKeysBody: '新しい鍵を作成し、すべてのファイルを暗号化し直します。',
    confirmChange: '鍵を変更しますか?',
    confirmChangeBody:
      'すべてのファイルを新しい鍵で暗号化し直して確かめ、その後で古い鍵を破棄します。その間も書き続けられます。' +
      '途中で止まってもすべて開くことができ、次の起動時に続きが行われます。' +
      '以前に別の場所へコピーした個々のファイルは、新しい鍵では開けません。',
    counting: 'ファイルを探しています…',
    cancelling: '中止しています…',
    progress: {
      verify: (done, total) => `${files(total)}中${number(done)}個を検査済み`,
      rotate: (done, total) =>
        done < total
          ? `${files(total)}中${number(done)}個を暗号化済み`
          : 'すべてのファイルをもう一度読んでいます…',
      leakTest: (done, total) => `${files(total)}中${number(done)}個を検索済み`,
    },
    checked: (finished, checked, problems) =>
      [
        finished ? `${files(checked)}を検査しました` : `${files(checked)}で中止しました`,
        problems === 0
          ? finished
            ? '。すべて正常です。'
            : '。これまではすべて正常です。'
          : `。${files(problems)}に問題があります:`,
      ].join(''),
    changed: (finished, changed, leftOut) =>
      [
        finished
          ? `鍵を変更しました: ${files(changed)}が新しい鍵になりました。`
          : `未完了: これまでに${files(changed)}が新しい鍵になりました。すべて以前と同じように開けます。次の起動時、または鍵をもう一度変更するときに続きが行われます。`,
        leftOut === 0 ? '' : `${files(leftOut)}はどの鍵でも開けないため、除外しました:`,
      ].join(''),
  },

  shortcuts: 'キーボードショートカット',
  messages: 'メッセージ',
  dismiss: '閉じる',
  bold: '太字',
  italic: '斜体',
  link: 'リンク',

  find: {
    label: '検索と置換',
    find: '検索',
    replace: '置換後の文字列',
    next: '次の一致',
    previous: '前の一致',
    matchCase: '大文字と小文字を区別',
    replaceOne: '置換',
    replaceAll: 'すべて置換',
    close: '検索と置換を閉じる',
    matches: (count, most) =>
      count === 0 ? '一致なし' : count > most ? `${number(most)}件以上の一致` : `${number(count)}件の一致`,
  },
  openLink: 'リンクを開く',
  taskDone: '完了',
  taskOpen: '未完了',
}
