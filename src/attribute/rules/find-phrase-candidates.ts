import type { Act, Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf, kindAt, wordAt } from '../chunks/chunk-at.ts';
import { findCueNoun } from '../chunks/cue-noun.ts';
import { contentSpan, itemSpan } from '../chunks/region-span.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { contentEnd } from '../clauses/content-end.ts';
import { endOfNounGroup, subjectBehind } from '../clauses/noun-group.ts';
import type { Candidate } from './candidate.ts';
import { ANY_SCORE, type Bounds, fixed } from './candidate.ts';
import { clauseStart } from './propose-fronted.ts';

/** “In the words of Ann Lee,” set off by a comma is what it says. */
const VIEW_SCORE = 0.6;
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

interface Phrase {
  readonly rule: string;
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly content: readonly (Span | null)[];
  readonly act: Act;
  readonly head: number;
  readonly features: readonly string[];
  readonly bounds: Bounds;
}

function propose(
  region: ChunkedRegion,
  { rule, cue, source, content, act, head, features, bounds }: Phrase,
): Candidate | null {
  const spans = content.filter((span) => span !== null);
  if (!cue || spans.length === 0) return null;
  return {
    rule,
    source: source ? [source] : [],
    cue: [cue],
    content: spans,
    act,
    region,
    head,
    bounds,
    features: [`rule:${rule}`, source ? 'sourced' : 'source:none', ...features],
  };
}

/** End of the noun group with its appositions, as after a reporting verb. */
function groupBehind(region: ChunkedRegion, first: number): number {
  const end = subjectBehind(region, first - 1)?.end ?? endOfNounGroup(region, first);
  return kindAt(region, end) === 'wh' ? endOfRelative(region, end) : end;
}

/** “two engineers *who worked on it*, …”: up to the mark that closes the relative clause. */
function endOfRelative(region: ChunkedRegion, first: number): number {
  const mark = region.chunks.findIndex(
    ({ kind }, i) => i > first && /^(?:comma|end|dash|close|semicolon)$/.test(kind),
  );
  return mark < 0 ? region.chunks.length : mark;
}

/** The clause in front of a phrase that closes it: from the start of the region, or behind an introductory quotation mark. */
function clauseAround(region: ChunkedRegion, first: number, end: number): (Span | null)[] {
  if (first === 0) {
    const from = kindAt(region, end) === 'comma' ? end + 1 : end;
    return [contentSpan(region, itemOf(region, from), itemOf(region, contentEnd(region, from, 'rest')))];
  }
  const front = contentSpan(region, itemOf(region, clauseStart(region, first)), itemOf(region, first));
  const hasMore =
    kindAt(region, end) === 'comma' &&
    kindAt(region, first - 1) === 'comma' &&
    /^(?:np|vg|quote|p|sub)$/.test(kindAt(region, end + 1) ?? '');
  return [
    front,
    hasMore
      ? contentSpan(region, itemOf(region, end + 1), itemOf(region, contentEnd(region, end + 1, 'rest')))
      : null,
  ];
}

/** “according to Ann Lee”, with the clause before or behind it. */
function according(region: ChunkedRegion, index: number): Candidate | null {
  const chunk = region.chunks[index]!;
  if (region.items[chunk.end - 1]?.word !== 'according' || region.items[chunk.end]?.word !== 'to')
    return null;
  const first = index + 2;
  if (kindAt(region, first) !== 'np' && kindAt(region, first) !== 'quote') return null;
  const end = kindAt(region, first) === 'np' ? groupBehind(region, first) : first + 1;
  return propose(region, {
    rule: 'according-to',
    cue: itemSpan(region, chunk.end - 1, chunk.end + 1),
    source: itemSpan(region, itemOf(region, first), itemOf(region, end)),
    content: clauseAround(region, index, end),
    act: 'say',
    head: chunk.end - 1,
    features: [index === 0 ? 'according:front' : 'according:back'],
    bounds: ANY_SCORE,
  });
}

/** “in the words of Ann Lee”, “in his view”, “in Lee’s opinion”. */
function inTheView(region: ChunkedRegion, index: number): Candidate | null {
  if (
    kindAt(region, index) !== 'p' ||
    !/^(?:in|to)$/.test(wordAt(region, index)) ||
    kindAt(region, index + 1) !== 'np'
  )
    return null;
  const noun = wordAt(region, index + 1);
  if (!/^(?:view|opinion|words|word|telling|estimation|judgment|judgement|account|mind|eyes)$/.test(noun))
    return null;
  const np = region.chunks[index + 1]!;
  const owner = ownerOf(region, index + 1);
  const hasOf = wordAt(region, index + 2) === 'of' && kindAt(region, index + 3) === 'np';
  if (!owner && !hasOf) return null;
  const end = hasOf ? groupBehind(region, index + 3) : index + 2;
  return propose(region, {
    rule: 'in-the-words',
    cue: hasOf
      ? itemSpan(region, itemOf(region, index), itemOf(region, index + 3))
      : itemSpan(region, np.head, np.head + 1),
    source: hasOf ? itemSpan(region, itemOf(region, index + 3), itemOf(region, end)) : owner,
    content: clauseAround(region, index, end),
    act: /^(?:words|word|telling|account)$/.test(noun) ? 'say' : 'believe',
    head: np.head,
    features: [`in:${noun}`],
    bounds: isSetOff(region, index, end) ? fixed(VIEW_SCORE) : ANY_SCORE,
  });
}

/** Whether a phrase opens the sentence before a comma, or closes it behind one. */
function isSetOff(region: ChunkedRegion, first: number, end: number): boolean {
  return first === 0 ? kindAt(region, end) === 'comma' : kindAt(region, first - 1) === 'comma';
}

/** Who a noun is said to belong to: “*his* claim”, “*the judges’* statement”; or null. */
function ownerOf(region: ChunkedRegion, index: number): Span | null {
  const { first, head } = region.chunks[index]!;
  for (let i = head - 1; i >= first; i--) {
    const { word } = region.items[i]!;
    if (POSSESSIVES.has(word)) return itemSpan(region, i, i + 1);
    if (word === "'s" || (word === "'" && region.tags[i] === 'PART')) return itemSpan(region, first, i + 1);
  }
  return null;
}

/** “a statement *by the ministry*”, “allegations *from rivals*”; the chunk behind it, or null. */
function agentBehind(
  region: ChunkedRegion,
  index: number,
): { readonly span: Span | null; readonly end: number } | null {
  if (!/^(?:by|from|among|of)$/.test(wordAt(region, index)) || kindAt(region, index + 1) !== 'np')
    return null;
  const end = endOfNounGroup(region, index + 1);
  return { span: itemSpan(region, itemOf(region, index + 1), itemOf(region, end)), end };
}

/** “the claim *that shirt sales outstrip* the gate”: taken for “that shirt”. */
const opensClause = (region: ChunkedRegion, index: number): boolean =>
  region.items[itemOf(region, index)]?.word === 'that' &&
  region.chunks[index]!.end - region.chunks[index]!.first > 1 &&
  kindAt(region, index + 1) === 'vg' &&
  describeVerbGroup(region, index + 1).mood === 'finite';

function nounFrame(
  region: ChunkedRegion,
  index: number,
): { readonly frame: string; readonly first: number } | null {
  const kind = kindAt(region, index);
  const word = wordAt(region, index);
  if (kind === 'sub' && word === 'that') return { frame: 'that', first: index };
  if (kind === 'np' && opensClause(region, index)) return { frame: 'that', first: index };
  if (kind === 'sub' && /^(?:whether|if)$/.test(word)) return { frame: 'wh', first: index };
  if (kind === 'quote') return { frame: 'quote', first: index };
  if (kind === 'colon' || (kind === 'comma' && kindAt(region, index + 1) === 'quote'))
    return index + 1 < region.chunks.length ? { frame: 'colon', first: index + 1 } : null;
  if (kind === 'vg' && describeVerbGroup(region, index).mood === 'infinitive')
    return { frame: 'to', first: index };
  if (kind === 'p') return index + 1 < region.chunks.length ? { frame: `p:${word}`, first: index + 1 } : null;
  return null;
}

/** Noun cues: “his assertion | that …”, “the promise of the company | to pay”, “criticism of | the plan”. */
function nounCandidates(region: ChunkedRegion, index: number): Candidate[] {
  const np = region.chunks[index]!;
  const act = findCueNoun(np.word);
  if (!act || np.head !== np.end - 1) return [];
  const owner = ownerOf(region, index);
  const agent = owner ? null : agentBehind(region, index + 1);
  const readings = [
    { source: owner, from: index + 1 },
    ...(agent ? [{ source: agent.span, from: agent.end }] : []),
  ];
  return readings.flatMap(({ source, from }) => {
    const found = nounFrame(region, from);
    if (!found) return [];
    const isPreposition = found.frame.startsWith('p:');
    const candidate = propose(region, {
      rule: 'noun',
      cue: itemSpan(region, np.head, isPreposition ? itemOf(region, found.first) : np.end),
      source,
      content: [
        contentSpan(
          region,
          itemOf(region, found.first),
          itemOf(region, contentEnd(region, found.first, `noun-${found.frame}`)),
        ),
      ],
      act,
      head: np.head,
      features: [
        `noun:${np.word}|${found.frame}`,
        `noun|${found.frame}`,
        `noun:${act}|${found.frame}`,
        `noun:${np.word}`,
        owner ? 'owner' : agent && source ? `agent:${wordAt(region, index + 1)}` : 'no-owner',
      ],
      bounds: ANY_SCORE,
    });
    return candidate ? [candidate] : [];
  });
}

/** The attributions that phrases other than verbs carry in a region. */
export function findPhraseCandidates(region: ChunkedRegion): Candidate[] {
  const found: Candidate[] = [];
  region.chunks.forEach((chunk, index) => {
    if (chunk.kind === 'np') found.push(...nounCandidates(region, index));
    else if (chunk.kind === 'vg' || chunk.kind === 'p') {
      const one = according(region, index) ?? inTheView(region, index);
      if (one) found.push(one);
    }
  });
  return found;
}
