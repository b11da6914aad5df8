import { groupNouns, organisationNouns, roleNouns } from '../../../generated/lexicon.ts';
import type { Span } from '../../../model/index.ts';
import type { ChunkedRegion } from '../../chunks/chunk.ts';
import { itemOf, kindAt } from '../../chunks/chunk-at.ts';
import { contentSpan, itemSpan } from '../../chunks/region-span.ts';
import type { VerbGroup } from '../../chunks/verb-group.ts';
import { contentEnd } from '../../clauses/content-end.ts';
import type { Subject } from '../../clauses/subject.ts';
import { type Candidate, fixed } from '../candidate.ts';
import { type DeedCue, deedsOf, isRemark } from './deed-cues.ts';

const SCORE = 0.55;

/** Items behind the verb, and behind all that belongs to the cue. */
interface Place {
  readonly deed: DeedCue;
  readonly end: number;
  readonly behind: number;
}

/**
 * What somebody is told to do to what was said, without a quotation: “*stands by* the figure”, “*took issue with* the
 * claim”, “*would not be drawn on* it”. Only in the outlet's own words, of somebody who can speak.
 */
export function proposeDeed(
  region: ChunkedRegion,
  group: VerbGroup,
  subject: Subject | null,
): Candidate | null {
  const { head, end, first, word } = region.chunks[group.chunk]!;
  if (region.inside !== null || subject === null || !isSpeaker(region, subject)) return null;
  for (const deed of deedsOf(word)) {
    const behind = isDone(group, deed) ? itemBehind(region, end, deed) : null;
    const roles = behind === null ? null : rolesOf(region, { deed, end, behind });
    if (roles === null) continue;
    const source = itemSpan(region, itemOf(region, subject.first), itemOf(region, subject.end));
    return {
      rule: 'deed',
      source: source ? [source] : [],
      cue: [itemSpan(region, first, roles.cueEnd)!],
      content: [roles.content],
      act: deed.act,
      region,
      head,
      features: ['rule:deed'],
      bounds: fixed(SCORE),
    };
  }
  return null;
}

/** Told as a fact in the active, or as what somebody would not do. */
function isDone({ mood, isPassive, isNegated, modal }: VerbGroup, { isRefusal }: DeedCue): boolean {
  if (mood !== 'finite') return false;
  if (isRefusal) return isNegated && /^(?:would|will|could|'d|'ll)$/.test(modal ?? '');
  return !isPassive && !isNegated && modal === null;
}

/** The item behind the words that belong to the cue, or null where they do not stand there. */
function itemBehind({ items }: ChunkedRegion, from: number, { rest }: DeedCue): number | null {
  return rest.every((choices, i) => choices.includes(items[from + i]?.word ?? ''))
    ? from + rest.length
    : null;
}

interface Roles {
  /** Item behind the cue. */
  readonly cueEnd: number;
  readonly content: Span;
}

function rolesOf(region: ChunkedRegion, { deed, end, behind }: Place): Roles | null {
  const chunk = region.chunks.findIndex((one) => one.end > behind);
  if (deed.object === 'none') {
    // “Issued a correction: there are seventeen”: what a colon opens is what is said by it.
    const told = kindAt(region, chunk) === 'colon' ? contentSpan(region, behind, region.items.length) : null;
    if (told) return { cueEnd: behind, content: told };
    const done = contentSpan(region, end, behind);
    return done && { cueEnd: end, content: done };
  }
  if (!/^(?:np|wh|sub)$/.test(kindAt(region, chunk) ?? '')) return null;
  if (deed.object === 'remark' && !isOfSaying(region, chunk)) return null;
  const content = contentSpan(region, behind, itemOf(region, contentEnd(region, chunk, 'np')));
  return content && { cueEnd: behind, content };
}

/** “The claim”, “seventeen”, “every word”, “it”, “what she had said”. */
function isOfSaying(region: ChunkedRegion, chunk: number): boolean {
  const { kind, word, head } = region.chunks[chunk]!;
  if (kind === 'wh') return word === 'what';
  return /^(?:it|that|this)$/.test(word) || region.tags[head] === 'NUM' || isRemark(word);
}

const SPEAKERS: ReadonlySet<string> = new Set([
  ...roleNouns.flatMap(({ noun, plural }) => [noun, plural]),
  ...groupNouns.map(({ noun }) => noun),
  ...organisationNouns.flatMap(({ noun, plural }) => [noun, plural]),
]);

/** A name, “he” and the like, or a noun for somebody who can speak. */
function isSpeaker(region: ChunkedRegion, { first, end, position }: Subject): boolean {
  if (position === 'relative' || position === 'inverted') return false;
  const np = region.chunks.slice(first, end).find(({ kind }) => kind === 'np');
  if (np === undefined) return false;
  const tag = region.tags[np.head];
  if (tag === 'PROPN') return true;
  if (tag === 'PRON') return /^(?:he|she|they|we|i)$/.test(np.word);
  return SPEAKERS.has(np.word);
}
