import type { Span } from '../../model/index.ts';
import type { IndexToken } from '../../text/tokens/index-token.ts';
import { stemWord } from '../../text/tokens/stem-word.ts';
import { type FoundDays, findDays } from '../days/find-days.ts';
import type { Report } from '../report/report.ts';
import { attributionsInside, foreignContents } from './attributions-around.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { classOf, isNumber, termOf, weightOf } from './term-weight.ts';

/** What a report says, as it is compared. */
export interface Gist {
  /** Terms of the content with their weight; those of others whom it quotes count less. */
  readonly terms: ReadonlyMap<string, number>;
  readonly total: number;
  /** Terms that stand under a negation wherever they do. */
  readonly negated: ReadonlySet<string>;
  /** Figures with the unit and the thing that they count: `1500 hospit`, `14_2 million`. */
  readonly figures: ReadonlyMap<string, string>;
  /** The words in order, put in one person and tense. */
  readonly run: readonly string[];
  /** Those of them that it doesn't tell as another's. */
  readonly ownRun: readonly string[];
  /** Quoted fragments that are its own, as words put in one person and tense between spaces. */
  readonly quotations: readonly string[];
  /** Terms inside of quotation marks. */
  readonly quoted: ReadonlySet<string>;
  /** Terms of the sentence outside of the content and of names. */
  readonly setting: ReadonlySet<string>;
  /** Days on which it was said, where the sentence tells; null where it does not. */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** Whether the sentence tells it as long past: “had said”, or as told by somebody. */
  readonly isRetold: boolean;
  /** Whether the sentence says that it is not the first time. */
  readonly isAgain: boolean;
  /** What it does about words that were said before. */
  readonly deeds: ReadonlySet<Deed>;
  /** Whether it speaks of words that were said. */
  readonly isAboutWords: boolean;
  /** Whether it tells of words that somebody printed: its own report of another's, or a word for such. */
  readonly isOfPrinted: boolean;
}

const known = new WeakMap<Report['attribution'], Gist>();

/** The gist of a report; the same one whenever it is asked for. */
export function gistOf(report: Report): Gist {
  const before = known.get(report.attribution);
  if (before) return before;
  const gist = readGist(report);
  known.set(report.attribution, gist);
  return gist;
}

const INNER_SHARE = 0.3;
/** Who is spoken of is often the same in all that somebody says. */
const MOST_FOR_NAME = 2.5;
const LEAST_WEIGHT = 0.1;
const SETTING_WEIGHT = 2.2;
/** Words for what is done about words; that both reports do it counts apart. */
const OF_DEEDS = /^(?:sorri|apolog|regret|withdraw|retract)$/;
const PERFECT = /^(?:had|have|has|used)$/;
const AGAIN = /^(?:again|repeat|reiter|reaffirm|restat|renew|still|onc)$/;
const SAID_AGAIN = / (?:say (?:it |that |so )?again|who repeat|as who (?:have )?say) /;
/** Words beside the cue that may say that it is said again. */
const NEAR = 3;
const NEGATION = /^(?:not|never|no|nobodi|noth|none|neither|nor|without|cannot)$/;
/** Words that tell something, behind a negation that takes them in. */
const SCOPE = 6;
const CLAUSE_END = /[,;:.!?…—]| [-–] /;
const OF_WORDS =
  /^(?:say|call|describ|word|phrase|remark|comment|statement|quot|misquot|mean|refer|claim|misspeak|withdraw|retract|denial|apolog|attribut|report)$/;
const PRINTED =
  /^(?:attribut|misattribut|quot|misquot|report|misreport|misstat|print|publish|carri|run|put|ascrib|credit)$/;

function readGist(report: Report): Gist {
  const { cue, sentence, document } = report;
  const content = { ...report.content, tokens: joinBracketed(report.content.tokens, document.text) };
  const whole = { ...report, content };
  const names = namesOf(report);
  const terms = termsOf(whole, names);
  const inside = attributionsInside(report);
  const told = inside.flatMap((one) => one.content);
  const own = outside(content.tokens, innerSpans(report));
  const around = outside(sentence.tokens, [...content.spans, ...foreignContents(report)]);
  const fragments = quotedFragments(whole);
  return {
    terms,
    total: [...terms.values()].reduce((sum, weight) => sum + weight, 0),
    negated: negatedTerms(content.tokens, document.text),
    figures: figuresOf(content.tokens),
    run: runOf(content.tokens),
    ownRun: runOf(outside(content.tokens, told)),
    quotations: fragments
      .map((tokens) => ` ${runOf(outside(tokens, told)).join(' ')} `)
      .filter((words) => words.trim() !== ''),
    quoted: new Set(fragments.flat().map(({ stem }) => termOf(stem))),
    setting: settingOf(around, names),
    days: saidOn(report, around),
    isRetold: report.parent !== null || cue.tokens.some(({ word }) => PERFECT.test(word)),
    isAgain: has(AGAIN, nearCue(report, around)) || SAID_AGAIN.test(` ${runOf(own).join(' ')} `),
    deeds: deedsOf(report, own),
    isAboutWords: has(OF_WORDS, content.tokens),
    isOfPrinted: has(PRINTED, cue.tokens) || inside.length > 0,
  };
}

const has = (pattern: RegExp, tokens: readonly IndexToken[]) => tokens.some(({ stem }) => pattern.test(stem));

const isInside = (token: Span, spans: readonly Span[]) =>
  spans.some(({ start, end }) => start <= token.start && token.end <= end);

const outside = (tokens: readonly IndexToken[], spans: readonly Span[]): readonly IndexToken[] =>
  tokens.filter((token) => !isInside(token, spans));

/** A word of which a part stands in brackets, as in g[iven], is one word. */
function joinBracketed(tokens: readonly IndexToken[], text: string): readonly IndexToken[] {
  const joined: IndexToken[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isJoined =
      before !== undefined && token.start === before.end + 1 && /[[\]]/.test(text[before.end]!);
    if (!isJoined) joined.push(token);
    else {
      const word = before.word + token.word;
      joined[joined.length - 1] = { word, stem: stemWord(word), start: before.start, end: token.end };
    }
  }
  return joined;
}

/** Names of who speaks, as the document knows them, and those of the source. */
function namesOf({ document, speakers, source }: Report): ReadonlySet<string> {
  const people = document.people.filter(({ id, kind }) => speakers.includes(id) && kind === 'person');
  const names = people.flatMap(({ name, aliases }) => [name, ...aliases]);
  const own = names.flatMap((name) => name.match(/(?<!\p{L})\p{Lu}[\p{L}]{2,}/gu) ?? []);
  const written = source.tokens.filter(({ start }) => /\p{Lu}/u.test(document.text[start]!));
  return new Set([...own.map((word) => word.toLowerCase()), ...written.map(({ stem }) => termOf(stem))]);
}

function termsOf(report: Report, names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const inner = innerSpans(report);
  const { text } = report.document;
  const terms = new Map<string, number>();
  for (const token of report.content.tokens) {
    const term = termOf(token.stem);
    if (names.has(term)) continue;
    if (OF_DEEDS.test(term)) continue;
    const isName =
      /\p{Lu}/u.test(text[token.start]!) && /[\p{Ll},] $/u.test(text.slice(0, token.start).slice(-2));
    const weight =
      Math.min(weightOf(term), isName ? MOST_FOR_NAME : Infinity) *
      (isInside(token, inner) ? INNER_SHARE : 1);
    if (weight > LEAST_WEIGHT) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  }
  return terms;
}

/** Words that stand close to the cue. */
function nearCue({ cue, content }: Report, around: readonly IndexToken[]): readonly IndexToken[] {
  const at = around.findIndex(({ start }) => start >= ((cue.spans[0] ?? content.spans[0])?.start ?? 0));
  return around.slice(Math.max(0, at - NEAR), at + cue.tokens.length + NEAR);
}

/** Where the speaker, at another time, is quoted in the content. */
const innerSpans = (report: Report): readonly Span[] =>
  attributionsInside(report)
    .filter(({ speaker }) => [speaker ?? []].flat().some((id) => report.speakers.includes(id)))
    .flatMap(({ content }) => content);

function negatedTerms(tokens: readonly IndexToken[], text: string): ReadonlySet<string> {
  const negated = new Set<string>();
  const plain = new Set<string>();
  let left = 0;
  for (const [at, { stem, start }] of tokens.entries()) {
    if (at > 0 && CLAUSE_END.test(text.slice(tokens[at - 1]!.end, start))) left = 0;
    if (NEGATION.test(stem)) left = SCOPE;
    else if (weightOf(termOf(stem)) > 0.5) {
      (left > 0 ? negated : plain).add(termOf(stem));
      left--;
    }
  }
  return new Set([...negated].filter((term) => !plain.has(term)));
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const SCALES = /^(?:hundr|thousand|million|billion|trillion|percent|degre)$/;

/** Of each figure with its scale, the next word that tells something. */
function figuresOf(tokens: readonly IndexToken[]): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (let at = 0; at < tokens.length; at++) {
    const term = termOf(tokens[at]!.stem);
    if (!isNumber(term)) continue;
    const isScaled = SCALES.test(tokens[at + 1]?.stem ?? '');
    const rest = tokens.slice(at + (isScaled ? 2 : 1), at + 5).map(({ stem }) => termOf(stem));
    const month = [tokens[at - 1], tokens[at + 1]].find((token) => MONTH.test(token?.word ?? ''));
    const figure = isScaled ? `${term} ${tokens[at + 1]!.stem}` : month ? `${month.word} ${term}` : term;
    figures.set(figure, rest.find((next) => weightOf(next) > 1) ?? '');
    if (isScaled) at++;
  }
  return figures;
}

const QUOTED = /“[^”]*”?|"[^"]*"?|«[^»]*»?|‘(?:[^’]|’(?=\p{L}))*|(?<![\p{L}\p{N}])'(?:[^']|'(?=\p{L}))*/gu;

/** The words of each quotation in the content, or of each part of one that the content has. */
const quotedFragments = ({ document, content }: Report): readonly (readonly IndexToken[])[] =>
  content.spans.flatMap((span) =>
    [...document.text.slice(span.start, span.end).matchAll(QUOTED)].map(({ index, 0: words }) => {
      const start = span.start + index;
      return content.tokens.filter((token) => token.start >= start && token.end <= start + words.length);
    }),
  );

const runOf = (tokens: readonly IndexToken[]): readonly string[] =>
  tokens.flatMap(({ stem }) => classOf(termOf(stem)) ?? []);

const settingOf = (around: readonly IndexToken[], names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    around
      .map(({ stem }) => termOf(stem))
      .filter((term) => weightOf(term) > SETTING_WEIGHT && !names.has(term)),
  );

/** The day that the sentence tells nearest to its cue; of what is told inside another's words, one that stands there too. */
function saidOn(report: Report, around: readonly IndexToken[]): Gist['days'] {
  const { document, parent, cue, content } = report;
  const { day } = document;
  if (day === null) return null;
  const place = (cue.spans[0] ?? content.spans[0])?.start ?? 0;
  const isTold = (days: FoundDays) =>
    days.from <= day &&
    !isOwner(days, document.text) &&
    (parent === null || isInside(days, parent.content.spans));
  const distance = ({ start, end }: Span) => Math.min(Math.abs(start - place), Math.abs(end - place));
  const told = findDays(around, day).filter(isTold);
  return told.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** Whether a time is whose something is, or a part of a name: “Saturday’s statement”, “the Sunday Courier”. */
function isOwner({ start, end }: Span, text: string): boolean {
  if (/['’]s?$/.test(text.slice(start, end)) || /^['’]/.test(text.slice(end))) return true;
  const isTime =
    /\d/.test(text.slice(start, end)) ||
    /\b(?:on|last|late|early|since)\s$/i.test(text.slice(0, start).slice(-7));
  return !isTime && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}
