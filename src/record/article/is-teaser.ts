import { paywallPhrases } from '../../generated/lexicon.ts';
import { plainLine } from './plain-line.ts';

/** Openings of calls to subscribe that no list of phrases holds, and what they then speak of. */
const CALLS =
  /^(?:subscribe|sign (?:in|up)|log ?in|register|join|become|start your|unlock|already|create|to (?:continue|read|keep|see|view)|want to (?:read|continue)|continue|keep|read the (?:full|rest)|this (?:article|story|content|piece|report|post|is an?|page)|you(?: have|'ve| need))\b/;
const CALLED_FOR =
  /\b(?:subscrib\w*|subscriptions?|members?(?:hip)?|premium|paywall|free trial|registered (?:readers|users)|(?:free )?account|(?:continue|keep) reading|rest of (?:this|the)|full (?:article|story))\b/;
const LONGEST = 400;
const SHORT = 200;

/** Whether a paragraph asks for a subscription before the article goes on. */
export function isTeaser(passage: string): boolean {
  const words = plainLine(passage).toLowerCase();
  if (words.length >= LONGEST || /["“”]/.test(words)) return false;
  const isListed = paywallPhrases.some(({ phrase }) => words.includes(phrase));
  return isListed || (words.length < SHORT && CALLS.test(words) && CALLED_FOR.test(words));
}
