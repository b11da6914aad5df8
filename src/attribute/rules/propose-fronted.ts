import type { Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf, kindAt, wordAt } from '../chunks/chunk-at.ts';
import { contentSpan } from '../chunks/region-span.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { contentEnd } from '../clauses/content-end.ts';
import { isEmptyBehind } from '../clauses/reporting-clause.ts';
import type { Subject } from '../clauses/subject.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';
import { type Cued, propose } from './propose-verb.ts';

/** A reporting clause with `as` in front and a comma behind is one by its form. */
const AS_SCORE = 0.6;
const AS_REACH = 5;
const LONGEST_DATELINE = 10;

const CONTINUATION = new Set(['np', 'adv', 'adj', 'quote', 'vg', 'p', 'sub', 'cc']);

/** The end of the content that stands in front of a reporting clause: before its comma or at its quotation. */
function frontOf(
  region: ChunkedRegion,
  first: number,
): { readonly from: number; readonly to: number; readonly isQuote: boolean } | null {
  let mark = first - 1;
  while (kindAt(region, mark) === 'adv' || kindAt(region, mark) === 'cc') mark--;
  const kind = kindAt(region, mark);
  if (kind === 'quote') return { from: quoteStart(region, mark), to: mark + 1, isQuote: true };
  if (kind !== 'comma' && kind !== 'dash') return null;
  if (kindAt(region, mark - 1) === 'quote')
    return { from: quoteStart(region, mark - 1), to: mark, isQuote: true };
  const from = clauseStart(region, mark);
  return mark > from ? { from, to: mark, isQuote: false } : null;
}

/** A quotation behind a comma or at the front stands alone; one that ends a clause belongs to it. */
function quoteStart(region: ChunkedRegion, quote: number): number {
  const before = kindAt(region, quote - 1);
  if (before === 'comma' && region.chunks[quote]!.isLowerCase) return clauseStart(region, quote - 1);
  return before === undefined ||
    before === 'comma' ||
    before === 'colon' ||
    before === 'dash' ||
    before === 'end' ||
    before === 'quote'
    ? quote
    : clauseStart(region, quote);
}

/** “RATHCORRIN, Oct 8 (CP) - ”: the dash behind a place and date that open an agency report; -1 where there is none. */
function datelineEnd(region: ChunkedRegion, end: number): number {
  const dash = region.chunks.findIndex(({ kind }) => kind === 'dash');
  if (dash < 1 || dash >= Math.min(end, LONGEST_DATELINE) || region.tags[region.chunks[0]!.head] !== 'PROPN')
    return -1;
  const isPlain = region.chunks
    .slice(0, dash)
    .every(({ kind }) => /^(?:np|comma|open|close|other|end)$/.test(kind));
  return isPlain ? dash : -1;
}

/** The start of the clause before a chunk: behind a colon or semicolon, without the “And” or “But” that ties it to the one before. */
export function clauseStart(region: ChunkedRegion, end: number): number {
  let start = end - 1;
  while (start >= 0 && !/^(?:colon|semicolon|end)$/.test(kindAt(region, start)!)) start--;
  if (start < 0) start = datelineEnd(region, end);
  return kindAt(region, start + 1) === 'cc' ? start + 2 : start + 1;
}

/** The content behind a reporting clause that interrupts it, or null. */
function restBehind(region: ChunkedRegion, from: number, isQuote: boolean): Span | null {
  let i = from;
  while (
    i < region.chunks.length &&
    !/^(?:comma|dash|end|semicolon|quote|colon|close)$/.test(kindAt(region, i)!)
  )
    i++;
  const mark = kindAt(region, i);
  if (mark === 'quote' || kindAt(region, i + 1) === 'quote') {
    const first = mark === 'quote' ? i : i + 1;
    return contentSpan(
      region,
      itemOf(region, first),
      itemOf(region, contentEnd(region, first, 'rest-quote')),
    );
  }
  if (isQuote) return laterQuotation(region, i);
  if (mark !== 'comma' && mark !== 'dash') return null;
  const next = region.chunks[i + 1];
  if (!next || !CONTINUATION.has(next.kind)) return null;
  if (next.kind === 'vg' && describeVerbGroup(region, i + 1).mood === 'gerund') return null;
  return contentSpan(region, itemOf(region, i + 1), itemOf(region, contentEnd(region, i + 1, 'rest')));
}

/** “…,” he said, *referring to the veto,* “…”: the quotation that goes on behind a phrase, with no other report before it. */
function laterQuotation(region: ChunkedRegion, from: number): Span | null {
  const quote = region.chunks.findIndex(({ kind }, i) => i > from && kind === 'quote');
  if (quote < 0 || kindAt(region, quote - 1) !== 'comma') return null;
  for (let i = from; i < quote; i++) {
    const isOther = kindAt(region, i) === 'vg' && describeVerbGroup(region, i).mood === 'finite';
    if (isOther) return null;
  }
  return contentSpan(region, itemOf(region, quote), itemOf(region, contentEnd(region, quote, 'rest-quote')));
}

/** A clause of subject and verb alone between two marks: “…, she said, …”. */
function isTight(region: ChunkedRegion, subject: Subject, group: Cued): boolean {
  const isMark = (index: number) => /^(?:comma|dash|quote|end|undefined)$/.test(`${kindAt(region, index)}`);
  const last = Math.max(subject.end, group.chunk + 1);
  return isMark(Math.min(subject.first, group.chunk) - 1) && isMark(last);
}

/** Content in front: “…,” she said; the bridge is safe, said Ann Lee, the mayor; the bridge, she said, is safe. */
export function proposeFronted(region: ChunkedRegion, group: Cued, subject: Subject): Candidate | null {
  const clauseFirst = subject.position === 'inverted' ? group.chunk : subject.first;
  const isAs = wordAt(region, clauseFirst - 1) === 'as';
  const front = frontOf(region, isAs ? clauseFirst - 1 : clauseFirst);
  if (!front) return null;
  const behind = subject.position === 'inverted' ? subject.end : group.chunk + 1;
  const isAddressed = kindAt(region, behind) === 'np';
  if (!isEmptyBehind(region, isAddressed ? behind + 1 : behind) && !front.isQuote) return null;
  const content = contentSpan(region, itemOf(region, front.from), itemOf(region, front.to));
  const rest = restBehind(region, behind, front.isQuote);
  const frame = front.isQuote ? 'front-quote' : rest ? 'parenthetical' : 'front';
  return propose({
    region,
    group,
    subject,
    rule: frame,
    frame: isAs ? `as-${frame}` : frame,
    cue: [group.chunk, group.chunk + 1],
    content: [content, rest],
    extra: isTight(region, subject, group) ? ['tight', `tight|${frame}`] : [],
  });
}

/** The comma behind “as she put it” or “as the report said on Monday”; null where the clause says more than that. */
function asClauseEnd(region: ChunkedRegion, group: Cued): number | null {
  const comma = region.chunks.findIndex(
    (chunk, i) => i > group.chunk && (chunk.kind === 'comma' || chunk.kind === 'colon'),
  );
  const isPlain = group.verb.kind === 'speech' && comma > 0 && comma - group.chunk <= AS_REACH;
  return isPlain && isEmptyBehind(region, skipIt(region, group.chunk + 1)) ? comma : null;
}

/** Past the object of “put it”. */
function skipIt(region: ChunkedRegion, index: number): number {
  return region.chunks[index]?.word === 'it' ? index + 1 : index;
}

/** “As she put it, …”: a reporting clause with `as` that opens the sentence. */
export function proposeOpened(region: ChunkedRegion, group: Cued, subject: Subject): Candidate | null {
  const isAs = wordAt(region, subject.first - 1) === 'as' && subject.first === 1;
  const isFirst =
    kindAt(region, subject.first) === 'np' && !/^(?:we|you|i|it)$/.test(region.chunks[subject.first]!.word);
  if (!isAs || !isFirst) return null;
  const comma = asClauseEnd(region, group);
  if (comma === null) return null;
  const content = contentSpan(
    region,
    itemOf(region, comma + 1),
    itemOf(region, contentEnd(region, comma + 1, 'rest')),
  );
  return propose({
    region,
    group,
    subject,
    bounds: fixed(AS_SCORE),
    rule: 'as-clause',
    frame: 'as-clause',
    cue: [group.chunk, group.chunk + 1],
    content: [content],
  });
}
