import { type Command, Option } from 'commander';
import { ACTS, MANNERS, POLARITIES, RELATIONS } from '../../model/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeLine } from '../write.ts';
import type { DecisionFlags } from './make-decision.ts';
import { type RecordFlags, recordOption, reviewer, withRecord } from './record-flags.ts';

const EXAMPLES = `
Decisions on a statement (ids as "hearsay search" prints them, or their first characters):
  accept STATEMENT                          it is right as it stands
  reject STATEMENT                          it is none
  change STATEMENT --cue … --content …      what it should be: words of the text, or offsets such as 120-180,200-210
  speaker STATEMENT PERSON|nobody           who speaks it
  add DOCUMENT --source … --content …       one that was missed (--speaker PERSON)
Decisions on what became of a statement (ids as "hearsay statement" prints them):
  accept-link LINK [STATEMENT]              it is so; of an open one, what it is about
  reject-link LINK                          it is not so
  accept-link STATEMENT STATEMENT RELATION  the first does that to the second (denies, retracts …), found by machine or not;
                                            "nothing" for one that is not in the record; reject-link likewise
  same-statement STATEMENT STATEMENT        the two report one utterance
  other-statement STATEMENT STATEMENT       they do not
  Relations: ${RELATIONS.slice(0, 6).join(', ')},
  ${RELATIONS.slice(6).join(', ')}
Decisions on people (ids or names):
  merge PERSON PERSON                       the two are one, under the first id
  apart PERSON PERSON                       they are not, and are never joined by machine
  split PERSON NAME STATEMENT…              these statements are somebody else's, of that name
  rename PERSON NAME                        what a person is called
Of anything:
  note ID WORDS                             a remark
  restrict ID                               it is not shown in searches, exports and pages
  hold ID                                   it may not be erased
  undo JUDGEMENT                            an earlier judgement no longer holds
Who may see what, where others use the record by "hearsay serve":
  access DOCUMENT open|internal             everybody who may use the record, or only reviewers and admins
  access DOCUMENT until TIME                these until a time (2026-03-04T06:00Z), everybody from then on
  publish ID                                its page is before the public (--indexed: search engines may list it too)

A decision on what is decided already names the judgement that it replaces: --replaces JUDGEMENT.

Examples:
  $ hearsay judge accept 77d1c0aa --as "Una Byrne"
  $ hearsay judge change 77d1c0aa --content "“nobody will be more than 20 minutes away,”"
  $ hearsay judge accept-link 90ab12cd --why "the ministry's spokesman"
  $ hearsay judge merge "Dale Hutchens" "Dale Hutchins" --why "same office, same day"`;

interface JudgeFlags extends RecordFlags, DecisionFlags {
  readonly as?: string;
  readonly why?: string;
  readonly replaces?: string;
}

/** `hearsay judge`: adds a decision to the record. */
export function addJudgeCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('judge')
    .description(
      'decide what a statement is, who speaks it, what became of it, and who is who; every decision can be undone',
    )
    .argument('<decision...>', 'what is decided')
    .addOption(recordOption())
    .option('--as <name>', "who decides (the system's user)")
    .option('--why <words>', 'why')
    .option('--replaces <judgement>', 'the judgement that this one takes the place of')
    .option('--source <words>', 'change, add: the words of the source, or offsets')
    .option('--cue <words>', 'change, add: the words of the cue, or offsets')
    .option('--content <words>', 'change, add: the words of the content, pieces apart by …, or offsets')
    .addOption(new Option('--manner <manner>', 'change, add').choices(MANNERS))
    .addOption(new Option('--polarity <polarity>', 'change, add').choices(POLARITIES))
    .addOption(new Option('--act <act>', 'change, add').choices(ACTS))
    .option('--speaker <person>', 'add: who speaks it')
    .option('--indexed', 'publish: search engines may list it')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: JudgeFlags) => {
      await withRecord(flags, async (record) => {
        const { appendJudgement, getRow } = await import('../../record/index.ts');
        const { makeDecision } = await import('./make-decision.ts');
        const decision = await makeDecision(record, words, flags);
        const replaces =
          flags.replaces === undefined
            ? null
            : (await getRow(record.store.db, 'judgement', flags.replaces)).id;
        const judgement = await appendJudgement(record, {
          decision,
          by: reviewer(flags.as),
          why: flags.why || null,
          replaces,
        });
        await writeLine(process.stdout, `${decision.type} noted as ${judgement.id}`);
      });
      onDone(0);
    });
}
