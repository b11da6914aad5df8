import type { Person } from '../../model/index.ts';
import type { Report } from '../report/report.ts';

/**
 * How the speakers of two reports stand to each other. `same`: one in common; `likely`: of one it is in doubt who speaks, and
 * the other's speaker is among those who may, or the names look like one misspelt or cut short; `side`: one speaks for the other; `open`:
 * of one of them nobody is known by name, or hardly sooner than the other’s speaker; `other`: two whom their texts tell apart.
 */
export type SpeakerRelation = 'same' | 'likely' | 'side' | 'open' | 'other';

/** How the speakers of two reports stand to each other. */
export function speakerRelation(a: Report, b: Report): SpeakerRelation {
  if (a.speakers.some((id) => b.speakers.includes(id))) return 'same';
  if (a.parent === b || b.parent === a) return 'other';
  if (mayBeOf(a, b) || mayBeOf(b, a)) return 'likely';
  if (isInDoubt(a, b) || isInDoubt(b, a)) return 'open';
  const [one, other] = [namedSpeakers(a), namedSpeakers(b)];
  if (one.length === 0 || other.length === 0) return isAmongOthers(a, b) ? 'other' : 'open';
  const relates = (relates: (one: Person, other: Person) => boolean) =>
    one.some((person) => other.some((second) => relates(person, second) || relates(second, person)));
  if (relates(isSide)) return 'side';
  if (relates(isMisspelt)) return 'likely';
  return a.document.family !== b.document.family && relates(isShortOf) ? 'likely' : 'other';
}

/** Whether nobody knows who speaks the one, and who speaks the other is among those who may. */
const mayBeOf = ({ speakers, attribution }: Report, other: Report): boolean =>
  speakers.length === 0 && attribution.candidates.some(({ id }) => other.speakers.includes(id));

/** Share of the chance of who is taken to speak that somebody else has at least who may speak as well. */
const LEAST_DOUBT = 0.5;

/** Whether who speaks the other is nearly as likely to speak the one as who is taken to. */
const isInDoubt = ({ attribution: { candidates, resolution } }: Report, other: Report): boolean =>
  candidates.some(
    ({ id, score }) => other.speakers.includes(id) && score >= LEAST_DOUBT * (resolution?.score ?? 1),
  );

/** Two whom one text describes apart, as in “one guest” and “another”. */
const isAmongOthers = (a: Report, b: Report): boolean =>
  a.document === b.document && a.speakers.length > 0 && b.speakers.length > 0;

const known = new WeakMap<Report['attribution'], readonly Person[]>();

function namedSpeakers({ attribution, document, speakers }: Report): readonly Person[] {
  const before = known.get(attribution);
  if (before) return before;
  const named = document.people.filter((person) => speakers.includes(person.id) && isNamed(person));
  known.set(attribution, named);
  return named;
}

/** Whether anybody speaks whom the document does not leave without a name. */
export const hasName = ({ speakers, document: { people } }: Report): boolean =>
  speakers.some((id) => {
    const person = people.find((one) => one.id === id);
    return person === undefined || isNamed(person);
  });

/** “a man”, “his friend” and “three residents” have no name; what a document says may be told as its author’s. */
const isNamed = ({ kind, name }: Person): boolean =>
  kind !== 'document' && kind !== 'anonymous' && /^\P{Ll}/u.test(name);

/** Whether one is of the other’s: its document, its office, or a body in which somebody has a role. */
const isSide = (one: Person, other: Person): boolean =>
  one.by === other.id ||
  (other.kind === 'organisation' && one.roles.some(({ title }) => title.includes(other.name)));

/** Letters of the shortest name that may be the beginning of another. */
const LEAST_LETTERS = 3;

/** Whether one is called by a part of the other’s name alone: “Nell” of Nell Dacre, “Sir Des” of Desmond Pyke, “Fosse” of Lars Fosse. */
function isShortOf({ kind, name: one }: Person, { kind: otherKind, name: other }: Person): boolean {
  if (kind === 'organisation' || otherKind === 'organisation') return false;
  const [short, ...more] = partsOf(one);
  const parts = partsOf(other);
  if (short === undefined || parts.length < 2 || more.some((part) => part.length > 1)) return false;
  const isBeginning = short.length >= LEAST_LETTERS && parts[0]!.startsWith(short);
  return isBeginning || (more.length === 0 ? parts.includes(short) : parts[0] === short);
}

/** A name in its parts, small and without dots. */
const partsOf = (name: string): readonly string[] => name.toLowerCase().replaceAll('.', '').split(/\s+/);

/** Share of letter pairs that each part of two spellings of a name has in common at least. */
const LEAST_ALIKE = 0.5;

/** Whether two names of as many parts look like two spellings of one. */
function isMisspelt({ name: one }: Person, { name: other }: Person): boolean {
  const [parts, others] = [one.toLowerCase().split(' '), other.toLowerCase().split(' ')];
  return (
    parts.length > 1 &&
    parts.length === others.length &&
    parts.every((part, n) => alike(part, others[n]!) >= LEAST_ALIKE)
  );
}

function alike(one: string, other: string): number {
  const pairs = (word: string) =>
    new Set(Array.from({ length: word.length - 1 }, (_, n) => word.slice(n, n + 2)));
  const [a, b] = [pairs(one), pairs(other)];
  return (2 * [...a].filter((pair) => b.has(pair)).length) / Math.max(1, a.size + b.size);
}
