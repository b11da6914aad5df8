import type { Act } from '../../../model/index.ts';
import type { EventFinding } from '../event-rule.ts';

import { findPhrases, type PhraseBook, type PhraseMatch } from '../reading/find-phrases.ts';
import { isDoneToNothing } from '../reading/is-done-to-nothing.ts';
import type { SaidWords } from '../reading/said-words.ts';
import type { SpeechEvent } from '../speech-event.ts';

interface PhraseRule {
  readonly relation: SpeechEvent['relation'];
  readonly rule: string;
  readonly phrases: PhraseBook;
  /** Whether it is done by not saying, so that “would not” is no mere supposition and a negated report counts. */
  readonly isRefusal: boolean;
  /** Acts of an attribution that make it likelier. */
  readonly acts: readonly Act[];
}

/** Log odds that the act of the attribution adds where it agrees. */
const ACT_AGREES = 0.7;

/** How many sentences off a phrase that speaks against may stand. */
const REACH = 2;

/**
 * Findings of phrases that are neither negated nor only supposed, demanded or promised; what phrases that speak
 * against say is taken off.
 */
export function findByPhrases(said: SaidWords, rule: PhraseRule): readonly EventFinding[] {
  const matches = findPhrases(said, rule.phrases);
  const against = matches.filter(({ phrase, isNegated }) => phrase.weight < 0 && !isNegated);
  const agrees = rule.acts.includes(said.report.attribution.act) ? ACT_AGREES : 0;
  return matches
    .filter(
      (match) =>
        match.phrase.weight >= 0 &&
        isMeant(match, rule) &&
        isTold(said, match, rule) &&
        (rule.isRefusal || !isDoneToNothing(said.line, match.places.at(-1)!)),
    )
    .map((match) => ({
      relation: rule.relation,
      rule: rule.rule,
      weight: match.phrase.weight + agrees + weightOf(against.filter((one) => isNear(said, one, match))),
      places: match.places,
      isConditional: false,
      fault: null,
    }));
}

const isMeant = ({ isNegated, isUnreal, isSupposed }: PhraseMatch, { isRefusal }: PhraseRule) =>
  !isNegated && !(isRefusal ? isSupposed : isUnreal);

/** Of what was not said only a refusal counts, such as “does not comment”: its phrase itself says not. */
const isTold = ({ report, line }: SaidWords, { places }: PhraseMatch, { isRefusal }: PhraseRule) =>
  report.attribution.polarity !== 'negated' || (isRefusal && line[places[0]!]!.role === 'cue');

const isNear = ({ line }: SaidWords, one: PhraseMatch, other: PhraseMatch) =>
  Math.abs(line[one.places[0]!]!.sentence - line[other.places[0]!]!.sentence) <= REACH;

/** Each phrase once, however often it stands there. */
const weightOf = (matches: readonly PhraseMatch[]) =>
  [...new Set(matches.map(({ phrase }) => phrase))].reduce((sum, { weight }) => sum + weight, 0);
