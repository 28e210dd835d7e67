/**
 * How text becomes words, on both sides of the bridge: what the index stores, what a query asks for and what the window
 * marks are cut and folded by the same rules, so they cannot disagree.
 *
 * A word is a run of letters, marks and digits. Scripts that are written without spaces (Chinese, Japanese, Korean,
 * Thai and their kin) and pictographs are cut into single signs instead: a run of signs that follow each other is then a
 * substring. Script and category names are those of Unicode (https://www.unicode.org/reports/tr18/).
 */
const sign =
  /(?:[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Yiii}](?<=[\p{L}\p{M}\p{N}]))|\p{Extended_Pictographic}/u
/** Joins the letter or sign before it: combining marks of no one script, Hangul's inner jamo, half-width sound marks, the soft hyphen. */
const joining = /(?=\p{M})\p{Script=Inherited}|[\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F\u00AD]/u
const letter = /[\p{L}\p{M}\p{N}]/u

const unasked = 0
const isGap = 1
const isLetter = 2
const isSign = 3
const isJoining = 4

/** What each UTF-16 unit is, filled as it is asked for. Says nothing about what was read but its alphabet. */
const kinds = new Uint8Array(0x10000)

function kindOf(codePoint: number): number {
  const known = codePoint < 0x10000 ? (kinds[codePoint] ?? unasked) : unasked
  if (known !== unasked) return known
  const kind = kindOfCharacter(String.fromCodePoint(codePoint))
  if (codePoint < 0x10000) kinds[codePoint] = kind
  return kind
}

function kindOfCharacter(character: string): number {
  if (joining.test(character)) return isJoining
  if (sign.test(character)) return isSign
  return letter.test(character) ? isLetter : isGap
}

/** Letters that Unicode does not decompose, and what people type for them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
}
const unplain = /[ßæœøłđðþħŧıĸŋς]/g
/** Hebrew points and the soft hyphen carry no script of their own to be found by. */
const diacritic = /\p{Script=Inherited}|[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u00AD]/gu
/** Marks that make a letter of its own: й is not и, and the kana's sound marks tell が from か. */
const isOfLetter = (mark: string, before: string) =>
  mark === '\u3099' || mark === '\u309A' || (mark === '\u0306' && (before === 'и' || before === 'И'))

/**
 * `text` as it is compared: compatibility forms unified (NFKD), diacritics and case gone, `ß` as `ss`.
 * The same for a text and for its fold.
 */
export function fold(text: string): string {
  const lower = isAscii(text) ? text.toLowerCase() : withoutDiacritics(text)
  return lower.toWellFormed()
}

function withoutDiacritics(text: string): string {
  return text
    .normalize('NFKD')
    .replace(diacritic, (mark, at: number, all: string) => (isOfLetter(mark, all.charAt(at - 1)) ? mark : ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(unplain, (character) => plain[character] ?? character)
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

/** Of a longer word only so many UTF-16 units are compared: a pasted key or image is one word of megabytes. */
const longestWord = 64
/** Folds kept in a memo before it is emptied. */
const memoSize = 50_000

/** Folds of the words met so far. It holds words of notes: who makes one drops it with the session. */
export type FoldMemo = Map<string, string>

/**
 * The words of a text, one after the other: `while (scanner.next()) use(scanner.word)`.
 * `start` and `end` are UTF-16 units of the text. `at` is the word's place: it grows by 1 from word to word, and by 2
 * between signs that do not touch, so that signs are a substring exactly when their places follow each other.
 */
export class WordScanner {
  word = ''
  start = 0
  end = 0
  at = -1
  #kind = isGap
  readonly #text: string
  readonly #memo: FoldMemo | null

  constructor(text: string, memo: FoldMemo | null = null) {
    this.#text = text
    this.#memo = memo
  }

  /** False when no word is left. */
  next(): boolean {
    const lastEnd = this.at < 0 ? -1 : this.end
    const lastKind = this.#kind
    for (let from = this.end; from < this.#text.length; from = this.end) {
      if (!this.#take(from)) continue
      const apart = this.#kind === isSign && lastKind === isSign && this.start !== lastEnd
      this.at += apart ? 2 : 1
      return true
    }
    this.#kind = lastKind
    return false
  }

  /** Move `end` over a gap or a word that begins at `from`; true when that is a word. */
  #take(from: number): boolean {
    const kind = this.#kindAt(from)
    this.end = from + this.#widthAt(from)
    if (kind === isGap || kind === isJoining) return false
    const goesOn = (next: number) => next === isJoining || (next === isLetter && kind === isLetter)
    while (this.end < this.#text.length && goesOn(this.#kindAt(this.end))) this.end += this.#widthAt(this.end)
    this.start = from
    this.#kind = kind
    this.word = this.#fold(this.#text.slice(from, Math.min(this.end, from + longestWord)))
    return this.word !== ''
  }

  #kindAt(index: number): number {
    const unit = this.#text.charCodeAt(index)
    return unit >= 0xd800 && unit < 0xe000 ? kindOf(this.#text.codePointAt(index) ?? unit) : kindOf(unit)
  }

  #widthAt(index: number): number {
    const unit = this.#text.charCodeAt(index)
    return unit >= 0xd800 && unit < 0xdc00 && (this.#text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  }

  #fold(word: string): string {
    if (this.#memo === null || isAscii(word)) return fold(word)
    const known = this.#memo.get(word)
    if (known !== undefined) return known
    if (this.#memo.size >= memoSize) this.#memo.clear()
    const folded = fold(word)
    this.#memo.set(word, folded)
    return folded
  }
}
