import type { ToldDocument } from '../../model/index.ts';
import { contains } from '../../text/span.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';
import type { EventFinding, EventRule } from './event-rule.ts';
import { ofClass } from './reading/phrase.ts';
import { readSaidWords, type SaidWords } from './reading/said-words.ts';
import { findApologies } from './rules/find-apologies.ts';
import { findClarifications } from './rules/find-clarifications.ts';
import { findConfirmations } from './rules/find-confirmations.ts';
import { findCorrections } from './rules/find-corrections.ts';
import { findDenials } from './rules/find-denials.ts';
import { findDisputes } from './rules/find-disputes.ts';
import { findOutletCorrections } from './rules/find-outlet-corrections.ts';
import { findRefusals } from './rules/find-refusals.ts';
import { findRepetitions } from './rules/find-repetitions.ts';
import { findRetractions } from './rules/find-retractions.ts';

/** In order: of two findings alike in relation and weight the earlier one stays. */
const RULES: readonly EventRule[] = [
  findDenials,
  findDisputes,
  findConfirmations,
  findRefusals,
  findRepetitions,
  findRetractions,
  findApologies,
  findCorrections,
  findClarifications,
  findOutletCorrections,
];

/** A report that is neither supposed nor asked, with what phrases in it say that is done. */
export interface ReportPhrases {
  readonly report: Report;
  readonly said: SaidWords;
  /** Reports that stand in its content. */
  readonly quoted: readonly Report[];
  readonly phrases: readonly EventFinding[];
}

const known = new WeakMap<ToldDocument, readonly ReportPhrases[]>();

/** What phrases say of each report of a document, in its order; the same whenever it is asked for. */
export function phrasesOf(document: ToldDocument): readonly ReportPhrases[] {
  const before = known.get(document);
  if (before) return before;
  const phrases = findPhrasesIn(document);
  known.set(document, phrases);
  return phrases;
}

function findPhrasesIn(document: ToldDocument): readonly ReportPhrases[] {
  const reports = reportsOf(document);
  const inside = new Map<Report, Report[]>();
  for (const report of reports)
    if (report.parent) inside.set(report.parent, [...(inside.get(report.parent) ?? []), report]);
  return reports.filter(isReal).flatMap((report): ReportPhrases | [] => {
    const said = readSaidWords(report);
    const quoted = inside.get(report) ?? [];
    if (said.line.length === 0) return [];
    const found = RULES.flatMap((rule) => rule(said));
    return { report, said, quoted, phrases: found.filter((finding) => !isTheirs(said, finding, quoted)) };
  });
}

/** Whether it is somebody else who does it, of whom the report tells: “reckons she flatly denies it”. */
function isTheirs({ line, report }: SaidWords, { places }: EventFinding, quoted: readonly Report[]): boolean {
  if (isNoun(report) && line[places[0]!]!.role !== 'cue') return true;
  return quoted.some((one) => {
    const spans = [...one.cue.spans, ...one.content.spans];
    return (
      /^(?:asserted|hedged)$/.test(one.attribution.polarity) &&
      one.speakers.length > 0 &&
      !one.speakers.some((id) => report.speakers.includes(id)) &&
      !isNoun(one) &&
      places.every((place) => spans.some((span) => contains(span, line[place]!)))
    );
  });
}

const isRemark = ofClass('remark');

/** What stands before a noun: whose it is, or an article. */
const BEFORE_NOUN = /(?:['’]s?|\b(?:the|an?|his|her|their|its|my|our|your|this|that))\s+(?:\p{L}+\s+)?$/iu;

/** “Her suggestion that the soup was cold”: what is said of it behind that is not her doing. */
function isNoun({ cue, source, document: { text } }: Report): boolean {
  const [word, ...more] = cue.tokens;
  if (word === undefined || more.length > 0 || !isRemark(word)) return false;
  const owner = source.spans.find(({ end }) => end <= word.start && word.start - end <= 1);
  if (owner !== undefined && !POSSESSIVE.test(text.slice(owner.start, owner.end))) return false;
  return BEFORE_NOUN.test(text.slice(Math.max(0, word.start - 30), word.start));
}

/** A source that owns what follows; any other does it: “the rebels claim”. */
const POSSESSIVE = /(?:['’]s?|^(?:his|her|their|its|my|our|your))$/i;

/** A negated report may still be an event: “did not dispute”, “does not comment”; its rules see the negation. */
function isReal({ attribution, parent }: Report): boolean {
  if (attribution.polarity === 'hypothetical' || attribution.polarity === 'question') return false;
  return parent === null || (parent.attribution.polarity !== 'negated' && isReal(parent));
}
