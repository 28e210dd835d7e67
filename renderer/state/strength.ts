import { limits } from '../../shared/limits.ts'

/** 0 (guessed at once) to 4 (very strong). */
export type Strength = 0 | 1 | 2 | 3 | 4

let judge: Promise<(text: string) => Strength> | null = null

/**
 * How hard a passphrase is to guess, by zxcvbn's estimate. Its lists are loaded when they are first needed. Judging takes
 * longer than a second at 2,000 characters, so only the beginning is judged: what is strong at 100 stays so.
 */
export async function strengthOf(passphrase: string): Promise<Strength> {
  judge ??= loadJudge()
  return (await judge)(passphrase.normalize('NFKC').slice(0, limits.judgedPassphraseLength))
}

async function loadJudge() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  // Passwords that leaked, and the words and names that people make passphrases of.
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...dictionary, ...english.dictionary },
    graphs: adjacencyGraphs,
  })
  return (text: string): Strength => zxcvbn.check(text).score
}
