import { insertJudgement } from '../../judgements/append-judgement.ts';
import { currentJudgements } from '../../judgements/current-judgements.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import type { Conflict, ImportState } from './import-state.ts';

type ById = ReadonlyMap<string, RecordedJudgement>;

const subjectIn = ({ decision, subject }: RecordedJudgement, byId: ById): string =>
  decision.type === 'undo' ? (byId.get(decision.judgement)?.subject ?? subject) : subject;

interface Merging {
  /** Those that the record has, and those that were added to them. */
  readonly all: readonly RecordedJudgement[];
  readonly byId: ById;
}

/** What stands in the way of a judgement; undefined where nothing does. */
function standing(one: RecordedJudgement, { all, byId }: Merging): RecordedJudgement | null | undefined {
  const current = currentJudgements(all);
  const { decision } = one;
  if (decision.type === 'undo') {
    const isMeant = current.some(({ id }) => id === decision.judgement);
    // One that neither knows was erased with its document.
    return isMeant || !byId.has(decision.judgement) ? undefined : null;
  }
  const other = current.find(({ subject }) => subject === one.subject);
  if (other) return other.id === one.replaces ? undefined : other;
  return one.replaces !== null && all.some(({ id }) => id === one.replaces) ? null : undefined;
}

/**
 * Which judgements of a file are added to those of a record: those that it lacks, in their order, unless others were made
 * on the same here that they do not know of.
 */
export function mergeJudgements(
  before: readonly RecordedJudgement[],
  given: readonly RecordedJudgement[],
): { readonly added: readonly RecordedJudgement[]; readonly conflicts: readonly Conflict[] } {
  const known = new Set(before.map(({ id }) => id));
  const ids = new Set(given.map(({ id }) => id));
  const byId = new Map([...before, ...given].map((one) => [one.id, one]));
  const ownSubjects = new Set(before.filter(({ id }) => !ids.has(id)).map((one) => subjectIn(one, byId)));
  const added: RecordedJudgement[] = [];
  const conflicts: Conflict[] = [];
  for (const one of given) {
    if (known.has(one.id)) continue;
    // Nobody here has decided on it apart from what the file knows: then its own history is right.
    const other = ownSubjects.has(subjectIn(one, byId))
      ? standing(one, { all: [...before, ...added], byId })
      : undefined;
    if (other === undefined) added.push(one);
    else conflicts.push({ judgement: one, standing: other });
  }
  return { added, conflicts };
}

/** Adds the judgements of a file. */
export async function takeJudgements(
  { db, before, taken, report }: ImportState,
  given: readonly RecordedJudgement[],
): Promise<void> {
  const { added, conflicts } = mergeJudgements(before, given);
  for (const one of added) await insertJudgement(db, one);
  taken.push(...added);
  report.judgements = added.length;
  report.conflicts = conflicts;
}
