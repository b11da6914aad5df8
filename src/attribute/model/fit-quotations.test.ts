import { expect, test } from 'vitest';
import { mark } from '../../../test/mark.ts';
import { plainDocument } from '../../../test/plain-document.ts';
import { segment } from '../../segment/index.ts';
import { fitQuotations } from './fit-quotations.ts';
import { trimContent } from './trim-content.ts';

/** The content of a marked text after fitting it to the quotations. */
function fitted(annotated: string): string {
  const { text, content, source, cue } = mark(annotated);
  const { start, end } = fitQuotations(segment(plainDocument(text)), content[0]!, [...source, ...cue]);
  return text.slice(start, end);
}

test.each([
  ['marks that were left out', '“[t|It is quite safe],” [s|she] [c|said].', '“It is quite safe,”'],
  [
    'the rest of a quotation',
    '[s|She] [c|said]: “It is [t|quite safe and always was.]”',
    '“It is quite safe and always was.”',
  ],
  [
    'both ends of a long content',
    '[s|She] [c|said] [t|the bridge was “quite] safe”.',
    'the bridge was “quite safe”',
  ],
  ['not over the source', '“It is safe, [s|she] [c|said], [t|and always was.]”', 'and always was.”'],
  [
    'letters of another quotation are given up',
    '[s|She] [c|said] [t|it was safe “T]he end is near, they all said.”',
    'it was safe ',
  ],
])('%s', (_, annotated, expected) => {
  expect(fitted(annotated)).toBe(expected);
});

test('a content has no space or marks of punctuation at its edges, but for what a quotation closes', () => {
  const trim = (text: string) => {
    const span = trimContent(text, { start: 0, end: text.length });
    return span && text.slice(span.start, span.end);
  };
  expect(trim(', that it was safe. ')).toBe('that it was safe');
  expect(trim('“It is safe.”')).toBe('“It is safe.”');
  expect(trim(' — ')).toBeNull();
});
