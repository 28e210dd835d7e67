import { japanese as commandLabels } from '../../../shared/command-labels/japanese.ts'
import { type MainTexts } from './english.ts'

export const japanese: MainTexts = {
  commandLabels,
  menus: {
    file: 'ファイル',
    edit: '編集',
    note: 'ノート',
    view: '表示',
    window: 'ウインドウ',
    help: 'ヘルプ',
  },
  roles: {
    undo: '元に戻す',
    redo: 'やり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    pasteAndMatchStyle: '書式なしで貼り付け',
    selectAll: 'すべて選択',
    resetZoom: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    togglefullscreen: 'フルスクリーン',
    toggleDevTools: '開発者ツール',
    about: 'Fernkeepについて',
    services: 'サービス',
    hide: 'Fernkeepを隠す',
    hideOthers: 'ほかを隠す',
    unhide: 'すべてを表示',
    quit: 'Fernkeepを終了',
    minimize: '最小化',
    zoom: '拡大/縮小',
    front: 'すべてを手前に移動',
    close: '閉じる',
  },
  cancel: 'キャンセル',
  unsaved: {
    message: '保存できなかったテキストがあります。',
    detail: '今Fernkeepを閉じると、最後の保存より後に書いたものが失われます。ディスク上のノートは無事です。',
    stay: '開いたままにする',
    close: '保存せずに閉じる',
  },
  link: { message: 'このリンクをブラウザで開きますか?', open: 'リンクを開く' },
  keyChanges: {
    'set-passphrase': {
      message: 'このパスフレーズを設定しますか?',
      detail:
        'これからノートはこのパスフレーズでしか開きません。忘れた場合に開けるのは復旧キーだけで、それもないとノートは失われます。',
      yes: '設定',
    },
    repair: {
      message: '再びキーチェーンでノートを開けるようにしますか?',
      detail: 'このコンピュータのキーチェーンに新しい鍵を入れます。',
      yes: '修復',
    },
    recovery: {
      message: '復旧キーを表示しますか?',
      detail: '復旧キーを持つ人はノートを開けます。誰も画面を見ていないことを確かめてください。',
      yes: '表示',
    },
    'root-key': {
      message: 'ルート鍵を変更しますか?',
      detail:
        '新しい復旧キーが作られ、以前のものでは何も開けなくなります。誰も画面を見ていないことを確かめてください。',
      yes: '続ける',
    },
  },
  recoveryFile: {
    title: '復旧キーを保存',
    name: 'Fernkeep復旧キー',
    kind: 'テキスト',
    head: (owner, day) => `Fernkeep復旧キー${owner === '' ? '' : `(${owner})`} ${day}`,
    body:
      'キーチェーンの鍵が失われたときや、保管庫のフォルダと一緒に別のコンピュータで、ノートを開けます。\n' +
      'Fernkeepで確認した時から、別の復旧キーが作られるまで有効です。ノートとは別の場所に保管してください。',
  },
  saveCopy: 'コピーを保存',
  untitled: '無題',
  tray: {
    open: 'Fernkeepを開く',
    newNote: '新しいノート',
    quickNote: 'クイックノート',
    lock: 'ロック',
    quit: '終了',
  },
  notStarted: {
    title: 'Fernkeepを起動できませんでした',
    body: (why) => `ノートはそのまま残っています。${why}`,
    forbiddenSwitch: (name) => `ノートの保護が弱くなるため、--${name}を付けて起動できません。`,
  },
}
