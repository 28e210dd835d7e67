import { seedNotes } from '../../../scripts/seed/notes.ts'
import { type Note } from '../../../shared/model/note.ts'
import { noteOf, now } from './notes.ts'

/** A subject: a word nobody else writes, how it may be typed instead, and two words that follow it in the texts. */
interface Subject {
  readonly word: string
  readonly plain?: string
  readonly tail: string
}

/** Written with spaces. */
const spaced: readonly Subject[] = [
  { word: 'Quetzalcoatl', tail: 'feathered serpents' },
  { word: 'Rhododendron', tail: 'blooms late' },
  { word: 'Sextant', tail: 'brass polished' },
  { word: 'Zeppelin', tail: 'hangar tour' },
  { word: 'Kaleidoscope', tail: 'mirror tubes' },
  { word: 'Obsidian', tail: 'blade flakes' },
  { word: 'Xylophone', tail: 'mallet practice' },
  { word: 'Fjordmaster', tail: 'ferry timetable' },
  { word: 'Jacaranda', tail: 'avenue walk' },
  { word: 'Hovercraft', tail: 'skirt repair' },
  { word: 'Straßenbahnhöfe', plain: 'strassenbahnhofe', tail: 'fahren nachts' },
  { word: 'Überraschungsgäste', plain: 'uberraschungsgaste', tail: 'kommen abends' },
  { word: 'Mäusezähnchen', plain: 'mausezahnchen', tail: 'häkeln lernen' },
  { word: 'Žluťoučký', plain: 'zlutoucky', tail: 'kůň úpěl' },
  { word: 'Kırmızıbiber', plain: 'kirmizibiber', tail: 'dolması tarifi' },
  { word: 'İstanbullular', plain: 'istanbullular', tail: 'vapur saatleri' },
  { word: 'Łódźkie', plain: 'lodzkie', tail: 'kamienice spacer' },
  { word: 'Smørrebrødsjomfru', plain: 'smorrebrodsjomfru', tail: 'frokost opskrift' },
  { word: 'Cœurdeloup', plain: 'coeurdeloup', tail: 'jaune séché' },
  { word: 'Désœuvrement', plain: 'desoeuvrement', tail: 'matinal paisible' },
  { word: 'Murciélagos', plain: 'murcielagos', tail: 'cueva húmeda' },
  { word: 'Pingüinera', plain: 'pinguinera', tail: 'antártica visita' },
  { word: 'Подсолнухи', tail: 'жёлтые поля' },
  { word: 'Ёжикология', plain: 'ежикология', tail: 'туман лошадь' },
  { word: 'Χελιδόνισμα', plain: 'χελιδονισμα', tail: 'άνοιξη κάλαντα' },
  { word: 'ﬁligranarbeit', plain: 'filigranarbeit', tail: 'silber kette' },
  { word: 'Hőlégballon', plain: 'holegballon', tail: 'verseny reggel' },
  { word: 'Bağlamacı', plain: 'baglamaci', tail: 'türküsü defteri' },
]

/** Written without; `tail` is part of the run of signs. */
const unspaced: readonly Subject[] = [
  { word: '薔薇園', tail: '手入日誌' },
  { word: '蒟蒻芋', tail: '栽培記録' },
  { word: '紫陽花', tail: '挿木方法' },
  { word: 'ホトトギス', tail: 'ヲ聴ク' },
  { word: '麒麟座', tail: '流星観測' },
  { word: '蝙蝠洞', tail: '探險紀錄' },
  { word: '葡萄藤', tail: '剪枝筆記' },
  { word: '鸚鵡螺', tail: '化石收藏' },
  { word: 'หิ่งห้อย', tail: 'ริมคลอง' },
  { word: '반딧불이', tail: '축제일정' },
  { word: 'ຈັກຈັ່ນ', tail: 'ລະດູຮ້ອນ' },
  { word: 'រំដួល', tail: 'សួនច្បារ' },
]

const notesPerSubject = 5
const place = { title: 0, tag: 1, fresh: 2, stale: 3, archived: 4 } as const
const firstNumber = 1_000

function notesOf({ word, tail }: Subject, subject: number, join: string): Note[] {
  const number = (kind: number) => firstNumber + subject * notesPerSubject + kind
  const at = (modifiedAt: string) => ({ createdAt: '2020-01-01T00:00:00.000Z', modifiedAt })
  const text = `alpha beta ${word}${join}${tail} gamma`
  return [
    noteOf(number(place.title), { title: `about ${word}`, ...at('2021-05-01T00:00:00.000Z') }),
    noteOf(number(place.tag), { title: 'tagged', tags: [word, 'judged'], ...at('2022-05-01T00:00:00.000Z') }),
    noteOf(number(place.fresh), { body: `${text}\n- [ ] open task`, ...at('2026-11-20T12:00:00.000Z') }),
    noteOf(number(place.stale), { body: text, pinned: true, ...at('2023-05-01T00:00:00.000Z') }),
    noteOf(number(place.archived), { body: text, place: 'archive', ...at('2026-11-20T12:00:00.000Z') }),
  ]
}

/** A query and what a person would want of it: `best` are the first notes in order; `only` when there are no others. */
export interface Judged {
  readonly kind: string
  readonly text: string
  readonly best: readonly number[]
  readonly only: boolean
}

function queriesOf(subject: Subject, index: number, isSpaced: boolean): Judged[] {
  const { word, plain, tail } = subject
  const of = (...kinds: (keyof typeof place)[]) =>
    kinds.map((kind) => firstNumber + index * notesPerSubject + place[kind])
  const all = of('title', 'tag', 'fresh', 'stale')
  const judged = (kind: string, text: string, best: readonly number[], only = true): Judged => ({
    kind,
    text,
    best,
    only,
  })
  const phrase = isSpaced ? `${word} ${tail}` : `${word}${tail}`
  const either = [
    judged('exact', `${word} `, all),
    judged('exact', word.toUpperCase(), all),
    judged('phrase', `"${phrase}"`, of('fresh', 'stale')),
    judged('operator', `${word} is:archived `, of('archived')),
    judged('operator', `${word} after:2026-11 `, of('fresh')),
    judged('operator', `${word} before:2022 `, of('title')),
    judged('operator', `${word} has:todo -tag:judged `, of('fresh')),
    judged('operator', `is:pinned ${word} `, of('stale')),
  ]
  if (!isSpaced)
    return [
      ...either,
      judged('substring', [...word].slice(1).join(''), all),
      judged('substring', `${word}${[...tail].slice(0, 2).join('')} `, of('fresh', 'stale')),
    ]
  const middle = Math.floor(word.length / 2)
  const swapped =
    word.slice(0, middle) + word.charAt(middle + 1) + word.charAt(middle) + word.slice(middle + 2)
  const spaced = [
    judged('prefix', word.slice(0, -2), all),
    judged('typo', `${word.slice(0, middle)}${word.slice(middle + 1)} `, all, false),
    judged('typo', `${swapped} `, all, false),
  ]
  return [...either, ...spaced, ...(plain === undefined ? [] : [judged('diacritics', `${plain} `, all)])]
}

const subjects = [
  ...spaced.map((subject) => ({ subject, isSpaced: true })),
  ...unspaced.map((subject) => ({ subject, isSpaced: false })),
]

/** 400 notes like anybody's, and five about each subject. */
export const judgedNotes: readonly Note[] = [
  ...seedNotes({ notes: 400, seed: 7, until: now }).notes,
  ...subjects.flatMap(({ subject, isSpaced }, i) => notesOf(subject, i, isSpaced ? ' ' : '')),
]

export const judgedQueries: readonly Judged[] = subjects.flatMap(({ subject, isSpaced }, i) =>
  queriesOf(subject, i, isSpaced),
)
