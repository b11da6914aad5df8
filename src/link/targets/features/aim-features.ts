import type { Act } from '../../../model/index.ts';
import type { SpeechEvent } from '../../events/speech-event.ts';
import type { Report } from '../../report/report.ts';
import type { Feature } from '../../trees/create-trees.ts';
import { isNumber, termOf } from '../../utterance/term-weight.ts';
import type { ToldStatement } from '../told-statement.ts';

/** How what the words call their target, when and where it was said fit a statement. */
export function aimFeatures({ aim }: SpeechEvent, { reports }: ToldStatement): readonly Feature[] {
  const features: Feature[] = [];
  if (aim.noun !== null) features.push(...nounFeatures(aim.noun, reports));
  if (reports.some(({ attribution }) => attribution.act === 'ask')) features.push(['is a question', 1]);
  if (reports.some(({ attribution }) => attribution.manner !== 'indirect'))
    features.push(['in their words', 1]);
  if (reports.every(({ content }) => content.tokens.length === 0)) features.push(['says nothing', 1]);
  if (aim.days !== null) features.push([wasSaidWithin(aim.days, reports) ? 'day fits' : 'other day', 1]);
  if (aim.outlet !== null)
    features.push([isPrintedIn(aim.outlet, reports) ? 'outlet fits' : 'other outlet', 1]);
  return features;
}

interface NounClass {
  readonly nouns: RegExp;
  readonly fits: (report: Report) => boolean;
}

const isOf =
  (...acts: readonly Act[]) =>
  (report: Report) =>
    acts.includes(report.attribution.act);

/** Nouns for what was said (stems), and which reports they fit. */
const NOUNS: readonly NounClass[] = [
  {
    nouns: /^(?:figur|number|estim|forecast|date|sum|price|percentag|total)/,
    fits: ({ content }) => content.tokens.some(({ stem }) => isNumber(termOf(stem))),
  },
  {
    nouns: /^(?:pledg|promis|vow|guarante|commit|assur|undertak)/,
    fits: (report) =>
      isOf('promise')(report) || /\b(?:will|would|shall|won[’']t|not to|’ll)\b/.test(report.content.text),
  },
  { nouns: /^(?:denial|deni)/, fits: isOf('deny', 'reject') },
  { nouns: /^(?:apolog|sorri|regret)/, fits: isOf('apologise') },
  { nouns: /^(?:question|request)/, fits: isOf('ask', 'demand') },
  { nouns: /^(?:demand|call)/, fits: isOf('demand', 'want', 'ask') },
  { nouns: /^(?:alleg|accus)/, fits: isOf('accuse', 'say', 'criticise') },
  {
    nouns: /^(?:remark|comment|word|phrase|quot|line|jok|crack|jib|insult|slur|quip|observ)/,
    fits: ({ attribution }) => attribution.manner !== 'indirect',
  },
];

function nounFeatures(noun: string, reports: readonly Report[]): readonly Feature[] {
  const own = NOUNS.find(({ nouns }) => nouns.test(noun));
  if (!own) return [];
  return [[reports.some(own.fits) ? 'noun fits' : 'other noun', 1]];
}

/** What comes out on a day may have been said on the day before. */
const wasSaidWithin = (
  { from, to }: { readonly from: number; readonly to: number },
  reports: readonly Report[],
) => reports.some(({ document: { day } }) => day !== null && from <= day && day <= to + 1);

const isPrintedIn = (outlet: string, reports: readonly Report[]): boolean =>
  reports.some(
    ({ document: { publisher } }) => publisher?.toLowerCase().includes(outlet.toLowerCase()) ?? false,
  );
