import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findPython } from '../../../scripts/system-libraries.ts'

/** Python's `cryptography` as a judge from outside: one process for all questions, asked one after the other. */
export class PythonFernet {
  readonly #process: ChildProcess & { readonly stdin: Writable; readonly stdout: Readable }
  readonly #answers: AsyncIterator<Buffer>
  #unread: Buffer = Buffer.alloc(0)

  private constructor(python: string) {
    this.#process = spawn(python, [join(import.meta.dirname, 'python-fernet.py')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#answers = (this.#process.stdout as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  }

  static async start(): Promise<PythonFernet> {
    const python = await findPython()
    if (python === undefined) throw new Error('no Python with cryptography (Debian: python3-cryptography)')
    return new PythonFernet(python)
  }

  /** A token of `plaintext` under the key whose text is `key`. */
  async encrypt(key: string, plaintext: Uint8Array): Promise<Buffer> {
    const token = await this.#ask('e', key, plaintext)
    if (token === null) throw new Error('encryption was refused')
    return token
  }

  /** The plaintext, or null when the token is refused. */
  decrypt(key: string, token: Uint8Array): Promise<Buffer | null> {
    return this.#ask('d', key, token)
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.stdin.end()
    await ended
  }

  async #ask(what: 'e' | 'd', key: string, bytes: Uint8Array): Promise<Buffer | null> {
    const head = Buffer.alloc(49)
    head.write(what + key, 'latin1')
    head.writeUInt32BE(bytes.length, 45)
    this.#process.stdin.write(head)
    this.#process.stdin.write(bytes)
    const outcome = await this.#read(5)
    const answer = await this.#read(outcome.readUInt32BE(1))
    return outcome.toString('latin1', 0, 1) === 'y' ? answer : null
  }

  async #read(length: number): Promise<Buffer> {
    const parts = [this.#unread]
    let have = this.#unread.length
    while (have < length) {
      const next = await this.#answers.next()
      if (next.done === true) throw new Error('Python ended')
      parts.push(next.value)
      have += next.value.length
    }
    const all = Buffer.concat(parts)
    this.#unread = all.subarray(length)
    return all.subarray(0, length)
  }
}
