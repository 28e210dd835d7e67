/** Where a command writes: results to `out`, what a person should know besides to `aside`. Both take whole lines. */
export interface Output {
  readonly out: (line: string) => void
  readonly aside: (line: string) => void
}

/**
 * Text as a terminal may show it: a note must not move the cursor, set the title or write over other lines, so control
 * characters (ECMA-48 C0, C1, DEL) and bidirectional overrides are shown as U+FFFD. Line ends and tabs stay.
 */
export const forTerminal = (text: string): string => text.replace(steering, '\ufffd')

// eslint-disable-next-line no-control-regex -- control characters are what this finds
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** As `forTerminal`, on one line. */
export const lineForTerminal = (text: string): string => forTerminal(text.replace(/[\n\t]/g, ' '))

/** `value` as JSON. A program reads exactly the value; a terminal that is shown it meets no control character. */
export const jsonForTerminal = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(steering, escaped)

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
