/** What a printed text and the definition's have in common: no marks, spaces, stars, case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
