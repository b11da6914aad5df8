import { headlineSources, labelWords } from '../../generated/lexicon.ts';
import type { Paragraph } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt } from '../chunks/chunk-at.ts';
import { contentSpan, itemSpan } from '../chunks/region-span.ts';
import { contentEnd } from '../clauses/content-end.ts';
import { subjectInFront } from '../clauses/find-subject.ts';
import { endOfNounGroup, isTime } from '../clauses/noun-group.ts';
import type { Candidate } from './candidate.ts';
import { ANY_SCORE, fixed } from './candidate.ts';
import { isDate } from './find-dated-quotations.ts';

const LONGEST_NAME = 8;
const LABELS = new Set(labelWords.map(({ word }) => word));
/** A quotation, a dash and a name leave little doubt. */
const BYLINE_SCORE = 0.8;

/**
 * “SHIRTY: …”, “PYKE’S SPIKE: …” over a picture or a report: a label in capitals, where the rest is not. `colon` is the
 * chunk of the mark.
 */
export function isLabel(region: ChunkedRegion, colon: number, paragraph: Paragraph): boolean {
  const isUpperUpTo = (from: number, to: number) =>
    region.items.slice(from, to).some(({ isUpper }) => isUpper);
  const mark = region.chunks[colon]!.first;
  return (
    /^(?:title|heading|caption)$/.test(paragraph.kind) &&
    isUpperUpTo(0, mark) &&
    !isUpperUpTo(mark, region.items.length)
  );
}

/** “Mayor”, “SIR DES (Friday)”, “Ann Lee, Monday”: a name with nothing but its description or a time behind it. */
function isNameBefore(region: ChunkedRegion, colon: number): boolean {
  if (isTime(region, 0) || LABELS.has(region.items[0]!.word)) return false;
  const end = endOfNounGroup(region, 0);
  return (
    end === colon ||
    (kindAt(region, end) === 'comma' && kindAt(region, end + 1) === 'np' && end + 2 === colon)
  );
}

/** “Mayor: bridge is safe”, “Ann Lee: “It is safe””: a colon that stands for the verb, behind a name or an office. */
export function findColonCandidates(region: ChunkedRegion, paragraph: Paragraph): Candidate[] {
  if (region.inside !== null || paragraph.turn) return [];
  const colon = region.chunks.findIndex(({ kind }) => kind === 'colon');
  if (
    colon < 1 ||
    kindAt(region, 0) !== 'np' ||
    !isNameBefore(region, colon) ||
    isDate(region, colon) ||
    isLabel(region, colon, paragraph)
  )
    return [];
  const mark = region.chunks[colon]!;
  const content = contentSpan(region, mark.end, region.items.length);
  const source = itemSpan(region, 0, region.chunks[endOfNounGroup(region, 0)]?.first ?? mark.first);
  const cue = itemSpan(region, mark.first, mark.end);
  if (!content || !source || !cue || mark.first > LONGEST_NAME) return [];
  const head = region.chunks[0]!;
  const behind = kindAt(region, colon + 1);
  const hasVerb = region.chunks.some(({ kind }, i) => i > colon && kind === 'vg');
  return [
    {
      rule: 'colon',
      source: [source],
      cue: [cue],
      content: [content],
      act: 'say',
      region,
      head: mark.first,
      bounds: ANY_SCORE,
      features: [
        'rule:colon',
        `colon:${paragraph.kind}`,
        `colon-source:${region.tags[head.head]}`,
        `colon-behind:${behind}`,
        hasVerb ? 'colon-verb' : 'colon-no-verb',
        `colon-${behind === 'quote' ? 'quote' : 'plain'}:${region.tags[head.head]}:${hasVerb}`,
      ],
    },
  ];
}

/** “It is safe.” — Ann Lee: a quotation with the name of who said it behind a dash, as on posters and in round-ups. */
export function findBylineCandidates(region: ChunkedRegion): Candidate[] {
  const dash = region.chunks.findLastIndex(({ kind }) => kind === 'dash');
  if (dash < 1 || kindAt(region, dash - 1) !== 'quote' || kindAt(region, dash + 1) !== 'np') return [];
  const name = endOfNounGroup(region, dash + 1);
  const isLast =
    name === region.chunks.length || kindAt(region, name) === 'end' || kindAt(region, name) === 'comma';
  const mark = region.chunks[dash]!;
  const head = region.chunks[dash + 1]!;
  const source = itemSpan(region, mark.end, region.chunks[name]?.first ?? region.items.length);
  const cue = itemSpan(region, mark.first, mark.end);
  const content = contentSpan(region, region.chunks[dash - 1]!.first, mark.first);
  if (!isLast || !source || !cue || !content || region.tags[head.head] !== 'PROPN') return [];
  const features = ['rule:byline', `byline:${dash === 1 ? 'alone' : 'behind'}`];
  return [
    {
      rule: 'byline',
      source: [source],
      cue: [cue],
      content: [content],
      act: 'say',
      region,
      head: mark.first,
      bounds: fixed(BYLINE_SCORE),
      features,
    },
  ];
}

const HEADLINE_SOURCES = new Set(headlineSources.map(({ word }) => word));

/** A title or heading, or a paragraph of one sentence that no full stop ends. */
function isHeadline(region: ChunkedRegion, { kind, firstSentence, endSentence }: Paragraph): boolean {
  const isOpen = endSentence - firstSentence === 1 && region.chunks.at(-1)?.kind !== 'end';
  return /^(?:title|heading)$/.test(kind) || (kind === 'paragraph' && isOpen);
}

/** Headlines that name who says so at the end: “‘I never saw it’: minister”, “Two ministers knew of leak - report”. */
export function findTrailingCandidates(region: ChunkedRegion, paragraph: Paragraph): Candidate[] {
  if (region.inside !== null || !isHeadline(region, paragraph)) return [];
  const mark = region.chunks.findLastIndex(({ kind }) => kind === 'colon' || kind === 'dash');
  const name = region.chunks[mark + 1];
  if (mark < 1 || name?.kind !== 'np' || endOfNounGroup(region, mark + 1) < region.chunks.length) return [];
  const isNamed =
    HEADLINE_SOURCES.has(name.word) ||
    (region.chunks[mark]!.kind === 'colon' &&
      region.tags[name.head] === 'PROPN' &&
      kindAt(region, mark - 1) === 'quote');
  const { first, end } = region.chunks[mark]!;
  const content = contentSpan(region, 0, first);
  const cue = itemSpan(region, first, end);
  const source = itemSpan(region, end, region.items.length);
  if (!isNamed || !content || !cue || !source) return [];
  return [
    {
      rule: 'trailing',
      source: [source],
      cue: [cue],
      content: [content],
      act: 'say',
      region,
      head: first,
      features: ['rule:trailing'],
      bounds: fixed(BYLINE_SCORE),
    },
  ];
}

/** “The vet shook his head: “That is not a dog.””: a quotation behind a colon belongs to the subject in front of it. */
export function findColonQuoteCandidates(region: ChunkedRegion): Candidate[] {
  const colon = region.chunks.findIndex(
    ({ kind }, i) => kind === 'colon' && kindAt(region, i + 1) === 'quote',
  );
  const verb = region.chunks.findIndex(({ kind }, i) => kind === 'vg' && i < colon);
  const subject = verb < 0 ? null : subjectInFront(region, verb);
  if (!subject || kindAt(region, subject.first) !== 'np') return [];
  const { first, end } = region.chunks[colon]!;
  const cue = itemSpan(region, first, end);
  const source = itemSpan(region, region.chunks[subject.first]!.first, region.chunks[subject.end]!.first);
  const stop = contentEnd(region, colon + 1, 'colon');
  const content = stop < region.chunks.length - 1 ? null : contentSpan(region, end, region.items.length);
  if (!cue || !source || !content) return [];
  const tag = region.tags[region.chunks[subject.first]!.head];
  return [
    {
      rule: 'colon-quote',
      source: [source],
      cue: [cue],
      content: [content],
      act: 'say',
      region,
      head: first,
      features: ['rule:colon-quote', `colon-quote:${tag}`],
      bounds: ANY_SCORE,
    },
  ];
}
