import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cosineWith } from '../../src/record/meaning/cosine-with.ts';
import type { SentenceEncoder } from '../../src/record/ports.ts';

/** How an encoder does on statements and the same thing said in other words. */
export interface OtherWordsFigures {
  readonly pairs: number;
  /** Share of the statements that are nearest to their own other words, among those of all pairs. */
  readonly first: number;
  readonly amongFirstThree: number;
  /** For each least cosine: the share of pairs that reach it, and of two statements that have nothing in common. */
  readonly reaching: readonly {
    readonly least: number;
    readonly pairs: number;
    readonly unrelated: number;
  }[];
}

const LEASTS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6];
const three = (share: number): number => Number(share.toFixed(4));

/** Measures an encoder on other-words.tsv. */
export async function measureOtherWords(encoder: SentenceEncoder): Promise<OtherWordsFigures> {
  const pairs = readFileSync(join(import.meta.dirname, 'other-words.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
  const statements = await encoder.encode(pairs.map(([statement]) => statement!));
  const others = await encoder.encode(pairs.map(([, other]) => other!));
  const scores = statements.map((statement) => others.map(cosineWith(statement)));
  const own = scores.map((row, at) => row[at]!);
  const strange = scores.flatMap((row, at) => row.filter((_, other) => other !== at));
  const places = scores.map((row, at) => row.filter((score) => score > row[at]!).length);
  const share = (all: readonly number[], isIn: (one: number) => boolean) =>
    three(all.filter(isIn).length / all.length);
  return {
    pairs: pairs.length,
    first: share(places, (place) => place === 0),
    amongFirstThree: share(places, (place) => place < 3),
    reaching: LEASTS.map((least) => ({
      least,
      pairs: share(own, (score) => score >= least),
      unrelated: share(strange, (score) => score >= least),
    })),
  };
}
