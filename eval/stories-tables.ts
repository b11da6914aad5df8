import { type Figure, show } from './figure.ts';
import type { StoriesFigures } from './measure-stories.ts';
import type { StoryFigures } from './story-counts.ts';
import type { Table } from './table.ts';

function storyRow(name: string, one: StoryFigures): readonly string[] {
  const { gold, textKept, precision, recall, nested, rightParent, notStatementsTaken, polarity } = one;
  const shares = [
    textKept,
    precision,
    recall,
    nested,
    rightParent,
    notStatementsTaken,
    polarity.precision,
    polarity.recall,
  ];
  return [name, String(gold), ...shares.map(show)];
}

function figuresTable(title: string, note: string, figures: Readonly<Record<string, Figure>>): Table {
  return {
    title,
    note,
    columns: ['', 'precision', 'recall', 'F1'],
    rows: Object.entries(figures).map(([name, { precision, recall, f1 }]) => [
      name,
      ...[precision, recall, f1].map(show),
    ]),
  };
}

/** What the figures on the stories look like. */
export function storiesTables({ stories, shared, ...slices }: StoriesFigures): readonly Table[] {
  return [
    {
      title: 'Stories',
      note: 'Attributions alone, per cent. Polarity: of what was found, that which is not merely asserted.',
      columns: [
        'story',
        'gold',
        'text kept',
        'precision',
        'recall',
        'nested',
        'right parent',
        'not statements taken',
        'polarity precision',
        'polarity recall',
      ],
      rows: [
        ...Object.entries(stories).map(([slug, one]) => storyRow(slug, one)),
        storyRow('shared stories together', shared),
      ],
    },
    figuresTable(
      'Stories: by manner',
      'Precision by the manner found, recall by that of gold.',
      slices.byManner,
    ),
    figuresTable('Stories: by polarity', 'Of the attributions that were found.', slices.byPolarity),
    {
      title: 'Stories: by act',
      note: 'Gold has no acts: how many were found of each, and how many of them are attributions at all.',
      columns: ['', 'found', 'precision'],
      rows: Object.entries(slices.byAct).map(([act, { found, precision }]) => [
        act,
        String(found),
        show(precision),
      ]),
    },
  ];
}
