/**
 * The texts of one language as every other has to have them: the same names, the same values to fill in, other words.
 * English is the language whose shape counts, so that a sentence which another lacks is a type error.
 */
export type Wording<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Wording<T[K]> }
