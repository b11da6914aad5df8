import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf, kindAt, wordAt } from '../chunks/chunk-at.ts';
import { contentSpan } from '../chunks/region-span.ts';
import { describeVerbGroup, type VerbGroup } from '../chunks/verb-group.ts';
import { type Complement, findComplement } from '../clauses/find-complement.ts';
import type { Subject } from '../clauses/subject.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';
import { type Cued, type Proposal, propose } from './propose-verb.ts';

/** First verbs that leave no doubt that the second is what is done, if only by appearance or by wish. */
const LEADING = /^(?:appear|seem|say|understand|report|believe|think|allege|rumour|rumor|wish)$/;
const WILLING =
  /^(?:pleased|proud|delighted|happy|glad|sorry|sad|able|excited|honoured|honored|thrilled|ready|keen)$/;
const CLAUSE = /(?:that|bare|quote|colon|wh)$/;
const LED_SCORE = 0.85;

interface Chain {
  /** The second verb, in the active: as part of the chain. */
  readonly group: Cued;
  readonly found: Complement;
}

/** The second verb of a chain, with what it governs, or null: “appeared *to suggest that …*”. */
function readChain(region: ChunkedRegion, next: number): Chain | null {
  if (kindAt(region, next) !== 'vg') return null;
  const second = describeVerbGroup(region, next);
  if (second.mood !== 'infinitive' || !second.verb) return null;
  const found = findComplement(region, next + 1);
  return found && { group: { ...second, verb: second.verb, isPassive: false }, found };
}

/** The proposal that a chain which begins at a chunk makes, whatever its first verb is. */
function proposalOf(
  region: ChunkedRegion,
  first: number,
  subject: Subject,
  { group, found }: Chain,
): Proposal {
  return {
    region,
    group,
    subject,
    rule: 'chain',
    frame: `chain-${found.frame}`,
    cue: [first, found.cueEnd],
    content: [contentSpan(region, itemOf(region, found.first), itemOf(region, found.end))],
  };
}

/** “*appeared to suggest*”, “*is understood to have told*”, “*wishes to make clear*”: a cue of two verbs, as the second governs it. */
export function proposeChain(region: ChunkedRegion, group: Cued, subject: Subject | null): Candidate | null {
  if (!subject || group.verb.act === 'decline') return null;
  const chain = readChain(region, group.chunk + 1);
  if (!chain) return null;
  const second = chain.group.verb;
  const isHearsay = group.isPassive || /^(?:appear|seem)$/.test(group.verb.lemma);
  const isSaid =
    second.kind === 'speech' &&
    (CLAUSE.test(chain.found.frame) || (isHearsay && !chain.found.frame.startsWith('p:')));
  const isLed = LEADING.test(group.verb.lemma) && isSaid;
  const isAsking = group.verb.lemma === 'want' && second.lemma === 'know';
  return propose({
    ...proposalOf(region, group.chunk, subject, chain),
    extra: [`chain:${group.isPassive ? 'passive-' : ''}${group.verb.lemma}`],
    ...(isAsking ? { act: 'ask' as const } : {}),
    ...(isLed ? { bounds: fixed(LED_SCORE) } : {}),
  });
}

/** “*are pleased to announce* that …”: the formula of press releases. */
export function proposeWilling(
  region: ChunkedRegion,
  group: VerbGroup,
  subject: Subject | null,
): Candidate | null {
  const next = group.chunk + 1;
  const isWilling = kindAt(region, next) === 'adj' && WILLING.test(wordAt(region, next));
  if (!subject || !isWilling || kindAt(region, next + 1) !== 'vg') return null;
  const chain = readChain(region, next + 1);
  if (chain?.group.verb.kind !== 'speech') return null;
  return propose({ ...proposalOf(region, group.chunk, subject, chain), bounds: fixed(LED_SCORE) });
}
