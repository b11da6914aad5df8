import type { Table } from './table.ts';

/** A number in a tree of figures, by the names that lead to it. */
export type FlatFigures = ReadonlyMap<string, number>;

const PASSED_OVER = new Set(['run', 'interval']);

/** The members of an object, or of a list by their slug where they have one. */
function namedBranches(tree: object): readonly (readonly [string, unknown])[] {
  return Object.entries(tree).map(([name, branch]: [string, unknown]) => {
    const isNamed = Array.isArray(tree) && typeof branch === 'object' && branch !== null && 'slug' in branch;
    return [isNamed ? String(branch.slug) : name, branch];
  });
}

/** Every number of a tree of figures; intervals and the circumstances of the run are left out. */
export function flattenFigures(tree: unknown, path: readonly string[] = []): FlatFigures {
  if (typeof tree === 'number') return new Map([[path.join(' › '), tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(
    namedBranches(tree)
      .filter(([name]) => !PASSED_OVER.has(name))
      .flatMap(([name, branch]) => [...flattenFigures(branch, [...path, name])]),
  );
}

const signed = (change: number): string => `${change > 0 ? '+' : ''}${Math.round(change * 100) / 100}`;

/** The figures that differ, in a table; a figure that one side lacks is shown as –. */
export function diffTable(before: unknown, after: unknown): Table {
  const [old, now] = [flattenFigures(before), flattenFigures(after)];
  const rows = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [from, to] = [old.get(name), now.get(name)];
    if (from === to) return [];
    const change = from !== undefined && to !== undefined ? signed(to - from) : '';
    return [[name, String(from ?? '–'), String(to ?? '–'), change]];
  });
  return {
    title: 'Against the committed results',
    note: rows.length === 0 ? 'No figure differs.' : `${rows.length} figures differ.`,
    columns: ['figure', 'committed', 'now', 'change'],
    rows,
  };
}
