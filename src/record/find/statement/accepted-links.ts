import type { Decision } from '../../../model/index.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import { findLinkDecisions } from '../../links/find-decisions.ts';
import { loadDecisions } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { Db } from '../../store/store.ts';

/** A link that a person accepted, by the attributions that it joins. */
export interface AcceptedLink {
  readonly judgement: RecordedJudgement;
  /** Ids of attributions now. */
  readonly from: string;
  readonly to: string;
}

/** How many judgements are placed at once. */
const BATCH = 50;

type AcceptLink = Extract<Decision, { readonly type: 'accept-link' | 'reject-link' }>;

/** Id of the document of the statement that an accepted link is about; null for any other judgement. */
function targetOf({ decision }: RecordedJudgement): string | null {
  if (decision.type !== 'accept-link') return null;
  return (decision as AcceptLink).to?.document ?? null;
}

/** Those of some documents in which somebody speaks, by the number of the person. */
async function spokenIn(db: Db, speaker: number, documents: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('attribution', 'attribution.document', 'document.n')
    .innerJoin('said', 'said.attribution', 'attribution.n')
    .select('document.id')
    .distinct()
    .where('document.id', 'in', [...documents])
    .where('said.person', '=', speaker)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * The links that people accepted and that hold, the last decided first; those that find their places no more are left out.
 * With `speaker` (number of a person), only those about a document in which that person speaks. Whoever shows them has to ask
 * whether what they join may be shown.
 */
export async function* acceptedLinks(
  record: OpenRecord,
  { speaker }: { readonly speaker: number | null },
): AsyncGenerator<AcceptedLink> {
  const { db } = record.store;
  const decisions = await loadDecisions(db, record.key);
  const made = decisions.all.filter((one) => targetOf(one) !== null).toReversed();
  for (let at = 0; at < made.length; at += BATCH) {
    const some = made.slice(at, at + BATCH);
    const documents = [...new Set(some.flatMap((one) => targetOf(one) ?? []))];
    const meant = speaker === null ? new Set(documents) : await spokenIn(db, speaker, documents);
    const { links } = await findLinkDecisions(db, decisions, meant);
    const placed = new Map(links.map((one) => [one.judgement.id, one]));
    for (const { id } of some) {
      const found = placed.get(id);
      if (found && found.to !== null) yield { judgement: found.judgement, from: found.from, to: found.to };
    }
  }
}
