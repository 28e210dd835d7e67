import type { Texts } from '../english/texts.ts'

export const templateTexts: Texts['templateTexts'] = {
  begin: 'テンプレートから新しいノート',
  insert: 'テンプレートを挿入',
  none: 'テンプレートはまだありません。名前を入力すると作成できます。「template」タグの付いたノートはすべてテンプレートです。',
  make: (name) => `テンプレート「${name}」を作成`,
  example: '{{weekday}}, {{date}}\n\n## {{title}}\n\n{{cursor}}',
  daily: '日記',
}
