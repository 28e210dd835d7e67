/** Longest file name without its ending, in UTF-8 bytes: file systems take 255 with everything they add themselves. */
const maxBytes = 120

/** Windows opens a device for these, with any extension ("Naming Files, Paths, and Namespaces", Win32 documentation). */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

/**
 * A file name for a note's title that every file system takes and that leads nowhere else, without an ending. `taken`
 * holds the names given so far in lower case, and gets this one; a name that is taken gets a number.
 */
export function fileNameFor(title: string, taken: Set<string>): string {
  const base = safeName(title)
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base} (${String(n)})`
    const key = name.toLowerCase().normalize('NFC')
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}

function safeName(title: string): string {
  const name = cut(
    title
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- control characters are among what file systems refuse
      .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+/, ''),
  ).replace(/[. ]+$/, '')
  if (name === '') return 'Untitled'
  return deviceName.test(name) ? `_${name}` : name
}

/** The longest beginning of whole characters that fits into `maxBytes`. */
function cut(name: string): string {
  let bytes = 0
  let end = 0
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > maxBytes) break
    end += character.length
  }
  return name.slice(0, end)
}
