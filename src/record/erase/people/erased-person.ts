import type { KnownPerson, Person } from '../../../model/index.ts';
import { type PeopleSteps, pairKey, survivorOf } from '../../judgements/people-steps.ts';
import type { StoredFindings } from '../../load/load-documents.ts';
import type { NameForms, PeopleWork } from '../../ports.ts';
import { foldLabel } from '../../store/fold-label.ts';
import { unpackJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import { createNameSet, type NameSet } from '../names/name-set.ts';

/** Somebody whose names are erased, as the record knows them. */
export interface ErasedPerson {
  /** Numbers and ids of the row and of all that were merged into it; `[]` where a tombstone alone knows them. */
  readonly numbers: readonly number[];
  readonly ids: readonly string[];
  readonly names: NameSet;
  /** Whole names of others of the surname whom the record knows. */
  readonly others: readonly string[];
  /** Finds bytes that may have one of the whole names; null where that cannot be told without reading them. */
  readonly hint: RegExp | null;
  /** By the number of a document, who of its reading they are. */
  readonly locals: ReadonlyMap<number, ReadonlySet<string>>;
  /** The same of people of the name who were decided to be somebody else. */
  readonly spared: ReadonlyMap<number, ReadonlySet<string>>;
}

const BATCH = 200;

interface Row {
  readonly n: number;
  readonly id: string;
  readonly renamed: string | null;
  readonly known_z: Uint8Array;
}

/** Under what names the record has somebody, and those who were merged into them. */
const storedNames = ({ renamed, known_z }: Row): Pick<Person, 'kind' | 'name' | 'aliases'> => {
  const { kind, name, aliases, named } = unpackJson<KnownPerson>(known_z);
  return { kind, name, aliases: [...aliases, ...Object.keys(named), ...(renamed === null ? [] : [renamed])] };
};

async function localsOf(
  db: Db,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('mention')
    .select(['document', 'local'])
    .where('person', 'in', [...numbers])
    .execute();
  const byDocument = Map.groupBy(rows, ({ document }) => document);
  return new Map([...byDocument].map(([n, some]) => [n, new Set(some.map(({ local }) => local))]));
}

/** The people of readings that stand for somebody, with all forms under which each document names them. */
async function readPeople(db: Db, locals: ErasedPerson['locals']): Promise<readonly Person[]> {
  const numbers = [...locals.keys()];
  const people: Person[] = [];
  for (let from = 0; from < numbers.length; from += BATCH) {
    const rows = await db
      .selectFrom('reading')
      .select(['document', 'found_z'])
      .where('document', 'in', numbers.slice(from, from + BATCH))
      .execute();
    for (const { document, found_z } of rows) {
      const found = unpackJson<StoredFindings>(found_z).people;
      people.push(...found.filter(({ id }) => locals.get(document)!.has(id)));
    }
  }
  return people;
}

const ASCII = /^[\x20-\x7E]+$/;

/** A pattern of the last words of whole names, if all are written in ASCII. */
function hintOf(forms: readonly NameForms[]): RegExp | null {
  const full = [...new Set(forms.flatMap((one) => one.full))];
  if (full.length === 0 || !full.every((form) => ASCII.test(form))) return null;
  const words = new Set(full.map((form) => /[A-Za-z\d]+$/.exec(form)?.[0].toLowerCase() ?? ''));
  return words.has('') ? null : new RegExp([...words].join('|'), 'i');
}

/** Numbers of some people and of all who were merged into them. */
async function withMerged(db: Db, numbers: readonly number[]): Promise<readonly Row[]> {
  if (numbers.length === 0) return [];
  return db
    .selectFrom('person')
    .select(['n', 'id', 'renamed', 'known_z'])
    .where((eb) => eb.or([eb('n', 'in', [...numbers]), eb('survivor', 'in', [...numbers])]))
    .orderBy('n')
    .execute();
}

/** Others under one of the whole names: those who stand for the same person, as far as nobody decided otherwise. */
async function namesakesOf(db: Db, forms: readonly NameForms[]): Promise<readonly Row[]> {
  const folded = [...new Set(forms.flatMap(({ full }) => full.map(foldLabel)))];
  if (folded.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select(['n', 'survivor'])
    .where('folded_name', 'in', folded)
    .execute();
  return withMerged(db, [...new Set(rows.map(({ n, survivor }) => survivor ?? n))]);
}

/** Names of all who share a last word with the whole names, and are nobody of those who are meant. */
async function othersOf(
  db: Db,
  forms: readonly NameForms[],
  numbers: readonly number[],
): Promise<readonly string[]> {
  const last = new Set(
    forms.flatMap(({ surnames }) => surnames.map((one) => foldLabel(one).split(' ').at(-1)!)),
  );
  const names: string[] = [];
  for (const word of last) {
    const rows = await db
      .selectFrom('person')
      .select('name')
      .where('folded_name', 'like', `% ${word}`)
      .where('n', 'not in', [...numbers])
      .execute();
    names.push(...rows.map(({ name }) => name));
  }
  return names;
}

/** Loading somebody who is to be erased. */
export interface LoadErased {
  readonly work: PeopleWork;
  readonly steps: PeopleSteps;
}

/**
 * Loads somebody by the number of their row, with all names of theirs. Others of the same whole name are taken for the
 * same person, unless it was decided that they are not.
 */
export async function loadErased(db: Db, n: number, { work, steps }: LoadErased): Promise<ErasedPerson> {
  const own = await withMerged(db, [n]);
  const namesakes = await namesakesOf(
    db,
    own.map((row) => work.nameForms(storedNames(row))),
  );
  const now = (id: string) => survivorOf(steps.survivors, id);
  const isApart = ({ id }: Row) =>
    own.some((one) => steps.apart.has(pairKey(one.id, id)) || steps.apart.has(pairKey(now(one.id), now(id))));
  const others = namesakes.filter((row) => !own.some((one) => one.n === row.n));
  const [spared, same] = [others.filter(isApart), others.filter((row) => !isApart(row))];
  const rows = [...own, ...same];
  const numbers = rows.map((row) => row.n);
  const locals = await localsOf(db, numbers);
  const named = [...rows.map(storedNames), ...(await readPeople(db, locals))];
  const forms = named.map(work.nameForms);
  return {
    numbers,
    ids: rows.map(({ id }) => id),
    names: createNameSet(forms),
    others: await othersOf(db, forms, numbers),
    hint: hintOf(forms),
    locals,
    spared:
      spared.length === 0
        ? new Map()
        : await localsOf(
            db,
            spared.map((row) => row.n),
          ),
  };
}
