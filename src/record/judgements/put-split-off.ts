import type { KnownPerson } from '../../model/index.ts';
import type { OpenRecord } from '../open-record.ts';
import { foldLabel } from '../store/fold-label.ts';
import { packJson, unpackJson } from '../store/pack.ts';
import { putPersonKeys } from '../store/put-person-keys.ts';
import type { Db } from '../store/store.ts';
import type { RecordedJudgement } from './recorded-judgement.ts';

/** The person whom a split makes. */
export async function putSplitOff(
  db: Db,
  { ports }: OpenRecord,
  { id, decision, minted }: RecordedJudgement,
): Promise<void> {
  if (decision.type !== 'split' || !minted) return;
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', decision.person)
    .executeTakeFirstOrThrow();
  const whole = unpackJson<KnownPerson>(row.known_z);
  const bare = { aliases: [], roles: [], named: { [decision.name]: 1 }, company: [], name: decision.name };
  const known: KnownPerson = { ...whole, ...(minted.isRest ? {} : bare), id: minted.id };
  const { n } = await db
    .insertInto('person')
    .values({
      id: minted.id,
      kind: row.kind,
      name: known.name,
      folded_name: foldLabel(known.name),
      documents: minted.isRest
        ? row.documents
        : new Set(decision.attributions.map(({ document }) => document)).size,
      gender: known.gender,
      known_z: packJson(known),
      split_by: id,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ split_by: id }))
    .returning('n')
    .executeTakeFirstOrThrow();
  await putPersonKeys(
    db,
    ports.people.keysOf(known).map((key) => ({ key, person: n })),
  );
}
