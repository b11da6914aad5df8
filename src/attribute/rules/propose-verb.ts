import { documentNouns } from '../../generated/lexicon.ts';
import type { Act, Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf, kindAt } from '../chunks/chunk-at.ts';
import { itemSpan } from '../chunks/region-span.ts';
import type { VerbGroup } from '../chunks/verb-group.ts';
import type { CueVerb } from '../chunks/verb-lexicon.ts';
import type { Subject } from '../clauses/subject.ts';
import { ANY_SCORE, type Bounds, type Candidate, contentFeatures, verbFeatures } from './candidate.ts';

/** A verb group whose verb can be a cue. */
export type Cued = VerbGroup & { readonly verb: CueVerb };

function sourceSpan(region: ChunkedRegion, subject: Subject | null): Span[] {
  if (!subject) return [];
  let first = itemOf(region, subject.first);
  const end = itemOf(region, subject.end);
  while (first < end && /^(?:ADV|CCONJ|PUNCT)$/.test(region.tags[first] ?? '')) first++;
  const span = itemSpan(region, first, end);
  return span ? [span] : [];
}

/** Sources that speak by being read. */
const DOCUMENTS = new Set(documentNouns.map(({ word }) => word));

function sourceFeatures(region: ChunkedRegion, subject: Subject | null, frame: string): string[] {
  if (!subject) return ['source:none'];
  let head = region.chunks[subject.first]!;
  if (head.kind !== 'np')
    head = region.chunks.slice(subject.first, subject.end).find(({ kind }) => kind === 'np') ?? head;
  const tag = region.tags[head.head];
  return [
    `source:${tag}`,
    `subject:${subject.position}`,
    `subject:${subject.position}|${frame}`,
    tag === 'PRON' ? `head:${head.word}` : `head:${tag === 'NOUN' ? 'noun' : 'name'}`,
    ...(DOCUMENTS.has(head.word) ? ['document', `document|${frame}`] : []),
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

/** Verbs whose denial is a way of not answering: “would not discuss”, “did not respond”. */
const ANSWERING = /^(?:comment|discuss|respond|elaborate|answer|reply|return|specify|disclose|confirm|be)$/;

/** What is done by the verb, or by not doing it. */
export function actOf(group: Cued): Act {
  const isWithheld = group.isNegated && ANSWERING.test(group.verb.lemma);
  const isRefusal = group.isNegated && group.modal === 'would' && group.verb.act === 'say';
  return isWithheld || isRefusal ? 'decline' : group.verb.act;
}

/** What a rule makes of a verb group. */
export interface Proposal {
  readonly region: ChunkedRegion;
  readonly group: Cued;
  readonly subject: Subject | null;
  readonly rule: string;
  readonly frame: string;
  /** Cue as chunks. */
  readonly cue: readonly [number, number];
  readonly content: readonly (Span | null)[];
  /** Features beyond those that all have. */
  readonly extra?: readonly string[];
  /** Where the verb alone says less of what is done than the rule knows. */
  readonly act?: Act;
  readonly bounds?: Bounds;
}

/** What a report that is plain by its form scores at least, however seldom its verb was seen in that part. */
const PLAIN_SCORE = 0.45;

/** A clause in the outlet's own words with a named or described subject, in the indicative. */
function isMainStatement({ region, group, subject }: Proposal): boolean {
  const isPlainVerb = group.verb.kind === 'speech' && group.mood === 'finite' && !group.isPassive;
  const isReal = !group.isNegated && group.modal === null;
  const isMain = subject !== null && kindAt(region, subject.first - 1) !== 'sub' && region.inside === null;
  return isPlainVerb && isReal && isMain;
}

/** “declined to …”, “did not respond to …”, “would not discuss …”. */
function isDeclining(group: Cued, frame: string): boolean {
  const { lemma } = group.verb;
  if (group.mood !== 'finite' || actOf(group) !== 'decline') return false;
  if (/^(?:decline|refuse)$/.test(lemma)) return frame === 'to' && !group.isNegated;
  if (/^(?:respond|comment|reply)$/.test(lemma)) return /^(?:p:to|p:on|to)$/.test(frame);
  return (
    group.modal === 'would' &&
    /^(?:say|discuss|elaborate|specify|confirm)$/.test(lemma) &&
    /^(?:np|wh|that|to)$/.test(frame)
  );
}

/** A that-clause behind a verb of speech; or what is denied, taken back or apologised for. */
function isPlainReport(proposal: Proposal): boolean {
  const { region, group, frame, subject } = proposal;
  if (subject !== null && region.inside === null && isDeclining(group, frame)) return true;
  if (subject === null || !isMainStatement(proposal)) return false;
  if (frame === 'that') return region.tags[region.chunks[subject.first]!.head] !== 'PRON';
  const { act, lemma } = group.verb;
  if (lemma === 'put' && frame === 'np') return DOCUMENTS.has(region.chunks[subject.first]!.word);
  return (
    (frame === 'np' && /^(?:deny|retract|apologise)$/.test(act)) || (frame === 'p:for' && act === 'apologise')
  );
}

/** The candidate of a proposal, or null where it has no content or no cue. */
export function propose(proposal: Proposal): Candidate | null {
  const { region, group, subject, rule, frame, cue, content, extra } = proposal;
  const spans = content.filter((span) => span !== null);
  const cueSpan = itemSpan(region, itemOf(region, cue[0]), itemOf(region, cue[1]));
  if (spans.length === 0 || !cueSpan) return null;
  return {
    rule,
    source: sourceSpan(region, subject),
    cue: [cueSpan],
    content: spans,
    act: proposal.act ?? actOf(group),
    region,
    head: region.chunks[group.chunk]!.head,
    bounds: proposal.bounds ?? (isPlainReport(proposal) ? { least: PLAIN_SCORE, most: 1 } : ANY_SCORE),
    features: [
      `rule:${rule}`,
      ...verbFeatures(group.verb, frame),
      ...sourceFeatures(region, subject, frame),
      ...groupFeatures(region, group, frame),
      ...(extra ?? []),
      ...contentFeatures(region, spans, frame),
    ],
  };
}
