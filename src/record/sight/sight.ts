import type { PeopleWork, RecordPorts } from '../ports.ts';
import type { Db } from '../store/store.ts';
import { momentOf } from './check-given.ts';
import type { Closing } from './open-documents.ts';
import { type ChangedStandings, changedStandings } from './seen-standings.ts';
import type { Viewer } from './viewer.ts';

/**
 * What somebody who looks at a record sees of it, at one moment. Whatever shows, counts, searches, lists or compares
 * something needs one, and goes by all of it:
 *
 * - documents, wherever a query comes upon one: `isOpen`, `leadsToOpen`, `copiesNothing`;
 * - how statements stand, in conditions and in what is given out: `standsAs`, `seenStanding`, `standingSeen`, since a
 *   link that is said in a closed document moves the standing of open statements;
 * - people, who are known from documents: `loadPeople` and `closedPeople`;
 * - judgements, which are about documents and people: `judgementsSeen`;
 * - ids: `findRow` and `getRow`, which say the same of what is closed as of what is not there.
 *
 * Where nothing is closed, or to those who may see it, all of these change nothing and cost nothing.
 */
export interface Sight extends Closing {
  /** Statements that stand otherwise without what is closed. */
  readonly standings: ChangedStandings;
  /** For working out what open documents say of people. */
  readonly work: PeopleWork | null;
}

/** Of those to whom nothing is closed. */
export const ALL: Sight = { closedAt: null, standings: new Map(), work: null };

async function hasClosed(db: Db, moment: string): Promise<boolean> {
  const row = await db
    .selectFrom('document')
    .select('n')
    .where('open_from', '>', moment)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What somebody sees now. */
export async function sightOf(
  db: Db,
  { hasInternal }: Pick<Viewer, 'hasInternal'>,
  { now, people, links }: RecordPorts,
): Promise<Sight> {
  if (hasInternal) return ALL;
  const closedAt = momentOf(now());
  if (!(await hasClosed(db, closedAt))) return ALL;
  return { closedAt, standings: await changedStandings(db, closedAt, links), work: people };
}
