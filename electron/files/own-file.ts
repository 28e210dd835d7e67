import { writeAtomic } from './atomic-write.ts'
import { diskFiles } from './operations.ts'

/**
 * Write a file, mode 0600, where a person said in a dialog of the system, which asks before it is put in another's
 * place. Atomic, and durable when it resolves. Throws the disk's failures.
 */
export const writeOwnFile = (path: string, content: string | Uint8Array): Promise<void> =>
  writeAtomic(path, typeof content === 'string' ? Buffer.from(content) : content, diskFiles)
