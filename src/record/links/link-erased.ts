import { gatherDecisions, loadJudgements } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import { inChunks } from '../store/in-chunks.ts';
import type { Db } from '../store/store.ts';
import { type Around, lookAround } from './around.ts';
import { relink } from './relink.ts';
import { settleStatements } from './write/settle-statements.ts';
import { statementId } from './write/statement-rows.ts';

type Erasing = Pick<OpenRecord, 'store' | 'ports' | 'told'>;

/** What documents that are to be erased have to do with others. */
export interface BeforeErasing {
  readonly around: Around;
  /** Ids of statements that were minted for their attributions. */
  readonly minted: readonly string[];
}

/** Looks at what documents have to do with others, before they are erased. */
export async function lookBeforeErasing(db: Db, documents: readonly number[]): Promise<BeforeErasing> {
  const minted: string[] = [];
  for (const some of inChunks(documents)) {
    const rows = await db
      .selectFrom('attribution')
      .select('id')
      .where('document', 'in', [...some])
      .execute();
    minted.push(...rows.map(({ id }) => statementId(id)));
  }
  return { around: await lookAround(db, documents), minted };
}

/**
 * Settles statements that erased documents reported, so that not even an id is left that was minted for them, and links
 * again what was linked to them.
 */
export async function linkWithoutErased(
  db: Db,
  record: Erasing,
  { around, minted }: BeforeErasing,
): Promise<void> {
  await settleStatements(
    db,
    [...around.statements.values()].flatMap((some) => [...some]),
  );
  for (const some of inChunks(minted))
    await db
      .deleteFrom('statement')
      .where('id', 'in', [...some])
      .execute();
  record.told.clear();
  const decisions = gatherDecisions(await loadJudgements(db));
  const left = { ...around, statements: new Map() };
  await relink(db, record, { bare: null, documents: [], around: left, decisions });
}

/** Links again documents, by their ids, in which names were overwritten: their links may stand elsewhere now. */
export async function linkRedacted(db: Db, record: Erasing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const documents = await numbersOf(db, ids);
  const around = await lookAround(db, documents);
  for (const some of inChunks(documents)) {
    await db
      .deleteFrom('document_sentences')
      .where('document', 'in', [...some])
      .execute();
    await db
      .deleteFrom('link')
      .where('document', 'in', [...some])
      .execute();
  }
  record.told.clear();
  const decisions = gatherDecisions(await loadJudgements(db));
  await relink(db, record, { bare: null, documents, around, decisions });
}

async function numbersOf(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('document')
      .select('n')
      .where('id', 'in', [...some])
      .execute();
    numbers.push(...rows.map(({ n }) => n));
  }
  return numbers;
}
