import type { Act } from '../../../model/index.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import type { Report } from '../../report/report.ts';

const AGAIN: ReadonlySet<string> = new Set(
  indexTokens(
    'again repeat reiterate restate reaffirm maintain insist still same once renew reprise echo stick usual',
  ).map(({ stem }) => stem),
);

/** Whether the words around the content say that it is said anew. */
export function saysAgain({ sentence, content, cue }: Report): boolean {
  const starts = new Set(content.tokens.map(({ start }) => start));
  return [...sentence.tokens, ...cue.tokens].some(({ stem, start }) => AGAIN.has(stem) && !starts.has(start));
}

/** “As I have said before”, “I’ll say it again”. */
const AS_SAID =
  /\bas (?:I|we|he|she|they)(?:[’']ve|[’']d| have| had)? (?:\w+ )?(?:said|told|warned|promised|did)\b|\bsay (?:it|this|that) again\b|\bI repeat\b/i;

/** Whether it says that its speaker said so before. */
export const saysAsSaid = ({ content }: Report): boolean => AS_SAID.test(content.text);

/** Of a document the ids of the attributions that others stand in; asked of each of its pairs, made once. */
const parents = new WeakMap<Report['document'], ReadonlySet<string | null>>();

function parentsIn(document: Report['document']): ReadonlySet<string | null> {
  const known = parents.get(document) ?? new Set(document.attributions.map(({ parent }) => parent));
  parents.set(document, known);
  return known;
}

/** Whether what it says is that somebody else says something. */
export const holdsAnother = ({ attribution, document }: Report): boolean =>
  parentsIn(document).has(attribution.id);

const TELLING: ReadonlySet<string> = new Set(
  indexTokens(
    'said told assured promised called described claimed announced insisted warned pledged asked',
  ).map(({ stem }) => stem),
);

/** Whether it speaks of what somebody told. */
export const tells = ({ content }: Report): boolean => content.tokens.some(({ stem }) => TELLING.has(stem));

/** Whether it speaks in the first person. */
export const saysI = ({ content }: Report): boolean =>
  content.tokens.some(({ word }) => /^(?:i|my|me|we|our)$/.test(word));

/** Whether it asks something rather than claiming it. */
export const asks = ({ content, attribution }: Report): boolean =>
  attribution.act === 'ask' ||
  /^(?:whether|how|why|which|on whether|about how)\b|\?[”’"']?$/i.test(content.text.trim());

const ANSWERING: ReadonlySet<string> = new Set(
  indexTokens(
    'insist maintain counter retort reply respond reject dismiss deny rebut contest challenge dispute protest hit rubbish however but actually contrary fact truth wrong',
  ).map(({ stem }) => stem),
);

/** Whether its words answer something: a cue of answering, “in fact”, “she did pay”. */
export const answers = ({ cue, content, sentence, attribution }: Report): boolean =>
  attribution.act === 'deny' ||
  [...cue.tokens, ...content.tokens.slice(0, 2), ...sentence.tokens.slice(0, 1)].some(({ stem }) =>
    ANSWERING.has(stem),
  ) ||
  /\b(?:in fact|no such|on the contrary|such thing)\b/i.test(content.text) ||
  /\b(?:did|does|do) (?!not|n[’']t|so|it|you|we|they|he|she)\w{3,}/.test(content.text);

/** Whether its sentence names who speaks the other. */
export function namesSpeaker({ sentence, source }: Report, other: Report): boolean {
  const own = new Set(source.tokens.map(({ stem }) => stem));
  const names = other.document.people
    .filter(({ id }) => other.speakers.includes(id))
    .flatMap(({ name }) => indexTokens(name).slice(-1))
    .filter(({ stem }) => !own.has(stem));
  return names.some(({ stem }) => sentence.tokens.some((token) => token.stem === stem));
}

/** Acts that are about something said: what they do to it is told by events. */
const ABOUT_WORDS: ReadonlySet<Act> = new Set<Act>([
  'deny',
  'apologise',
  'retract',
  'correct',
  'clarify',
  'decline',
]);

/** Whether it is about something said rather than about the matter itself. */
export const speaksOfWords = ({ attribution, content }: Report): boolean =>
  ABOUT_WORDS.has(attribution.act) || content.tokens.some(({ stem }) => OF_WORDS.has(stem));

const OF_WORDS: ReadonlySet<string> = new Set(
  indexTokens(
    'remark comment promise pledge commitment assurance answer question quote quotation word statement claim allegation apology apologise sorry regret withdraw retract misquote misreport correct correction advice figure context interview article report denial deny joke language phrase mistake',
  ).map(({ stem }) => stem),
);

/** Words of the courtesies that officials offer at every event: said again, they are no repetition. */
const COURTESY: ReadonlySet<string> = new Set(
  indexTokens(
    'thoughts prayers condolences sympathy sympathies hearts families victims loved ones deepest sincere tragic tragedy sad sadness saddened seriously safety priority cooperate investigation congratulate congratulations thank thanks grateful proud delighted honoured difficult time',
  ).map(({ stem }) => stem),
);

/** Whether nothing but a courtesy is said with a stem. */
export const isCourtesy = (stem: string): boolean => COURTESY.has(stem);
