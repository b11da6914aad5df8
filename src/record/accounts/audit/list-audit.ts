import type { OpenRecord } from '../../open-record.ts';
import type { Audited } from './append-audit.ts';

/** A line of the audit; `n` counts up. */
export interface AuditEntry extends Audited {
  readonly n: number;
  /** ISO 8601. */
  readonly at: string;
}

/** Which lines are asked for; null for those of everybody, and of every kind. */
export interface AuditAsked {
  readonly actor: string | null;
  readonly action: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** Lines of the audit, newest first, and how many there are. */
export async function listAudit(
  { store: { db } }: OpenRecord,
  { actor, action, limit, offset }: AuditAsked,
): Promise<{ readonly lines: readonly AuditEntry[]; readonly total: number }> {
  const asked = db
    .selectFrom('audit')
    .$if(actor !== null, (query) => query.where('actor', '=', actor))
    .$if(action !== null, (query) => query.where('action', '=', action!));
  const lines = await asked.selectAll().orderBy('n', 'desc').limit(limit).offset(offset).execute();
  const { total } = await asked
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { lines, total };
}
