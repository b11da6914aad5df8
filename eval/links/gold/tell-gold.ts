import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Attribution, Manner, Person, Span } from '../../../src/index.ts';
import type { ToldDocument } from '../../../src/model/index.ts';
import { segment } from '../../../src/segment/index.ts';
import { dayOf } from '../../../src/text/day-of.ts';
import { overlaps } from '../../../src/text/span.ts';
import { REPOSITORY } from '../../shared-folder.ts';
import type { GoldCase, GoldDocument, GoldReport } from './gold-case.ts';
import type { ToldCase } from './told-case.ts';

/** The acts of cue verbs and nouns by their forms, as the engine's lexicon has them. */
function readActs(): ReadonlyMap<string, Act> {
  const rows = ['cue-nouns.tsv', 'cue-verbs.tsv'].flatMap((file) => {
    const [head, ...lines] = readFileSync(join(REPOSITORY, 'lexicon/en', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const act = head!.split('\t').indexOf('act');
    return lines.map((line) => line.split('\t')).map((cells) => [cells, cells[act]! as Act] as const);
  });
  return new Map(
    rows.flatMap(([cells, act]) =>
      cells.filter(Boolean).flatMap((cell) => cell.split('|').map((form) => [form, act] as const)),
    ),
  );
}

/** The act of a cue: as our reading has it where it found the same cue, else that of its last word with one. */
function actOf({ cue }: GoldReport, { reading }: GoldDocument, acts: ReadonlyMap<string, Act>): Act {
  const same = reading.attributions.find((one) =>
    one.cue.some((span) => cue.some((own) => overlaps(span, own))),
  );
  if (same) return same.act;
  const words = cue.map((span) => wordsAt(reading.document.text, span)).join(' ');
  if (/declin|refus|not comment/.test(words)) return 'decline';
  return (
    words
      .split(/[^\p{L}]+/u)
      .map((word) => acts.get(word))
      .findLast((act) => act !== undefined) ?? 'say'
  );
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end).toLowerCase();

/** How much of the content stands in quotations. */
function mannerOf(content: readonly Span[], quoted: readonly Span[]): Manner {
  const isQuoted = content.map((span) =>
    quoted.some((one) => one.start <= span.start && span.end <= one.end),
  );
  if (content.length > 0 && isQuoted.every(Boolean)) return 'direct';
  return content.some((span) => quoted.some((one) => overlaps(one, span))) ? 'mixed' : 'indirect';
}

interface Telling {
  readonly gold: GoldCase;
  readonly document: GoldDocument;
  readonly quoted: readonly Span[];
  readonly acts: ReadonlyMap<string, Act>;
}

const BY_GOLD = { kind: 'import', name: 'gold', version: '1', score: 1, evidence: [] } as const;

function attributionOf(one: GoldReport, { gold, document, quoted, acts }: Telling): Attribution {
  const parent = gold.reports.find(({ id }) => id === one.parent);
  const inner = quoted.filter(({ start, end }) =>
    (parent?.content ?? []).every((outer) => !(start <= outer.start && outer.end <= end)),
  );
  return {
    id: one.id,
    source: one.source,
    cue: one.cue,
    content: one.content,
    manner: one.manner ?? mannerOf(one.content, inner),
    polarity: one.polarity,
    act: actOf(one, document, acts),
    parent: one.parent,
    speaker: one.speakers.length > 1 ? one.speakers : (one.speakers[0] ?? null),
    resolution: null,
    candidates: [],
    provenance: BY_GOLD,
  };
}

/** Those who speak in a document, and those whose name stands in it. */
function peopleIn({ people }: GoldCase, text: string, speakers: ReadonlySet<string>): readonly Person[] {
  return people.filter(
    ({ id, name, aliases }) =>
      speakers.has(id) || [name, ...aliases, name.split(' ').at(-1)!].some((form) => text.includes(form)),
  );
}

const firstOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

/** A reading's document as linking is told of it, without who speaks in it. */
export function toldDocument(
  { reading, origin }: GoldDocument,
  { documents }: GoldCase,
): Omit<ToldDocument, 'attributions' | 'people'> {
  const { document } = reading;
  const root = documents.find(({ key }) => key === origin);
  return {
    id: document.id,
    family: root?.reading.document.id ?? document.id,
    text: document.text,
    title: document.title,
    publisher: document.publisher,
    day: dayOf(document.publishedAt),
    language: document.language,
    sentences: segment(document).sentences.map(({ start, end }) => ({ start, end })),
  };
}

/** A case with the attributions and speakers of the gold. */
export function tellGold(gold: GoldCase): ToldCase {
  const acts = readActs();
  const documents = gold.documents.map((document): ToldDocument => {
    const quoted = segment(document.reading.document).quotations;
    const reports = gold.reports.filter((one) => one.document === document.key);
    const attributions = reports
      .map((one) => attributionOf(one, { gold, document, quoted, acts }))
      .sort((a, b) => firstOf(a) - firstOf(b));
    const told = toldDocument(document, gold);
    const speakers = new Set(reports.flatMap((one) => one.speakers));
    return { ...told, attributions, people: peopleIn(gold, told.text, speakers) };
  });
  return { gold, documents, goldOf: new Map(gold.reports.map(({ id }) => [id, id])) };
}
