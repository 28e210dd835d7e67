import type { Texts } from '../english/texts.ts'

export const spellingTexts: Texts['spellingTexts'] = {
  label: '書いた文を確認する言語',
  dictionaries: {
    'en-US': '英語（米国）',
    'en-GB': '英語（英国）',
    de: 'ドイツ語',
    fr: 'フランス語',
    es: 'スペイン語',
  },
  body: (keys) =>
    `辞書はFernkeepに含まれています。何も取得せず、単語がこのコンピューターの外に出ることもありません。誤った単語には下線が付きます。F7で次へ移り、${keys}または右クリックで候補を表示します。`,
  own: '自分の単語',
  ownBody: 'Fernkeepはこれらの単語を正しいものとして扱います。ノートと共に暗号化されます。',
  noOwn: 'まだありません。誤った単語のメニューから追加できます。',
  remove: (word) => `「${word}」を削除`,
  menu: (word) => `「${word}」のスペル`,
  noSuggestions: '候補はありません',
  learn: '自分の単語に追加',
  none: 'スペルミスは見つかりませんでした。',
}
