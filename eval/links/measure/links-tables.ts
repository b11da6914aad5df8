import { percentOf, show } from '../../figure.ts';
import type { Table } from '../../table.ts';
import { GIVENS, MEASURED_GROUNDS } from '../gold/load-cases.ts';
import type { Counts } from '../judge/count-links.ts';
import { PLACES } from '../judge/placements.ts';
import { COUNTS_COLUMNS, countsRow, linksTable } from '../judge/show-links.ts';
import type { CompareFigures, LinksFigures } from './measure-links.ts';

const TITLES = {
  tune: 'Own gold, the half that code was tuned on',
  held: 'Own gold, the half kept apart',
  stories: 'Stories',
} as const;

const addCounts = (all: readonly Counts[]): Counts => ({
  hits: all.reduce((sum, { hits }) => sum + hits, 0),
  found: all.reduce((sum, { found }) => sum + found, 0),
  due: all.reduce((sum, { due }) => sum + due, 0),
});

/** The stories of a record taken together. */
export function recordedTogether({ recorded }: LinksFigures) {
  const all = Object.values(recorded);
  return {
    utterances: addCounts(all.map(({ utterances }) => utterances.all)),
    matched: addCounts(all.map(({ utterances }) => utterances.matched)),
    typed: addCounts(all.map(({ typed }) => typed)),
    untyped: addCounts(all.map(({ untyped }) => untyped)),
    settled: addCounts(all.map(({ settled }) => settled)),
  };
}

function recordedTable(figures: LinksFigures): Table {
  const together = recordedTogether(figures);
  return {
    title: 'Stories by way of the record',
    note: 'Documents added, the record exported, the export scored by score-story.mjs. Recall of settled links is their coverage.',
    columns: COUNTS_COLUMNS,
    rows: [
      ...Object.entries(figures.recorded).flatMap(([slug, one]) => [
        countsRow(`${slug}: utterance pairs`, one.utterances.all),
        countsRow(`${slug}: … both found`, one.utterances.matched),
        countsRow(`${slug}: links typed`, one.typed),
        countsRow(`${slug}: links untyped`, one.untyped),
        countsRow(`${slug}: links settled`, one.settled),
      ]),
      countsRow('together: utterance pairs', together.utterances),
      countsRow('together: … both found', together.matched),
      countsRow('together: links typed', together.typed),
      countsRow('together: links untyped', together.untyped),
      countsRow('together: links settled', together.settled),
    ],
  };
}

/** The share of all that stands in the right place, and the mean of the shares of the three places. */
export function placedShares({ placements }: CompareFigures) {
  const all = PLACES.map((place) => placements[place]);
  const sum = (pick: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + pick(one), 0);
  const mean = sum(({ right, due }) => percentOf(right, due)) / all.length;
  return {
    all: percentOf(
      sum(({ right }) => right),
      sum(({ due }) => due),
    ),
    mean: Math.round(10 * mean) / 10,
    single: percentOf(
      placements.single.due,
      sum(({ due }) => due),
    ),
  };
}

function compareTable({ compare }: LinksFigures): Table {
  const { gold } = compare;
  return {
    title: 'Two accounts side by side',
    note: `Statements of every two documents of a story that share one, ${gold.comparisons} comparisons: share in the right place, per cent. Most statements stand in one account alone: who links nothing has ${show(placedShares(gold).single)} of all with the gold’s attributions, so that the mean of the three tells more.`,
    columns: ['attributions', ...PLACES, 'all', 'mean of the three'],
    rows: GIVENS.map((given) => {
      const { all, mean } = placedShares(compare[given]);
      const shares = PLACES.map((place) => {
        const { right, due } = compare[given].placements[place];
        return `${show(percentOf(right, due))} of ${due}`;
      });
      return [given, ...shares, show(all), show(mean)];
    }),
  };
}

function inconsistencyTable({ inconsistency }: LinksFigures): Table {
  const { accuracy, majority, classes, byLabel, pairs } = inconsistency;
  const labels = Object.entries(byLabel).map(([label, one]) => `${label} ${show(one.right)} (${one.pairs})`);
  return {
    title: 'Political statements that contradict one another',
    note: `Three-way accuracy on ${pairs} pairs: ${show(accuracy)}; the commonest class alone ${show(majority)}; GPT-4 in the literature 81, on the whole benchmark. Right of three by the five labels of the gold: ${labels.join(', ')}.`,
    columns: COUNTS_COLUMNS,
    rows: Object.entries(classes).map(([name, counts]) => countsRow(name, counts)),
  };
}

function ecbTable({ ecb }: LinksFigures): Table {
  const { documents, mentions, covered, pairs } = ecb;
  return {
    title: 'Reports of one utterance in ECB+',
    note: `Pairs across documents of one event of reporting, in ${documents} documents without dates. Of ${mentions} reporting words our attributions have ${covered} (${show(percentOf(covered, mentions))} %) as a cue; other attributions count neither way.`,
    columns: COUNTS_COLUMNS,
    rows: [countsRow('pairs', pairs.all), countsRow('… both found', pairs.matched)],
  };
}

/** What the figures on what became of statements look like. */
export function linksTables(figures: LinksFigures): readonly Table[] {
  const { grounds } = figures;
  return [
    recordedTable(figures),
    ...MEASURED_GROUNDS.flatMap((ground) =>
      GIVENS.map((given) => {
        const { pairs, links } = grounds[ground][given];
        const whose = given === 'gold' ? 'attributions of the gold' : 'our own attributions';
        return linksTable(`${TITLES[ground]}: ${whose}`, pairs, links);
      }),
    ),
    compareTable(figures),
    inconsistencyTable(figures),
    ecbTable(figures),
  ];
}
