import type { PhraseMatch } from './find-phrases.ts';
import type { SaidWords } from './said-words.ts';

/** Cues by which somebody asks another to do something, promises to do it, or will not. */
const NOT_DONE =
  /^(?:demand(?:ed|s|ing)?|call(?:ed|s|ing)? (?:on|upon|for)|wants?|wanted|urg(?:ed?|es|ing)|ask(?:ed|s|ing)?(?! (?:us|me) | to (?:add|say|point|make|withdraw|correct))|press(?:ed|es|ing)?|plead(?:ed|s|ing)?(?! that)|invit(?:ed?|es|ing)|refus(?:ed?|es|ing)|declin(?:ed?|es|ing)|promis(?:ed?|es|ing)|vow(?:ed|s|ing)?|pledg(?:ed?|es|ing)|hop(?:ed?|es|ing)|expect(?:ed|s|ing)?|plans?|planned|threaten(?:ed|s|ing)?|fail(?:ed|s|ing)?|stopp(?:ed|ing) short|challeng(?:ed?|es|ing)|dar(?:ed|es|ing)|warn(?:ed|s|ing)?)\b/;
const NO_PLANS = /\b(?:no|not|never)\b/;

/** Whether the cue says that what follows is asked of somebody, promised or refused, and so has not been done. */
export function isCalledFor({ line, cueLength }: SaidWords, { places }: PhraseMatch): boolean {
  const first = places[0]!;
  if (first < cueLength || line[first]!.sentence !== line[cueLength]?.sentence) return false;
  const cue = line.slice(0, cueLength).map(({ word }) => word);
  return (
    NO_PLANS.test(cue.join(' ')) ||
    cue.some((_, at) => NOT_DONE.test([...cue.slice(at, at + 4), ''].join(' ')))
  );
}
