import type { Failure } from '../../shared/result.ts'
import { failureTexts } from './texts.ts'

/** A failure in one line, for a message that goes away by itself. */
export const refusalText = ({ code }: Failure): string =>
  `${failureTexts[code].title} ${failureTexts[code].action}`
