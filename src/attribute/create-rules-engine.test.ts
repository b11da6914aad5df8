import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark } from '../../test/mark.ts';
import { plainDocument, sha256 } from '../../test/plain-document.ts';
import type { Attribution, Span } from '../model/index.ts';
import { segment } from '../segment/index.ts';
import { createRulesEngine } from './index.ts';

const engine = createRulesEngine({ hash: sha256 });
const attribute = (text: string): readonly Attribution[] => engine.attribute(segment(plainDocument(text)));
const words = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

/** What was found, as words, beside what is marked. */
function compare(annotated: string) {
  const { text, attributions } = mark(annotated);
  const show = ({ source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>) => ({
    source: words(text, source),
    cue: words(text, cue),
    content: words(text, content),
  });
  return { found: attribute(text).map(show), marked: attributions.map(show) };
}

const EXACT = [
  '[s|Anna Brandt] [c|said] [t|that the bridge was safe].',
  '[s|The mayor] [c|told] reporters [t|that the bridge was safe].',
  '[t|“The bridge is safe,”] [s|Anna Brandt] [c|said].',
  '[t|“The bridge is safe,”] [c|said] [s|Anna Brandt, the mayor].',
  '[t|“The bridge,”] [s|she] [c|said], [t|“is as safe as it ever was.”]',
  '[c|According to] [s|the report], [t|the bridge was never tested].',
  '[t|The bridge was never tested], [c|according to] [s|the report].',
  '[s|She] [c|wrote]: [t|“I have seen the bridge and I am not afraid.”]',
  '[t|The bridge], [s|the engineer] [c|said], [t|was built for horses].',
  '[s|Anna Brandt, who has been mayor since 2011], [c|denied] [t|that the bridge had moved].',
  '[t|“Who owns the bridge?”] [s|he] [c|asked].',
];

describe('spans', () => {
  test.each(EXACT)('%s', (annotated) => {
    const { found, marked } = compare(annotated);
    expect(found).toEqual(marked);
  });
});

describe('nesting', () => {
  const text = 'Anna Brandt said that the engineer had told her that the report claimed the bridge was safe.';
  const found = attribute(text);
  const byCue = (cue: string) => found.find((one) => words(text, one.cue).join() === cue);

  test('each attribution stands in the one around it, three deep', () => {
    expect(byCue('said')?.parent).toBeNull();
    expect(byCue('had told')?.parent).toBe(byCue('said')?.id);
    expect(byCue('claimed')?.parent).toBe(byCue('had told')?.id);
  });

  test('what is denied is negated, and the denial is not', () => {
    const denial = 'Sir Piers denied that he had called the nurses lazy.';
    expect(attribute(denial).map(({ polarity, act }) => [polarity, act])).toEqual([
      ['asserted', 'deny'],
      ['negated', 'say'],
    ]);
  });
});

describe('polarity', () => {
  test('what is not denied is not negated', () => {
    const found = attribute('Sir Piers did not deny that he had called the nurses lazy.');
    expect(found.map(({ polarity, act }) => [polarity, act])).toEqual([
      ['asserted', 'deny'],
      ['asserted', 'say'],
    ]);
  });

  test.each([
    ['The ministry did not say that the dam was safe.', 'negated'],
    ['If the ministry says that the dam is safe, nobody will believe it.', 'hypothetical'],
    ['The ministry reportedly said that the dam was safe.', 'hedged'],
    ['Did the ministry say that the dam was safe?', 'question'],
    ['The ministry said that the dam was safe.', 'asserted'],
  ])('%s %s', (text, polarity) => {
    expect(attribute(text)[0]?.polarity).toBe(polarity);
  });
});

describe('speech over several quotations', () => {
  test('re-opened paragraphs and bare quotations belong to the speaker before', () => {
    const text =
      'The court rose at six.\n\n“I went home,” Anna Brandt said. “It was late.\n\n“I did not look back.”\n\nShe sat down.';
    expect(attribute(text).map((one) => words(text, one.content))).toEqual([
      ['“I went home,”', '“It was late.', '“I did not look back.”'],
    ]);
  });

  test('a quotation that nobody is named for is kept, with neither source nor cue', () => {
    const text =
      'The hall was cold and the hour was late. “They would have sold the roof for a song.” Nobody clapped.';
    expect(attribute(text)).toMatchObject([
      { source: [], cue: [], manner: 'direct', provenance: { name: 'bare-quotation' } },
    ]);
  });
});

describe('what is no statement', () => {
  test.each([
    'The so-called “bridge to nowhere” was closed on Monday.',
    'Walter “Ducks” Malone opened the shop in 1964.',
    'The choir sang “Harbour of the Evening Star” and went home.',
    'The fire claimed the lives of two horses.',
    'She said goodbye to the driver.',
  ])('%s', (text) => {
    expect(attribute(text)).toEqual([]);
  });
});

describe('any text whatever', () => {
  const pieces = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      "''",
      '«',
      '»',
      '„',
      ' said ',
      ' told ',
      'Anna',
      ' that ',
      ', ',
      '. ',
      '\n\n',
      ': ',
      '? ',
      ' — ',
      '(',
      ')',
      '\u2028',
      '\u00a0',
      '\ud800',
      '😀',
      'e\u0301',
      '\u202e',
      'according to ',
      'NAME: ',
      ' denied ',
      ' she ',
      '> ',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 60 }).map((all) => all.join('')),
  );

  test('every span slices its text, in order; parents are there; twice gives the same', () => {
    fc.assert(
      fc.property(text, (any) => {
        const found = attribute(any);
        const ids = new Set(found.map(({ id }) => id));
        for (const { source, cue, content, parent } of found) {
          expect(content.length).toBeGreaterThan(0);
          expect(parent === null || ids.has(parent)).toBe(true);
          for (const spans of [source, cue, content]) {
            for (const { start, end } of spans)
              expect(0 <= start && start < end && end <= any.length).toBe(true);
            for (const [i, span] of spans.entries())
              if (i > 0) expect(spans[i - 1]!.end <= span.start).toBe(true);
          }
        }
        expect(attribute(any)).toEqual(found);
      }),
      { numRuns: 3000 },
    );
  });
});
