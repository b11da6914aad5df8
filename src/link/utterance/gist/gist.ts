import type { Attribution, Span } from '../../../model/index.ts';
import type { IndexToken } from '../../../text/tokens/index-token.ts';
import type { Report } from '../../report/report.ts';
import { classOf, termOf, weightOf } from '../term-weight.ts';
import { attributionsInside, foreignContents } from './attributions-around.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { figuresOf } from './figures-of.ts';
import { innerSpans } from './inner-spans.ts';
import { outside } from './inside-spans.ts';
import { joinBracketed } from './join-bracketed.ts';
import { namesOf } from './names-of.ts';
import { negatedTerms } from './negated-terms.ts';
import { quotedFragments } from './quoted-fragments.ts';
import { saidOn } from './said-on.ts';
import { termsOf } from './terms-of.ts';

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
  /** Whether the sentence tells it as long past: “had said”, “once said”, or as told by somebody. */
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

const SETTING_WEIGHT = 2.2;
const PERFECT = /^(?:had|have|has|used)$/;
const AGAIN = /^(?:again|repeat|reiter|reaffirm|restat|renew|still)$/;
const SAID_AGAIN = / (?:say (?:it |that |so )?again|who repeat|as who (?:have )?say) /;
/** Words beside the cue that may say that it is said again. */
const NEAR = 3;
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
  const told = toldInside(content.tokens, inside);
  const own = outside(content.tokens, innerSpans(report));
  const around = outside(sentence.tokens, [...content.spans, ...foreignContents(report)]);
  const fragments = quotedFragments(whole);
  const near = nearCue(report, around);
  const isOnce = isOnceOnly(near);
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
    days: isOnce ? null : saidOn(report, around),
    isRetold: isOnce || report.parent !== null || cue.tokens.some(({ word }) => PERFECT.test(word)),
    isAgain: has(AGAIN, near) || isOnceMore(near) || SAID_AGAIN.test(` ${runOf(own).join(' ')} `),
    deeds: deedsOf(report, own),
    isAboutWords: has(OF_WORDS, content.tokens),
    isOfPrinted: has(PRINTED, cue.tokens) || inside.length > 0,
  };
}

/** What it tells as another’s; nothing where that is the whole of it, read once as a report and once as what it reports. */
function toldInside(tokens: readonly IndexToken[], inside: readonly Attribution[]): readonly Span[] {
  const told = inside.flatMap(({ content }) => content);
  return outside(tokens, told).length > 0 ? told : [];
}

const has = (pattern: RegExp, tokens: readonly IndexToken[]) => tokens.some(({ stem }) => pattern.test(stem));

/** “Who once called it a shed”: at some time that is long past. */
const isOnceOnly = (tokens: readonly IndexToken[]): boolean =>
  tokens.some(({ word }, n) => word === 'once' && !/^(?:again|more)$/.test(tokens[n + 1]?.word ?? ''));

const isOnceMore = (tokens: readonly IndexToken[]): boolean =>
  tokens.some(({ word }, n) => word === 'once' && tokens[n + 1]?.word === 'more');

/** Words that stand close to the cue. */
function nearCue({ cue, content }: Report, around: readonly IndexToken[]): readonly IndexToken[] {
  const at = around.findIndex(({ start }) => start >= ((cue.spans[0] ?? content.spans[0])?.start ?? 0));
  return around.slice(Math.max(0, at - NEAR), at + cue.tokens.length + NEAR);
}

const runOf = (tokens: readonly IndexToken[]): readonly string[] =>
  tokens.flatMap(({ stem }) => classOf(termOf(stem)) ?? []);

const settingOf = (around: readonly IndexToken[], names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    around
      .map(({ stem }) => termOf(stem))
      .filter((term) => weightOf(term) > SETTING_WEIGHT && !names.has(term)),
  );
