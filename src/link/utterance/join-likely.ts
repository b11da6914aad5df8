/** Log-odds of two reports, by their places in one list, that they are of one utterance; null where nothing tells. */
export type OddsOf = (a: number, b: number) => number | null;

/** Of each report, the places of all that are of one utterance with it, itself among them; the same list for each of them. */
export type Groups = (readonly number[])[];

/** How far two groups must be one at least, in log-odds. */
const LEAST = -0.2;
/** Two reports with log-odds below this are hardly of one utterance; of the pairs of two groups that are one so many may be such. */
const APART = -3.5;
const TOLERATED = 0.2;
/** More log-odds than these, for or against, say no more. */
const MOST = 4;
const FEWEST = -3;
/** What nothing tells of two counts where groups of several are weighed: only one report joins by its nearest alone. */
const UNTOLD = -1;
/** Share of a group that a report of another must be near to, so that it may have a part of what others have. */
const SHARE = 0.25;
/** Reports of a group that are looked at. */
const MOST_REPORTS = 16;

/** Makes the groups of two reports one. */
export function unite(groups: Groups, a: number, b: number): void {
  const joined = [...new Set([...groups[a]!, ...groups[b]!])].sort((x, y) => x - y);
  for (const member of joined) groups[member] = joined;
}

/** By the first report of a group: the groups that may be one with it, by theirs, and how far they are. */
type Linkages = Map<number, Map<number, number>>;

/** What is known of groups beside which pairs are likely. */
export interface JoinSettings {
  readonly oddsOf: OddsOf;
  /** Whether a report quotes more than one remark, so that it tells little of what it is near to being one. */
  readonly isDouble: (n: number) => boolean;
  /** Whether two groups stay apart, whatever a report says that may be of both. */
  readonly areApart: (one: readonly number[], other: readonly number[]) => boolean;
}

/**
 * Unites groups of which two reports are likely of one utterance, those that are one most first. After each, only what
 * touches the new group is weighed anew.
 */
export function joinLikely(
  groups: Groups,
  likely: readonly (readonly [number, number])[],
  { oddsOf, isDouble, areApart }: JoinSettings,
): void {
  const linkages: Linkages = new Map();
  const first = (n: number) => groups[n]![0]!;
  const weigh = (a: number, b: number) => {
    if (a === b || linkages.get(a)?.has(b)) return;
    const [one, other] = [groups[a]!, groups[b]!].map((group) => tellingOf(group, isDouble)) as [
      Group,
      Group,
    ];
    const value = areApart(one, other) ? Number.NEGATIVE_INFINITY : linkage(one, other, oddsOf);
    linksOf(linkages, a).set(b, value);
    linksOf(linkages, b).set(a, value);
  };
  for (const [a, b] of likely) weigh(first(a), first(b));
  const nearest = new Map([...linkages.keys()].map((group) => [group, nearestTo(linkages, group)]));
  for (let best = bestOf(nearest); best; best = bestOf(nearest)) {
    const around = [...best].flatMap((group) => forget(linkages, group));
    for (const group of best) nearest.delete(group);
    unite(groups, ...best);
    const joined = first(best[0]);
    for (const other of around) if (!best.includes(other)) weigh(joined, other);
    for (const group of [joined, ...around])
      if (linkages.has(group)) nearest.set(group, nearestTo(linkages, group));
  }
}

type Group = Groups[number];

/** The reports of a group that tell of which remark it is: all of them, where each quotes several. */
function tellingOf(group: Group, isDouble: JoinSettings['isDouble']): Group {
  const single = group.filter((n) => !isDouble(n));
  return single.length > 0 ? single : group;
}

function linksOf(linkages: Linkages, group: number): Map<number, number> {
  const links = linkages.get(group) ?? new Map<number, number>();
  linkages.set(group, links);
  return links;
}

interface Nearest {
  readonly other: number;
  readonly value: number;
}

/** The group that is nearest to one. */
function nearestTo(linkages: Linkages, group: number): Nearest {
  let best: Nearest = { other: -1, value: LEAST };
  for (const [other, value] of linkages.get(group)!) if (value > best.value) best = { other, value };
  return best;
}

/** The two groups that are nearest to one another; null where none are near enough. */
function bestOf(nearest: ReadonlyMap<number, Nearest>): readonly [number, number] | null {
  let best: (Nearest & { readonly group: number }) | null = null;
  for (const [group, one] of nearest)
    if (one.other >= 0 && one.value > (best?.value ?? LEAST)) best = { group, ...one };
  return best && [best.group, best.other];
}

/** Takes a group out; those that it was linked to. */
function forget(linkages: Linkages, group: number): readonly number[] {
  const around = [...(linkages.get(group)?.keys() ?? [])];
  for (const other of around) linkages.get(other)!.delete(group);
  linkages.delete(group);
  return around;
}

/** How far two groups are one: each of the fewer reports with the share of the others that it is nearest to. */
function linkage(one: readonly number[], other: readonly number[], oddsOf: OddsOf): number {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  const columns = more.slice(0, MOST_REPORTS);
  const rows = fewer.slice(0, MOST_REPORTS).map((a) => columns.map((b) => oddsOf(a, b)));
  if (areOfTwo(rows.flat())) return Number.NEGATIVE_INFINITY;
  if (fewer.length > 1) return mean(rows.map((row) => meanOfNearest(row.map((value) => value ?? UNTOLD))));
  const telling = rows[0]!.filter((value) => value !== null);
  return telling.length === 0 ? FEWEST : meanOfNearest(telling);
}

/** Whether two groups have reports of two people, or more that are hardly of one utterance than a poor report here and there makes. */
const areOfTwo = (pairs: readonly (number | null)[]): boolean =>
  pairs.includes(Number.NEGATIVE_INFINITY) ||
  pairs.filter((value) => value !== null && value < APART).length > TOLERATED * pairs.length;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function meanOfNearest(values: readonly number[]): number {
  const sorted = values.map((value) => Math.max(FEWEST, Math.min(MOST, value))).sort((x, y) => y - x);
  return mean(sorted.slice(0, Math.ceil(sorted.length * SHARE)));
}
