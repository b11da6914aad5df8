/**
 * Typographic variants written as their plain form, unit for unit: curly, low and angle quotation marks, primes,
 * hyphens and dashes, and every space that is not a line end. Offsets into the folded text are offsets into the
 * text. For comparing only: text that a reader sees is never folded.
 */
export function foldTypography(text: string): string {
  return text
    .replace(/[‘’‚‛‹›′ʼ`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}
