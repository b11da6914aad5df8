import type { Report, Wording } from '../../report/report.ts';
import { isOfKind } from '../claim/claim-word.ts';
import { areRivals } from '../match/are-rivals.ts';
import { claimReasons } from '../match/claim-reasons.ts';
import { strengthOfConflict } from '../match/conflict.ts';
import { type ClaimMatch, matchClaims } from '../match/match-claims.ts';
import type { Reason } from '../reason.ts';
import { claimOfReport } from './claim-of-report.ts';
import type { EarlierPair } from './earlier-pairs.ts';
import {
  answers,
  asks,
  holdsAnother,
  isCourtesy,
  namesSpeaker,
  saysAgain,
  saysAsSaid,
  saysI,
  speaksOfWords,
  tells,
} from './report-traits.ts';
import { sharedContext, sharedTriples } from './shared-words.ts';

export interface ComparedPair {
  readonly pair: EarlierPair;
  readonly match: ClaimMatch;
  readonly reasons: readonly Reason[];
}

/**
 * What speaks for and against the one contradicting or repeating the other; null where it can be neither: others speak, and
 * nothing is at odds.
 */
export function comparePair(pair: EarlierPair): ComparedPair | null {
  const { later, earlier, isOneSide } = pair;
  const [ours, theirs] = [claimOfReport(later), claimOfReport(earlier)];
  const match = matchClaims(ours, theirs);
  if (!isOneSide && match.conflicts.length === 0 && !areRivals(ours, theirs, match)) return null;
  const claims = claimReasons(ours, theirs, match);
  const isBare = claims.some(({ name, value }) => name === 'no-verb' && value > 0);
  const overlap = claims.find(({ name }) => name === 'overlap')!.value;
  const reasons = [
    ...claims,
    ...conflictReasons(match, { isOneSide, isBare }),
    ...occasionReasons(pair, overlap),
    ...traitReasons(later, earlier),
    { name: 'context', value: sharedContext(later, earlier) },
    { name: 'verbatim', value: isOneSide ? sharedTriples(ours, theirs) : 0 },
    there('both-i', !isOneSide && saysI(later) && saysI(earlier)),
    there('courtesy', isMereCourtesy(match)),
    there('tiny', Math.min(...match.weights) < TINY),
  ];
  return { pair, match, reasons };
}

/** Whether the words that both have are those of a courtesy. */
const isMereCourtesy = ({ pairings }: ClaimMatch): boolean =>
  pairings.length > 1 &&
  pairings.filter(({ one }) => isCourtesy(one.stem)).length >= COURTEOUS * pairings.length;

const COURTEOUS = 0.6;

/** Claims that weigh less than this say too little to be compared by their words alone. */
const TINY = 0.8;

/** A conflict that is more than a word. */
const STRONG = 0.7;

interface Standing {
  readonly isOneSide: boolean;
  /** Whether one of the two only names something. */
  readonly isBare: boolean;
}

function conflictReasons({ conflicts }: ClaimMatch, { isOneSide, isBare }: Standing): readonly Reason[] {
  const strength = Math.max(0, ...conflicts.map(strengthOfConflict));
  const areFigures = conflicts[0]?.kind === 'figure';
  return [
    { name: 'conflict', value: strength },
    { name: 'coverage', value: conflicts[0]?.coverage ?? 0 },
    there('only-figures', areFigures && conflicts.every(({ kind }) => kind === 'figure')),
    there('own-figures', areFigures && isOneSide),
    there('bare-figures', areFigures && isBare),
    there('conflict-own-side', isOneSide && strength > STRONG),
    there('conflict-other-side', !isOneSide && strength > STRONG),
  ];
}

/** Days between which one speech may be reported, and share of the words that its reports have in common. */
const ONE_SPEECH = { days: 2, overlap: 0.6 } as const;

function occasionReasons({ later, earlier, isOneSide }: EarlierPair, overlap: number): readonly Reason[] {
  const days = Math.abs((later.document.day ?? 0) - (earlier.document.day ?? 0));
  const isOneDocument = later.document.id === earlier.document.id;
  return [
    { name: 'days', value: days },
    { name: isOneSide ? 'own-side' : 'other-side', value: 1 },
    there('one-speech', isOneSide && days <= ONE_SPEECH.days && overlap >= ONE_SPEECH.overlap),
    there('one-document', isOneDocument),
    there('beside', isOneDocument && later.place - earlier.place === 1),
  ];
}

function traitReasons(later: Report, earlier: Report): readonly Reason[] {
  const both = [later, earlier];
  return [
    there('asks', both.some(asks)),
    there('answers', answers(later)),
    there('names-other', namesSpeaker(later, earlier)),
    there('named-before', namesSpeaker(earlier, later)),
    there('of-words', speaksOfWords(later)),
    there('earlier-of-words', speaksOfWords(earlier)),
    there('again', saysAgain(later)),
    there('as-said', saysAsSaid(later)),
    there(
      'still',
      has(later.content, (word) => word === 'still'),
    ),
    there(
      'now',
      has(later.sentence, (word) => isOfKind(word, 'now')),
    ),
    there(
      'hedged',
      both.some(({ attribution }) => attribution.polarity === 'hedged'),
    ),
    there('holds-another', both.some(holdsAnother)),
    there('tells', both.some(tells)),
    there(
      'nested',
      both.some(({ parent }) => parent !== null),
    ),
  ];
}

const has = ({ tokens }: Wording, isMeant: (word: string) => boolean): boolean =>
  tokens.some(({ word }) => isMeant(word));

const there = (name: string, isThere: boolean): Reason => ({ name, value: isThere ? 1 : 0 });
