import { type Command, Option } from 'commander';
import type { DocumentPage, PersonPage } from '../../record/index.ts';
import { FORMAT_NAMES } from '../../show/format.ts';
import type { ExitCode } from '../exit-code.ts';
import { type FilterFlags, filtersOf, withFilters } from './filter-flags.ts';
import { count, documentLine, judgementLine, personLine, roleLine, standingLines } from './page-words.ts';
import { type RecordFlags, recordOption, wholeNumber, withDates, withRecord } from './record-flags.ts';
import { type PageFlags, type WrittenPage, writePage } from './write-page.ts';

/** The flags of every page. */
export const withFormat = (command: Command): Command =>
  command
    .addOption(recordOption())
    .addOption(
      new Option('-f, --format <format>', 'how to write it out').choices(FORMAT_NAMES).default('table'),
    )
    .option('--restricted', 'show what is restricted too', false)
    .option(
      '--explain',
      'say of each speaker why it is this one (table and markdown; JSON always does)',
      false,
    );

const MOST_ROLES = 6;
const MOST_NAMES = 12;

function personHeading({
  person,
  statements,
  years,
  outlets,
  standings,
  inError,
  questions,
  judgements,
}: PersonPage): readonly string[] {
  const { total, isTotalCut, ids } = statements;
  return [
    personLine(person),
    ...(person.aliases.length > 0 ? [`also ${person.aliases.slice(0, MOST_NAMES).join(', ')}`] : []),
    ...person.roles.slice(-MOST_ROLES).map(roleLine),
    `${isTotalCut ? 'more than ' : ''}${count(total, 'statement')}${total > ids.length ? `, the newest ${ids.length} below` : ''}`,
    ...(years.length > 0
      ? [`by year: ${years.map(({ label, count: times }) => `${label} ${times}`).join(', ')}`]
      : []),
    ...(outlets.length > 0
      ? [`by outlet: ${outlets.map(({ label, count: times }) => `${label} ${times}`).join(', ')}`]
      : []),
    ...(standings.length > 0
      ? [`what became of it: ${standings.map(({ label, count: times }) => `${label} ${times}`).join(', ')}`]
      : []),
    ...(inError.total > 0
      ? [`${count(inError.total, 'statement')} attributed in error, listed at the end`]
      : []),
    ...questions.map(
      ({ other, reasons }) => `perhaps the same: ${personLine(other)} (${reasons.join(', ')})`,
    ),
    ...judgements.map((one) => `decided: ${judgementLine(one)}`),
  ];
}

function documentHeading(page: DocumentPage): readonly string[] {
  const { reading, engine, recordedAt, isRestricted, isHeld, access, openFrom } = page;
  return [
    `document ${reading.document.id} · recorded ${recordedAt} · read by ${engine.name} ${engine.version}`,
    ...(isRestricted ? ['restricted: it is shown nowhere unless that is asked for'] : []),
    ...(access === 'internal' ? ['internal: only reviewers and admins see it'] : []),
    ...(access === 'embargoed' ? [`under embargo until ${openFrom}: only reviewers and admins see it`] : []),
    ...(isHeld ? ['on hold: it may not be erased'] : []),
    ...(page.copyOf ? [`copy of ${documentLine(page.copyOf)} (earliest known here)`] : []),
    ...page.copies.map((copy) => `copied by ${documentLine(copy)}`),
    ...(page.revises ? [`later version of ${documentLine(page.revises)}${revisionWords(page)}`] : []),
    ...page.revisions.map((later) => `later version: ${documentLine(later)}`),
    ...page.judgements.map((one) => `decided: ${judgementLine(one)}`),
    ...page.orphaned.map((one) => `decided, but finds its place no more: ${judgementLine(one)}`),
  ];
}

const UNCHANGED = {
  fuller: ', of which only the opening was there: no change by the outlet',
  reader: ', of which Hearsay reads more or less now: no change by the outlet',
};

/** What a later version is to the one before; a note of correction as it stands there. */
function revisionWords({ reading, revision }: DocumentPage): string {
  if (!revision) return '';
  if (revision.kind !== 'edit') return UNCHANGED[revision.kind];
  const { note } = revision;
  const words = note && reading.document.text.slice(note.start, note.end).replace(/\s+/g, ' ');
  return words ? `, changed, with a note: ${words}` : ', changed, no note found';
}

const page = (
  type: string,
  about: Readonly<Record<string, unknown>>,
  rest: Pick<WrittenPage, 'heading' | 'readings'>,
): WrittenPage => ({ ...rest, outline: null, footing: [], about: { type, ...about } });

function addPersonCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('person')
    .description('show a person: names, roles, what they said, and what is in doubt')
    .argument('<person>', 'a name or an id')
    .option('-n, --limit <number>', 'statements to show', wholeNumber(1, 10_000), 20)
    .option('--offset <number>', 'statements to pass over first', wholeNumber(0, 100_000_000), 0);
  withFilters(withFormat(command), { hasSpeaker: false }).action(
    async (
      asked: string,
      flags: RecordFlags & PageFlags & FilterFlags & { limit: number; offset: number; restricted: boolean },
    ) => {
      await withRecord(flags, async (record) => {
        const { personPage } = await import('../../record/index.ts');
        const filters = { ...(await filtersOf(record, flags)), hasRestricted: flags.restricted };
        const shown = await personPage(record, asked, { filters, limit: flags.limit, offset: flags.offset });
        const { person, statements, years, outlets, standings, inError, questions, judgements } = shown;
        const { readings, ...list } = statements;
        const about = {
          ...{ person: withoutNumber(person), statements: list, years, outlets, standings, judgements },
          attributedInError: inError.ids,
        };
        const doubts = questions.map(({ other, ...one }) => ({ ...one, other: withoutNumber(other) }));
        await writePage(
          {
            ...page('person', { ...about, questions: doubts }, { heading: personHeading(shown), readings }),
            footing: [...standingLines(statements), ...standingLines(inError)],
          },
          flags,
        );
      });
      onDone(0);
    },
  );
}

const withoutNumber = <T extends { readonly n: number }>({ n: _, ...rest }: T): Omit<T, 'n'> => rest;

interface DateFlags {
  readonly recordedBy?: string;
  readonly publishedBy?: string;
  readonly restricted: boolean;
}

function addStatementCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('statement')
    .description('show a statement: its words, who reports it, through whom, and what became of it')
    .argument('<id>', 'the id of a statement, or its first characters');
  withDates(withFormat(command)).action(async (id: string, flags: RecordFlags & PageFlags & DateFlags) => {
    await withRecord(flags, async (record) => {
      const { statementPage } = await import('../../record/index.ts');
      const shown = await statementPage(record, id, shownOf(flags));
      const { reading, attribution, ...about } = shown;
      const { statementOutline } = await import('./statement/statement-outline.ts');
      await writePage(
        {
          ...page('statement', { id: attribution.id, ...about }, { heading: [], readings: [reading] }),
          outline: statementOutline(shown),
        },
        flags,
      );
    });
    onDone(0);
  });
}

const shownOf = ({ recordedBy, publishedBy, restricted }: DateFlags) => ({
  hasRestricted: restricted,
  recordedBy: recordedBy ?? null,
  publishedBy: publishedBy ?? null,
});

function addDocumentCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('document')
    .description('show a document: its statements, copies, versions and what was decided')
    .argument('<id>', 'the id of a document, or its first characters');
  withDates(withFormat(command)).action(async (id: string, flags: RecordFlags & PageFlags & DateFlags) => {
    await withRecord(flags, async (record) => {
      const { documentPage } = await import('../../record/index.ts');
      const shown = await documentPage(record, id, shownOf(flags));
      const { reading, ...about } = shown;
      await writePage(
        page('document', about, { heading: documentHeading(shown), readings: [reading] }),
        flags,
      );
    });
    onDone(0);
  });
}

/** `hearsay person`, `statement` and `document`: what the record knows of one. */
export function addPageCommands(program: Command, onDone: (code: ExitCode) => void): void {
  addPersonCommand(program, onDone);
  addStatementCommand(program, onDone);
  addDocumentCommand(program, onDone);
}
