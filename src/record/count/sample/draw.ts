import { type RawBuilder, sql } from 'kysely';
import type { Narrowing } from '../../find/narrow.ts';
import type { Db, Dialect } from '../../store/store.ts';
import { monthOf } from '../figures/month-of.ts';
import { countedConditions, countedDocuments } from '../figures/narrow-counted.ts';
import { allot } from './allot.ts';
import { createLowest, type Drawable } from './lowest.ts';

/** What a sample is stratified by; null for not at all. */
export const STRATA = ['publisher', 'month', 'manner'] as const;
export type Stratum = (typeof STRATA)[number] | null;

/** What is drawn from, and how. */
export interface Draw {
  readonly db: Db;
  readonly dialect: Dialect;
  readonly narrowing: Narrowing;
  readonly by: Stratum;
  readonly seed: string;
}

/** What was drawn, with how many of its stratum it stands for. */
export interface Drawn extends Drawable {
  readonly n: number;
  /** Number of its document. */
  readonly document: number;
  readonly weight: number;
}

function stratumOf({ by, dialect }: Draw, of: 'attributions' | 'documents'): RawBuilder<string> {
  if (by === 'publisher') return sql`COALESCE(document.outlet, '')`;
  if (by === 'month') return sql`COALESCE(${monthOf(dialect)}, '')`;
  return by === 'manner' && of === 'attributions' ? sql`attribution.manner` : sql`''`;
}

/** Rows that may be drawn, in the order of their numbers; asked for in batches. */
type Ask = (after: number, limit: number) => Promise<readonly (Omit<Drawn, 'weight'> & Drawable)[]>;

const BATCH = 20_000;

/** Asks twice for all there is: for the size of each stratum, then for those to draw. */
async function drawFrom(ask: Ask, { seed }: Draw, many: number): Promise<readonly Drawn[]> {
  const each = async (visit: (one: Omit<Drawn, 'weight'>) => void): Promise<void> => {
    for (let after = 0; ; ) {
      const rows = await ask(after, BATCH);
      for (const row of rows) visit(row);
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.n;
    }
  };
  const sizes = new Map<string, number>();
  await each(({ stratum }) => sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1));
  const wanted = allot(sizes, many);
  const lowest = createLowest<Omit<Drawn, 'weight'>>(seed, wanted);
  await each(lowest.offer);
  return lowest
    .drawn()
    .map((one) => ({ ...one, weight: sizes.get(one.stratum)! / wanted.get(one.stratum)! }));
}

/** Draws attributions. */
export function drawAttributions(draw: Draw, many: number): Promise<readonly Drawn[]> {
  const { db, narrowing } = draw;
  const stratum = stratumOf(draw, 'attributions').as('stratum');
  const ask: Ask = (after, limit) =>
    db
      .selectFrom('attribution')
      .innerJoin('document', 'document.n', 'attribution.document')
      .select(['attribution.n', 'attribution.id', 'attribution.document', stratum])
      .where('attribution.n', '>', after)
      .where((eb) => eb.and(countedConditions(eb, narrowing)))
      .orderBy('attribution.n')
      .limit(limit)
      .execute();
  return drawFrom(ask, draw, many);
}

/** Draws documents, whatever is found in them. */
export function drawDocuments(draw: Draw, many: number): Promise<readonly Drawn[]> {
  const { db, narrowing } = draw;
  const stratum = stratumOf(draw, 'documents').as('stratum');
  const ask: Ask = (after, limit) =>
    countedDocuments(db, narrowing)
      .select(['document.n', 'document.id', 'document.n as document', stratum])
      .where('document.n', '>', after)
      .orderBy('document.n')
      .limit(limit)
      .execute();
  return drawFrom(ask, draw, many);
}
