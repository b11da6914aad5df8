import type { SaidWords } from './reading/said-words.ts';
import type { SpeechEvent } from './speech-event.ts';

/** What a rule makes of the words of a report. */
export interface EventFinding {
  readonly relation: SpeechEvent['relation'];
  /** The rule that found it, such as `apologise-for`. */
  readonly rule: string;
  /** Log odds that the words say so, before what all rules have in common is counted. */
  readonly weight: number;
  /** Places in the line of the words that say it; what stands between and beside them says what it is about. */
  readonly places: readonly number[];
  readonly isConditional: boolean;
  readonly fault: SpeechEvent['fault'];
}

/** Looks for one relation in the words of a report that is neither supposed nor asked. */
export type EventRule = (said: SaidWords) => readonly EventFinding[];
