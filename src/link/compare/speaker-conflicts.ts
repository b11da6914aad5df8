import type { AccountConflict, Person } from '../../model/index.ts';
import { verbatimSpans } from '../../text/count-words.ts';
import { isSurelyOther } from '../../text/is-surely-other.ts';
import { contains, subtractSpans } from '../../text/span.ts';
import type { Report } from '../report/report.ts';
import { candidatePairs } from './candidate-pairs.ts';
import type { StatedReport } from './figure-conflicts.ts';

/** Words in a row that are looked up together. */
const RUN = 5;
/** Share of the shorter quotation's runs that must be the other's too. */
const ALIKE = 0.6;

/** Stems that a report gives as its speaker's own, without those of whom the speaker quotes. */
function ownStems({ document, attribution, content }: Report, inside: readonly Report[]): readonly string[] {
  const taken = inside.flatMap((one) => one.attribution.content).sort((a, b) => a.start - b.start);
  const own = verbatimSpans(document.text, attribution).flatMap((span) => subtractSpans(span, taken));
  return content.tokens.filter((token) => own.some((span) => contains(span, token))).map(({ stem }) => stem);
}

function runsOf(stems: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= stems.length; at++) runs.add(stems.slice(at, at + RUN).join(' '));
  return runs;
}

/** The person who alone speaks, or null. */
const soleSpeaker = ({ document, speakers }: Report): Person | null =>
  speakers.length === 1 ? (document.people.find(({ id }) => id === speakers[0]) ?? null) : null;

interface Quoted extends StatedReport {
  readonly speaker: Person;
  readonly runs: ReadonlySet<string>;
}

function quotedOf(reports: readonly StatedReport[]): readonly Quoted[] {
  const inside = Map.groupBy(
    reports.map(({ report }) => report).filter(({ parent }) => parent !== null),
    ({ parent }) => parent,
  );
  return reports.flatMap((stated) => {
    const speaker = soleSpeaker(stated.report);
    const runs = speaker === null ? null : runsOf(ownStems(stated.report, inside.get(stated.report) ?? []));
    return speaker === null || runs === null || runs.size === 0 ? [] : [{ ...stated, speaker, runs }];
  });
}

/** Words that two accounts give in quotation marks as those of two people. */
export function speakerConflicts(
  reports: readonly StatedReport[],
  isAcross: (a: Report, b: Report) => boolean,
): readonly AccountConflict[] {
  const found: AccountConflict[] = [];
  const all = quotedOf(reports).map((item) => ({ item, keys: item.runs }));
  for (const [a, b, common] of candidatePairs(all)) {
    const share = common / Math.min(a.runs.size, b.runs.size);
    if (share < ALIKE || !isAcross(a.report, b.report) || !isSurelyOther(a.speaker, b.speaker)) continue;
    const pair = { from: b.statement, to: a.statement };
    found.push({
      kind: 'speakers',
      status: 'proposed',
      score: share,
      link: null,
      isOpen: false,
      ...pair,
      evidence: '',
    });
  }
  return found;
}
