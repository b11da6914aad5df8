const PARTS = 5;

/** Whether a case of training/relations is of the fifth that weights are not fitted on while they are chosen; the same for every fit. */
export const isKeptApart = (slug: string): boolean =>
  [...slug].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 1_000_003, 7) % PARTS === 0;
