import { peopleNamed } from '../../judgements/people-named.ts';
import { isOfTwo } from '../../judgements/places-of.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import { documentsOf } from '../../load/judgements.ts';
import { inChunks } from '../../store/in-chunks.ts';
import type { Db } from '../../store/store.ts';
import { type DocumentChoice, documentsMeant } from './choose-documents.ts';

/** Which people and judgements go with the documents that are given out. */
export interface PeopleChoice {
  /** Ids; null for everybody. */
  readonly people: ReadonlySet<string> | null;
  readonly judgements: readonly RecordedJudgement[];
}

/** Those of some documents that are given out, by id. */
async function documentsAmong(
  db: Db,
  ids: readonly string[],
  choice: DocumentChoice,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of inChunks(ids)) {
    const rows = await documentsMeant(db, choice)
      .select('document.id')
      .where('document.id', 'in', [...some])
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

async function peopleMentioned(db: Db, choice: DocumentChoice): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('person', 'person.n', 'mention.person')
    .select('person.id')
    .distinct()
    .where('mention.document', 'in', documentsMeant(db, choice).select('document.n'))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Judgements that are about something of a choice, with those that they undo; people whom they name join the choice. */
function judgementsAbout(
  judgements: readonly RecordedJudgement[],
  { documents, people }: { readonly documents: ReadonlySet<string>; readonly people: Set<string> },
): readonly RecordedJudgement[] {
  const chosen = new Set<string>();
  const isAbout = (one: RecordedJudgement): boolean => {
    const { decision } = one;
    if (decision.type === 'undo') return chosen.has(decision.judgement);
    const placed = documentsOf(decision);
    if (isOfTwo(decision)) return placed.every((id) => documents.has(id));
    if (placed.some((id) => documents.has(id))) return true;
    const isOfPeople = placed.length === 0 || decision.type === 'split';
    return isOfPeople && peopleNamed(one).some((id) => people.has(id));
  };
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size;
    for (const one of judgements) {
      if (chosen.has(one.id) || !isAbout(one)) continue;
      chosen.add(one.id);
      for (const id of peopleNamed(one)) people.add(id);
    }
  }
  return judgements.filter(({ id }) => chosen.has(id));
}

interface Whole extends DocumentChoice {
  /** All judgements, as of the date asked for. */
  readonly judgements: readonly RecordedJudgement[];
  /** Ids of those who are not given out. */
  readonly hidden: ReadonlySet<string>;
}

/** Finds who and what goes with a choice of documents. */
export async function choosePeople(db: Db, choice: Whole): Promise<PeopleChoice> {
  const { hidden } = choice;
  const judgements = choice.judgements.filter((one) => !peopleNamed(one).some((id) => hidden.has(id)));
  const named = [...new Set(judgements.flatMap(({ decision }) => documentsOf(decision)))];
  const people = await peopleMentioned(db, choice);
  for (const id of hidden) people.delete(id);
  const chosen = judgementsAbout(judgements, {
    documents: await documentsAmong(db, named, choice),
    people,
  });
  return { people, judgements: chosen };
}
