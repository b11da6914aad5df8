import { expect, test } from 'vitest';
import { markCorpus } from '../marked-corpus.ts';
import { buildStock } from './build-stock.ts';
import { describeCue } from './describe-cue.ts';
import { describedKind, sourceForm } from './describe-source.ts';
import type { Part } from './stock.ts';

const stockOf = (...marked: readonly string[]) => buildStock(marked.map(markCorpus));
const written = ({ pieces }: ReturnType<typeof stockOf>, { start, end }: Pick<Part, 'start' | 'end'>) =>
  pieces.texts.slice(start, end).join('').trim();

test('a unit is whole sentences, with the part that every word plays', () => {
  const stock = stockOf(
    'Harbour shut\n\nIt rained on Mr. Abara all day. [s|Ines Corrigan] [c|said]: [q|“We knew. Nobody asked.”] [q|“So there.”]',
  );
  expect(stock.all.plain.map(({ parts }) => written(stock, parts[0]!))).toEqual([
    'It rained on Mr. Abara all day.',
  ]);
  const [unit] = stock.all.attributed;
  expect(unit!.parts.map((part) => [part.role, written(stock, part)])).toEqual([
    ['source', 'Ines Corrigan'],
    ['cue', 'said'],
    [null, ':'],
    ['content', '“We knew. Nobody asked.”“So there.”'.replace('”“', '” “')],
  ]);
});

test('names and numbers are pieces of their own; what a sentence begins with is none for that', () => {
  const stock = stockOf(
    'The boats of Ines Corrigan left in 2011. They came with Corrigan and 3,500 others, said Ines.',
  );
  const ofKind = (kind: string) => stock.pieces.texts.filter((_, at) => stock.pieces.kinds[at] === kind);
  expect(ofKind('name').map((text) => text.trim())).toEqual(['Ines Corrigan', 'Corrigan', 'Ines']);
  expect(ofKind('number').map((text) => text.trim())).toEqual(['2011', '3,500']);
});

test('hops lead to places with the same two words, inside or outside a quotation alike', () => {
  const stock = stockOf(
    'The crews of the boats were told. “The crews of the yard were not told,” and the crews of the yard left.',
  );
  const { counts, starts, members } = stock.hops;
  for (const [at, count] of counts.entries()) {
    for (const to of members.slice(starts[at]!, starts[at]! + count)) {
      expect(
        stock.pieces.texts
          .slice(to - 1, to + 1)
          .join('')
          .trim()
          .toLowerCase(),
      ).toBe(
        stock.pieces.texts
          .slice(at - 1, at + 1)
          .join('')
          .trim()
          .toLowerCase(),
      );
      expect(stock.pieces.isQuoted[to]).toBe(stock.pieces.isQuoted[at]);
    }
  }
  expect(Math.max(...counts)).toBeGreaterThan(1);
});

test('cues and sources are described by their words', () => {
  expect(describeCue('did not deny')).toEqual({ act: 'deny', polarity: 'negated' });
  expect(describeCue('reportedly told')).toEqual({ act: 'say', polarity: 'hedged' });
  expect(sourceForm('She', false)).toBe('pronoun');
  expect(sourceForm('Mayor Ines Corrigan', true)).toBe('named');
  expect(sourceForm('a spokeswoman for Lune Ferries', true)).toBe('described');
  expect(describedKind('a spokeswoman for Lune Ferries')).toBe('anonymous');
  expect(describedKind('the report')).toBe('document');
  expect(describedKind('officials')).toBe('group');
});
