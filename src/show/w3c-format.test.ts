import { expect, test } from 'vitest';
import { fakeReading } from '../../test/fake-reading.ts';
import { createW3cFormat } from './w3c-format.ts';

interface Page {
  readonly '@context': readonly unknown[];
  readonly type: string;
  readonly items: readonly {
    readonly id: string;
    readonly type: string;
    readonly body: { readonly value: string };
    readonly target: readonly {
      readonly source: string;
      readonly 'hearsay:role': string;
      readonly selector: readonly [
        { readonly type: string; readonly exact: string; readonly prefix: string; readonly suffix: string },
        { readonly type: string; readonly start: number; readonly end: number },
      ];
    }[];
  }[];
}

const TEXT = `${'🙂'.repeat(20)} Anna said “so 🙂” and ${'🙂'.repeat(20)}`;
const READING = fakeReading(TEXT, [{ source: 'Anna', cue: 'said', content: ['“so 🙂”'] }, { cue: 'said' }], {
  url: 'https://a.example/1',
});

function page(count: number): Page {
  const format = createW3cFormat();
  const readings = Array.from({ length: count }, (_, i) => format.reading(READING, i));
  return JSON.parse(format.open() + readings.join('') + format.close(count)) as Page;
}

test('an annotation page with an annotation for each attribution', () => {
  const { '@context': context, type, items } = page(2);
  expect(context[0]).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(type).toBe('AnnotationPage');
  expect(items.map(({ type, id }) => `${type} ${id}`)).toEqual(
    ['a1', 'a2', 'a1', 'a2'].map((id) => `Annotation urn:hearsay:attribution:${id}`),
  );
  expect(items[0]?.body.value).toBe('Anna said');
});

test('a document in between that has none leaves the page whole', () => {
  const format = createW3cFormat();
  const readings = [fakeReading('x', []), READING, fakeReading('x', []), READING];
  const text = format.open() + readings.map((one, i) => format.reading(one, i)).join('') + format.close(4);
  expect((JSON.parse(text) as Page).items).toHaveLength(4);
});

test('no documents give an empty page', () => {
  expect(page(0).items).toEqual([]);
});

test('each span is found by its words, by their surroundings and by code points', () => {
  const [item] = page(1).items;
  const points = Array.from(TEXT);
  expect(item?.target.map((target) => target['hearsay:role'])).toEqual(['content', 'source', 'cue']);
  for (const { source, selector } of item?.target ?? []) {
    const [quote, position] = selector;
    expect(source).toBe('https://a.example/1');
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix);
    expect((quote.prefix + quote.suffix).isWellFormed()).toBe(true);
  }
});
