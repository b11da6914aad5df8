import type { Span, ToldDocument } from '../../model/index.ts';
import { contains, joinSpans } from '../../text/span.ts';
import { NO_PAIRS, type ReadPairs } from '../pairs/pairs-read.ts';
import { NOTHING_READ, type ReadDeeds } from '../reader/deeds-read.ts';
import { READ_DEEDS, READ_PAIRS, type ReadDeed } from '../reader/link-reader.ts';
import type { Report } from '../report/report.ts';
import { aimOf } from './aim/aim-of.ts';
import { pronounOwner } from './aim/pronoun-owner.ts';
import type { EventFinding } from './event-rule.ts';
import { phrasesOf } from './phrases-of.ts';
import { isRetold } from './reading/is-retold.ts';
import type { SaidWords } from './reading/said-words.ts';
import type { Aim, SpeechEvent } from './speech-event.ts';
import { BY_READER, type DeedOdds, weighDeeds } from './weigh-deeds.ts';

/** What a reader made of the reports of a document, alone and beside what they may be about. */
export interface EventsRead {
  readonly deeds: ReadDeeds;
  readonly pairs: ReadPairs;
}

/**
 * What the words of a document's reports do to statements, in its order; of one report each relation at most once.
 * What is only supposed or asked does nothing. `read` is what a reader made of them; without it phrases decide. Whom it is
 * about, and whether he who does it is one who can, is for `relationFor` and for whoever looks for the target.
 */
export function findEvents(
  document: ToldDocument,
  { deeds, pairs }: EventsRead = { deeds: NOTHING_READ, pairs: NO_PAIRS },
): readonly SpeechEvent[] {
  return phrasesOf(document).flatMap(({ report, said, quoted, phrases }) => {
    const oddsOf = readOdds(deeds.get(report), pairs.get(report));
    const findings = oddsOf === null ? phrases : weighDeeds(said, phrases, oddsOf);
    return bestOfEach(withoutRetold(said, findings)).map((finding) => eventOf(said, finding, quoted));
  });
}

/** What was read of each deed of a report, and beside whichever statement it fits best; null where it was not read. */
export function readOdds(
  alone: readonly number[] | undefined,
  beside: ReadonlyMap<unknown, readonly number[]> | undefined,
): ((deed: ReadDeed) => DeedOdds) | null {
  if (alone === undefined) return null;
  const pairs = [...(beside?.values() ?? [])];
  return (deed) => ({
    alone: alone[READ_DEEDS.indexOf(deed)]!,
    beside: pairs.length === 0 ? null : Math.max(...pairs.map((odds) => odds[READ_PAIRS.indexOf(deed)]!)),
  });
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
    evidence: rule === BY_READER ? wordsOf(said.report) : evidenceOf(said, places),
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

/** A reader tells no words that say it: all of the report do. */
const wordsOf = ({ cue, content }: Report): readonly Span[] => joinSpans([...cue.spans, ...content.spans]);

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
