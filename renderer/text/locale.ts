/**
 * The language that the window speaks, with the region whose dates and numbers it writes: a BCP 47 tag. Main writes it
 * into the page as it hands the page out (electron/app/bundle.ts).
 */
export const locale = typeof document === 'undefined' ? 'en-US' : document.documentElement.lang

/** A number for people, where nothing else is said. */
export const number = (count: number): string => count.toLocaleString(locale)
