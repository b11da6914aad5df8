import type { StatementQuery, ToldDocument } from '../../model/index.ts';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import type { Report } from '../report/report.ts';
import { contentStems } from '../targets/words/content-stems.ts';

/** Accounts of one event are looked for so many days back. */
const MOST_DAYS = 60;

/** Rarest words of a report by which other accounts are looked for, and how many of those at most. */
const MOST_TERMS = 6;
const MOST = 6;

/** What anybody said of the same things not long before: the words of each report and the names of who speaks. */
export const claimQueries = (
  { day, people }: ToldDocument,
  reports: readonly Report[],
): readonly StatementQuery[] =>
  reports.flatMap(({ content, speakers }) => {
    const names = people.filter(({ id }) => speakers.includes(id)).flatMap(({ name }) => indexTokens(name));
    const terms = contentStems([...content.tokens, ...names]).slice(0, MOST_TERMS);
    return content.tokens.length > 0 && terms.length > 0
      ? [{ speakers: [], terms, from: day === null ? null : day - MOST_DAYS, to: day, most: MOST }]
      : [];
  });
