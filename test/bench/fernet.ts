import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import fernet from 'fernet'
import { FernetKey, decrypt, encrypt } from '../../electron/crypto/fernet.ts'
import { PythonFernet } from './python-fernet.ts'
import { Report, median } from './report.ts'

/**
 * `npm run bench -- fernet`: our Fernet against a bare AES-CBC and HMAC pass (no token, no base64), Python's cryptography
 * and npm's fernet. All take turns within one run, so the ratios hold however busy the machine is.
 */
const sizes = [100, 1_000, 10_000, 100_000, 1_000_000, 5_000_000]
const rounds = 7
/** Bytes each contender works through in a round: enough to measure, little enough to take turns often. */
const roundBytes = 6_000_000

const report = new Report('fernet')
const key = FernetKey.generate()
/** For the bare passes: what comes of them is thrown away. */
const bareKey = randomBytes(16)
const python = new PythonFernet(key.toText())

for (const size of sizes) await measure(size)
python.end()
report.close()

async function measure(size: number): Promise<void> {
  const plain = randomBytes(size)
  const token = encrypt(key, plain)
  const count = Math.max(1, Math.min(2_000, Math.floor(roundBytes / size)))
  const name = size < 1_000_000 ? `${String(size / 1_000)} KB` : `${String(size / 1_000_000)} MB`
  const times = {
    encrypt: [] as number[],
    decrypt: [] as number[],
    bare: [] as number[],
    bareBack: [] as number[],
    text: [] as number[],
  }
  const others = { pythonEncrypt: [] as number[], pythonDecrypt: [] as number[], npm: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.encrypt.push(secondsFor(count, () => encrypt(key, plain)))
    times.bare.push(secondsFor(count, () => bareEncrypt(plain)))
    others.pythonEncrypt.push(await python.seconds('encrypt', size, count))
    times.decrypt.push(secondsFor(count, () => decrypt(key, token)))
    times.text.push(secondsFor(count, () => bareEncrypt(plain).toString('base64url')))
    times.bareBack.push(secondsFor(count, () => bareDecrypt(plain)))
    others.pythonDecrypt.push(await python.seconds('decrypt', size, count))
    if (size <= 100_000) others.npm.push(secondsFor(Math.ceil(count / 40), () => npmEncrypt(plain)))
  }
  const ours = median(times.encrypt)
  report.add(`encrypt ${name}`, ours * 1e6, 'us')
  report.judge(`encrypt ${name}, times as fast as a bare pass`, median(times.bare) / ours, 'x', '>=', 0.8)
  report.add(`encrypt ${name}, times as fast as a bare pass and base64`, median(times.text) / ours, 'x')
  report.judge(`encrypt ${name}, times as fast as Python`, median(others.pythonEncrypt) / ours, 'x', '>=', 1)
  if (others.npm.length > 0)
    report.judge(`encrypt ${name}, times as fast as npm fernet`, median(others.npm) / ours, 'x', '>=', 50)
  const back = median(times.decrypt)
  report.add(`decrypt ${name}`, back * 1e6, 'us')
  report.judge(`decrypt ${name}, times as fast as a bare pass`, median(times.bareBack) / back, 'x', '>=', 0.8)
  report.judge(`decrypt ${name}, times as fast as Python`, median(others.pythonDecrypt) / back, 'x', '>=', 1)
}

/** Seconds one call takes, over `count` of them. */
function secondsFor(count: number, work: () => unknown): number {
  const start = performance.now()
  for (let i = 0; i < count; i++) work()
  return (performance.now() - start) / 1_000 / count
}

function bareEncrypt(plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-128-cbc', bareKey, randomBytes(16))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  createHmac('sha256', bareKey).update(text).digest()
  return text
}

/** Over as many bytes as a token of `plain` has; what comes out is noise, which costs the same. */
function bareDecrypt(plain: Buffer): Buffer {
  const text = plain.subarray(0, plain.length - (plain.length % 16))
  createHmac('sha256', bareKey).update(text).digest()
  const decipher = createDecipheriv('aes-128-cbc', bareKey, bareKey).setAutoPadding(false)
  return Buffer.concat([decipher.update(text), decipher.final()])
}

function npmEncrypt(plain: Buffer): string {
  return new fernet.Token({ secret: new fernet.Secret(key.toText()) }).encode(plain.toString('latin1'))
}
