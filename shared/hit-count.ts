/** How many times a file was found that holds the text in some form. */
export const hitCount = (hits: readonly { readonly files: number }[]): number =>
  hits.reduce((sum, hit) => sum + hit.files, 0)
