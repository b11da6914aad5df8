import type { Span } from '../../model/index.ts';
import { type Candidate, verbFeatures } from './candidate.ts';
import type { ChunkedRegion } from './chunk-region.ts';
import { contentEnd, isEmptyBehind, isReportingVerb } from './content-end.ts';
import { type Complement, findComplement, withObject } from './find-complement.ts';
import { isTime, type Subject, subjectBehind, subjectInFront } from './find-subject.ts';
import { contentSpan, itemSpan } from './region-span.ts';
import { describeVerbGroup, type VerbGroup } from './verb-group.ts';
import { type CueVerb, findCueVerb } from './verb-lexicon.ts';

type Cued = VerbGroup & { readonly verb: CueVerb };

const kindAt = (region: ChunkedRegion, index: number) => region.chunks[index]?.kind;
const itemOf = (region: ChunkedRegion, chunk: number): number =>
  region.chunks[chunk]?.first ?? region.items.length;

/** Subjects of the verb groups met so far, for verbs that share one. */
type Subjects = Map<number, Subject | null>;

/** "X did A *and said* B", "…, *adding* that": the subject of the nearest verb before that could lend it. */
function sharedSubject(region: ChunkedRegion, group: VerbGroup, subjects: Subjects): Subject | null {
  let fallback: Subject | null = null;
  for (let i = group.chunk - 1; i >= Math.max(0, group.chunk - 40); i--) {
    if (kindAt(region, i) !== 'vg') continue;
    const subject = subjects.get(i);
    if (!subject || subject.position === 'relative') continue;
    if (isReportingVerb(region, i) && describeVerbGroup(region, i).mood === 'finite')
      return { ...subject, position: 'shared' };
    fallback = subject;
  }
  return fallback && { ...fallback, position: 'shared' };
}

/** A gerund or participle that opens the sentence takes the subject of the clause behind its comma. */
function subjectOfOpening(region: ChunkedRegion, group: VerbGroup): Subject | null {
  if (group.chunk > 1) return null;
  const comma = region.chunks.findIndex(
    (chunk, i) => i > group.chunk && (chunk.kind === 'comma' || chunk.kind === 'quote'),
  );
  if (comma < 0) return null;
  const verb = region.chunks.findIndex((chunk, i) => i > comma && chunk.kind === 'vg');
  if (verb < 0) return null;
  const subject = subjectInFront(region, verb);
  return subject && subject.first > comma ? { ...subject, position: 'control' } : null;
}

function isInverted(region: ChunkedRegion, group: VerbGroup): boolean {
  const before = kindAt(region, group.chunk - 1);
  return (
    (before === 'quote' || before === 'comma' || before === undefined) &&
    kindAt(region, group.chunk + 1) === 'np' &&
    isReportingVerb(region, group.chunk)
  );
}

function findSubject(region: ChunkedRegion, group: VerbGroup, subjects: Subjects): Subject | null {
  if (group.mood === 'finite') {
    if (isInverted(region, group)) {
      const behind = subjectBehind(region, group.chunk);
      if (behind && !isTime(region, group.chunk + 1) && isEmptyBehind(region, behind.end)) return behind;
    }
    const front = subjectInFront(region, group.chunk);
    if (front) return front;
    const before = region.chunks[group.chunk - 1];
    if (before?.kind === 'cc' || before?.kind === 'comma' || before?.kind === 'adv')
      return sharedSubject(region, group, subjects);
    return null;
  }
  if (group.mood === 'gerund' && kindAt(region, group.chunk - 1) === 'np' && group.chunk === 1)
    return subjectInFront(region, group.chunk);
  return sharedSubject(region, group, subjects) ?? subjectOfOpening(region, group);
}

function sourceSpan(region: ChunkedRegion, subject: Subject | null): Span[] {
  if (!subject) return [];
  let first = itemOf(region, subject.first);
  const end = itemOf(region, subject.end);
  while (first < end && /^(?:ADV|CCONJ|PUNCT)$/.test(region.tags[first] ?? '')) first++;
  const span = itemSpan(region, first, end);
  return span ? [span] : [];
}

function sourceFeatures(region: ChunkedRegion, subject: Subject | null): string[] {
  if (!subject) return ['source:none'];
  let head = region.chunks[subject.first]!;
  if (head.kind !== 'np')
    head = region.chunks.slice(subject.first, subject.end).find(({ kind }) => kind === 'np') ?? head;
  const tag = region.tags[head.head];
  return [
    `source:${tag}`,
    `subject:${subject.position}`,
    tag === 'NOUN' || tag === 'PRON' ? `head:${head.word}` : 'head:name',
  ];
}

function groupFeatures(region: ChunkedRegion, group: Cued, frame: string): string[] {
  const before = region.chunks[group.chunk - 1];
  const opener =
    before === undefined
      ? 'start'
      : /^(?:cc|sub|p|wh|adv)$/.test(before.kind)
        ? `${before.kind}:${before.word}`
        : before.kind;
  const features = [
    `mood:${group.mood}|${frame}`,
    `before:${group.mood}|${opener}`,
    `before:${group.mood}|${opener}|${frame}`,
    `form:${group.verb.lemma}|${group.mood}`,
    region.inside === null ? 'outside' : 'inside',
  ];
  if (group.isNegated) features.push('negated', `negated|${frame}`);
  if (group.modal) features.push('modal', `modal:${group.modal}`);
  if (group.isPassive) features.push('passive', `passive|${frame}`, `passive:${group.verb.lemma}|${frame}`);
  return features;
}

interface Proposal {
  readonly region: ChunkedRegion;
  readonly group: Cued;
  readonly subject: Subject | null;
  readonly rule: string;
  readonly frame: string;
  /** Cue as chunks. */
  readonly cue: readonly [number, number];
  readonly content: readonly (Span | null)[];
}

function propose({ region, group, subject, rule, frame, cue, content }: Proposal): Candidate | null {
  const spans = content.filter((span) => span !== null);
  const cueSpan = itemSpan(region, itemOf(region, cue[0]), itemOf(region, cue[1]));
  if (spans.length === 0 || !cueSpan) return null;
  return {
    rule,
    source: sourceSpan(region, subject),
    cue: [cueSpan],
    content: spans,
    act: group.verb.act,
    region,
    head: region.chunks[group.chunk]!.head,
    features: [
      `rule:${rule}`,
      ...verbFeatures(group.verb, frame),
      ...sourceFeatures(region, subject),
      ...groupFeatures(region, group, frame),
    ],
  };
}

function forward(
  region: ChunkedRegion,
  group: Cued,
  subject: Subject | null,
  found: Complement,
): Candidate | null {
  const content = contentSpan(region, itemOf(region, found.first), itemOf(region, found.end));
  const frame = group.isPassive ? `passive-${found.frame}` : found.frame;
  return propose({
    region,
    group,
    subject,
    rule: `verb-${found.frame.replace(/:.*/, '')}`,
    frame,
    cue: [cueStart(region, group.chunk), found.cueEnd],
    content: [content],
  });
}

/** “*went on* to say”: a cue that begins with the verb of going on. */
function cueStart(region: ChunkedRegion, chunk: number): number {
  const isGoingOn =
    kindAt(region, chunk - 1) === 'adv' && region.chunks[chunk - 1]!.word === 'on' ? chunk - 2 : chunk - 1;
  const isLed =
    describeIfInfinitive(region, chunk) &&
    /^(?:went|goes|go|going|continued|continues|began|begun)$/.test(region.chunks[isGoingOn]?.word ?? '');
  return isLed ? isGoingOn : chunk;
}

function describeIfInfinitive(region: ChunkedRegion, chunk: number): boolean {
  return describeVerbGroup(region, chunk).mood === 'infinitive';
}

/** Passives: what is said of the subject, “X is expected | to win”, by whom if a by-phrase tells. */
function passive(region: ChunkedRegion, group: Cued, subject: Subject | null): Candidate[] {
  const next = group.chunk + 1;
  if (!subject || subject.position === 'inverted') return [];
  const about = itemSpan(region, itemOf(region, subject.first), itemOf(region, subject.end));
  const proposals: (Candidate | null)[] = [];
  if (
    kindAt(region, next) === 'p' &&
    region.chunks[next]!.word === 'by' &&
    kindAt(region, next + 1) === 'np'
  ) {
    const agent = { ...subjectBehind(region, next)!, position: 'inverted' as const };
    proposals.push(
      propose({
        region,
        group,
        subject: agent,
        rule: 'passive-by',
        frame: 'passive-by',
        cue: [group.chunk, next + 1],
        content: [about],
      }),
    );
  }
  const rest = contentSpan(
    region,
    itemOf(region, next),
    itemOf(region, contentEnd(region, next, 'passive-about')),
  );
  if (rest)
    proposals.push(
      propose({
        region,
        group,
        subject: null,
        rule: 'passive-about',
        frame: `passive-about-${kindAt(region, next)}`,
        cue: [group.chunk, next],
        content: [about, rest],
      }),
    );
  return proposals.filter((one) => one !== null);
}

/** “it seems”, “the plan appears | to fail”: an impression that nobody is named for. */
function impression(
  region: ChunkedRegion,
  group: Cued,
  subject: Subject | null,
  found: Complement,
): Candidate | null {
  if (!subject || !/^(?:seem|appear|look)$/.test(group.verb.lemma)) return null;
  const about = itemSpan(region, itemOf(region, subject.first), itemOf(region, subject.end));
  const rest = contentSpan(region, itemOf(region, found.first), itemOf(region, found.end));
  return propose({
    region,
    group,
    subject: null,
    rule: 'impression',
    frame: `impression-${found.frame}`,
    cue: [group.chunk, found.cueEnd],
    content: [about, rest],
  });
}

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
  const from = firstAfterCoordinator(region);
  return mark > from ? { from, to: mark, isQuote: false } : null;
}

/** A quotation behind a comma or at the front stands alone; one that ends a clause belongs to it. */
function quoteStart(region: ChunkedRegion, quote: number): number {
  const before = kindAt(region, quote - 1);
  if (before === 'comma' && region.chunks[quote]!.isLowerCase) return firstAfterCoordinator(region);
  return before === undefined ||
    before === 'comma' ||
    before === 'colon' ||
    before === 'dash' ||
    before === 'end' ||
    before === 'quote'
    ? quote
    : firstAfterCoordinator(region);
}

/** The start of a sentence without the “And” or “But” that ties it to the one before. */
function firstAfterCoordinator(region: ChunkedRegion): number {
  return kindAt(region, 0) === 'cc' ? 1 : 0;
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
  if (isQuote || (mark !== 'comma' && mark !== 'dash')) return null;
  const next = region.chunks[i + 1];
  if (!next || !CONTINUATION.has(next.kind)) return null;
  if (next.kind === 'vg' && describeVerbGroup(region, i + 1).mood === 'gerund') return null;
  return contentSpan(region, itemOf(region, i + 1), itemOf(region, contentEnd(region, i + 1, 'rest')));
}

/** Content in front: “…,” she said; the bridge is safe, said Ann Lee, the mayor; the bridge, she said, is safe. */
function fronted(region: ChunkedRegion, group: Cued, subject: Subject): Candidate | null {
  const clauseFirst = subject.position === 'inverted' ? group.chunk : subject.first;
  const isAs = kindAt(region, clauseFirst - 1) === 'sub' && region.chunks[clauseFirst - 1]!.word === 'as';
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
  });
}

/** “As she put it, …”: a reporting clause with `as` that opens the sentence. */
function opened(region: ChunkedRegion, group: Cued, subject: Subject): Candidate | null {
  const isAs =
    kindAt(region, subject.first - 1) === 'sub' &&
    region.chunks[subject.first - 1]!.word === 'as' &&
    subject.first === 1;
  if (!isAs) return null;
  const comma = region.chunks.findIndex(
    (chunk, i) => i > group.chunk && (chunk.kind === 'comma' || chunk.kind === 'colon'),
  );
  if (comma < 0) return null;
  const content = contentSpan(
    region,
    itemOf(region, comma + 1),
    itemOf(region, contentEnd(region, comma + 1, 'rest')),
  );
  return propose({
    region,
    group,
    subject,
    rule: 'as-clause',
    frame: 'as-clause',
    cue: [group.chunk, group.chunk + 1],
    content: [content],
  });
}

function candidatesOf(region: ChunkedRegion, group: Cued, subject: Subject | null): Candidate[] {
  const found = findComplement(region, subject?.position === 'inverted' ? subject.end : group.chunk + 1);
  const proposals: (Candidate | null)[] = [];
  const front =
    subject && !group.isPassive && group.mood === 'finite' ? fronted(region, group, subject) : null;
  const isInterruption =
    front !== null && front.rule === 'front-quote' && found !== null && /quote$/.test(found.frame);
  if (found && !isInterruption && subject?.position !== 'inverted') {
    proposals.push(forward(region, group, subject, found));
    const included = withObject(region, found);
    if (included) proposals.push(forward(region, group, subject, included));
    if (!group.isPassive) proposals.push(impression(region, group, subject, found));
  }
  if (group.isPassive) proposals.push(...passive(region, group, subject));
  else if (subject && group.mood === 'finite') proposals.push(front, opened(region, group, subject));
  return proposals.filter((one) => one !== null);
}

/** The attributions that verbs of a region may be cues of; several for one verb are alternatives. */
export function findVerbCandidates(region: ChunkedRegion): Candidate[] {
  if (!region.items.some(({ word }) => findCueVerb(word))) return [];
  const subjects: Subjects = new Map();
  const found: Candidate[] = [];
  region.chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'vg') return;
    const group = describeVerbGroup(region, index);
    const subject = findSubject(region, group, subjects);
    subjects.set(index, subject);
    if (group.verb) found.push(...candidatesOf(region, { ...group, verb: group.verb }, subject));
  });
  return found;
}
