import { expect, test } from 'vitest';
import { fakeReading } from '../../../../test/fake-reading.ts';
import { markContext } from './mark-context.ts';
import { splitPassages } from './split-passages.ts';

const context = (text: string, ...said: Parameters<typeof fakeReading>[1]) =>
  markContext(text, fakeReading(text, said).attributions[0]!);

test('source, cue and content are marked, pieces of a broken content each', () => {
  const text = '“We go,” Anna said, “at once.” Then they left.';
  expect(context(text, { source: 'Anna', cue: 'said', content: ['“We go,”', '“at once.”'] })).toBe(
    '[content: “We go,”] [source: Anna] [cue: said], [content: “at once.”] Then they left.',
  );
});

test('what stands inside another is marked inside it', () => {
  expect(context('Anna denied it.', { source: 'Anna', cue: 'denied', content: ['denied it'] })).toBe(
    '[source: Anna] [content: [cue: denied] it].',
  );
});

test('300 units on either side are shown, cut between words', () => {
  const around = 'word '.repeat(200);
  const marked = context(`${around}Anna said so. ${around}`, { source: 'Anna', content: ['so'] });
  expect(marked).toMatch(/^… (?:word )+\[source: Anna\] said \[content: so\]\. (?:word )+word …$/);
  expect(marked.length).toBeGreaterThan(600);
  expect(marked.length).toBeLessThan(660);
});

test('a content without end is shown in part', () => {
  const text = `Anna said ${'so '.repeat(20_000)}`;
  expect(context(text, { source: 'Anna', content: [text.slice(10)] }).length).toBeLessThan(11_000);
});

test('passages are blocks, else paragraphs between blank lines, else lines', () => {
  const words = (text: string, blocks: Parameters<typeof splitPassages>[0]['blocks'] = []) =>
    splitPassages({ text, blocks }).map(({ start, end }) => text.slice(start, end));
  expect(words('One\ntwo.\n\n \n Three.\n')).toEqual(['One\ntwo.', 'Three.']);
  expect(words('One.\nTwo.\n')).toEqual(['One.', 'Two.']);
  expect(
    words('Title Body', [
      { kind: 'title', start: 0, end: 5 },
      { kind: 'paragraph', start: 6, end: 10 },
    ]),
  ).toEqual(['Title', 'Body']);
  expect(words('')).toEqual([]);
  const long = words('word '.repeat(1000));
  expect(Math.max(...long.map(({ length }) => length))).toBeLessThanOrEqual(1500);
  expect(long.join(' ')).toBe('word '.repeat(1000).trim());
  expect(words('x'.repeat(4000)).join('')).toBe('x'.repeat(4000));
});
