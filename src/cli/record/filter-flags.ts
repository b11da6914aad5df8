import { type Command, Option } from 'commander';
import { ACTS, MANNERS, POLARITIES, STANDINGS } from '../../model/index.ts';
import type { Filters, OpenRecord } from '../../record/index.ts';
import { withDates } from './record-flags.ts';

/** Flags by which statements are narrowed. */
export interface FilterFlags {
  readonly speaker?: string;
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly publishedBy?: string;
  readonly recordedBy?: string;
  readonly manner?: string;
  readonly act?: string;
  readonly polarity?: string;
  readonly standing?: string;
  readonly document?: string;
  readonly copies: boolean;
}

/** Which flags a command has no use for: `--speaker` on a person's page, `--no-copies` where copies are left out anyway. */
interface FilterChoice {
  readonly hasSpeaker: boolean;
  readonly hasCopies?: boolean;
}

/** Adds the flags of {@link FilterFlags}. */
export function withFilters(command: Command, { hasSpeaker, hasCopies = true }: FilterChoice): Command {
  if (hasSpeaker) command.option('-s, --speaker <person>', 'who speaks: a name or an id');
  command
    .option('-p, --publisher <name>', 'the outlet, or the host of its pages')
    .option('--from <date>', 'published from then on (2026, 2026-03, 2026-03-04)')
    .option('--to <date>', 'published up to then')
    .addOption(new Option('--manner <manner>', 'how the words are given').choices(MANNERS))
    .addOption(new Option('--act <act>', 'what is done by saying it').choices(ACTS))
    .addOption(
      new Option('--polarity <polarity>', 'what the sentence says of the saying').choices(POLARITIES),
    )
    .addOption(new Option('--standing <standing>', 'what became of it').choices(STANDINGS))
    .option('--document <id>', 'only in this document');
  if (hasCopies) command.option('--no-copies', 'leave out documents that copy an earlier one');
  return withDates(command);
}

/** What flags ask for, the speaker looked up by name or id. */
export async function filtersOf(record: OpenRecord, flags: FilterFlags): Promise<Filters> {
  const { getPerson } = await import('../../record/index.ts');
  return {
    speaker: flags.speaker === undefined ? null : (await getPerson(record, flags.speaker)).id,
    publisher: flags.publisher ?? null,
    from: flags.from ?? null,
    to: flags.to ?? null,
    publishedBy: flags.publishedBy ?? null,
    recordedBy: flags.recordedBy ?? null,
    manner: flags.manner ?? null,
    act: flags.act ?? null,
    polarity: flags.polarity ?? null,
    standing: flags.standing ?? null,
    document: flags.document ?? null,
    hasCopies: flags.copies,
    hasRestricted: false,
    hasInternal: true,
  };
}
