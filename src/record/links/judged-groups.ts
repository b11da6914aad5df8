import type { ReportGroup } from '../../model/index.ts';
import type { PairDecision, StatementOf } from './judged-links.ts';

/** What is grouped anew, and what the record has of all else. */
export interface Grouping {
  readonly groups: readonly ReportGroup[];
  /** In the order in which they were made. */
  readonly pairs: readonly PairDecision[];
  /** Statements of attributions of other documents. */
  readonly statementOf: StatementOf;
}

type Groups = readonly ReportGroup[];

const groupOf = (groups: Groups, id: string): ReportGroup | undefined =>
  groups.find(({ attributions }) => attributions.includes(id));

const without = (groups: Groups, ...gone: readonly ReportGroup[]): Groups =>
  groups.filter((group) => !gone.includes(group));

/** One attribution out of its group, with what statements of the record it may belong to. */
function leave(groups: Groups, id: string, statements: readonly string[]): Groups {
  const group = groupOf(groups, id);
  if (!group) return groups;
  const alone: ReportGroup = { attributions: [id], statements, score: 1 };
  const rest = { ...group, attributions: group.attributions.filter((one) => one !== id) };
  return [...without(groups, group), ...(rest.attributions.length > 0 ? [rest] : []), alone];
}

/** Two attributions that report one utterance: of the document both, or one of another. */
function unite(groups: Groups, [a, b]: PairDecision['attributions'], statementOf: StatementOf): Groups {
  const [one, other] = [groupOf(groups, a), groupOf(groups, b)];
  if (one && other) {
    if (one === other) return groups;
    const statements = [...new Set([...one.statements, ...other.statements])];
    const whole = { attributions: [...one.attributions, ...other.attributions], statements, score: 1 };
    return [...without(groups, one, other), whole];
  }
  const own = one ?? other;
  const statement = statementOf(one ? b : a);
  if (!own || statement === null) return groups;
  return [
    ...without(groups, own),
    { ...own, statements: [...new Set([statement, ...own.statements])], score: 1 },
  ];
}

/** Two attributions that do not: the one of the document leaves, of both the later one. */
function part(groups: Groups, [a, b]: PairDecision['attributions'], statementOf: StatementOf): Groups {
  const [one, other] = [groupOf(groups, a), groupOf(groups, b)];
  if (one && one === other) {
    const later = one.attributions.indexOf(a) > one.attributions.indexOf(b) ? a : b;
    return leave(groups, later, []);
  }
  if (one && other) {
    const statements = other.statements.filter((id) => !one.statements.includes(id));
    return groups.map((group) => (group === other ? { ...other, statements } : group));
  }
  const own = one ?? other;
  const statement = statementOf(one ? b : a);
  if (!own || statement === null || !own.statements.includes(statement)) return groups;
  return leave(
    groups,
    one ? a : b,
    own.statements.filter((id) => id !== statement),
  );
}

/** Statements of the record that a group would make one: without those that a person parted from one before them. */
function parted(
  statements: readonly string[],
  pairs: readonly PairDecision[],
  statementOf: StatementOf,
): readonly string[] {
  const areParted = (x: string, y: string) =>
    pairs.some(({ isSame, attributions: [a, b] }) => {
      const ends = [statementOf(a), statementOf(b)];
      return !isSame && ends[0] !== ends[1] && ends.includes(x) && ends.includes(y);
    });
  const kept: string[] = [];
  for (const one of statements) if (!kept.some((before) => areParted(before, one))) kept.push(one);
  return kept;
}

/**
 * Groups of reports that machines made, after what was decided, in the order in which it was. What a person joined is one
 * statement whatever machines find, and what a person parted is never joined, not through a third report either.
 */
export function judgeGroups({ groups, pairs, statementOf }: Grouping): readonly ReportGroup[] {
  if (pairs.length === 0) return groups;
  const judged = pairs.reduce<Groups>(
    (now, { attributions, isSame }) => (isSame ? unite : part)(now, attributions, statementOf),
    groups,
  );
  return judged.map((group) =>
    group.statements.length < 2
      ? group
      : { ...group, statements: parted(group.statements, pairs, statementOf) },
  );
}
