import type { Decision, KnownPerson } from '../../../model/index.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import { documentsOf, loadJudgements } from '../../load/judgements.ts';
import type { PeopleWork } from '../../ports.ts';
import { foldLabel } from '../../store/fold-label.ts';
import { packJson, unpackJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import { putKnown } from '../documents/derive-people.ts';
import { redactJobs } from '../forget-in-jobs.ts';
import { NAMED_HERE, type NameScope, redact, WHOLE_NAMES } from '../names/find-names.ts';
import { mapStrings } from '../names/map-strings.ts';
import { createNameSet, type NameSet } from '../names/name-set.ts';
import type { ErasedPerson } from './erased-person.ts';
import { REDACTED_NAME } from './redact-reading.ts';

const ROWS = 500;

const unnamed = ({ id, documents }: KnownPerson): KnownPerson => ({
  ...{ id, name: REDACTED_NAME, kind: 'anonymous', aliases: [], named: { [REDACTED_NAME]: 1 }, gender: null },
  ...{ roles: [], documents, mentions: [], company: [] },
});

/** Takes from the rows of a person all that tells who they are; what they said stays theirs, without a name. */
export async function unnamePeople(db: Db, numbers: readonly number[]): Promise<void> {
  for (const n of numbers) {
    const { known_z } = await db
      .selectFrom('person')
      .select('known_z')
      .where('n', '=', n)
      .executeTakeFirstOrThrow();
    const known = unnamed(unpackJson<KnownPerson>(known_z));
    await db
      .updateTable('person')
      .set({
        kind: known.kind,
        name: known.name,
        folded_name: foldLabel(known.name),
        gender: null,
        wikidata: null,
        renamed: null,
        known_z: packJson(known),
      })
      .where('n', '=', n)
      .execute();
    await db.deleteFrom('person_key').where('person', '=', n).execute();
    await db
      .deleteFrom('question')
      .where((eb) => eb.or([eb('a', '=', n), eb('b', '=', n)]))
      .execute();
  }
}

/** What is known of somebody else, without the names; parts of names that are theirs too stay. */
function redactKnown(known: KnownPerson, names: NameSet, nameForms: PeopleWork['nameForms']): KnownPerson {
  const own = createNameSet([nameForms(known)]);
  const shared = new Set([...own.surnames, ...own.givens]);
  const full = [...own.full].filter((form) => form.includes(' ') && !names.full.has(names.keyOf(form)));
  const others = { ...own, full: new Set(full), joined: new Set<string>() };
  const scope: NameScope = { isNamed: true, shared, others, sure: [] };
  const { name, aliases, named, roles } = known;
  const words = mapStrings({ name, aliases, named, roles }, (text) => redact(text, names, scope));
  const isNamed = (word: string) =>
    names.surnames.has(names.keyOf(word)) || names.givens.has(names.keyOf(word));
  const company = known.company.filter((word) => shared.has(word) || !isNamed(foldLabel(word)));
  const isSame = company.length === known.company.length && words.aliases === aliases;
  const isAllSame = isSame && words.named === named && words.roles === roles && words.name === name;
  return isAllSame ? known : { ...known, ...words, company };
}

/** Overwrites names in what is known of the others in some documents, given by their ids. */
export async function redactOthers(
  db: Db,
  documents: readonly string[],
  { person: { names, numbers }, work }: { readonly person: ErasedPerson; readonly work: PeopleWork },
): Promise<void> {
  const people = new Set<number>();
  for (let from = 0; from < documents.length; from += ROWS) {
    const rows = await db
      .selectFrom('mention')
      .innerJoin('document', 'document.n', 'mention.document')
      .select('mention.person')
      .distinct()
      .where('document.id', 'in', documents.slice(from, from + ROWS))
      .execute();
    for (const { person } of rows) if (!numbers.includes(person)) people.add(person);
  }
  const all = [...people];
  for (let from = 0; from < all.length; from += ROWS) {
    const rows = await db
      .selectFrom('person')
      .select(['n', 'documents', 'known_z'])
      .where('n', 'in', all.slice(from, from + ROWS))
      .execute();
    for (const { n, documents: count, known_z } of rows) {
      const known = unpackJson<KnownPerson>(known_z);
      const redacted = redactKnown(known, names, work.nameForms);
      if (redacted !== known) await putKnown(db, n, { known: { ...redacted, documents: count }, work });
    }
  }
}

/** Whom a name that a reviewer gave is for. */
function namedBy({ decision, minted }: RecordedJudgement): string | null {
  if (decision.type === 'rename') return decision.person;
  if (decision.type !== 'split') return null;
  return minted && !minted.isRest ? minted.id : decision.person;
}

function redactJudgement(
  judgement: RecordedJudgement,
  { names, ids }: ErasedPerson,
  documents: ReadonlySet<string>,
): { readonly decision: Decision; readonly why: string | null } {
  const { decision, why } = judgement;
  const about = 'about' in decision && 'person' in decision.about ? [decision.about.person] : [];
  const pair = decision.type === 'merge' || decision.type === 'apart' ? decision.people : [];
  const named = namedBy(judgement);
  const people = [...about, ...pair, ...(named === null ? [] : [named])];
  const isAbout =
    people.some((id) => ids.includes(id)) || documentsOf(decision).some((id) => documents.has(id));
  const inWords = (text: string) => redact(text, names, isAbout ? NAMED_HERE : WHOLE_NAMES);
  const isTheirs = named !== null && ids.includes(named);
  const renamed = isTheirs && 'name' in decision ? { ...decision, name: REDACTED_NAME } : decision;
  return {
    decision: mapStrings(renamed, (text) => (renamed.type === 'note' ? inWords(text) : text)),
    why: why === null ? null : inWords(why),
  };
}

/**
 * Overwrites names in what reviewers wrote: names that they gave, remarks, reasons. These rows alone are ever changed in
 * place; what was decided, and about what, stays.
 */
export async function redactJudgements(
  db: Db,
  person: ErasedPerson,
  documents: ReadonlySet<string>,
): Promise<void> {
  for (const judgement of await loadJudgements(db)) {
    const { decision, why } = redactJudgement(judgement, person, documents);
    if (decision === judgement.decision && why === judgement.why) continue;
    await db
      .updateTable('judgement')
      .set({ decision: JSON.stringify(decision), why })
      .where('id', '=', judgement.id)
      .execute();
  }
}

/** Overwrites or removes whole names in the notes of runs and of the server's jobs, and in the reasons of earlier erasures. */
export async function redactNotes(db: Db, { names }: ErasedPerson): Promise<void> {
  const inWords = (text: string) => redact(text, names, WHOLE_NAMES);
  const failures = await db.selectFrom('failure').select(['n', 'input', 'message']).execute();
  for (const { n, ...words } of failures) {
    const redacted = mapStrings(words, inWords);
    if (redacted !== words) await db.updateTable('failure').set(redacted).where('n', '=', n).execute();
  }
  await redactJobs(db, inWords);
  const items = await db.selectFrom('run_item').select('key').distinct().execute();
  for (const { key } of items)
    if (inWords(key) !== key) await db.deleteFrom('run_item').where('key', '=', key).execute();
  const watched = await db.selectFrom('watched').select('url').execute();
  for (const { url } of watched)
    if (inWords(url) !== url) await db.deleteFrom('watched').where('url', '=', url).execute();
  const tombstones = await db.selectFrom('tombstone').select(['id', 'reason']).execute();
  for (const { id, reason } of tombstones)
    if (inWords(reason) !== reason)
      await db
        .updateTable('tombstone')
        .set({ reason: inWords(reason) })
        .where('id', '=', id)
        .execute();
}
