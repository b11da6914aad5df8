import type { Person, Reading } from '../../model/index.ts';
import { companyOf } from './company.ts';
import { compareOffices } from './compare-offices.ts';
import { comparePeople } from './compare-people.ts';
import { type KnownPerson, uniteKnown } from './known-person.ts';
import type { PeopleComparison, PeopleQuestion } from './people-comparison.ts';
import type { PeopleRegistry } from './people-registry.ts';

/** What came of joining the people of a reading with those known before. */
export interface JoinedPeople {
  /** Id in the registry by the id within the reading. */
  readonly ids: ReadonlyMap<string, string>;
  /** Under which id those are found who would have had one of their own, were they not joined. */
  readonly forwards: ReadonlyMap<string, string>;
  readonly questions: readonly PeopleQuestion[];
}

/** What joining needs beside the reading. */
export interface JoinContext {
  readonly registry: PeopleRegistry;
  readonly hash: (text: string) => string;
  /** Id of the document that this one is a copy or version of: only there is an unnamed source the same. */
  readonly copyOf?: string | null;
  /** Whether a person has decided that two ids are not one. */
  readonly isApart?: (a: string, b: string) => boolean;
}

/** Whether somebody has a name of their own, and not a description alone. */
export const isNamed = ({ name }: Pick<Person, 'name'>): boolean => /\p{Lu}/u.test(name);

/** Somebody of a reading as one of whom no other document knows. */
export function asKnown(
  person: Person,
  { document }: Pick<Reading, 'document'>,
  company: readonly string[],
  id: string,
): KnownPerson {
  const { name, kind, aliases, gender, roles } = person;
  return {
    id,
    name,
    kind,
    aliases,
    named: { [name]: 1 },
    gender,
    roles,
    documents: 1,
    mentions: [{ document: document.id, local: person.id }],
    company,
  };
}

/** Id of somebody who is new: from the document and the name, so that reading again gives the same. */
function minter({ registry, hash }: JoinContext, { document }: Reading): (person: Person) => string {
  const minted = new Set<string>();
  return ({ kind, name }) => {
    for (let number = 0; ; number++) {
      const id = hash(`${document.id}|${kind}|${name}|${number}`).slice(0, 24);
      if (minted.has(id) || registry.get(id) !== null) continue;
      minted.add(id);
      return id;
    }
  };
}

interface Judged {
  readonly other: KnownPerson;
  readonly comparison: PeopleComparison;
}

const DECIDED: PeopleComparison = { verdict: 'apart', score: 0, reasons: ['decided'] };

/** Offices by whose holders somebody is looked for. */
const MOST_OFFICES = 3;
/**
 * Of two as likely, he is meant of whom the documents speak far more often: “President Obama” is the one who is
 * quoted every day.
 */
const often = ({ documents }: KnownPerson): number => Math.min(0.12, 0.02 * Math.log2(1 + documents));

/** Candidates that are better than others by less than this are as good. */
const MARGIN = 0.05;

function judge(context: JoinContext, person: KnownPerson): readonly Judged[] {
  const { registry } = context;
  const named = registry.candidates(person.kind, [person.name, ...person.aliases]);
  const holders =
    person.kind === 'person'
      ? person.roles.slice(0, MOST_OFFICES).flatMap(({ office }) => registry.holders(office))
      : [];
  const bodies =
    person.kind === 'person' && person.gender === null && person.roles.length === 0
      ? registry.candidates('organisation', [person.name])
      : [];
  return [...new Set([...named, ...holders, ...bodies])]
    .filter(({ id }) => id !== person.id)
    .map((other) => {
      if (context.isApart?.(person.id, other.id)) return { other, comparison: DECIDED };
      return { other, comparison: comparePeople(other, person) };
    })
    .sort((x, y) => y.comparison.score - x.comparison.score);
}

/** An office may have changed hands when the documents have been silent on it for so long, in milliseconds. */
const LONGEST_TERM = 45 * 24 * 3600 * 1000;

/** Who a document means that speaks of the holder of an office alone: “the minister” in March. */
interface Holder {
  /** Who held it, as far as the documents tell; null where they name nobody, or two. */
  readonly holder: KnownPerson | null;
  /** Those who were named before and after, where they are not one. */
  readonly doubtful: readonly KnownPerson[];
}

function holderAt({ registry }: JoinContext, person: KnownPerson, date: string | null): Holder {
  const [role] = person.roles;
  if (!role || date === null) return { holder: null, doubtful: [] };
  const day = date.slice(0, 10);
  const attested = registry.holders(role.office).flatMap((one) => {
    if (!isNamed(one)) return [];
    return one.roles
      .filter(
        (other) =>
          other.office === role.office && !other.isFormer && compareOffices([other], [role]).isShared,
      )
      .flatMap(({ seenFrom, seenTo }) =>
        [seenFrom, seenTo].flatMap((at) => (at === null ? [] : [{ one, at: at.slice(0, 10) }])),
      );
  });
  const byDate = attested.sort((a, b) => (a.at < b.at ? -1 : 1));
  const before = byDate.findLast(({ at }) => at <= day)?.one ?? null;
  const after = byDate.find(({ at }) => at >= day)?.one ?? null;
  const near = byDate
    .filter(({ at }) => Math.abs(Date.parse(at) - Date.parse(day)) <= LONGEST_TERM)
    .map(({ one }) => one);
  if (before && after && before !== after) return { holder: null, doubtful: [before, after] };
  const only = before ?? after;
  return only && near.includes(only)
    ? { holder: only, doubtful: [] }
    : { holder: null, doubtful: only ? [only] : [] };
}

const NOBODY: Holder = { holder: null, doubtful: [] };

/** Somebody of a reading beside those known who may be him, likeliest first. */
interface Asked {
  readonly person: Person;
  readonly fresh: KnownPerson;
  readonly judged: readonly Judged[];
}

/** Whom each person of a reading is: the surest pairs first, nobody twice, and nobody where two are as likely. */
function assign(asked: readonly Asked[]): ReadonlyMap<Person, KnownPerson> {
  const pairs = asked
    .flatMap(({ person, judged }) =>
      judged
        .filter(({ comparison }) => comparison.verdict === 'same')
        .map((one) => ({ person, ...one, rank: one.comparison.score + often(one.other) })),
    )
    .sort((x, y) => y.rank - x.rank);
  const found = new Map<Person, KnownPerson>();
  const taken = new Set<string>();
  for (const { person, other, rank } of pairs) {
    if (found.has(person) || taken.has(other.id)) continue;
    const rivals = pairs.filter(
      (one) => one.person === person && one.other.id !== other.id && !taken.has(one.other.id),
    );
    const others = pairs.filter(
      (one) => one.other.id === other.id && one.person !== person && !found.has(one.person),
    );
    if ([...rivals, ...others].some((one) => rank - one.rank < MARGIN)) continue;
    found.set(person, other);
    taken.add(other.id);
  }
  return found;
}

/**
 * Joins the people of a reading with those whom the documents read before know, and adds the others. Unnamed sources
 * are joined with nobody, but for those of a copy or version of the same text; nobody is joined with two of one reading.
 */
export function joinPeople(reading: Reading, context: JoinContext): JoinedPeople {
  const { registry } = context;
  const company = companyOf(reading);
  const mint = minter(context, reading);
  const ids = new Map<string, string>();
  const forwards = new Map<string, string>();
  const questions: PeopleQuestion[] = [];
  const settle = (person: Person, known: KnownPerson) => {
    registry.put(known);
    ids.set(person.id, known.id);
  };
  const isNew = ({ kind }: Person) => kind !== 'person' && kind !== 'organisation';
  const named = reading.people.filter((person) => !isNew(person) && isNamed(person));
  const asked = named.map((person): Asked => {
    const fresh = asKnown(person, reading, company, mint(person));
    return { person, fresh, judged: judge(context, fresh) };
  });
  const assigned = assign(asked);
  for (const { person, fresh, judged } of asked) {
    const known = assigned.get(person) ?? null;
    const { id } = known ?? fresh;
    const doubtful = judged.filter(
      ({ comparison }) => comparison.verdict === 'ask' || (known === null && comparison.verdict === 'same'),
    );
    questions.push(
      ...doubtful.map(({ other, comparison: { score, reasons } }) => ({
        a: other.id,
        b: id,
        score,
        reasons,
      })),
    );
    if (known) forwards.set(fresh.id, known.id);
    settle(person, known ? uniteKnown(registry.get(known.id) ?? known, fresh) : fresh);
  }
  for (const person of reading.people) {
    if (ids.has(person.id)) continue;
    const fresh = asKnown(person, reading, company, mint(person));
    if (isNew(person)) {
      const copied = copiedFrom(context, person);
      if (copied) forwards.set(fresh.id, copied.id);
      settle(person, copied ? uniteKnown(copied, fresh) : fresh);
      continue;
    }
    const { holder, doubtful } =
      person.kind === 'person' ? holderAt(context, fresh, reading.document.publishedAt) : NOBODY;
    if (holder) forwards.set(fresh.id, holder.id);
    settle(person, holder ? uniteKnown(holder, { ...fresh, name: holder.name, aliases: [] }) : fresh);
    questions.push(
      ...doubtful.map(({ id }) => ({ a: id, b: fresh.id, score: 0.5, reasons: ['same-office'] })),
    );
  }
  return { ids, forwards, questions };
}

/** The unnamed source of the text that this one copies, under the same words. */
function copiedFrom({ registry, copyOf }: JoinContext, { kind, name }: Person): KnownPerson | null {
  if (!copyOf) return null;
  return registry.inDocument(copyOf).find((known) => known.kind === kind && known.name === name) ?? null;
}
