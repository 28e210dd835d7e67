import * as fc from 'fast-check'

/** Any characters, lone surrogates too; half of them from the alphabets that come first. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.nat({ max: 0x10ffff }), fc.nat({ max: 0x3400 })), { maxLength })
    .map((points) => String.fromCodePoint(...points))
