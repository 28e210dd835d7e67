import type { Texts } from '../english/texts.ts'
import { number } from './words.ts'

export const settingsText: Texts['settingsText'] = {
  title: '設定',
  sections: {
    security: {
      title: 'セキュリティ',
      body: '今ノートを守っているものを、動作中のアプリで測ったものです。',
    },
    passphrase: {
      title: 'パスフレーズ',
      body: 'キーチェーンに加える2つ目の錠です。開けるのは本人だけです。',
    },
    recovery: { title: '復旧キー', body: 'キーチェーンの鍵が失われたとき、ノートを開きます。' },
    locking: { title: 'ロック', body: 'ロックすると、鍵がメモリから、ノートが画面から消えます。' },
    people: { title: '人', body: 'このコンピュータでは、複数の人がノートを使えます。' },
    appearance: {
      title: '外観',
      body: 'このコンピュータでのFernkeepの見た目です。使う人すべてに共通です。',
    },
    spelling: { title: 'スペルチェック', body: '書いた文をどの言語で確認するか。' },
    desktop: { title: 'デスクトップ', body: 'このコンピューターのデスクトップでのFernkeepの動作。' },
    vault: {
      title: '保管庫',
      body: '保管庫は、暗号化されたファイルとしてノートを収めるフォルダです。',
    },
    activity: {
      title: 'アクティビティ',
      body: 'このコンピュータのログにある、Fernkeepが行ったことと拒否したことです。テキスト、タイトル、名前、鍵は含まれません。',
    },
    about: { title: '情報', body: '持ち主のほかには誰も読めないノートアプリです。' },
  },
  about: { version: 'バージョン' },
  appearance: {
    label: '見た目',
    language: '言語',
    systemLanguage: 'システムに合わせる',
    pseudoLanguage: '疑似言語',
    notChanged: '変更していません。まだ保存できないテキストがあります。',
    theme: 'テーマ',
    themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
    accent: 'アクセント',
    accents: { green: '緑', blue: '青', violet: '紫' },
    zoom: '文字の大きさは、表示メニューの拡大と縮小で変えられます。一覧の並び順とツールバーは、前回のまま保たれます。',
  },
  security: {
    measuring: '測定しています…',
    again: 'もう一度測定',
    list: '保護',
    weak: '本来より弱い',
    policy: 'ポリシーの全文',
    fuses: 'すべてのヒューズ',
    leakTest: '漏えいを探す',
    leakTestBody:
      'ほかのどこにもない単語でノートを書いて使い、Fernkeepが保管するすべてのファイルと、その間に変わったシステムの一時ファイルから、' +
      'その単語をそのままの形、UTF-16、Base64、16進数で探します。その後、ノートは完全に削除されます。圧縮されたコピーは見つけられません。',
  },
  activity: {
    filters: 'アクティビティを絞り込む',
    kind: '表示',
    allKinds: 'すべて',
    reference: '参照番号',
    refresh: '更新',
    entries: '記録',
    count: (shown, total) =>
      shown < total ? `${number(total)}件中、新しい${number(shown)}件` : `${number(total)}件`,
    more: '以前の記録を表示',
    unreadable: (unread) => `ログの${number(unread)}行を読めませんでした。`,
    emptyTitle: 'まだ何もありません',
    emptyBody: 'これからのロック解除、拒否、検査がここに並びます。',
    nothingTitle: '見つかりません',
    nothingBody: 'この種類または参照番号の記録はありません。ログがいっぱいになると、古い記録は消えます。',
  },
}
