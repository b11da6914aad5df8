import { ROLE_TAGS } from './network.ts';
import type { Range, Unit } from './plan-units.ts';

/** The source and content of a cue as pieces of the document, with how sure each is. */
export interface Roles {
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  readonly sourceChance: number;
  readonly contentChance: number;
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

/** Runs of positions that are likelier in the role than in any other, over marks between paragraphs. */
function runsOf(chances: readonly number[], other: readonly number[], unit: Unit): Range[] {
  const runs: { first: number; end: number }[] = [];
  chances.forEach((chance, at) => {
    const outside = 1 - chance - other[at]!;
    if (unit.origin[at]! < 0 || chance <= outside || chance <= other[at]!) return;
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

/** Joins runs that a single unlikely piece parts. */
function bridge(runs: readonly Range[], chances: readonly number[], unit: Unit, least: number): Range[] {
  const joined: { first: number; end: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const gap = last ? run.first - last.end : Number.POSITIVE_INFINITY;
    const isSlight = gap === 1 && unit.origin[last!.end]! >= 0 && chances[last!.end]! >= least;
    if (last && isSlight) last.end = run.end;
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

/** Runs of content that are worth keeping beside the longest. */
const LEAST_SHARE = 0.08;

/** What belongs to one cue: at most one source, and the content in as many runs as it is broken into. */
export function findRoles(unit: Unit, tags: Float32Array): Roles | null {
  const sources = chancesOf('source', tags);
  const contents = chancesOf('content', tags);
  const runs = bridge(runsOf(contents, sources, unit), contents, unit, 0.2);
  if (runs.length === 0) return null;
  const masses = runs.map((run) => massOf(run, contents));
  const most = Math.max(...masses);
  const content = runs.filter((_, index) => masses[index]! >= LEAST_SHARE * most);
  const named = bridge(runsOf(sources, contents, unit), sources, unit, 0.2);
  const source = [...named].sort((a, b) => massOf(b, sources) - massOf(a, sources)).slice(0, 1);
  return {
    source: source.map((run) => toPieces(run, unit)),
    content: content.map((run) => toPieces(run, unit)),
    sourceChance: source.length > 0 ? meanOf(source, sources) : 1 - Math.max(...sources),
    contentChance: meanOf(content, contents),
  };
}
