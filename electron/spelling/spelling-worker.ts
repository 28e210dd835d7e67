import { serveThread } from '../threads/serve-thread.ts'
import { type Questions } from './questions.ts'
import { SpellChecker } from './spell-checker.ts'

const checker = new SpellChecker()

serveThread<Questions>({
  load: ({ language, program, dictionary }) => checker.load(language, program, dictionary),
  wrong: ({ words, languages }) => checker.wrong(words, languages),
  suggest: ({ word, languages }) => checker.suggest(word, languages),
})
