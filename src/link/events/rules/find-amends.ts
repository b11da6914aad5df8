import type { EventFinding } from '../event-rule.ts';
import { findPhrases, type PhraseBook, type PhraseMatch } from '../reading/find-phrases.ts';
import { isAboutTo } from '../reading/is-about-to.ts';
import { isCalledFor } from '../reading/is-called-for.ts';
import { isNegatedInside } from '../reading/is-negated-inside.ts';
import type { SaidWords } from '../reading/said-words.ts';
import type { SpeechEvent } from '../speech-event.ts';

interface Amends {
  readonly relation: SpeechEvent['relation'];
  readonly rule: string;
  readonly phrases: PhraseBook;
  /** Log odds that the act of the attribution adds where it agrees. */
  readonly agrees: number;
}

/** Findings of phrases by which a speaker amends what was said: done, not refused, demanded or promised. */
export function findAmends(
  said: SaidWords,
  { relation, rule, phrases, agrees }: Amends,
): readonly EventFinding[] {
  if (said.report.attribution.polarity === 'negated') return [];
  return findPhrases(said, phrases)
    .filter((match) => isDone(said, match))
    .map(({ phrase, places }) => ({
      relation,
      rule,
      weight: phrase.weight + agrees,
      places,
      isConditional: false,
      fault: null,
    }));
}

const isDone = (said: SaidWords, match: PhraseMatch): boolean =>
  !match.isNegated &&
  !isNegatedInside(said, match) &&
  (!match.isUnreal || isAboutTo(said.line, match.places[0]!)) &&
  !isCalledFor(said, match);
