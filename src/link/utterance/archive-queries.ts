import type { StatementQuery } from '../../model/index.ts';
import type { Report } from '../report/report.ts';
import { gistOf } from './gist/gist.ts';
import { mayPoint } from './point-at.ts';
import { hasName } from './speaker-relation.ts';
import { weightOf } from './term-weight.ts';

/** Reports of one speaker that one query looks for. */
const REPORTS = 6;
/** Stems of each that tell most, and how much a stem tells at least. */
const STEMS = 6;
const LEAST_WEIGHT = 0.8;
/** Earlier reports that each is compared with. */
const MOST = 10;
const LEAST_QUOTED = 3;
const QUOTED_STEMS = 4;
/** Reports of a document that are looked for by their quoted words alone, those that quote most: with fewer, reports of one utterance are missed. */
const MOST_QUOTED = 24;
/** Days for which a statement is remembered that words only point at. */
const REMEMBERED = 21;

/**
 * What to look for in the archive to know which utterances the reports of a document are of: for each speaker, what was
 * reported before in the rarest of these words; and what was of late, where a report only points at it.
 */
export function archiveQueries(reports: readonly Report[]): readonly StatementQuery[] {
  const own = [...bySpeakers(reports).values()];
  return [...own.flatMap((some) => [...worded(some), ...pointed(some)]), ...quoted(reports)];
}

function bySpeakers(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    const key = [...report.speakers].sort().join(' ');
    found.set(key, [...(found.get(key) ?? []), report]);
  }
  return found;
}

function worded(reports: readonly Report[]): readonly StatementQuery[] {
  const telling = reports.filter((report) => stemsOf(report).length > 0);
  return Array.from({ length: Math.ceil(telling.length / REPORTS) }, (_, n): StatementQuery => {
    const some = telling.slice(n * REPORTS, (n + 1) * REPORTS);
    const { document } = some[0]!;
    const speakers = hasName(some[0]!) ? some[0]!.speakers : [];
    const terms = [...new Set(some.flatMap(stemsOf))].sort((a, b) => weightOf(b) - weightOf(a));
    return { speakers, terms, from: null, to: document.day, most: MOST * some.length };
  });
}

/** Words in quotation marks may be told elsewhere of somebody without a name, and of somebody with one where nobody is known here. */
const quoted = (reports: readonly Report[]): readonly StatementQuery[] =>
  reports
    .filter((report) => gistOf(report).quoted.size >= LEAST_QUOTED)
    .sort((one, other) => gistOf(other).quoted.size - gistOf(one).quoted.size)
    .slice(0, MOST_QUOTED)
    .map((report) => ({
      speakers: [],
      terms: stemsOf(report).slice(0, QUOTED_STEMS),
      from: null,
      to: report.document.day,
      most: MOST,
    }));

const stemsOf = ({ content }: Report): readonly string[] =>
  [...new Set(content.tokens.map(({ stem }) => stem))]
    .filter((stem) => weightOf(stem) >= LEAST_WEIGHT)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, STEMS);

function pointed(reports: readonly Report[]): readonly StatementQuery[] {
  const pointing = reports.filter(({ speakers }) => speakers.length > 0).find(mayPoint);
  if (!pointing) return [];
  const { speakers, document } = pointing;
  const from = document.day === null ? null : document.day - REMEMBERED;
  return [{ speakers, terms: [], from, to: document.day, most: MOST * 2 }];
}
