import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { line } from '../model/fields.ts'
import { call } from './define.ts'

/** The note that the page has laid out for paper. */
export const printingCalls = {
  /** Ask for a printer, in the system's dialog, and print. */
  print: call('ask', z.void(), z.enum(['printed', 'cancelled', 'failed'])),
  /** Save it as a PDF where the person says, in a native dialog; false: nowhere. */
  savePdf: call('ask', z.strictObject({ title: line(limits.titleLength) }), z.boolean()),
}
