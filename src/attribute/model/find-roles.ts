import { ROLE_TAGS } from './network.ts';
import type { Range, Unit } from './plan-units.ts';

/** The source and content of a cue as pieces of the document, with how sure each is. */
export interface Roles {
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  readonly sourceChance: number;
  readonly contentChance: number;
}

/** How chances become spans. */
export interface SpanSettings {
  /** A piece is in a role where its chance times this is above the chance that it is in none. */
  readonly eagerness: number;
  /** Pieces of a gap that is closed at most, and the chance that each of them must have. */
  readonly widestGap: number;
  readonly leastInGap: number;
}

type Role = 'source' | 'content';
const FIRST_TAG: Readonly<Record<Role, number>> = { source: 1, content: 3 };

/** For each position of a unit, how likely it is in a role, begun or gone on with. */
function chancesOf(role: Role, tags: Float32Array): number[] {
  const tag = FIRST_TAG[role];
  return Array.from(
    { length: tags.length / ROLE_TAGS },
    (_, at) => tags[at * ROLE_TAGS + tag]! + tags[at * ROLE_TAGS + tag + 1]!,
  );
}

/** Runs of positions that are in the role, up to the marks between paragraphs. */
function runsOf(
  chances: readonly number[],
  other: readonly number[],
  { origin }: Unit,
  eagerness: number,
): Range[] {
  const runs: { first: number; end: number }[] = [];
  chances.forEach((chance, at) => {
    const outside = 1 - chance - other[at]!;
    if (origin[at]! < 0 || chance * eagerness <= outside || chance <= other[at]!) return;
    const last = runs.at(-1);
    if (last?.end === at) last.end = at + 1;
    else runs.push({ first: at, end: at + 1 });
  });
  return runs;
}

const massOf = ({ first, end }: Range, chances: readonly number[]): number => {
  let mass = 0;
  for (let at = first; at < end; at++) mass += chances[at]!;
  return mass;
};

/** Joins runs that a few unlikely pieces part. */
function closeGaps(
  runs: readonly Range[],
  chances: readonly number[],
  { origin }: Unit,
  { widestGap, leastInGap }: SpanSettings,
): Range[] {
  const joined: { first: number; end: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    let isClosed = last !== undefined && run.first - last.end <= widestGap;
    for (let at = last?.end ?? 0; isClosed && at < run.first; at++)
      isClosed = origin[at]! >= 0 && chances[at]! >= leastInGap;
    if (last && isClosed) last.end = run.end;
    else joined.push({ ...run });
  }
  return joined;
}

const toPieces = ({ first, end }: Range, { origin }: Unit): Range => ({
  first: origin[first]!,
  end: origin[end - 1]! + 1,
});

const meanOf = (runs: readonly Range[], chances: readonly number[]): number => {
  const size = runs.reduce((sum, { first, end }) => sum + end - first, 0);
  return size === 0 ? 0 : runs.reduce((sum, run) => sum + massOf(run, chances), 0) / size;
};

/** Share of the longest run of content that another must have to be kept beside it. */
const LEAST_SHARE = 0.08;

/** What belongs to one cue: at most one source, and the content in as many runs as it is broken into. */
export function findRoles(unit: Unit, tags: Float32Array, settings: SpanSettings): Roles | null {
  const sources = chancesOf('source', tags);
  const contents = chancesOf('content', tags);
  const runs = closeGaps(runsOf(contents, sources, unit, settings.eagerness), contents, unit, settings);
  if (runs.length === 0) return null;
  const masses = runs.map((run) => massOf(run, contents));
  const most = Math.max(...masses);
  const content = runs.filter((_, index) => masses[index]! >= LEAST_SHARE * most);
  const named = closeGaps(runsOf(sources, contents, unit, settings.eagerness), sources, unit, settings);
  const source = [...named].sort((a, b) => massOf(b, sources) - massOf(a, sources)).slice(0, 1);
  return {
    source: source.map((run) => toPieces(run, unit)),
    content: content.map((run) => toPieces(run, unit)),
    sourceChance: source.length > 0 ? meanOf(source, sources) : 1 - Math.max(...sources),
    contentChance: meanOf(content, contents),
  };
}
