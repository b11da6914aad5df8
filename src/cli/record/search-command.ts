import type { Command } from 'commander';
import type { FoundStatements, OpenRecord, SimilarStatements } from '../../record/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeLine } from '../write.ts';
import { type FilterFlags, filtersOf, withFilters } from './filter-flags.ts';
import { withFormat } from './page-commands.ts';
import { count, standingLines } from './page-words.ts';
import { type RecordFlags, wholeNumber, withRecord } from './record-flags.ts';
import { type PageFlags, writePage } from './write-page.ts';

interface SearchFlags extends RecordFlags, PageFlags, FilterFlags {
  readonly restricted: boolean;
  readonly meaning: boolean;
  readonly limit: number;
  readonly offset: number;
}

const HELP = `
Words are found in any form (deny, denied, denies). All must be in the statement; further accepted are
  "a phrase"      these words in this order        one OR other     either of the two
  govern*         words that begin so              -word  -"a b"    none of these
  ~"exact text"   these characters anywhere, case and typography aside
With --meaning, what is asked is a sentence, and statements that say something like it are found.`;

function totalWords({ total, isTotalCut, ids }: FoundStatements, offset: number): string {
  const shown =
    total > ids.length && ids.length > 0
      ? `, ${(offset + 1).toLocaleString('en')} to ${(offset + ids.length).toLocaleString('en')} below`
      : '';
  return `${isTotalCut ? 'more than ' : ''}${count(total, 'statement')}${shown}`;
}

async function byWords(record: OpenRecord, asked: string, flags: SearchFlags): Promise<void> {
  const { searchStatements } = await import('../../record/index.ts');
  const filters = { ...(await filtersOf(record, flags)), hasRestricted: flags.restricted };
  const found = await searchStatements(record, asked, { filters, ...flags });
  for (const { message } of found.notices) await writeLine(process.stderr, `hearsay: ${message}`);
  const { readings, matches, ...list } = found;
  const where = [...matches].map(([id, { spans, snippet }]) => ({
    id,
    spans: spans.map(({ start, end }) => [start, end]),
    snippet: { ...snippet, span: undefined, hits: snippet.hits.map(({ start, end }) => [start, end]) },
  }));
  await writePage(
    {
      heading: found.ids.length === 0 ? [] : [totalWords(found, flags.offset)],
      outline: null,
      footing: standingLines(found),
      about: { type: 'search', query: asked, ...list, matches: where },
      readings,
    },
    flags,
  );
}

/** One line a statement: its nearness, and what in it may turn its meaning round. */
const nearnessLines = ({ ids, nearness }: SimilarStatements): readonly string[] =>
  ids.map((id) => {
    const { score, negation } = nearness.get(id)!;
    return `${score.toFixed(2)} ${id}${negation === null ? '' : ` · has a negation: “${negation}”`}`;
  });

async function byMeaning(record: OpenRecord, asked: string, flags: SearchFlags): Promise<void> {
  const { similarStatements } = await import('../../record/index.ts');
  const filters = { ...(await filtersOf(record, flags)), hasRestricted: flags.restricted };
  const found = await similarStatements(record, asked, { filters, ...flags });
  const { readings, nearness, ...list } = found;
  const near = [...nearness].map(([id, one]) => ({ id, ...one }));
  await writePage(
    {
      heading: [
        `${found.isTotalCut ? 'the nearest ' : ''}${count(found.ids.length, 'statement')} by meaning`,
      ],
      outline: null,
      footing: [...nearnessLines(found), ...standingLines(found)],
      about: { type: 'search', meaning: asked, ...list, nearness: near },
      readings,
    },
    flags,
  );
}

/** `hearsay search`: statements by their words, or by what they mean. */
export function addSearchCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('search')
    .description('find statements by words, phrases, characters or meaning')
    .argument('<words...>', 'what to look for; quote it for your shell')
    .option('--meaning', 'find what says something like this, in whatever words', false)
    .option('-n, --limit <number>', 'statements to show', wholeNumber(1, 10_000), 20)
    .option('--offset <number>', 'statements to pass over first', wholeNumber(0, 100_000_000), 0)
    .addHelpText('after', HELP);
  withFilters(withFormat(command), { hasSpeaker: true }).action(
    async (words: readonly string[], flags: SearchFlags) => {
      const asked = words.join(' ');
      await withRecord(flags, (record) => (flags.meaning ? byMeaning : byWords)(record, asked, flags));
      onDone(0);
    },
  );
}
