import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attribution, PERSON_KINDS, type Reading, type Span } from '../../src/index.ts';
import { createDocument, originOf } from '../../src/read/create-document.ts';
import { hashText } from '../../src/record/store/hash-text.ts';
import { attributionId } from '../../src/text/attribution-id.ts';
import { createReadingMaker, generateReadings } from './generate-readings.ts';
import { INVENTED_CORPORA } from './marked-corpus.ts';

const maker = createReadingMaker(1, INVENTED_CORPORA);
const indexes = Array.from({ length: 600 }, (_, at) => at);
const readings = indexes.map((index) => maker.readingAt(index));
const attributions = readings.flatMap((reading) => reading.attributions);

const share = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.filter(is).length / items.length;
const spansOf = ({ source, cue, content }: Attribution): readonly Span[] => [...source, ...cue, ...content];
const words = ({ document }: Reading, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ');

describe('spans', () => {
  test('slice words of the text, from their first letter to their last', () => {
    // One assertion for all: each costs more than the slice.
    const odd = readings.flatMap(({ document: { text }, attributions: found }) =>
      found.flatMap(spansOf).filter(({ start, end }) => {
        return start < 0 || end > text.length || !/^\S(?:[\s\S]*\S)?$/.test(text.slice(start, end));
      }),
    );
    expect(odd).toEqual([]);
  });

  test('hold the roles that their names say', () => {
    for (const reading of readings.slice(0, 100)) {
      for (const attribution of reading.attributions) {
        const cue = words(reading, attribution.cue);
        expect(cue).toMatch(/said|told|say|show|den|warn|Reportedly|added|declined|believed|insisted/);
        if (attribution.resolution?.name !== 'surname') continue;
        const speaker = reading.people.find(({ id }) => [attribution.speaker].flat().includes(id))!;
        expect([speaker.name, ...speaker.aliases]).toContain(words(reading, attribution.source));
      }
    }
  });

  test('stand in order, and blocks and source map tell all of the text', () => {
    for (const { document, attributions: found } of readings) {
      const firsts = found.map((one) => Math.min(...spansOf(one).map(({ start }) => start)));
      expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
      expect(document.blocks.map(({ start, end }) => document.text.slice(start, end)).join('\n\n')).toBe(
        document.text,
      );
      const runs = document.sourceMap!.runs;
      expect(runs.every((run) => run.originalEnd - run.originalStart === run.end - run.start)).toBe(true);
      expect(runs.every((run, at) => at === 0 || run.originalStart >= runs[at - 1]!.originalEnd)).toBe(true);
    }
  });
});

describe('identity', () => {
  test('ids are those that reading would give', () => {
    for (const { document, attributions: found } of readings.slice(0, 100)) {
      const { text, blocks, pages, sourceMap, notices, id: _id, contentHash: _hash, ...known } = document;
      const made = createDocument(originOf(known), { text, blocks, pages, sourceMap, notices });
      expect(made.id).toBe(document.id);
      expect(made.contentHash).toBe(document.contentHash);
      for (const one of found) expect(one.id).toBe(attributionId(document.id, one, hashText));
    }
  });

  test('no two documents or attributions share one, and an address is shared by versions alone', () => {
    expect(new Set(readings.map(({ document }) => document.id)).size).toBe(readings.length);
    expect(new Set(attributions.map(({ id }) => id)).size).toBe(attributions.length);
    const others = readings.filter((_, index) => maker.makingAt(index).kind !== 'version');
    expect(new Set(others.map(({ document }) => document.url)).size).toBe(others.length);
  });

  test('the same seed makes the same readings, another seed others, in whatever order', () => {
    const again = createReadingMaker(1, INVENTED_CORPORA);
    fc.assert(
      fc.property(fc.nat(599), (index) => {
        expect(again.readingAt(index)).toEqual(readings[index]);
      }),
      { numRuns: 30 },
    );
    expect([...generateReadings({ seed: 1, documents: 20, corpora: INVENTED_CORPORA })]).toEqual(
      readings.slice(0, 20),
    );
    expect(createReadingMaker(2, INVENTED_CORPORA).readingAt(0)).not.toEqual(readings[0]);
  });
});

describe('people', () => {
  test('all who are named as speakers or candidates are listed once, and nobody else', () => {
    for (const { attributions: found, people } of readings) {
      const named = found.flatMap(({ speaker, candidates }) =>
        [speaker ?? [], candidates.map(({ id }) => id)].flat(),
      );
      expect(new Set(people.map(({ id }) => id))).toEqual(new Set(named));
      expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
      for (const { kind, name } of people) {
        expect(PERSON_KINDS).toContain(kind);
        expect(name).not.toBe('');
      }
    }
  });

  test('some are known by surname and office too; organisations and anonymous sources are among them', () => {
    const people = readings.flatMap((reading) => reading.people);
    expect(share(people, ({ kind }) => kind === 'person')).toBeGreaterThan(0.3);
    for (const kind of ['organisation', 'anonymous', 'document', 'group']) {
      expect(share(people, (person) => person.kind === kind)).toBeGreaterThan(0.005);
    }
    const persons = people.filter(({ kind }) => kind === 'person');
    expect(
      share(persons, ({ name, aliases }) => aliases.some((alias) => name.endsWith(` ${alias}`))),
    ).toBeGreaterThan(0.2);
    expect(share(persons, ({ roles }) => roles.length > 0)).toBeGreaterThan(0.4);
  });
});

describe('shares', () => {
  test('length and attributions of a document are those of a news article', () => {
    const lengths = readings
      .filter((_, at) => maker.makingAt(at).kind === 'original')
      .map(({ document }) => document.text.split(/\s+/).length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(350);
    expect(mean).toBeLessThan(500);
    expect(attributions.length / readings.length).toBeGreaterThan(9.5);
    expect(attributions.length / readings.length).toBeLessThan(12.5);
  });

  test('some attributions stand in another’s content', () => {
    const nested = readings.flatMap((reading) =>
      reading.attributions.filter(({ parent }) => parent !== null).map((inner) => ({ reading, inner })),
    );
    expect(nested.length / attributions.length).toBeGreaterThan(0.01);
    for (const { reading, inner } of nested) {
      const outer = reading.attributions.find(({ id }) => id === inner.parent)!;
      const isInside = ({ start, end }: Span) =>
        outer.content.some((span) => span.start <= start && end <= span.end);
      expect(spansOf(inner).every(isInside)).toBe(true);
    }
  });

  test('manner, polarity and doubt are there in every form that the texts have', () => {
    for (const manner of ['direct', 'indirect', 'mixed']) {
      expect(share(attributions, (one) => one.manner === manner)).toBeGreaterThan(0.03);
    }
    expect(share(attributions, ({ polarity }) => polarity === 'asserted')).toBeGreaterThan(0.6);
    expect(share(attributions, ({ polarity }) => polarity === 'negated')).toBeGreaterThan(0.01);
    expect(share(attributions, ({ polarity }) => polarity === 'hedged')).toBeGreaterThan(0.01);
    expect(share(attributions, ({ act }) => act === 'deny')).toBeGreaterThan(0.01);
    expect(share(attributions, ({ candidates }) => candidates.length > 0)).toBeLessThan(0.1);
    expect(attributions.some(({ candidates }) => candidates.length > 1)).toBe(true);
  });

  test('copies are of an earlier document by another outlet, later in print, and share most of their text', () => {
    const copies = indexes.filter((index) => maker.makingAt(index).kind === 'copy');
    expect(copies.length / 600).toBeGreaterThan(0.01);
    expect(copies.length / 600).toBeLessThan(0.05);
    for (const index of copies) {
      const { of } = maker.makingAt(index);
      const [copy, original] = [readings[index]!.document, readings[of]!.document];
      expect(of).toBeLessThan(index);
      expect(copy.publisher).not.toBe(original.publisher);
      expect(copy.publishedAt! > original.publishedAt!).toBe(true);
      const paragraphs = copy.text.split('\n\n').slice(1);
      expect(share(paragraphs, (paragraph) => original.text.includes(paragraph))).toBeGreaterThan(0.3);
    }
  });

  test('versions keep the address and outlet of an earlier document and change its text', () => {
    const many = Array.from({ length: 1500 }, (_, at) => at).filter(
      (at) => maker.makingAt(at).kind === 'version',
    );
    expect(many.length / 1500).toBeGreaterThan(0.004);
    expect(many.length / 1500).toBeLessThan(0.02);
    for (const index of many) {
      const [version, original] = [maker.readingAt(index), maker.readingAt(maker.makingAt(index).of)];
      expect(version.document.url).toBe(original.document.url);
      expect(version.document.publisher).toBe(original.document.publisher);
      expect(version.document.contentHash).not.toBe(original.document.contentHash);
      expect(version.document.modifiedAt! > original.document.publishedAt!).toBe(true);
    }
  });

  test('outlets and dates spread as a record’s do', () => {
    const counts = Map.groupBy(readings, ({ document }) => document.publisher);
    const sizes = [...counts.values()].map(({ length }) => length).sort((one, other) => other - one);
    expect(sizes[0]! / readings.length).toBeGreaterThan(0.08);
    expect(counts.size).toBeGreaterThan(80);
    const years = new Set(readings.map(({ document }) => document.publishedAt!.slice(0, 4)));
    expect([...years].sort()).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
  });
});

test('texts without a sentence are refused', () => {
  expect(() => createReadingMaker(1, [])).toThrow(/at least one is needed/);
});
