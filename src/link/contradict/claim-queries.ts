import type { StatementQuery, ToldDocument } from '../../model/index.ts';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import type { Report } from '../report/report.ts';
import { contentStems } from '../targets/words/content-stems.ts';
import { weightOf } from '../utterance/term-weight.ts';

/** Accounts of one event are looked for so many days back. */
const MOST_DAYS = 60;

/** Rarest words of a report by which other accounts are looked for, and how many of those at most. */
const MOST_TERMS = 6;
const MOST = 6;

/** Reports of a document for which others are looked for, those whose words tell most. */
const MOST_ASKED = 3;

/** What anybody said of the same things not long before: the words of each report and the names of who speaks. */
export function claimQueries(
  { day, people }: ToldDocument,
  reports: readonly Report[],
): readonly StatementQuery[] {
  const asked = reports.flatMap(({ content, speakers }) => {
    if (content.tokens.length === 0) return [];
    const names = people.filter(({ id }) => speakers.includes(id)).flatMap(({ name }) => indexTokens(name));
    const terms = contentStems([...content.tokens, ...names]).slice(0, MOST_TERMS);
    return terms.length > 0 ? [{ terms, weight: terms.reduce((sum, term) => sum + weightOf(term), 0) }] : [];
  });
  const from = day === null ? null : day - MOST_DAYS;
  return asked
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_ASKED)
    .map(({ terms }) => ({ speakers: [], terms, from, to: day, most: MOST }));
}
