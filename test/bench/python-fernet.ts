import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { type Interface, createInterface } from 'node:readline'

/** Python's cryptography in a process of its own, which times itself: what starting it takes is not counted. */
const program = `
import os, sys, time
from cryptography.fernet import Fernet
fernet = Fernet(sys.stdin.readline().strip())
for line in sys.stdin:
    work, size, count = line.split()
    plain = os.urandom(int(size))
    token = fernet.encrypt(plain)
    call, given = (fernet.encrypt, plain) if work == 'encrypt' else (fernet.decrypt, token)
    start = time.perf_counter()
    for _ in range(int(count)):
        call(given)
    print((time.perf_counter() - start) / int(count), flush=True)
`

export class PythonFernet {
  readonly #process: ChildProcessWithoutNullStreams
  readonly #lines: AsyncIterator<string>

  /** `key` is a Fernet key's text. */
  constructor(key: string) {
    this.#process = spawn('/usr/bin/python3', ['-c', program])
    this.#process.stderr.pipe(process.stderr)
    const lines: Interface = createInterface(this.#process.stdout)
    this.#lines = lines[Symbol.asyncIterator]()
    this.#process.stdin.write(`${key}\n`)
  }

  /** Seconds that one call takes for `size` bytes, over `count` of them. */
  async seconds(work: 'encrypt' | 'decrypt', size: number, count: number): Promise<number> {
    this.#process.stdin.write(`${work} ${String(size)} ${String(count)}\n`)
    const line: IteratorResult<string, unknown> = await this.#lines.next()
    if (line.done === true) throw new Error('Python ended before it answered')
    return Number(line.value)
  }

  end(): void {
    this.#process.stdin.end()
  }
}
