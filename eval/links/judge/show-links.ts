import { RELATIONS, type Relation } from '../../../src/model/index.ts';
import { percentOf, show } from '../../figure.ts';
import type { Table } from '../../table.ts';
import type { Counts, LinkCounts } from './count-links.ts';
import type { PairCounts } from './count-pairs.ts';
import { type Interval, wilson, wilsonOfF1 } from './wilson.ts';

/** F1 of counts between 0 and 100; where nothing is due and nothing found it is 100. */
export const f1Of = ({ hits, found, due }: Counts): number =>
  found + due === 0 ? 100 : percentOf(2 * hits, found + due);

/** Mean F1 of the relations that have links due. */
export function macroF1({ relations }: LinkCounts): number {
  const all = Object.values(relations).filter(({ due }) => due > 0);
  return all.length === 0
    ? 0
    : Math.round((10 * all.reduce((sum, one) => sum + f1Of(one), 0)) / all.length) / 10;
}

const showInterval = ([low, high]: Interval): string => `${Math.round(100 * low)}–${Math.round(100 * high)}`;

/** Counts with their shares and 95 % intervals. */
export function countsRow(name: string, counts: Counts): readonly string[] {
  const { hits, found, due } = counts;
  return [
    name,
    String(due),
    String(found),
    String(hits),
    show(percentOf(hits, found)),
    showInterval(wilson(hits, found)),
    show(percentOf(hits, due)),
    showInterval(wilson(hits, due)),
    show(f1Of(counts)),
    showInterval(wilsonOfF1(hits, found, due)),
  ];
}

/** Columns of `countsRow`. */
export const COUNTS_COLUMNS = ['', 'due', 'found', 'right', 'precision', '', 'recall', '', 'F1', ''];

const COLUMNS = [...COUNTS_COLUMNS, 'who P', 'R'];

/** A relation's links, and how well it is told who does it, whatever to. */
function relationRow(relation: Relation, { relations, events }: LinkCounts): readonly string[] {
  const { hits, found, due } = events[relation];
  return [
    ...countsRow(relation, relations[relation]),
    show(percentOf(hits, found)),
    show(percentOf(hits, due)),
  ];
}

/** Utterances and links of some cases, in one table with what is counted apart in its note. */
export function linksTable(title: string, pairs: PairCounts, links: LinkCounts): Table {
  const { open, traps, settled, conditional } = links;
  const { polarity, unresolved, speakers, words } = pairs.missed;
  const note = [
    `Macro F1 ${show(macroF1(links))}.`,
    `Of ${traps.all} traps ${traps.fallen} fallen into (${traps.settled} settled); of ${pairs.apart.all} pairs alike but apart ${pairs.apart.joined} joined.`,
    `Of the utterance pairs missed ${unresolved} have a speaker unresolved, ${speakers} two speakers, ${polarity} a polarity of no statement, ${words} none of these.`,
    `Open links: ${open.due} due, ${open.right} right, ${open.undecided} whose target the gold has, ${open.spurious} of nothing.`,
    `Coverage of settled links ${show(percentOf(settled.hits, settled.due))}.`,
  ];
  return {
    title,
    note: note.join(' '),
    columns: COLUMNS,
    rows: [
      countsRow('utterance pairs', pairs.all),
      countsRow('… both found', pairs.matched),
      ...RELATIONS.map((relation) => relationRow(relation, links)),
      countsRow('typed', links.typed),
      countsRow('… both ends found', links.reachable),
      countsRow('untyped', links.untyped),
      countsRow('settled', settled),
      countsRow('conditional', conditional),
    ],
  };
}
