import { itemOf, kindAt } from '../chunks/chunk-at.ts';
import type { ChunkedRegion } from '../chunks/chunk-region.ts';
import { contentSpan, itemSpan } from '../chunks/region-span.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import { contentEnd } from '../clauses/content-end.ts';
import type { Complement } from '../clauses/find-complement.ts';
import { findComplement } from '../clauses/find-complement.ts';
import { subjectBehind } from '../clauses/noun-group.ts';
import type { Subject } from '../clauses/subject.ts';
import type { Candidate } from './candidate.ts';
import { type Cued, propose } from './propose-verb.ts';

/** Passives: what is said of the subject, “X is expected | to win”, by whom if a by-phrase tells. */
export function proposePassive(region: ChunkedRegion, group: Cued, subject: Subject | null): Candidate[] {
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
export function proposeImpression(
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

/** “*appeared to suggest*”, “*is understood to have told*”, “*wishes to make clear*”: a cue of two verbs, as the second governs it. */
export function proposeChain(region: ChunkedRegion, group: Cued, subject: Subject | null): Candidate | null {
  const next = group.chunk + 1;
  if (!subject || kindAt(region, next) !== 'vg') return null;
  const second = describeVerbGroup(region, next);
  if (second.mood !== 'infinitive' || !second.verb || group.verb.act === 'decline') return null;
  const found = findComplement(region, next + 1);
  if (!found) return null;
  const content = contentSpan(region, itemOf(region, found.first), itemOf(region, found.end));
  const led = { ...second, verb: second.verb, isPassive: false };
  return propose({
    region,
    group: led,
    subject,
    rule: 'chain',
    frame: `chain-${found.frame}`,
    cue: [group.chunk, found.cueEnd],
    content: [content],
    ...(group.verb.lemma === 'want' && second.verb.lemma === 'know' ? { act: 'ask' as const } : {}),
    extra: [`chain:${group.isPassive ? 'passive-' : ''}${group.verb.lemma}`],
  });
}
