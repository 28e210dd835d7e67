import type { Texts } from '../english/texts.ts'

export const desktopTexts: Texts['desktopTexts'] = {
  label: 'トレイとクイックノート',
  tray: 'ウィンドウを閉じてもトレイに残す',
  trayBody:
    'ウィンドウを閉じるとノートがロックされ、Fernkeepはトレイに残ります。トレイのないデスクトップもあります。',
  shortcut: 'どこからでもクイックノートを開くキー',
  noShortcut: 'キーなし',
  shortcutTaken:
    'このキーは別のプログラムが使っているか、システムがアプリにキーを割り当てません。別のキーを選ぶか、下をご覧ください。',
  shortcutBody:
    'クイックノートは、ウィンドウを開かずに数行を書き留めます。システムがアプリにキーを割り当てない場合は、システムの設定でfernkeep --quick-noteを実行するショートカットを設定してください。',
  addressCopied: 'ノートへのリンクをクリップボードにコピーしました。',
  quickNote: {
    name: 'クイックノート',
    label: 'クイックノートの本文',
    placeholder: '短い1行目がタイトルになります。',
    hint: 'Escや閉じる操作でも保存されます。',
    discard: '破棄',
    keep: '保存',
  },
}
