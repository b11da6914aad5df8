import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { HearsayError } from '../../errors.ts';
import type { RecordPorts } from '../ports.ts';
import { copiesNothing } from '../sight/open-documents.ts';
import { standsAs, standsNotAs } from '../sight/seen-standings.ts';
import { type Sight, sightOf } from '../sight/sight.ts';
import { foldLabel } from '../store/fold-label.ts';
import type { Db } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { dayBound, type Filters, lastMoment } from './filters.ts';
import { getRow } from './find-by-id.ts';
import { IN_ERROR } from './in-error.ts';
import { restrictedPeople } from './restricted-people.ts';

/** Filters with ids and dates looked up. */
export interface Narrowing {
  /** Numbers of the speaker's row and of nobody else's; null for everybody. */
  readonly speaker: number | null;
  readonly document: number | null;
  readonly outlet: string | null;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly recordedBy: string | null;
  /** Numbers of people whose words are left out (`visible`); null where there are none. */
  readonly restricted: readonly number[] | null;
  /** What of the record is seen at all. */
  readonly sight: Sight;
  readonly filters: Filters;
}

async function speakerNumber(db: Db, id: string, sight: Sight): Promise<number> {
  const { n } = await getRow(db, 'person', id, sight);
  const { survivor } = await db
    .selectFrom('person')
    .select('survivor')
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  return survivor ?? n;
}

/** Looks up what filters name. Throws `no-such-person`, `no-such-document`, `bad-date`. */
export async function narrowingOf(db: Db, filters: Filters, ports: RecordPorts): Promise<Narrowing> {
  return narrowedTo(db, filters, await sightOf(db, filters, ports));
}

/** The same where it is known already what is seen. */
export async function narrowedTo(db: Db, filters: Filters, sight: Sight): Promise<Narrowing> {
  const { speaker, document, publisher, from, to, publishedBy, recordedBy } = filters;
  const last = [to, publishedBy].flatMap((date) => (date === null ? [] : [dayBound(date, 'last')]));
  const firstDay = from === null ? null : dayBound(from, 'first');
  const lastDay = last.length === 0 ? null : Math.min(...last);
  if (firstDay !== null && lastDay !== null && firstDay > lastDay)
    throw new HearsayError('bad-date', `${from} is after ${to ?? publishedBy}; an earlier date is accepted.`);
  return {
    sight,
    speaker: speaker === null ? null : await speakerNumber(db, speaker, sight),
    document: document === null ? null : (await getRow(db, 'document', document, sight)).n,
    outlet: publisher === null ? null : foldLabel(publisher),
    firstDay,
    lastDay,
    recordedBy: recordedBy === null ? null : lastMoment(recordedBy),
    restricted: filters.hasRestricted ? null : await restrictedPeople(db),
    filters,
  };
}

type Eb = ExpressionBuilder<Tables, 'attribution' | 'document'>;

/** Conditions on rows of `attribution` joined with their `document`, the speaker's apart. */
export function conditionsOf(eb: Eb, narrowing: Narrowing): Expression<SqlBool>[] {
  const { speaker, document, outlet, firstDay, lastDay, recordedBy, filters, sight } = narrowing;
  const { manner, act, polarity, standing, hasCopies } = filters;
  return [
    ...(document === null ? [] : [eb('attribution.document', '=', document)]),
    ...(outlet === null
      ? []
      : [eb.or([eb('document.outlet', '=', outlet), eb('document.host', '=', outlet)])]),
    ...(firstDay === null ? [] : [eb('document.day', '>=', firstDay)]),
    ...(lastDay === null ? [] : [eb('document.day', '<=', lastDay), eb('document.day', '>=', 0)]),
    ...(recordedBy === null ? [] : [eb('document.recorded_at', '<=', recordedBy)]),
    ...(manner === null ? [] : [eb('attribution.manner', '=', manner)]),
    ...(act === null ? [] : [eb('attribution.act', '=', act)]),
    ...(polarity === null ? [] : [eb('attribution.polarity', '=', polarity)]),
    ...(standing === null ? [] : [standsAs(standing, sight)]),
    // What somebody did not say is none of what they say.
    ...(speaker === null || standing !== null ? [] : [standsNotAs(IN_ERROR, sight)]),
    ...(hasCopies ? [] : [copiesNothing('document', sight)]),
  ];
}
