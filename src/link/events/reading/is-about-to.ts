import type { SaidToken } from './said-words.ts';

/** “I want to say sorry”, “she would like to withdraw”, “I must correct myself” are as good as done. */
export function isAboutTo(line: readonly SaidToken[], first: number): boolean {
  const before = line
    .slice(Math.max(0, first - 4), first)
    .map(({ word }) => word)
    .join(' ');
  return /(?:^| )(?:wants?|wanted|wish|wishes|wished|like|liked) to$|(?:^| )(?:i|we) (?:must|can only|should|have to)$|(?:^| )(?:i|we|he|she|they) (?:could only|(?:would|will) have to)$/.test(
    before,
  );
}
