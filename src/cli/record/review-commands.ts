import { type Command, Option } from 'commander';
import type { ListedJudgement, OpenRecord, RecordedDoubt, RecordedPerson } from '../../record/index.ts';
import { neutraliseLine } from '../../show/neutralise.ts';
import type { ExitCode } from '../exit-code.ts';
import { write } from '../write.ts';
import { judgementLine, personLine } from './page-words.ts';
import { type RecordFlags, recordOption, wholeNumber, withRecord } from './record-flags.ts';

interface ListFlags extends RecordFlags {
  readonly format: 'table' | 'json';
  readonly limit: number;
}

const listing = (command: Command, limit: number): Command =>
  command
    .addOption(recordOption())
    .addOption(
      new Option('-f, --format <format>', 'how to write it out').choices(['table', 'json']).default('table'),
    )
    .option('-n, --limit <number>', 'how many', wholeNumber(1, 100_000), limit);

const print = (lines: readonly string[]): Promise<void> =>
  write(process.stdout, `${lines.map(neutraliseLine).join('\n')}\n`);

const json = (value: unknown): Promise<void> => write(process.stdout, `${JSON.stringify(value, null, 2)}\n`);

const LONGEST = 110;
const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

const bare = ({ n: _, ...person }: RecordedPerson) => person;

function doubtLines(doubt: RecordedDoubt): readonly string[] {
  if (doubt.kind === 'same-person')
    return [
      `Are these one? (${doubt.reasons.join(', ')})`,
      ...doubt.people.map((person) => `  ${personLine(person)}`),
    ];
  const { attribution, reading } = doubt;
  const nameOf = (id: string) => reading.people.find((one) => one.id === id)?.name ?? id;
  const now = [attribution.speaker ?? []].flat().map(nameOf).join(' and ') || 'nobody';
  const others = attribution.candidates.map(({ id }) => nameOf(id)).join(', ');
  const words = attribution.content
    .map(({ start, end }) => reading.document.text.slice(start, end))
    .join(' … ');
  return [
    `Who says ${cut(words.replace(/\s+/g, ' '))}`,
    `  now ${now}${others === '' ? '' : `, or ${others}`} · ${reading.document.publisher ?? reading.document.file ?? ''} · ${attribution.id}`,
  ];
}

function doubtRecord(doubt: RecordedDoubt): unknown {
  if (doubt.kind === 'same-person') return { ...doubt, people: doubt.people.map(bare) };
  const { attribution, reading, ...rest } = doubt;
  return { ...rest, document: reading.document.id, attribution, people: reading.people };
}

async function printLinks(record: OpenRecord, { limit, format }: ListFlags): Promise<void> {
  const { listLinkDoubts } = await import('../../record/index.ts');
  const doubts = await listLinkDoubts(record, limit);
  if (format === 'json') return json(doubts);
  const { linkLines } = await import('./statement/link-lines.ts');
  const lines = doubts.flatMap(({ link }) => linkLines(link, true));
  const written = lines.map(({ depth, runs }) => ({ depth, words: runs.map(({ text }) => text).join('') }));
  const text = written.map(({ depth, words }) => `${'  '.repeat(depth)}${neutraliseLine(words)}`);
  await write(process.stdout, `${(text.length === 0 ? ['Nothing is in doubt.'] : text).join('\n')}\n`);
}

function addDoubtsCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('doubts')
    .description('list what is in doubt, what would do most harm first: decide with "hearsay judge"');
  command.option('--links', 'what statements do to one another, as far as machines only propose it', false);
  listing(command, 20).action(async (flags: ListFlags & { readonly links: boolean }) => {
    await withRecord(flags, async (record) => {
      if (flags.links) return printLinks(record, flags);
      const { listRecordedDoubts } = await import('../../record/index.ts');
      const doubts = await listRecordedDoubts(record, flags.limit);
      if (flags.format === 'json') return json(doubts.map(doubtRecord));
      await print(doubts.length === 0 ? ['Nothing is in doubt.'] : doubts.flatMap(doubtLines));
    });
    onDone(0);
  });
}

const stateWords = ({ judgement, state }: ListedJudgement): string =>
  `${state === 'current' ? '' : `[${state}] `}${judgementLine(judgement)}`;

function addJudgementsCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('judgements')
    .description('list what was decided, the last first')
    .option('--orphaned', 'only those that do not find their place any more', false);
  listing(command, 100).action(async (flags: ListFlags & { readonly orphaned: boolean }) => {
    await withRecord(flags, async (record) => {
      const { listJudgements } = await import('../../record/index.ts');
      const all = await listJudgements(record);
      const asked = all.filter(({ state }) => !flags.orphaned || state === 'orphaned').slice(0, flags.limit);
      if (flags.format === 'json')
        return json(asked.map(({ judgement, state }) => ({ ...judgement, state })));
      await print(asked.length === 0 ? ['Nothing was decided.'] : asked.map(stateWords));
    });
    onDone(0);
  });
}

/** `hearsay doubts` and `hearsay judgements`: what is to be decided, and what was. */
export function addReviewCommands(program: Command, onDone: (code: ExitCode) => void): void {
  addDoubtsCommand(program, onDone);
  addJudgementsCommand(program, onDone);
}
