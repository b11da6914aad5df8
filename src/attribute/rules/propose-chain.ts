import type { ChunkedRegion } from '../chunks/chunk.ts';
import { itemOf, kindAt, wordAt } from '../chunks/chunk-at.ts';
import { contentSpan } from '../chunks/region-span.ts';
import { describeVerbGroup, type VerbGroup } from '../chunks/verb-group.ts';
import { type Complement, findComplement } from '../clauses/find-complement.ts';
import type { Subject } from '../clauses/subject.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';
import { type Cued, propose } from './propose-verb.ts';

/** First verbs that leave no doubt that the second is what is done, if only by appearance or by wish. */
const LEADING = /^(?:appear|seem|say|understand|report|believe|think|allege|rumour|rumor|wish)$/;
const WILLING =
  /^(?:pleased|proud|delighted|happy|glad|sorry|sad|able|excited|honoured|honored|thrilled|ready|keen)$/;
const CLAUSE = /(?:that|bare|quote|colon|wh)$/;
const LED_SCORE = 0.85;

interface Chain {
  readonly group: Cued;
  readonly second: VerbGroup;
  readonly found: Complement;
}

/** The second verb of a chain, with what it governs, or null: “appeared *to suggest that …*”. */
function readChain(region: ChunkedRegion, _group: Cued, next: number): Chain | null {
  if (kindAt(region, next) !== 'vg') return null;
  const second = describeVerbGroup(region, next);
  if (second.mood !== 'infinitive' || !second.verb) return null;
  const found = findComplement(region, next + 1);
  return found && { group: { ...second, verb: second.verb, isPassive: false }, second, found };
}

/** “*appeared to suggest*”, “*is understood to have told*”, “*wishes to make clear*”: a cue of two verbs, as the second governs it. */
export function proposeChain(region: ChunkedRegion, group: Cued, subject: Subject | null): Candidate | null {
  if (!subject || group.verb.act === 'decline') return null;
  const chain = readChain(region, group, group.chunk + 1);
  if (!chain) return null;
  const { found } = chain;
  const isLed =
    LEADING.test(group.verb.lemma) && chain.group.verb.kind === 'speech' && CLAUSE.test(found.frame);
  const isAsking = group.verb.lemma === 'want' && chain.group.verb.lemma === 'know';
  return propose({
    region,
    group: chain.group,
    subject,
    rule: 'chain',
    frame: `chain-${found.frame}`,
    cue: [group.chunk, found.cueEnd],
    content: [contentSpan(region, itemOf(region, found.first), itemOf(region, found.end))],
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
  if (
    !subject ||
    kindAt(region, next) !== 'adj' ||
    !WILLING.test(wordAt(region, next)) ||
    kindAt(region, next + 1) !== 'vg'
  )
    return null;
  const { verb } = describeVerbGroup(region, next + 1);
  const chain = verb && readChain(region, { ...group, verb }, next + 1);
  if (chain?.group.verb.kind !== 'speech') return null;
  const { found } = chain;
  return propose({
    region,
    group: chain.group,
    subject,
    rule: 'chain',
    frame: `chain-${found.frame}`,
    cue: [group.chunk, found.cueEnd],
    content: [contentSpan(region, itemOf(region, found.first), itemOf(region, found.end))],
    bounds: fixed(LED_SCORE),
  });
}
