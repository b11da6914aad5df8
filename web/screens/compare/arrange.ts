import type { ComparedStatement } from '../../../src/model/index.ts';

interface Asked {
  /** Id of a person whose statements alone are shown; null for everybody's. */
  readonly speaker: string | null;
  /** Ids of the attributions of the first account in the order of its text; null to leave the order as it is. */
  readonly order: readonly string[] | null;
}

/** Statements of a speaker, in the order of a text; those that it does not have stand behind, in their own order. */
export function arrange(
  statements: readonly ComparedStatement[],
  { speaker, order }: Asked,
): readonly ComparedStatement[] {
  const own = statements.filter(({ speakers }) => speaker === null || speakers.includes(speaker));
  if (order === null) return own;
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = ({ reports }: ComparedStatement) =>
    Math.min(...reports.map(({ attribution }) => places.get(attribution) ?? Number.MAX_SAFE_INTEGER));
  return own.toSorted((one, other) => placeOf(one) - placeOf(other));
}
