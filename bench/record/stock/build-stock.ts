import { describeCue } from './describe-cue.ts';
import { sourceForm } from './describe-source.ts';
import { findHops } from './find-hops.ts';
import { findUnits, type RawUnit, type Role } from './find-units.ts';
import type { CorpusText } from './load-corpora.ts';
import { nameWords } from './name-words.ts';
import { emptyShelf, shelveUnit } from './shelve-unit.ts';
import type { Frame, Part, Pieces, Stock, Unit, UnitSet } from './stock.ts';

/** The last letters by which words are swapped: about the same inflection. */
export const swapKey = (word: string): string => word.slice(-3);

function frameOf(parts: readonly Part[], attribution: number, { texts, kinds }: Pieces): Frame {
  const inRole = (role: Role) =>
    parts
      .filter((part) => part.role === role && part.attribution === attribution)
      .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
  const written = (places: readonly number[]) =>
    places
      .map((at) => texts[at]!)
      .join('')
      .trim();
  const source = inRole('source');
  return {
    form: sourceForm(
      written(source),
      source.some((at) => kinds[at] === 'name'),
    ),
    ...describeCue(written(inRole('cue'))),
  };
}

const unitSet = (units: readonly Unit[]): UnitSet => ({
  attributed: units.filter(({ frames }) => frames.length > 0),
  plain: units.filter(({ frames }) => frames.length === 0),
});

function swapLists({ texts, kinds }: Pieces): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const [at, text] of texts.entries()) {
    if (kinds[at] !== 'long-word') continue;
    const word = text.trim();
    const list = lists.get(swapKey(word));
    if (list === undefined) lists.set(swapKey(word), [word]);
    else list.push(word);
  }
  return lists;
}

function* everyUnit(corpora: readonly CorpusText[]): Generator<RawUnit> {
  for (const corpus of corpora) yield* findUnits(corpus);
}

/** Takes the texts apart into what articles are written from. Takes a second or two for a million words. */
export function buildStock(corpora: readonly CorpusText[]): Stock {
  // Taken apart twice rather than kept: a million tokens as objects would be most of the memory of a bench.
  const names = nameWords(everyUnit(corpora));
  const pieces = emptyShelf();
  const texts = corpora.map((corpus) =>
    findUnits(corpus).map((unit): Unit => {
      const parts = shelveUnit(unit, pieces, names);
      const count = Math.max(...parts.map(({ attribution }) => attribution)) + 1;
      return { parts, frames: Array.from({ length: count }, (_, at) => frameOf(parts, at, pieces)) };
    }),
  );
  const all = texts.flat();
  return {
    pieces,
    hops: findHops(pieces, all),
    texts: texts.filter(({ length }) => length > 0).map(unitSet),
    all: unitSet(all),
    swaps: swapLists(pieces),
  };
}
