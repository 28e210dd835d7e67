import { parentPort } from 'node:worker_threads'
import { type Answer, type Asked, type Questions, type Reply, type Request } from './asked-thread.ts'

export type Answers<Q extends Questions> = {
  readonly [N in keyof Q]: (input: Asked<Q, N>) => Answer<Q, N> | Promise<Answer<Q, N>>
}

/** Answer what an `AskedThread` asks, in the thread itself. `transferred` are the parts of an answer that are handed over. */
export function serveThread<Q extends Questions>(
  answers: Answers<Q>,
  transferred: (name: keyof Q, value: unknown) => ArrayBuffer[] = () => [],
): void {
  if (parentPort === null) return
  const port = parentPort
  const answer = async ({ id, name, input }: Request<Q>): Promise<void> => {
    const handler = answers[name] as (input: unknown) => unknown
    let reply: Reply
    try {
      reply = { id, ok: true, value: await handler(input) }
    } catch (error) {
      reply = { id, ok: false, error }
    }
    port.postMessage(reply, reply.ok ? transferred(name, reply.value) : [])
  }
  port.on('message', (request: Request<Q>) => void answer(request))
}
