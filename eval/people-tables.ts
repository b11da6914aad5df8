import { show } from './figure.ts';
import type { PeopleFigures, SpeakerShares } from './measure-people.ts';
import type { Table } from './table.ts';

const row = (name: string, { right, unresolved, wrong, pairs }: SpeakerShares): readonly string[] => [
  name,
  ...[right, unresolved, wrong].map(show),
  String(pairs),
];

/** What the figures of who speaks look like. */
export function peopleTables({
  forms,
  endToEnd,
  people,
  stories,
  gum,
  names,
}: PeopleFigures): readonly Table[] {
  const columns = ['', 'right', 'unresolved', 'wrong', 'pairs'];
  return [
    {
      title: 'Speakers on PolNeAR dev',
      note: `By form of source, per cent of what was found. Of all gold, what was missed included: ${show(endToEnd)}. People, B-cubed: precision ${show(people.precision)}, recall ${show(people.recall)}, F1 ${show(people.f1)}.`,
      columns,
      rows: Object.entries(forms).map(([name, one]) => row(name, one)),
    },
    {
      title: 'Speakers of the stories',
      note: 'People joined over the documents of a story: B-cubed, and how many speak for two or more of gold (in brackets with the people of each document apart).',
      columns: [...columns, 'precision', 'recall', 'F1', 'mixed', 'questions'],
      rows: Object.entries(stories).map(([name, one]) => [
        ...row(name, one.speaker),
        ...[one.precision, one.recall, one.f1].map(show),
        `${one.mixed} (${one.mixedByDocument})`,
        String(one.questions),
      ]),
    },
    {
      title: 'Coreference on GUM',
      note: 'B-cubed over gold mentions of people and organisations.',
      columns: ['', 'precision', 'recall', 'F1', 'mentions'],
      rows: [
        ...(['train', 'dev'] as const).map((split) => [
          split,
          ...[gum[split].precision, gum[split].recall, gum[split].f1].map(show),
          String(gum[split].mentions),
        ]),
        ...Object.keys(gum.recallByKind).map((kind) => [
          kind,
          show(gum.precisionByKind[kind]!),
          show(gum.recallByKind[kind]!),
          '',
          '',
        ]),
      ],
    },
    {
      title: 'Spellings of names',
      note: `Pairs taken for one name, per cent, on the half of the forms that the fit has not seen; threshold ${names.threshold}.`,
      columns: ['', 'accepted'],
      rows: Object.entries(names.byScript).map(([name, share]) => [name, show(share)]),
    },
  ];
}
