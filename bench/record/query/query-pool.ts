import type { Attribution, Reading } from '../../../src/index.ts';
import type { Draw } from '../invent/seeded-draw.ts';

/** The words that most documents have; searches seldom name one among others. */
const COMMONEST = 60;
/** As many words are common. */
const COMMON = 400;

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** The words of a text in lower case. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** What queries are taken from. */
export interface QueryPool {
  /** Those in which something is attributed. */
  readonly readings: readonly Reading[];
  /** The words that most documents have, “the” and its like among them. */
  readonly common: readonly string[];
  /** Words without the commonest, each as often as there are documents that have it. */
  readonly frequent: readonly string[];
  /** Words that one document alone has. */
  readonly rare: readonly string[];
}

/** The pool of some readings, which stand for the record that they are in. */
export function queryPool(readings: readonly Reading[]): QueryPool {
  const counts = new Map<string, number>();
  for (const { document } of readings) {
    for (const word of new Set(wordsOf(document.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return {
    readings: readings.filter(({ attributions }) => attributions.length > 0),
    common: sorted.slice(0, COMMON).map(([word]) => word),
    frequent: sorted.slice(COMMONEST).flatMap(([word, count]) => Array.from({ length: count }, () => word)),
    rare: sorted.filter(([word, count]) => count === 1 && word.length > 2).map(([word]) => word),
  };
}

/** An attribution in its reading. */
export interface Place {
  readonly reading: Reading;
  readonly attribution: Attribution;
}

/** Any attribution of the pool. */
export function somePlace({ readings }: QueryPool, draw: Draw): Place {
  const reading = draw.pick(readings);
  return { reading, attribution: draw.pick(reading.attributions) };
}

/** The words that are attributed there, a space between broken parts. */
export const contentOf = ({ reading, attribution }: Place): string =>
  attribution.content.map(({ start, end }) => reading.document.text.slice(start, end)).join(' ');

/** Name of the person or organisation that speaks there, or null. Those who speak often come often. */
export function speakerNameAt({ reading, attribution }: Place): string | null {
  const { speaker } = attribution;
  const id = typeof speaker === 'string' ? speaker : speaker?.[0];
  const person = reading.people.find((known) => known.id === id);
  return person?.kind === 'person' || person?.kind === 'organisation' ? person.name : null;
}
