import type { AccountConflict, Link, Relation } from '../../model/index.ts';
import { evidenceWords } from './events-on.ts';
import type { ReportIndex } from './report-index.ts';

/** Relations whose two statements do not go together. */
const CONFLICTING: readonly Relation[] = [
  'contradicts',
  'disputes',
  'corrects',
  'deniesSaying',
  'correctedByOutlet',
];

/** Pairs of statements that are said to be in conflict already, in either order. */
export const conflictKey = (from: string, to: string): string =>
  from < to ? `${from} ${to}` : `${to} ${from}`;

/** A candidate of an open link that is less likely than this is not told. */
const LEAST_CANDIDATE = 0.2;

/** The attribution that a link is about, and how likely; of one that is open, the likeliest that there is. */
function targetOf({
  to,
  candidates,
  provenance,
}: Link): { readonly id: string; readonly score: number } | null {
  if (to !== null) return { id: to, score: provenance.score };
  const [first] = candidates;
  return first && first.score >= LEAST_CANDIDATE ? first : null;
}

function conflictsOf(
  link: Link,
  index: ReportIndex,
  accountsOf: (statement: string) => ReadonlySet<string>,
): readonly AccountConflict[] {
  const target = targetOf(link);
  const [from, to] = [link.from, target?.id ?? ''].map((one) => index.statementsOf.get(one) ?? []);
  return from!.flatMap((one) =>
    to!
      .filter((other) => one !== other && isAcross(accountsOf(one), accountsOf(other)))
      .map((other) => ({
        kind: link.relation,
        status: link.to === null ? 'proposed' : link.status,
        score: target!.score,
        link: link.id,
        isOpen: link.to === null,
        from: one,
        to: other,
        evidence: evidenceWords(link, index),
      })),
  );
}

/** Whether one account has the one and another account the other. */
const isAcross = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size > 0 && others.size > 0 && new Set([...some, ...others]).size > 1;

/** Conflicts between accounts that links show, the likeliest first; one a pair of statements and relation. */
export function linkedConflicts(
  links: readonly Link[],
  index: ReportIndex,
  accountsOf: (statement: string) => ReadonlySet<string>,
): readonly AccountConflict[] {
  const found = links
    .filter(({ relation }) => CONFLICTING.includes(relation))
    .flatMap((link) => conflictsOf(link, index, accountsOf))
    .sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return found.filter(({ kind, from, to }) => {
    const key = `${kind} ${conflictKey(from, to)}`;
    return !seen.has(key) && seen.add(key).has(key);
  });
}
