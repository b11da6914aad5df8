import { HearsayError } from '../../errors.ts';
import type { Decision } from '../../model/index.ts';
import { writeReading } from '../add/add-document.ts';
import { isOfLink, planRelink } from '../links/plan-relink.ts';
import { relink } from '../links/relink.ts';
import { type CurrentDecisions, documentsOf, gatherDecisions, loadJudgements } from '../load/judgements.ts';
import { loadDocuments } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { hashText } from '../store/hash-text.ts';
import type { Db } from '../store/store.ts';
import { checkDecision } from './check-decision.ts';
import { currentJudgements } from './current-judgements.ts';
import { moveSpeakers } from './move-speakers.ts';
import { survivorOf } from './people-steps.ts';
import { putSplitOff } from './put-split-off.ts';
import type { Minted, RecordedJudgement } from './recorded-judgement.ts';
import { subjectOf } from './subject-of.ts';
import { onTheWay } from './survivors-around.ts';
import { syncPeople } from './sync-people.ts';

/** What somebody decides. */
export interface NewJudgement {
  readonly decision: Decision;
  readonly by: string;
  readonly why: string | null;
  /** Id of the current judgement on the same that this one takes the place of, or null where there is none. */
  readonly replaces: string | null;
}

/** A judgement that stands in the way of another; `cause` of the error `already-judged`. */
export class StandingJudgement extends Error {
  readonly judgement: RecordedJudgement | null;
  constructor(judgement: RecordedJudgement | null) {
    super(judgement?.id ?? 'none');
    this.judgement = judgement;
  }
}

/**
 * Adds a judgement and makes the record what it then says, in one transaction. Throws `already-judged` where another
 * judgement on the same is current and is not the one that this replaces: two who decide at once are told of each other.
 */
export function appendJudgement(record: OpenRecord, made: NewJudgement): Promise<RecordedJudgement> {
  return record.store.write(async (db) => {
    const before = await loadJudgements(db);
    const known = gatherDecisions(before);
    const decision = await checkDecision(made.decision, { db, decisions: known, now: record.ports.now() });
    const judgement = await createJudgement(db, record, { made: { ...made, decision }, before, known });
    refuseStale(judgement, before, known);
    await insertJudgement(db, judgement);
    await applyJudgements(db, record, { before, known, added: [judgement] });
    return judgement;
  });
}

interface Made {
  readonly made: NewJudgement;
  readonly before: readonly RecordedJudgement[];
  readonly known: CurrentDecisions;
}

async function createJudgement(
  db: Db,
  { ports }: OpenRecord,
  { made, before, known }: Made,
): Promise<RecordedJudgement> {
  if (made.by.trim() === '')
    throw new HearsayError('no-reviewer', 'Nobody decides: the name of a reviewer is accepted (--as NAME).');
  const at = ports.now().toISOString();
  const id = hashText(JSON.stringify([at, made.by, made.decision, before.length])).slice(0, 24);
  const minted =
    made.decision.type === 'split' ? await mint(db, { id, decision: made.decision, known }) : null;
  return { ...made, id, at, minted, subject: subjectOf(made.decision, id) };
}

/** Whoever has the oldest attribution keeps the id. */
async function mint(
  db: Db,
  {
    id,
    decision,
    known,
  }: {
    readonly id: string;
    readonly decision: Extract<Decision, { type: 'split' }>;
    readonly known: CurrentDecisions;
  },
): Promise<Minted> {
  const person = survivorOf(known.people.survivors, decision.person);
  const oldest = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(['attribution.id', 'document.id as document'])
    .where('person.id', '=', person)
    .orderBy('attribution.n')
    .limit(1)
    .executeTakeFirst();
  const moved = oldest ? await idsAt(db, decision, { document: oldest.document, known }) : new Set<string>();
  return { id: hashText(`split|${id}`).slice(0, 24), isRest: oldest !== undefined && moved.has(oldest.id) };
}

async function idsAt(
  db: Db,
  { attributions: places }: Extract<Decision, { type: 'split' }>,
  { document, known }: { readonly document: string; readonly known: CurrentDecisions },
): Promise<ReadonlySet<string>> {
  const row = await db
    .selectFrom('document')
    .select('n')
    .where('id', '=', document)
    .executeTakeFirstOrThrow();
  const [loaded] = await loadDocuments(db, [row.n], known);
  const isMeant = (first: { readonly cue: readonly unknown[]; readonly content: readonly unknown[] }) =>
    places.some(
      (place) =>
        place.document === document &&
        JSON.stringify([place.cue, place.content]) === JSON.stringify([first.cue, first.content]),
    );
  return new Set(
    loaded!.attributions.flatMap(({ attribution }) => (isMeant(attribution.first) ? [attribution.id] : [])),
  );
}

/** What is decided already has to be named by who decides otherwise. */
function refuseStale(
  judgement: RecordedJudgement,
  before: readonly RecordedJudgement[],
  { all }: CurrentDecisions,
): void {
  const { decision, replaces } = judgement;
  if (decision.type === 'undo') {
    refuseUndo(decision.judgement, before);
    return;
  }
  const current = all.find(({ subject }) => subject === judgement.subject) ?? null;
  if (replaces === (current?.id ?? null)) return;
  const cause = new StandingJudgement(current);
  if (current === null)
    throw new HearsayError(
      'already-judged',
      `${replaces}: this judgement does not hold any more, or is about something else; see "hearsay judgements".`,
      { cause },
    );
  throw new HearsayError(
    'already-judged',
    `${current.by} has decided this on ${current.at}: ${current.decision.type} (${current.id}${current.why ? `, “${current.why}”` : ''}). Give --replaces ${current.id} to decide otherwise.`,
    { cause },
  );
}

function refuseUndo(id: string, before: readonly RecordedJudgement[]): void {
  const meant = before.find((one) => one.id === id);
  if (!meant) throw new HearsayError('no-such-judgement', `${id}: the record has no judgement of this id.`);
  const undone = new Set<string>();
  for (const one of before.toReversed())
    if (one.decision.type === 'undo' && !undone.has(one.id)) undone.add(one.decision.judgement);
  const holds =
    meant.decision.type === 'undo' ? !undone.has(id) : currentJudgements(before).some((one) => one.id === id);
  if (!holds)
    throw new HearsayError('already-judged', `${id}: this judgement is undone or replaced already.`, {
      cause: new StandingJudgement(meant),
    });
}

/** Adds the row of a judgement. */
export async function insertJudgement(db: Db, judgement: RecordedJudgement): Promise<void> {
  const { id, by, at, why, decision, replaces, minted, subject } = judgement;
  const { n } = await db
    .insertInto('judgement')
    .values({
      id,
      judge: by,
      at,
      why,
      type: decision.type,
      decision: JSON.stringify(decision),
      replaces,
      minted: minted && JSON.stringify(minted),
      subject,
    })
    .returning('n')
    .executeTakeFirstOrThrow();
  const documents = documentsOf(decision);
  if (documents.length > 0)
    await db
      .insertInto('judgement_document')
      .values(documents.map((document) => ({ document, judgement: n })))
      .execute();
}

interface Applied {
  readonly before: readonly RecordedJudgement[];
  /** What these say. */
  readonly known: CurrentDecisions;
  readonly added: readonly RecordedJudgement[];
}

/** The people whom a decision is about. */
function peopleOf({ decision, minted }: RecordedJudgement): readonly string[] {
  switch (decision.type) {
    case 'merge':
    case 'apart':
      return decision.people;
    case 'split':
      return [decision.person, ...(minted ? [minted.id] : [])];
    default:
      return [];
  }
}

/** Judgements that others undo, and those again, which come back or go with them. */
function touched(
  added: readonly RecordedJudgement[],
  before: readonly RecordedJudgement[],
): readonly RecordedJudgement[] {
  const byId = new Map([...before, ...added].map((one) => [one.id, one]));
  const found = new Set(added);
  for (const one of found) {
    const ids = [one.replaces, one.decision.type === 'undo' ? one.decision.judgement : null];
    for (const id of ids) if (id !== null && byId.has(id)) found.add(byId.get(id)!);
  }
  return [...found];
}

/** Makes rows what the judgements say, after some were added. */
export async function applyJudgements(
  db: Db,
  record: OpenRecord,
  { before, known, added }: Applied,
): Promise<void> {
  const decisions = gatherDecisions([...before, ...added]);
  for (const one of added) await putSplitOff(db, record, one);
  await syncPeople(db, decisions);
  const changed = touched(added, before);
  const survivors = [known, decisions].map(({ people }) => people.survivors);
  const relinking = await planRelink(db, changed, survivors);
  const people = onTheWay(changed.flatMap(peopleOf), survivors);
  const placed = new Set(
    changed.filter((one) => !isOfLink(one)).flatMap(({ decision }) => documentsOf(decision)),
  );
  if (people.size > 0) {
    await moveSpeakers(db, people, decisions.people);
    for (const id of decisions.byDocument.keys()) placed.add(id);
  }
  await rewrite(db, record, { documents: [...placed], decisions });
  await relink(db, record, { ...relinking, decisions });
}

async function rewrite(
  db: Db,
  record: OpenRecord,
  { documents, decisions }: { readonly documents: readonly string[]; readonly decisions: CurrentDecisions },
): Promise<void> {
  if (documents.length === 0) return;
  const rows = await db
    .selectFrom('document')
    .select('n')
    .where('id', 'in', [...documents])
    .execute();
  const loaded = await loadDocuments(
    db,
    rows.map(({ n }) => n),
    decisions,
  );
  const now = record.ports.now().toISOString();
  for (const { row, document, found } of loaded)
    await writeReading(db, record, { document, row, found, decisions, now });
}
