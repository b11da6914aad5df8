import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf, kindAt } from '../chunks/chunk-at.ts';
import { contentSpan, itemSpan } from '../chunks/region-span.ts';
import { contentEnd } from '../clauses/content-end.ts';
import { type Complement, findComplement } from '../clauses/find-complement.ts';
import { endOfNounGroup, subjectBehind } from '../clauses/noun-group.ts';
import type { Subject } from '../clauses/subject.ts';
import { type Candidate, fixed } from './candidate.ts';
import { type Cued, propose } from './propose-verb.ts';

const TOLD_SCORE = 0.7;

/** “was told by a constable | to wait”: the agent says to the subject what follows; null where nothing does. */
function proposeToldBy(region: ChunkedRegion, group: Cued, agent: Subject): Candidate | null {
  const end = endOfNounGroup(region, agent.first);
  const found = findComplement(region, end);
  if (!found || found.object !== null || !/^(?:that|to|wh|quote|colon)$/.test(found.frame)) return null;
  return propose({
    region,
    group,
    subject: { ...agent, end },
    rule: 'told-by',
    frame: `told-by-${found.frame}`,
    cue: [group.chunk, group.chunk + 2],
    content: [contentSpan(region, itemOf(region, found.first), itemOf(region, found.end))],
    bounds: fixed(group.verb.kind === 'speech' ? TOLD_SCORE : 0),
  });
}

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
    const told = proposeToldBy(region, group, agent);
    if (told) return [told];
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
