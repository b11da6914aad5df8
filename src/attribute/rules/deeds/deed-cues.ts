import { deedCues, eventWords } from '../../../generated/lexicon.ts';
import type { Act } from '../../../model/index.ts';

/** A way of telling what somebody does to what was said: “took issue with”, “would not be drawn on”. */
export interface DeedCue {
  /** Words that stand behind the verb, each as its alternatives. */
  readonly rest: readonly (readonly string[])[];
  /** What must stand behind: a word for what is said, anything, or nothing. */
  readonly object: string;
  readonly isRefusal: boolean;
  readonly act: Act;
}

const CUES = new Map<string, DeedCue[]>();
for (const { verb, rest, object, mood, act } of deedCues)
  for (const form of verb.split('|')) {
    const cue: DeedCue = {
      rest: rest === '-' ? [] : rest.split(' ').map((word) => word.split('|')),
      object,
      isRefusal: mood === 'refused',
      act: act as Act,
    };
    CUES.set(form, [...(CUES.get(form) ?? []), cue]);
  }

/** The deeds that a verb form may head, in the order of the lexicon. */
export const deedsOf = (form: string): readonly DeedCue[] => CUES.get(form) ?? [];

const isListed = (name: string) => name === 'claim' || name === 'remark' || name === 'figure';

const REMARKS: ReadonlySet<string> = new Set(
  eventWords
    .filter(({ name }) => isListed(name))
    .flatMap(({ words }) => words.split(' '))
    .filter((word) => /^[a-z]/.test(word)),
);

/** Whether a word is a name for something said, or for a figure that was given. */
export const isRemark = (word: string): boolean =>
  REMARKS.has(word) || REMARKS.has(word.replace(/s$/, '')) || REMARKS.has(word.replace(/ies$/, 'y'));
