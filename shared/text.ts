/** Bytes of `text` in UTF-8, counted without encoding it. A lone surrogate counts 3, as its replacement does. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
      bytes += 2
      i++
    } else bytes += 2
  }
  return bytes
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000

/** Text as it may be stored: no NUL, no lone surrogate. Line ends become `\n`. */
export const cleanText = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed()

/** One line as it may be stored: as `cleanText`, control characters and runs of white space become one space, trimmed. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    // eslint-disable-next-line no-control-regex -- control characters are what this removes
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .trim()
