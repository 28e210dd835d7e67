/** Where the processes of a run reached out to. */
export interface Connections {
  /** How many connections to Unix sockets. */
  readonly unix: number
  /** How many questions to the kernel about network interfaces (AF_NETLINK): none of them leaves the machine. */
  readonly kernel: number
  /** How many of the app's threads made a call that was traced. */
  readonly threads: number
  /** The calls that named any other address, as strace wrote them. */
  readonly elsewhere: readonly string[]
}

/** A call with the thread that made it. */
const thread = /^(\d+) +\w+\(/

/** An address in a call, as strace writes it: `{sa_family=AF_INET, sin_port=…`. */
const family = /\{sa_family=(AF_\w+|0x[0-9a-f]+)/

/**
 * Read what `strace -f -e trace=connect,sendto,sendmsg,sendmmsg` wrote.
 */
export function connectionsIn(trace: string): Connections {
  const lines = trace.split('\n')
  const calls = lines.flatMap((line) => {
    const [, name] = family.exec(line) ?? []
    return name === undefined ? [] : [{ name, line: line.trim() }]
  })
  return {
    unix: calls.filter(({ name }) => name === 'AF_UNIX').length,
    kernel: calls.filter(({ name }) => name === 'AF_NETLINK').length,
    threads: new Set(lines.map((line) => thread.exec(line)?.[1]).filter((id) => id !== undefined)).size,
    elsewhere: calls
      .filter(({ name }) => name !== 'AF_UNIX' && name !== 'AF_NETLINK')
      .map(({ line }) => line),
  }
}

export const together = (parts: readonly Connections[]): Connections => ({
  unix: parts.reduce((sum, { unix }) => sum + unix, 0),
  kernel: parts.reduce((sum, { kernel }) => sum + kernel, 0),
  threads: parts.reduce((sum, { threads }) => sum + threads, 0),
  elsewhere: parts.flatMap(({ elsewhere }) => elsewhere),
})
