import type { Span, ToldDocument } from '../../model/index.ts';
import { contains, joinSpans } from '../../text/span.ts';
import { NOTHING_READ, type ReadDeeds } from '../reader/read-deeds.ts';
import type { Report } from '../report/report.ts';
import { reportsOf } from '../report/reports-of.ts';
import { aimOf } from './aim/aim-of.ts';
import { pronounOwner } from './aim/pronoun-owner.ts';
import type { EventFinding, EventRule } from './event-rule.ts';
import { isRetold } from './reading/is-retold.ts';
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
import type { Aim, SpeechEvent } from './speech-event.ts';
import { weighDeeds } from './weigh-deeds.ts';

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

/**
 * What the words of a document's reports do to statements, in its order; of one report each relation at most once.
 * What is only supposed or asked does nothing. `read` is what a reader made of them; without it phrases decide. Whom it is about, and whether he who does it is one who can, is for
 * `relationFor` and for whoever looks for the target.
 */
export function findEvents(document: ToldDocument, read: ReadDeeds = NOTHING_READ): readonly SpeechEvent[] {
  return phrasesOf(document).flatMap(({ report, said, quoted, phrases }) => {
    const odds = read.get(report);
    const findings = odds === undefined ? phrases : weighDeeds(said, phrases, odds);
    return bestOfEach(withoutRetold(said, findings)).map((finding) => eventOf(said, finding, quoted));
  });
}

/** A report that is neither supposed nor asked, with what phrases in it say that is done. */
export interface ReportPhrases {
  readonly report: Report;
  readonly said: SaidWords;
  /** Reports that stand in its content. */
  readonly quoted: readonly Report[];
  readonly phrases: readonly EventFinding[];
}

/** What phrases say of each report of a document, in its order. */
export function phrasesOf(document: ToldDocument): readonly ReportPhrases[] {
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

/** Log odds from which on somebody admits to having said it. */
const ADMITS = 0.4;

/** “The words were mine. I told people I hadn’t used them”: who admits it tells of a denial and makes none. */
function withoutRetold(said: SaidWords, findings: readonly EventFinding[]): readonly EventFinding[] {
  const isAdmitted = findings.some(
    ({ relation, weight }) =>
      (relation === 'confirms' || relation === 'apologisesFor' || relation === 'retracts') &&
      weight >= ADMITS,
  );
  return findings.filter(
    ({ relation, places }) => !(isAdmitted && relation === 'deniesSaying' && isRetold(said, places)),
  );
}

/** Log odds below which the words are not taken to say so at all. */
const LEAST = -0.85;

function bestOfEach(findings: readonly EventFinding[]): readonly EventFinding[] {
  const best = new Map<string, EventFinding>();
  for (const finding of findings)
    if (finding.weight > (best.get(finding.relation)?.weight ?? LEAST)) best.set(finding.relation, finding);
  const isOfOutlet = (best.get('correctedByOutlet')?.weight ?? 0) > 0;
  return [...best.values()].filter(({ relation }) => !isOfOutlet || !OF_SPEAKERS.includes(relation));
}

/** What an outlet that corrects itself does not do beside it. */
const OF_SPEAKERS: readonly string[] = ['corrects', 'clarifies', 'retracts'];

function eventOf(said: SaidWords, finding: EventFinding, quoted: readonly Report[]): SpeechEvent {
  const { relation, rule, isConditional, fault, places } = finding;
  return {
    from: said.report,
    relation,
    isConditional,
    fault,
    evidence: evidenceOf(said, places),
    score: 1 / (1 + Math.exp(-finding.weight)),
    rule,
    aim: withOwner(said, finding, aimOf(said, places, quoted)),
  };
}

/** What is done to a statement of another, so that “his remark” in the mouth of who does it means somebody else. */
const TO_OTHERS: readonly string[] = ['disputes', 'declinesToComment', 'confirms', 'corrects'];

function withOwner(said: SaidWords, { relation }: EventFinding, aim: Aim): Aim {
  if (aim.isOwn || aim.speakers.length > 0 || !TO_OTHERS.includes(relation)) return aim;
  return { ...aim, speakers: pronounOwner(said) };
}

/** The whole cue where it says it, and from the first word that says it to the last of what else does. */
function evidenceOf({ line, report }: SaidWords, places: readonly number[]): readonly Span[] {
  const said = places.map((place) => line[place]!);
  const isInCue = said.some(({ role }) => role === 'cue');
  const inContent = report.content.spans.flatMap((span) => {
    const within = said.filter((token) => token.role === 'content' && contains(span, token));
    if (within.length === 0) return [];
    return [{ start: isInCue ? span.start : within[0]!.start, end: within.at(-1)!.end }];
  });
  const aside = said.filter(({ role }) => role === 'aside');
  return joinSpans([
    ...(isInCue ? report.cue.spans : []),
    ...inContent,
    ...(aside.length === 0 ? [] : [{ start: aside[0]!.start, end: aside.at(-1)!.end }]),
  ]);
}
