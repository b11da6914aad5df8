import type { SpeechEvent } from '../events/speech-event.ts';
import type { Report } from '../report/report.ts';
import type { TargetContext } from './target-context.ts';
import type { ToldStatement } from './told-statement.ts';
import { createComparison, type WordComparison } from './words/compare-words.ts';
import { type EventWords, wordsOfEvent } from './words/event-words.ts';

/** An event with what does not depend on the statement that is looked at. */
export interface TargetView extends TargetContext {
  readonly compare: WordComparison;
  readonly words: EventWords;
  /** Of all statements that the event may be about, the largest share of the words that name it, and how many have it. */
  readonly most: { readonly share: number; readonly count: number };
  /** How many of the statements each person speaks. */
  readonly spoken: ReadonlyMap<string, number>;
  /** Reports that tell of one that is at hand too: “A said that B said”. */
  readonly inner: { readonly tells: ReadonlySet<Report>; readonly told: ReadonlySet<Report> };
  /** The largest number of documents that report one of the statements. */
  readonly mostDocuments: number;
  /** Places in the event's document of the statements that the event may be about, in order. */
  readonly places: readonly number[];
}

/** Looks at an event and all that it may be about. */
export function viewTargets(
  event: SpeechEvent,
  possible: readonly ToldStatement[],
  context: TargetContext,
): TargetView {
  const compare = createComparison(possible);
  const words = wordsOfEvent(event);
  const shares = possible.map((statement) => compare.shareIn(words.named, statement));
  const share = shares.reduce((most, one) => Math.max(most, one), 0);
  return {
    ...context,
    compare,
    inner: innerReports(possible),
    words,
    most: { share, count: shares.filter((one) => one === share).length },
    spoken: countSpoken(possible),
    mostDocuments: possible.reduce((most, { reports }) => Math.max(most, documentsOf(reports)), 0),
    places: placesIn(event.from, possible),
  };
}

/** How many documents some reports stand in. */
export const documentsOf = (reports: readonly Report[]): number =>
  new Set(reports.map(({ document }) => document.id)).size;

function countSpoken(possible: readonly ToldStatement[]): ReadonlyMap<string, number> {
  const spoken = new Map<string, number>();
  for (const { reports } of possible)
    for (const id of new Set(reports.flatMap(({ speakers }) => speakers)))
      spoken.set(id, (spoken.get(id) ?? 0) + 1);
  return spoken;
}

const placesIn = ({ document }: Report, possible: readonly ToldStatement[]): readonly number[] =>
  possible
    .flatMap(({ reports }) =>
      reports.filter((one) => one.document.id === document.id).map(({ place }) => place),
    )
    .sort((one, other) => one - other);

function innerReports(possible: readonly ToldStatement[]): TargetView['inner'] {
  const all = new Map(
    possible.flatMap(({ reports }) => reports.map((one) => [one.attribution.id, one] as const)),
  );
  const told = [...all.values()].filter(({ parent }) => parent !== null && all.has(parent.attribution.id));
  return { told: new Set(told), tells: new Set(told.map(({ parent }) => all.get(parent!.attribution.id)!)) };
}
