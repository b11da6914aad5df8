import { peopleNamed } from '../aim/people-named.ts';
import type { SaidToken, SaidWords } from './said-words.ts';

const FAULT = /^(?:wrong|mistaken|confused|inaccurate|incorrect|misleading|misled|erroneous|lying)$/;
const FIRST_PERSON = /^(?:i|we|my|our)$/;
const THIRD_PERSON = /^(?:he|she|they|it)$/;

/** How many words before “wrong” its subject may stand. */
const REACH = 8;

/** Whether words such as “wrong” are said of who says them: “I got that wrong”, “said she had been mistaken”. */
export function isOwnFault(said: SaidWords, places: readonly number[]): boolean {
  const { line } = said;
  const fault = places.findLast((place) => FAULT.test(line[place]!.word));
  if (fault === undefined) return false;
  const subject = line
    .slice(Math.max(0, fault - REACH), fault)
    .findLast((token) => isSubject(token) && token.sentence === line[fault]!.sentence);
  return subject !== undefined && isSpeaker(said, subject);
}

const isSubject = ({ word, role }: SaidToken) =>
  role === 'content' && (FIRST_PERSON.test(word) || THIRD_PERSON.test(word));

/** In a quotation only “I”; in indirect speech also “he” where nobody is named before who might be meant. */
function isSpeaker({ line, cueLength, report }: SaidWords, subject: SaidToken): boolean {
  if (FIRST_PERSON.test(subject.word)) return true;
  const before = line.slice(cueLength, line.indexOf(subject));
  const isAlone = peopleNamed(report.document, before).length === 0;
  return report.attribution.manner !== 'direct' && isAlone && cueLength > 0 && subject.word !== 'it';
}
