import { AskedThread, threadFile } from '../threads/asked-thread.ts'
import { type Questions } from './messages.ts'

/** The worker thread of one index. */
export class IndexThread extends AskedThread<Questions> {
  constructor() {
    super(threadFile(import.meta.url, 'index-worker'))
  }
}
