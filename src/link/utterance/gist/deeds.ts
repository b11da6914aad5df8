import type { IndexToken } from '../../../text/tokens/index-token.ts';
import type { Report } from '../../report/report.ts';

/** What somebody does about words that were said before; a report of the words themselves does none of it. */
export const DEEDS = [
  'apologise',
  'takeBack',
  'standBy',
  'explain',
  'decline',
  'denySaying',
  'denyForOther',
] as const;
export type Deed = (typeof DEEDS)[number];

const ACTS: Readonly<Record<string, Deed>> = {
  apologise: 'apologise',
  retract: 'takeBack',
  clarify: 'explain',
  decline: 'decline',
};

/** Words that tell a deed, as stems parted by spaces. */
const WORDS: readonly (readonly [Deed, RegExp])[] = [
  ['apologise', / (?:sorri|apolog|regret|asham) /],
  [
    'takeBack',
    / (?:withdraw|retract|disown|recant|take (?:it|that|this|them|those|my word|everi word) back|take back) /,
  ],
  ['standBy', / (?:stand (?:firm |still )?by|stick by|stick to|doubl down|dig in) /],
  [
    'explain',
    / (?:clarifi|(?:who|word|remark|comment|phrase|not) (?:have )?mean|mean (?:to say|by)|be (?:onli )?joke|a joke|out of context) /,
  ],
  ['decline', / (?:no comment|no further comment|not comment|not discuss|noth to add|not be draw) /],
];

const NEGATION = /^(?:not|never|no|none|noth|neither|nor)$/;
const SAYING = /^(?:say|tell|use|call|describ|speak|write|utter|mention)$/;
const SAID = /^(?:say|tell|use|call|describ|speak|write|utter|mention|remark|word|comment|kind|sort)$/;

/** What a report does about words that were said before, by its cue and the words of its content that are its own. */
export function deedsOf(report: Report, content: readonly IndexToken[]): ReadonlySet<Deed> {
  const own = content.slice(0, asideAt(content));
  const { attribution, cue } = report;
  const words = ` ${[...cue.tokens, ...own].map(({ stem }) => stem).join(' ')} `;
  const act = ACTS[attribution.act];
  const told = WORDS.filter(([, pattern]) => pattern.test(words)).map(([deed]) => deed);
  const denial = findDenial(report, own);
  return new Set([...(act ? [act] : []), ...told, ...(denial ? [denial] : [])]);
}

const BEFORE_ASIDE = /^(?:after|befor|despit)$/;
const TELLING = /^(?:swear|insist|deni|say|tell|claim|vow|promis|pledg|call|describ|declar|refus|apolog)$/;

/** Where the reporter goes on to tell what was said at another time, as in “days after swearing that …”; else the end. */
function asideAt(tokens: readonly IndexToken[]): number {
  const at = tokens.findIndex(
    ({ word, stem }, n) =>
      word.endsWith('ing') && TELLING.test(stem) && BEFORE_ASIDE.test(tokens[n - 1]?.stem ?? ''),
  );
  return at < 0 ? tokens.length : at - 1;
}

function findDenial(report: Report, own: readonly IndexToken[]): Deed | null {
  if (report.attribution.act === 'deny' && own.some(({ stem }) => SAID.test(stem))) return 'denySaying';
  const at = own.findIndex(
    ({ stem }, n) =>
      SAYING.test(stem) && own.slice(Math.max(0, n - 3), n).some((one) => NEGATION.test(one.stem)),
  );
  const isOfNothing = own.some(
    ({ stem }, n) =>
      stem === 'such' && NEGATION.test(own[n - 1]?.stem ?? '') && SAID.test(own[n + 1]?.stem ?? ''),
  );
  if (at < 0) return isOfNothing ? 'denySaying' : null;
  return isOfSpeaker(report, own.slice(Math.max(0, at - 5), at)) ? 'denySaying' : 'denyForOther';
}

/** Whether those words have the speaker for their subject, as far as can be told. */
function isOfSpeaker({ document, source, attribution }: Report, tokens: readonly IndexToken[]): boolean {
  const stems = new Set(tokens.map(({ stem }) => stem));
  if (stems.has('i') || stems.has('we')) return true;
  if (attribution.manner === 'direct' && (stems.has('he') || stems.has('she') || stems.has('they')))
    return false;
  const names = tokens.filter(({ start }, n) => n > 0 && /\p{Lu}/u.test(document.text[start]!));
  const own = new Set(source.tokens.map(({ stem }) => stem));
  return names.every(({ stem }) => own.has(stem));
}
