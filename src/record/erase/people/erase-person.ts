import { HearsayError } from '../../../errors.ts';
import { getPerson } from '../../find/find-people-named.ts';
import type { RecordedPerson } from '../../find/load-people.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import { syncPeople } from '../../judgements/sync-people.ts';
import { linkRedacted } from '../../links/link-erased.ts';
import {
  type CurrentDecisions,
  forgetDecisions,
  gatherDecisions,
  loadJudgements,
} from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import { hashText } from '../../store/hash-text.ts';
import type { Db } from '../../store/store.ts';
import { checkReason, type EraseReason } from '../erase-reason.ts';
import { NAMED_HERE, redact } from '../names/find-names.ts';
import { hashNames } from '../names/name-set.ts';
import { holdsOn, type Reached, refuseHeld } from '../refuse-held.ts';
import { finishErasures, oweSweep } from '../sweep.ts';
import { markId, putTombstone, saltOf } from '../tombstones.ts';
import { type ErasedPerson, loadErased } from './erased-person.ts';
import { findNamed, type Named } from './find-named.ts';
import { redactJudgements, redactNotes, redactOthers, unnamePeople } from './redact-around.ts';
import { type RedactedDocuments, redactDocuments } from './redact-documents.ts';

/** What erasing a person would change. */
export interface PlannedPerson {
  readonly person: RecordedPerson;
  /** Ids of others of the same whole name, who are taken for the same person: `judge apart` parts them. */
  readonly namesakes: readonly string[];
  /** How many documents have their names. */
  readonly documents: number;
  /** How many originals have them, whose documents may not. */
  readonly originals: number;
  /** Legal holds that stand in the way. */
  readonly holds: readonly RecordedJudgement[];
}

/** What was changed. */
export interface PersonErased extends RedactedDocuments {
  /** Ids that stand for somebody without a name now. */
  readonly people: readonly string[];
  /** Whether no byte of the names is left in the file; another process may keep it from being so. */
  readonly isSwept: boolean;
}

const NAMEABLE: readonly string[] = ['person', 'organisation'];

async function loadNamed(
  record: OpenRecord,
  asked: string,
  decisions: CurrentDecisions,
): Promise<{ readonly known: RecordedPerson; readonly person: ErasedPerson }> {
  const { store, ports } = record;
  const known = await getPerson(record, asked);
  const person = await loadErased(store.db, known.n, { work: ports.people, steps: decisions.people });
  const { full, surnames, givens } = person.names;
  if (NAMEABLE.includes(known.kind) && full.size + surnames.size + givens.size > 0) return { known, person };
  throw new HearsayError(
    'no-name',
    `“${known.name}” (${known.kind}) has no name that could be overwritten; people and organisations with one are accepted, or the documents themselves (hearsay erase document).`,
  );
}

async function reached(db: Db, { ids }: ErasedPerson, { documents, originals }: Named): Promise<Reached> {
  const numbers = new Set(documents);
  for (const sha256 of originals)
    for (const { n } of await db.selectFrom('document').select('n').where('original', '=', sha256).execute())
      numbers.add(n);
  const found = new Set<string>();
  for (const n of numbers) {
    const row = await db.selectFrom('document').select('id').where('n', '=', n).executeTakeFirst();
    if (row) found.add(row.id);
  }
  return { documents: found, people: new Set(ids) };
}

/** What erasing a person, by id or name, would change. Throws `no-such-person`, `ambiguous`, `no-name`. */
export async function planPerson(record: OpenRecord, asked: string): Promise<PlannedPerson> {
  const { db } = record.store;
  const decisions = gatherDecisions(await loadJudgements(db));
  const { known, person } = await loadNamed(record, asked, decisions);
  const named = await findNamed(db, person, 0);
  const own = [known.id, ...known.merged];
  return {
    person: known,
    namesakes: person.ids.filter((id) => !own.includes(id)),
    documents: named.documents.size,
    originals: named.originals.size,
    holds: holdsOn(decisions, await reached(db, person, named)),
  };
}

/** Overwrites somebody's names wherever they stand. */
export async function redactPerson(
  db: Db,
  record: OpenRecord,
  { person, named, at }: { readonly person: ErasedPerson; readonly named: Named; readonly at: string },
): Promise<RedactedDocuments> {
  const decisions = gatherDecisions(await loadJudgements(db));
  // Their rows lose their names first: what is written of documents looks people up there.
  await unnamePeople(db, person.numbers);
  const redacted = await redactDocuments(db, named, { record, person, decisions, at });
  await redactOthers(db, redacted.documents, { person, work: record.ports.people });
  await redactJudgements(db, person, new Set(redacted.documents));
  await redactNotes(db, person);
  await syncPeople(db, gatherDecisions(await loadJudgements(db)));
  await linkRedacted(db, record, redacted.documents);
  return redacted;
}

async function bury(
  db: Db,
  { ids, names }: ErasedPerson,
  { by, reason, at }: EraseReason & { readonly at: string },
): Promise<void> {
  const salt = await saltOf(db);
  const marks = { salt, ids: ids.map((id) => markId(salt, id)), names: hashNames(names, salt) };
  await putTombstone(db, {
    ...{ id: hashText(`person|${marks.ids.join()}|${at}`).slice(0, 24), kind: 'person', at, by, marks },
    reason: redact(reason, names, NAMED_HERE),
    prints: [],
  });
}

/**
 * Erases a person, by id or name: overwrites every name of theirs in the texts, titles, addresses and originals of all
 * documents, in what was found there, and in what reviewers wrote. What they said stays, as somebody's without a name.
 * A tombstone of hashes stays, by which the names are overwritten in what is added later. Throws `no-such-person`,
 * `ambiguous`, `no-name`, `held`, `no-reason`.
 */
export async function erasePerson(
  record: OpenRecord,
  asked: string,
  why: EraseReason,
): Promise<PersonErased> {
  checkReason(why);
  const { store, ports } = record;
  const at = ports.now().toISOString();
  const { person: first } = await loadNamed(record, asked, gatherDecisions(await loadJudgements(store.db)));
  // Looked for before the record is locked; what was added since is looked through inside.
  const before = await findNamed(store.db, first, 0);
  const { redacted, person } = await store.write(async (db) => {
    const decisions = gatherDecisions(await loadJudgements(db));
    const erased = await loadErased(db, first.numbers[0]!, { work: ports.people, steps: decisions.people });
    const since = await findNamed(db, erased, before.last);
    const named: Named = {
      documents: new Set([...before.documents, ...since.documents, ...erased.locals.keys()]),
      originals: new Set([...before.originals, ...since.originals]),
      last: since.last,
    };
    refuseHeld(decisions, await reached(db, erased, named));
    await bury(db, erased, { ...why, at });
    await oweSweep(db, at);
    return { redacted: await redactPerson(db, record, { person: erased, named, at }), person: erased };
  });
  forgetDecisions(record.key);
  return { ...redacted, people: person.ids, isSwept: await finishErasures(record) };
}
