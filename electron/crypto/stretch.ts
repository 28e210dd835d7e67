import { randomBytes } from 'node:crypto'

/** What Argon2id (RFC 9106, version 0x13) is run with; stored beside what it made. */
export interface StretchCost {
  /** 16 bytes. */
  readonly salt: Buffer
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

/**
 * What may be asked for. The least is RFC 9106's second recommended option, above OWASP's floor; the most keeps a file
 * that somebody altered from stopping the machine.
 */
export const stretchBounds = {
  memory: { least: 64 * 1024, most: 1024 * 1024 },
  passes: { least: 3, most: 200 },
  lanes: { least: 1, most: 16 },
} as const

const outputBytes = 32
const saltBytes = 16

/** How long a stretch should take here, in ms: long for who guesses, short for who knows. */
const aimMs = 500

/** `Algorithm.Argon2id` of the library, whose enum exists in its types only. */
const argon2id = 2

/**
 * The 32 bytes that Argon2id makes of a passphrase in NFKC, so that however it was typed it is one passphrase. The work
 * is done on a thread of libuv. The caller zeroes the answer.
 */
export async function stretch(passphrase: string, cost: StretchCost): Promise<Buffer> {
  // Loaded by who needs it: most starts do not.
  const { hashRaw } = await import('@node-rs/argon2')
  const password = Buffer.from(passphrase.normalize('NFKC'))
  try {
    return await hashRaw(password, {
      algorithm: argon2id,
      memoryCost: cost.memory,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      outputLen: outputBytes,
      salt: cost.salt,
    })
  } finally {
    password.fill(0)
  }
}

/** A new salt, and the least memory with as many passes as take about half a second on this machine. */
export async function tunedCost(): Promise<StretchCost> {
  passesHere ??= tunePasses()
  return { ...leastCost(), passes: await passesHere }
}

/** Measured once a process. */
let passesHere: Promise<number> | null = null

/** RFC 9106's four lanes: a machine with fewer processors only takes longer. */
const leastCost = (): StretchCost => ({
  salt: randomBytes(saltBytes),
  memory: stretchBounds.memory.least,
  passes: stretchBounds.passes.least,
  lanes: 4,
})

async function tunePasses(): Promise<number> {
  const { least, most } = stretchBounds.passes
  // The first run also fetches the memory from the system, which the second does not have to.
  await stretch('', leastCost())
  const start = performance.now()
  await stretch('', leastCost())
  const wanted = Math.round(aimMs / ((performance.now() - start) / least))
  return Math.min(Math.max(wanted, least), most)
}
