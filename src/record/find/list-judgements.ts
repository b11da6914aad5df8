import { isOfTwo } from '../judgements/places-of.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { documentsOf, gatherDecisions, loadJudgements } from '../load/judgements.ts';
import { loadDocuments } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { judgementsSeen } from '../sight/seen-judgements.ts';
import { sightOf } from '../sight/sight.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';

/** A judgement and whether it still does anything. */
export interface ListedJudgement {
  readonly judgement: RecordedJudgement;
  /** `orphaned`: it holds, but finds its place no more. */
  readonly state: 'current' | 'replaced or undone' | 'orphaned';
}

const NOW = null;

/** All judgements that who looks may see, the last first, each with its state. */
export async function listJudgements(
  record: OpenRecord,
  viewer: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<readonly ListedJudgement[]> {
  const { db } = record.store;
  const made = await loadJudgements(db, NOW);
  const decisions = gatherDecisions(made);
  const current = new Set(decisions.all.map(({ id }) => id));
  const orphaned = new Set<string>();
  const ids = [...new Set(decisions.all.flatMap(({ decision }) => documentsOf(decision)))];
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('document').select(['n', 'id']).where('id', 'in', ids).execute();
  const loaded = await loadDocuments(
    db,
    rows.map(({ n }) => n),
    decisions,
  );
  for (const one of loaded) for (const { id } of one.orphaned) orphaned.add(id);
  const isLost = ({ decision }: RecordedJudgement) => {
    const needed = documentsOf(decision);
    const lacking = needed.filter((id) => !rows.some((row) => row.id === id));
    return isOfTwo(decision) ? lacking.length > 0 : needed.length > 0 && lacking.length === needed.length;
  };
  const seen = await judgementsSeen(db, made, await sightOf(db, viewer, record.ports));
  return seen.toReversed().map((judgement) => ({
    judgement,
    state: !current.has(judgement.id)
      ? judgement.decision.type === 'undo'
        ? 'current'
        : 'replaced or undone'
      : orphaned.has(judgement.id) || isLost(judgement)
        ? 'orphaned'
        : 'current',
  }));
}
