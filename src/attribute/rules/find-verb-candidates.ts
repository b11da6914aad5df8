import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf, kindAt } from '../chunks/chunk-at.ts';
import { contentSpan } from '../chunks/region-span.ts';
import { describeVerbGroup, type VerbGroup } from '../chunks/verb-group.ts';
import type { CueVerb } from '../chunks/verb-lexicon.ts';
import { type Complement, findComplement, withObject } from '../clauses/find-complement.ts';
import { subjectInFront } from '../clauses/find-subject.ts';
import { subjectBehind } from '../clauses/noun-group.ts';
import { isEmptyBehind } from '../clauses/reporting-clause.ts';
import type { Subject } from '../clauses/subject.ts';
import { findSubjects, type Lent } from '../clauses/verb-subjects.ts';
import type { Candidate } from './candidate.ts';
import { proposeDeed } from './deeds/propose-deed.ts';
import { isNaming, isOtherSense } from './is-other-sense.ts';
import { proposeChain, proposeWilling } from './propose-chain.ts';
import { proposeFronted, proposeOpened } from './propose-fronted.ts';
import { proposeNoComment } from './propose-no-comment.ts';
import { proposeImpression, proposePassive } from './propose-passive.ts';
import { type Cued, propose } from './propose-verb.ts';

/** Stands for a verb of manner that the lexicon doesn't have. */
const EXPRESSIVE: CueVerb = { lemma: '(expressive)', act: 'say', kind: 'speech', forms: ['past'] };

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
    isInfinitive(region, chunk) &&
    /^(?:went|goes|go|going|continued|continues|began|begun)$/.test(region.chunks[isGoingOn]?.word ?? '');
  return isLed ? isGoingOn : chunk;
}

function isInfinitive(region: ChunkedRegion, chunk: number): boolean {
  return describeVerbGroup(region, chunk).mood === 'infinitive';
}

/** What follows the verb as its content, in each way that it can be read. */
function forwards(
  region: ChunkedRegion,
  group: Cued,
  subject: Subject | null,
  found: Complement,
): (Candidate | null)[] {
  const included = withObject(region, found, group.verb.lemma);
  return [
    forward(region, group, subject, found),
    included && forward(region, group, subject, included),
    group.isPassive && subject ? forward(region, group, null, found) : null,
    group.isPassive ? null : proposeImpression(region, group, subject, found),
  ];
}

function candidatesOf(region: ChunkedRegion, group: Cued, subject: Subject | null): Candidate[] {
  const next = group.chunk + 1;
  if (isOtherSense(region, group.verb, next) || isNaming(region, group.verb, group.chunk)) return [];
  const isInverted = subject?.position === 'inverted';
  const found = findComplement(region, isInverted ? subject.end : group.chunk + 1);
  const isPlain = subject !== null && !group.isPassive && group.mood === 'finite';
  const front = isPlain ? proposeFronted(region, group, subject) : null;
  const isOpening = isInverted && front === null && found !== null && /^(?:quote|colon)$/.test(found.frame);
  const isInterruption = front?.rule === 'front-quote' && found !== null && /quote$/.test(found.frame);
  return [
    ...(found && !isInterruption && (!isInverted || isOpening)
      ? forwards(region, group, subject, found)
      : []),
    ...(group.isPassive ? proposePassive(region, group, subject) : []),
    front,
    isPlain ? proposeOpened(region, group, subject) : null,
    isInverted ? null : proposeChain(region, group, subject),
  ].filter((one) => one !== null);
}

/** “…,” she shrugged: next to a quotation that a comma leaves open, any verb in the past says so. */
function expressiveCandidates(region: ChunkedRegion, group: VerbGroup): Candidate[] {
  const chunk = region.chunks[group.chunk]!;
  const isPlain =
    group.mood === 'finite' &&
    !group.isPassive &&
    chunk.end - chunk.first === 1 &&
    /(?:ed|ew|ang|oke)$/.test(chunk.word);
  if (!isPlain || region.tags[chunk.head] !== 'VERB') return [];
  const subject = findExpressiveSubject(region, group.chunk);
  if (!subject) return [];
  const front = proposeFronted(region, { ...group, verb: EXPRESSIVE }, subject);
  return front?.rule === 'front-quote' ? [front] : [];
}

const willingCandidates = (region: ChunkedRegion, group: VerbGroup, subject: Subject | null): Candidate[] =>
  [proposeWilling(region, group, subject)].filter((one) => one !== null);

/** The subject of a clause that is nothing but subject and verb, right behind a quotation. */
function findExpressiveSubject(region: ChunkedRegion, index: number): Subject | null {
  if (kindAt(region, index - 1) === 'quote') {
    const behind = subjectBehind(region, index);
    return behind && isEmptyBehind(region, behind.end) ? behind : null;
  }
  const front = subjectInFront(region, index);
  return front && kindAt(region, front.first - 1) === 'quote' && isEmptyBehind(region, index + 1)
    ? front
    : null;
}

/** The attributions that verbs of a region may be cues of; several for one verb are alternatives. */
export function findVerbCandidates(region: ChunkedRegion): Candidate[] {
  const lent: Lent = new Map();
  const found: Candidate[] = [];
  region.chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'vg') return;
    const group = describeVerbGroup(region, index);
    const subjects = findSubjects(region, group, lent);
    lent.set(index, subjects[0] ?? null);
    const { verb } = group;
    const noComment = proposeNoComment(region, group);
    const deed = proposeDeed(region, group, subjects[0] ?? null);
    if (deed) found.push(deed);
    if (noComment) found.push(noComment);
    else if (verb)
      for (const subject of subjects.length > 0 ? subjects : [null])
        found.push(...candidatesOf(region, { ...group, verb }, subject));
    else
      found.push(
        ...expressiveCandidates(region, group),
        ...willingCandidates(region, group, subjects[0] ?? null),
      );
  });
  return found;
}
