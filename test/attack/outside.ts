import { type Socket, createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, type Server, createServer } from 'node:net'

/** What an attacker's machine would be: it counts whatever reaches it over TCP or UDP, on one port of this machine. */
export class Outside {
  readonly port: number
  readonly #tcp: Server
  readonly #udp: Socket
  #reached = 0

  private constructor(tcp: Server, udp: Socket, port: number) {
    this.#tcp = tcp
    this.#udp = udp
    this.port = port
    tcp.on('connection', (socket) => {
      this.#reached++
      socket.destroy()
    })
    udp.on('message', () => this.#reached++)
  }

  static async listen(): Promise<Outside> {
    const tcp = createServer().listen(0, '127.0.0.1')
    await once(tcp, 'listening')
    const { port } = tcp.address() as AddressInfo
    const udp = createSocket('udp4').bind(port, '127.0.0.1')
    await once(udp, 'listening')
    return new Outside(tcp, udp, port)
  }

  /** Connections and datagrams until now. */
  get reached(): number {
    return this.#reached
  }

  async stop(): Promise<void> {
    this.#udp.close()
    this.#tcp.close()
    await once(this.#tcp, 'close')
  }
}
