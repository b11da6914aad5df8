import { compareNames, type NameComparison } from '../names/compare-names.ts';
import { compareSpellings, LOOSE_THRESHOLD, SPELLING_THRESHOLD } from '../names/compare-spellings.ts';
import { foldName } from '../names/fold-name.ts';
import { type PersonName, parsePersonName } from '../names/person-name.ts';
import { compareBodies } from './compare-bodies.ts';
import { compareOffices, type Offices } from './compare-offices.ts';
import type { KnownPerson } from './known-person.ts';
import { type PeopleComparison, sharedCompany, verdict } from './people-comparison.ts';

const ORDER = { same: 0, conflict: 1, compatible: 2, different: 3 } as const;

/** Forms that are compared of each. */
const MOST_FORMS = 6;

const isFull = ({ given, surname }: PersonName): boolean => given.length > 0 && surname !== null;

/** The forms by which somebody is compared: full names first, since they say most. */
export function comparedForms(name: string, aliases: readonly string[]): readonly PersonName[] {
  const all = [name, ...aliases].map(parsePersonName);
  return [...all.filter(isFull), ...all.filter((one) => !isFull(one))].slice(0, MOST_FORMS);
}

/** The relation of the names of two people: of their full names where both have one, else the closest. */
function closest(left: readonly PersonName[], right: readonly PersonName[]): NameComparison {
  const areFull = left.some(isFull) && right.some(isFull);
  const pairs = left.flatMap((one) => right.map((other) => ({ one, other })));
  const asked = areFull ? pairs.filter(({ one, other }) => isFull(one) && isFull(other)) : pairs;
  return asked
    .map(({ one, other }) => compareNames(one, other))
    .reduce((best, next) =>
      ORDER[next.relation] < ORDER[best.relation] ||
      (next.relation === best.relation && next.score > best.score)
        ? next
        : best,
    );
}

/** How alike two names are that are no plain spellings of one: by another language (Oleksandra, Alexandra), or cut (Pilar Roque). */
function likeness(left: readonly PersonName[], right: readonly PersonName[]): 'close' | 'loose' | null {
  let found: 'close' | 'loose' | null = null;
  for (const one of left.filter(isFull))
    for (const other of right.filter(isFull)) {
      const [words, others] = [one, other].map(({ given, surname }) =>
        foldName([...given, surname!].join(' ')).split(/[\s-]+/),
      );
      const [short, long] = words!.length < others!.length ? [words!, others!] : [others!, words!];
      if (short.length > 1 && long.length > short.length && short.every((word) => long.includes(word)))
        return 'close';
      if (compareSpellings(one.given[0]!, other.given[0]!) < LOOSE_THRESHOLD) continue;
      const surname = compareSpellings(one.surname!, other.surname!);
      if (surname >= SPELLING_THRESHOLD) return 'close';
      if (surname >= LOOSE_THRESHOLD) found = 'loose';
    }
  return found;
}

const FORMS = new WeakMap<KnownPerson, readonly PersonName[]>();

/** The forms of a person, parsed once. */
function formsOf(person: KnownPerson): readonly PersonName[] {
  const known = FORMS.get(person) ?? comparedForms(person.name, person.aliases);
  FORMS.set(person, known);
  return known;
}

/** A name that was taken for a person's for want of anything that says more, beside a body. */
const isBodyAfterAll = ({ kind, gender, roles }: KnownPerson, other: KnownPerson): boolean =>
  kind === 'person' && gender === null && roles.length === 0 && other.kind === 'organisation';

/** Whether two people are one, by names, offices, gender and the company in which their documents mention them. */
export function comparePeople(a: KnownPerson, b: KnownPerson): PeopleComparison {
  if (a.kind !== b.kind)
    return isBodyAfterAll(a, b) || isBodyAfterAll(b, a)
      ? compareBodies(a, b)
      : verdict('apart', 0, ['other-kind']);
  if (a.kind !== 'person') return compareBodies(a, b);
  const [left, right] = [formsOf(a), formsOf(b)];
  const name = closest(left, right);
  const alike =
    name.relation === 'same' || name.relation === 'compatible' || name.reason.startsWith('other-gen')
      ? null
      : likeness(left, right);
  if (name.relation === 'different' && alike === null) return verdict('apart', 0, [name.reason]);
  const offices = compareOffices(a.roles, b.roles);
  const company = sharedCompany(a, b);
  const reasons = [
    name.reason,
    ...(offices.isShared ? ['same-office'] : offices.isOther ? ['other-office'] : []),
    ...(company > 0 ? ['shared-company'] : []),
  ];
  const isOtherGender =
    a.gender !== null && b.gender !== null && a.gender !== b.gender && name.reason !== 'nickname';
  if (isOtherGender)
    return verdict(name.relation === 'same' ? 'ask' : 'apart', 0.2, [...reasons, 'other-gender']);
  if (name.relation === 'same') {
    const areLone = !left.some(isFull) && !right.some(isFull);
    return areLone ? judgeLone(offices, company, reasons) : judgeSame(name, offices, company, reasons);
  }
  if (alike) return judgeAlike(alike === 'close', offices, company, [...reasons, 'alike']);
  if (name.relation === 'conflict')
    return verdict(
      offices.isTelling && company > 1 && name.reason === 'other-given' ? 'ask' : 'apart',
      0.2,
      reasons,
    );
  if (offices.isOther && company < 2) return verdict('apart', 0.2, reasons);
  if (offices.isShared && company > 0) return verdict('same', 0.85, reasons);
  if (company > 1) return verdict('same', 0.75, reasons);
  const isLikely = company === 1 || offices.isShared;
  return verdict(isLikely ? 'same' : 'apart', isLikely ? 0.65 : 0.3, reasons);
}

const EXACT = new Set(['full-agreement', 'middle-left-out', 'exact']);

/** Two whose full names agree: namesakes differ in office and company. */
function judgeSame(
  { reason, score }: NameComparison,
  offices: Offices,
  company: number,
  reasons: readonly string[],
): PeopleComparison {
  if (offices.isOther) return company > 1 ? verdict('same', 0.7, reasons) : verdict('ask', 0.5, reasons);
  if (EXACT.has(reason) || score > 0.95)
    return verdict('same', offices.isShared || company > 0 ? 0.97 : 0.8, reasons);
  if (offices.isShared || company > 1) return verdict('same', 0.9, reasons);
  return verdict('ask', 0.5, reasons);
}

/** Two of whom nothing but one name is known. */
function judgeLone(offices: Offices, company: number, reasons: readonly string[]): PeopleComparison {
  if (offices.isOther) return verdict('apart', 0.3, reasons);
  return offices.isTelling || company > 1 ? verdict('same', 0.8, reasons) : verdict('ask', 0.4, reasons);
}

function judgeAlike(
  isClose: boolean,
  offices: Offices,
  company: number,
  reasons: readonly string[],
): PeopleComparison {
  if (isClose && ((offices.isTelling && company > 0) || (offices.isShared && company > 2)))
    return verdict('same', 0.75, reasons);
  return offices.isTelling || (isClose && company > 1 && !offices.isOther)
    ? verdict('ask', 0.4, reasons)
    : verdict('apart', 0.2, reasons);
}
