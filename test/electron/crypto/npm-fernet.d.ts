/** What the cross-check uses of npm `fernet`, which brings no types. */
declare module 'fernet' {
  export class Secret {
    constructor(key: string)
  }

  export class Token {
    /** `ttl` in seconds, 0 for none. */
    constructor(options: { secret: Secret; token?: string; ttl?: number })
    encode(message: string): string
    decode(): string
  }
}
