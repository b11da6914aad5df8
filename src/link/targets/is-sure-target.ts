import type { SpeechEvent } from '../events/speech-event.ts';
import { BY_READER } from '../events/weigh-deeds.ts';
import type { Report } from '../report/report.ts';
import { amountOf, type Feature } from '../trees/create-trees.ts';
import type { ToldStatement } from './told-statement.ts';

/** The likeliest target of an event, with what speaks for it and how near the others come. */
interface LikeliestTarget {
  readonly statement: ToldStatement;
  readonly features: readonly Feature[];
  /** The chance of the next best. */
  readonly next: number;
  /** The largest share of the words that name the target which any other statement has. */
  readonly nextWords: number;
}

/** Words that say less surely than this what is done settle nothing. */
const LEAST_EVENT = 0.8;

/**
 * Ways of saying it that were wrong at times however well the target fitted: “not nine but seven”, a mere “denied it”; and what
 * no phrase says.
 */
const DOUBTFUL_RULES: readonly string[] = ['number-not-number', 'quoted-meaning', 'deny', BY_READER];

/** Another target that has this chance may be meant. */
const MOST_NEXT = 0.1;

/** Named by fewer of its words than this it may be another that is not at hand. */
const LEAST_WORDS = 0.35;

/** Of what has to be named at least so much of the words has to be there. */
const MOST_OF_WORDS = 0.6;

/** Or so much of what was said is said again. */
const MOST_OF_CONTENT = 0.8;

/** Another that has this much of the words that the target has is named as well by them. */
const RIVAL_WORDS = 0.8;

/** A speaker resolved with less than this is a guess. */
const LEAST_RESOLVED = 0.7;

/** What makes it doubtful that it is this statement: mere mentions, replies, what the words say otherwise. */
const AGAINST: readonly string[] = [
  'own mention',
  'mention of another',
  'is quoted',
  'behind',
  'own reply',
  'reply of another',
  'tells of another',
  'other noun',
  'other day',
  'other outlet',
  'own of other',
  'speaker other',
  'says nothing',
];

/** What words that name nothing (“I withdraw it”) point at stands close before them. */
const NEAR: readonly string[] = ['just before', 'shortly before'];

/** Relations of which the words seldom name what was said. Of all others words that the target lacks are of another, which may not be at hand. */
const NAMES_ELSE: readonly string[] = ['confirms'];

/** “He apologised for that”: for the words, for having denied them, or for what was done; only words that name it tell. */
const MUST_NAME: readonly string[] = ['apologisesFor'];

/**
 * Whether a link may be settled, as far as its target goes. Chances are fitted on little, so each of these has to hold by
 * itself: the words of the event are plain, whoever speaks is resolved on both sides and the one who may do it, no other
 * statement comes near, and the words name it or at least nothing that they name is missing.
 */
export function isSureTarget(event: SpeechEvent, likeliest: LikeliestTarget): boolean {
  const { statement, features, next } = likeliest;
  const holds = new Set(features.filter(([, value]) => value > 0).map(([name]) => name));
  return (
    event.score >= LEAST_EVENT &&
    !DOUBTFUL_RULES.includes(event.rule) &&
    next <= MOST_NEXT &&
    AGAINST.every((name) => !holds.has(name)) &&
    (!holds.has('told by another') || holds.has('documents')) &&
    isBySpeaker(event, holds) &&
    areResolved(statement) &&
    isNamed(event, likeliest, holds)
  );
}

/** By the same speaker, or about a statement of whom the words name; an outlet may correct what anybody said. */
function isBySpeaker({ from, relation }: SpeechEvent, holds: ReadonlySet<string>): boolean {
  if (relation === 'correctedByOutlet') return true;
  const isMeant =
    holds.has(`${relation}: self`) || (holds.has(`${relation}: other`) && holds.has('speaker named'));
  return isMeant && from.speakers.length === 1 && isResolved(from);
}

const isResolved = ({ speakers, attribution: { candidates, resolution } }: Report): boolean =>
  speakers.length > 0 && candidates.length === 0 && (resolution?.score ?? 1) >= LEAST_RESOLVED;

/** In this share of a statement's reports at least it has to be known who speaks. */
const LEAST_KNOWN = 0.5;

const areResolved = ({ reports }: ToldStatement): boolean =>
  reports.filter(isResolved).length >= LEAST_KNOWN * reports.length;

function isNamed(
  { relation }: SpeechEvent,
  { features, nextWords }: LikeliestTarget,
  holds: ReadonlySet<string>,
): boolean {
  const share = amountOf(features, 'words');
  const isAlone = nextWords < RIVAL_WORDS * share;
  if (MUST_NAME.includes(relation))
    return (share >= MOST_OF_WORDS && isAlone) || amountOf(features, 'content') >= MOST_OF_CONTENT;
  if (holds.has('words missing')) return NAMES_ELSE.includes(relation);
  if (share === 0) return NEAR.some((name) => holds.has(name));
  return share >= LEAST_WORDS && isAlone;
}
