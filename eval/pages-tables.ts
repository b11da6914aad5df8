import type { Bar } from './bars.ts';
import { show } from './figure.ts';
import type { PagesFigures } from './pages.ts';
import type { Table } from './table.ts';

/** The bars for article extraction. */
export function pagesBars(figures: PagesFigures): readonly Bar[] {
  const bar = (name: string, sense: Bar['sense'], bound: number, value: number) => ({
    name,
    sense,
    bound,
    value,
  });
  return [
    bar('pages words kept, median page', 'at least', 99, figures.medianKept),
    bar('pages words kept, worst page but one', 'at least', 97, figures.worstButOneKept),
    bar('pages of what is kept expected, median page', 'at least', 95, figures.medianWanted),
    bar('pages block quotations lost', 'at most', 0, figures.blockquotes - figures.blockquotesKept),
    bar('pages read out of unreadable elements', 'at most', 0, figures.unreadableRead),
  ];
}

/** What the figures on the pages look like. */
export const pagesTables = ({ pages }: PagesFigures): readonly Table[] => [
  {
    title: 'Pages',
    note: 'Per cent of the words of expected.txt that were read, and of the words read that are in it.',
    columns: ['page', 'kept', 'expected', 'block quotations', 'of them kept'],
    rows: pages.map(({ slug, kept, wanted, blockquotes, blockquotesKept }) => [
      slug,
      show(kept),
      show(wanted),
      String(blockquotes),
      String(blockquotesKept),
    ]),
  },
];
