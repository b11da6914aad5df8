import { MANNERS, type Manner } from '../../../model/index.ts';
import { type CountOf, countInterval, type Estimate, mannerShift, shareInterval } from '../error/estimate.ts';
import { errorOf, type MeasuredError } from '../error/measured-error.ts';
import { tellApart } from '../error/tell-apart.ts';
import { addUp, type Tally, type TallyRow } from './tally.ts';

/** How many attributions of a group an engine has found. */
export interface EngineCount {
  readonly engine: string;
  readonly version: string;
  readonly attributions: number;
}

/** The figures of all, or of one speaker, outlet, manner, month or kind of speaker. */
export interface FigureGroup extends Omit<Tally, 'attributions' | 'verbatimWords'> {
  /** Id of a person, folded name of an outlet, manner, month or kind; null for all together and what has none. */
  readonly key: string | null;
  readonly label: string;
  /** What kind of speaker it is, by speaker; else null. */
  readonly kind: string | null;
  readonly documents: number;
  readonly outlets: number;
  readonly engines: readonly EngineCount[];
  readonly attributions: Estimate;
  /** Words of contents in quotation marks, and all others. */
  readonly verbatimWords: number;
  readonly reportedWords: number;
  readonly shares: Shares;
}

/** Parts of the attributions of a group, 0 to 1. */
export type Shares = Readonly<Record<Manner | 'anonymous' | 'unresolved', Estimate>>;
const SHARES = [...MANNERS, 'anonymous', 'unresolved'] as const;

/** Which rows make a group, and what it is called. */
export interface GroupRows extends Pick<FigureGroup, 'key' | 'label' | 'kind'> {
  readonly rows: readonly Omit<TallyRow, 'key'>[];
}

function enginesOf(rows: GroupRows['rows']): readonly EngineCount[] {
  const groups = Map.groupBy(rows, ({ engine, version }) => `${engine} ${version}`);
  return [...groups.values()].map((own) => {
    const { engine, version } = own[0]!;
    return { engine, version, attributions: own.reduce((sum, { attributions }) => sum + attributions, 0) };
  });
}

/** By how much each share may be moved by what engines get wrong: the most of any of them. */
function shiftOf(
  name: (typeof SHARES)[number],
  tally: Tally,
  errors: readonly (MeasuredError | null)[],
): number | null {
  // What is not resolved is told by the machine of itself: there is no truth that it could miss.
  if (name === 'unresolved') return 0;
  const shifts = errors.map((error) => {
    if (error === null) return null;
    return name === 'anonymous' ? error.speakers.wrong : mannerShift(name, tally, error);
  });
  return shifts.some((one) => one === null) ? null : Math.max(0, ...(shifts as number[]));
}

/** What the figures of a group are worked out with. */
export interface GroupContext {
  readonly own: readonly MeasuredError[];
  readonly of: (group: GroupRows) => CountOf;
}

/** The figures of a group. */
function figuresOf(group: GroupRows, { own, of }: GroupContext): FigureGroup {
  const { key, label, kind, rows } = group;
  const tally = addUp(rows);
  const engines = enginesOf(rows);
  const counted = engines.map((one) => ({ count: one.attributions, error: errorOf(one, own) }));
  const errors = counted.map(({ error }) => error);
  const share = (name: (typeof SHARES)[number]): Estimate => {
    const shift = shiftOf(name, tally, errors);
    const counts = { hits: tally[name], of: tally.attributions, shift };
    const value = tally.attributions === 0 ? 0 : tally[name] / tally.attributions;
    return { value, interval: shareInterval(counts), mark: '' };
  };
  const { attributions, verbatimWords, ...rest } = tally;
  return {
    ...{ key, label, kind, engines, ...rest },
    documents: rows.reduce((sum, { documents }) => sum + documents, 0),
    outlets: new Set(rows.map(({ outlet }) => outlet).filter((outlet) => outlet !== null)).size,
    attributions: { value: attributions, interval: countInterval(counted, of(group)), mark: '' },
    verbatimWords,
    reportedWords: tally.words - verbatimWords,
    shares: Object.fromEntries(SHARES.map((name) => [name, share(name)])) as Shares,
  };
}

/** The figures of groups, those with most attributions first, what cannot be told apart with marks in common. */
export function figureGroups(groups: readonly GroupRows[], context: GroupContext): readonly FigureGroup[] {
  return markFigures(groups.map((group) => figuresOf(group, context)));
}

function markFigures(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  const counts = tellApart(groups.map(({ attributions }) => attributions.interval));
  const marks = SHARES.map((name) => tellApart(groups.map(({ shares }) => shares[name].interval)));
  return groups.map((group, at) => ({
    ...group,
    attributions: { ...group.attributions, mark: counts[at]! },
    shares: Object.fromEntries(
      SHARES.map((name, of) => [name, { ...group.shares[name], mark: marks[of]![at]! }]),
    ) as Shares,
  }));
}
