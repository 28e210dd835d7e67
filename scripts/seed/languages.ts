import { type SeededRandom } from './random.ts'

/** How a language is written here: its commonest words, and the syllables that its rarer words are made of. */
interface Alphabet {
  readonly common: string
  readonly syllables: string
  /** Between words and at the end of a sentence. */
  readonly space: string
  readonly stop: string
  readonly share: number
}

const alphabets: Readonly<Record<string, Alphabet>> = {
  english: {
    common:
      'the of and to in is that it for was on are as with they be at one have this from by hot word but what some we can out other were all your when up use how said an each she which do their time if will way about many then them write would like so these her long make thing see him two has look more day could go come did number sound no most people my over know water than call first who may down side been now find meeting project budget report garden recipe travel summer letter money doctor kitchen window train',
    syllables:
      'an ber con der el fa gra hal in jo ker lan mer nor ol par qui ran ster tion un ver wel yon zer ing ment ness ship ful ous ive al ent ab cre dis pro sub tra min lit wood field stone',
    space: ' ',
    stop: '.',
    share: 40,
  },
  german: {
    common:
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum haben nur oder aber vor zur bis mehr durch man dann soll schön Straße Größe Mädchen Wärme Übung ändern können müssen Garten Rezept Reise Küche Besprechung Rechnung Schlüssel Frühstück',
    syllables:
      'ab auf be ein ent er ge ver zer schlag schrift bund haus wald berg grün blau groß lich keit heit ung schaft sam bar tür öl räum mäß füg zeug werk stück licht kraft feld stein bahn',
    space: ' ',
    stop: '.',
    share: 20,
  },
  french: {
    common:
      'le la de et les des en un une du que est pour qui dans par sur il pas plus avec se au ce sont été même mais ou être après aussi très où déjà école forêt château garçon leçon façon œuvre cœur été hiver réunion projet cuisine voyage fenêtre élève à côté peut-être',
    syllables:
      'dé ré pré com ment tion eur euse ette esse âge ance ère ain oi ou eau lle ssi mon ter por gra fi lu pa vé né çon ga li sou tra',
    space: ' ',
    stop: '.',
    share: 10,
  },
  spanish: {
    common:
      'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mañana niño señor corazón jardín reunión proyecto cocina viaje canción año',
    syllables:
      'ca da la ma na pa ra sa ta za ción dad mente ar er ir ado ido ero ista ito oso ble ñe lla rro gue qui cho tri pla flo cre',
    space: ' ',
    stop: '.',
    share: 10,
  },
  russian: {
    common:
      'и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой ваш год от так о для ты же все тот мочь вы человек такой его сказать только или ещё бы себя один как уже до время если сам когда другой вот говорить наш мой знать стать при чтобы дело жизнь кто первый очень день её новый рука раз ёлка йогурт встреча проект сад кухня письмо',
    syllables:
      'при пере под над вы за от раз ко ло мо но ро со то во ни ти ли ри ка ма на ста ние ость тель ный ский ова ала ёр ей ой',
    space: ' ',
    stop: '.',
    share: 8,
  },
  japanese: {
    common:
      'の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など ため この まで また もの その 私 日本 東京 会議 予定 料理 旅行 天気 電話 写真 ノート カード メモ 買い物 時間 仕事 家族 学校 大学 図書館 今日 明日 昨日',
    syllables:
      '山 川 田 中 本 村 木 林 森 石 水 火 金 土 空 海 春 夏 秋 冬 朝 夜 道 駅 店 町 市 国 語 文 字 書 読 話 見 行 来 食 飲 思 考 か き く け こ さ し す せ そ た ち つ て と カ ト ラ リ ル レ ロ ン ー が ぎ ば プ',
    space: '',
    stop: '。',
    share: 6,
  },
  chinese: {
    common:
      '的 一 是 不 了 在 人 有 我 他 这 个 们 中 来 上 大 为 和 国 地 到 以 说 时 要 就 出 会 可 也 你 对 生 能 而 子 那 得 于 着 下 自 之 年 过 会议 项目 计划 预算 花园 旅行 厨房 天气 电话 照片 图书馆 学校 北京 上海 今天 明天 昨天 朋友',
    syllables:
      '发 后 作 里 用 道 行 所 然 家 种 事 成 方 多 经 么 去 法 学 如 都 同 现 当 没 动 面 起 看 定 天 分 还 进 好 小 部 其 些 主 样 理 心 她 本 前 开 但 因 只 从 想 实 日 军 者 意 无 力 它 与 长 把 机 十 民 第 公 此 已 工 使 情 明 性 知 全 三 又 关 点 正 业 外 将 两 高 间 由 问 很 最 重 并 物 手 应 战 向 头 文 体 政 美 相 见 被 利 什 二 等 产 或 新 己 制 身',
    space: '',
    stop: '。',
    share: 6,
  },
}

/** Words of a language, by falling use. */
export interface Language {
  readonly words: readonly string[]
  readonly space: string
  readonly stop: string
}

const wordsPerLanguage = 30_000

/** Each language as often as it is written. */
export function languages(random: SeededRandom): [Language, ...Language[]] {
  const all = Object.values(alphabets).flatMap((alphabet) => {
    const language: Language = { ...alphabet, words: vocabulary(alphabet, random) }
    return Array.from({ length: alphabet.share }, () => language)
  })
  const [first, ...rest] = all
  if (first === undefined) throw new Error('no language')
  return [first, ...rest]
}

function vocabulary({ common, syllables, space }: Alphabet, random: SeededRandom): string[] {
  const parts = syllables.split(' ')
  const words = new Set(common.split(' '))
  while (words.size < wordsPerLanguage) {
    // Signs are fewer to a word than syllables.
    const length = 2 + random.below(space === '' ? 2 : 4)
    words.add(Array.from({ length }, () => parts[random.below(parts.length)] ?? '').join(''))
  }
  return [...words]
}
