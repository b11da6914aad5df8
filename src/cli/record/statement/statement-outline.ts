import type { AccountLink, StatementPage, StatementReport, WordsEdited } from '../../../record/index.ts';
import {
  line,
  type Outline,
  type OutlineLine,
  type OutlineSection,
  run,
} from '../../../show/outline/outline.ts';
import { documentLine, judgementLine } from '../page-words.ts';
import { dayOf, linkLines, quoted, whoSays } from './link-lines.ts';
import { wordingLines } from './wording-lines.ts';

const section = (title: string, lines: readonly OutlineLine[]): readonly OutlineSection[] =>
  lines.length === 0 ? [] : [{ title, lines }];

function reportLines(report: StatementReport): readonly OutlineLine[] {
  const { chain, document, cue, loaded, degree, polarity, attribution } = report;
  const mouths = chain.map(({ name }) => name).join(' ← ');
  const said = cue === '' ? '' : ` · “${cue}”`;
  const hedged = polarity === 'asserted' ? '' : ` (${polarity})`;
  return [
    {
      depth: 0,
      runs: [
        run(`${dayOf(document)} `, 'strong'),
        run(`${mouths}${said}${hedged} · degree of hearsay ${degree}`),
      ],
    },
    ...loaded.map(({ words }) => line(`“${words}” is the outlet’s word`, 1)),
    { depth: 1, runs: [run(`${attribution} · ${documentLine(document)}`, 'quiet')] },
  ];
}

function sourceLines({ account }: StatementPage): readonly OutlineLine[] {
  const { reports, copies, isCut, hasPrimarySource } = account;
  return [
    ...reports.flatMap(reportLines),
    ...(hasPrimarySource
      ? []
      : [line('No primary source found: all who report it here have it from somebody else.')]),
    ...copies.map(({ document }) => line(`copied by ${documentLine(document)}`)),
    ...(isCut ? [line('There are more reports than are looked at here.')] : []),
  ];
}

const isOutlets = ({ relation }: AccountLink): boolean => relation === 'correctedByOutlet';

const all = (links: readonly AccountLink[], hasTarget: boolean): readonly OutlineLine[] =>
  links.flatMap((link) => linkLines(link, hasTarget));

/** A change of the words in a later version: with a note of the outlet's, or without a word. */
function editLines({ document, words, note }: WordsEdited): readonly OutlineLine[] {
  const how =
    note === null ? 'changed the words without saying so' : `changed the words, with a note: ${quoted(note)}`;
  return [
    {
      depth: 0,
      runs: [
        run(`${dayOf(document)} `, 'strong'),
        run(`${document.publisher ?? document.url ?? 'the outlet'} ${how}`),
      ],
    },
    ...words.map(({ before, after }) => ({
      depth: 1,
      runs: [
        ...(before === '' ? [] : [run(`${before} `, 'removed')]),
        ...(after === '' ? [] : [run(after, 'added')]),
      ],
    })),
    { depth: 1, runs: [run(documentLine(document), 'quiet')] },
  ];
}

function titleOf({ attribution, standing, isStandingReviewed, degree, account }: StatementPage): string {
  const first = account.reports[0] ?? account.copies[0];
  const who = first ? `${whoSays(first)} · ` : '';
  const how = standing === 'as reported' || isStandingReviewed ? '' : ', not reviewed';
  return `${who}${standing}${how} · degree of hearsay ${degree} · statement ${account.id ?? attribution.id}`;
}

/** What became of a statement, as a time line under headings: nothing here says what is true. */
export function statementOutline(page: StatementPage): Outline {
  const { account, copyOf, copies, judgements } = page;
  const { about, by, open, edits, variants } = account;
  const unconditional = about.filter(({ isConditional }) => !isConditional);
  const reports = [...account.reports, ...account.copies];
  return {
    title: titleOf(page),
    sections: [
      ...section('In which words', wordingLines(variants, reports)),
      ...section('Who reports it, and through whom', sourceLines(page)),
      ...section(
        'What became of it',
        all(
          unconditional.filter((one) => !isOutlets(one)),
          false,
        ),
      ),
      ...section('What its outlets corrected or changed', [
        ...all(unconditional.filter(isOutlets), false),
        ...edits.flatMap(editLines),
      ]),
      ...section(
        'Apologies on a condition, which are none',
        all(
          about.filter(({ isConditional }) => isConditional),
          false,
        ),
      ),
      ...section('What it does to other statements', all(by, true)),
      ...section('Open: what cannot be told', all(open, false)),
      ...section('The same text elsewhere', [
        ...(copyOf ? [line(`printed first, as far as is known here: ${documentLine(copyOf)}`)] : []),
        ...copies.map((copy) => line(`copy: ${documentLine(copy)}`)),
      ]),
      ...section(
        'What was decided',
        judgements.map((one) => line(judgementLine(one))),
      ),
    ],
  };
}
