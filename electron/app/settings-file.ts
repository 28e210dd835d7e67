import { readFile } from 'node:fs/promises'
import type * as z from 'zod/mini'
import { FileQueue } from '../files/file-queue.ts'
import { writeOwnFile } from '../files/own-file.ts'

const queue = new FileQueue()

/**
 * What a file of settings beside the vault says; null when there is none, or it says nothing of use: that is worth no
 * message, and the next change writes it anew.
 */
export async function readSettings<T extends z.ZodMiniType>(
  path: string,
  schema: T,
): Promise<z.output<T> | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** Write it, in the order in which that was asked. Throws the disk's failures. */
export const writeSettings = (path: string, settings: object): Promise<void> =>
  queue.run(path, () => writeOwnFile(path, JSON.stringify(settings)))
