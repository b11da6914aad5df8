import type { Attribution, Document, Person, Reading } from '../../../model/index.ts';

/** One mouth through which a statement came. */
export interface Mouth {
  /** `outlet`: who printed it; `reporter`: who is said to have said so; `speaker`: whose words they are. */
  readonly part: 'outlet' | 'reporter' | 'speaker';
  readonly name: string;
  /** Ids of the people; `[]` for an outlet, and where nobody was made out. */
  readonly people: readonly string[];
}

const SAME_BODY = /[^\p{L}\p{N}]+/u;
const folded = (name: string): string => name.toLowerCase().split(SAME_BODY).join(' ').trim();

/** Things by their ids, once for each list: a document may have ten thousand attributions that are asked for one by one. */
function createIndex<T extends { readonly id: string }>(): (list: readonly T[]) => ReadonlyMap<string, T> {
  const known = new WeakMap<readonly T[], ReadonlyMap<string, T>>();
  return (list) => {
    const index = known.get(list) ?? new Map(list.map((one) => [one.id, one]));
    known.set(list, index);
    return index;
  };
}

const attributionsById = createIndex<Attribution>();
const peopleById = createIndex<Person>();

/** The attributions around one, innermost first. */
export function around(id: string, attributions: readonly Attribution[]): readonly Attribution[] {
  const byId = attributionsById(attributions);
  const found: Attribution[] = [];
  for (let next = byId.get(byId.get(id)?.parent ?? ''); next && !found.includes(next); ) {
    found.push(next);
    next = byId.get(next.parent ?? '');
  }
  return found;
}

const speakersOf = ({ speaker }: Attribution): readonly string[] => [speaker ?? []].flat();

/** Whether the outlet itself is the speaker: a body's own statement on its own page. */
function isOwn(one: Attribution, { document, people }: Reading): boolean {
  const names = new Set(
    [document.publisher, document.byline].flatMap((name) => (name === null ? [] : [folded(name)])),
  );
  const isNamed = ({ name, aliases }: Person) => [name, ...aliases].some((each) => names.has(folded(each)));
  return speakersOf(one).some((id) => {
    const person = peopleById(people).get(id);
    return person !== undefined && isNamed(person);
  });
}

function mouthOf(one: Attribution, { document, people }: Reading, part: Mouth['part']): Mouth {
  const ids = speakersOf(one);
  const names = ids.map((id) => peopleById(people).get(id)?.name ?? id);
  const words = one.source.map(({ start, end }) => document.text.slice(start, end)).join(' … ');
  return { part, name: names.join(' and ') || words || 'somebody who cannot be told', people: ids };
}

const hostOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).host : null;

/** What an outlet is called: its publisher, or the host or file of the text. */
export const outletOf = ({ publisher, url, file }: Document): string =>
  publisher ?? hostOf(url) ?? file?.split('/').at(-1) ?? 'a text';

/** Who repeats what they said themselves is one mouth. */
const isNext = (mouth: Mouth, after: Mouth | undefined): boolean =>
  after !== undefined && mouth.people.length > 0 && mouth.people.join() === after.people.join();

/** Through whose mouths an attribution of a reading came, the outlet first and its speaker last. */
export function chainOf(one: Attribution, reading: Reading): readonly Mouth[] {
  const outer = around(one.id, reading.attributions).toReversed();
  const all = [...outer.map((each) => mouthOf(each, reading, 'reporter')), mouthOf(one, reading, 'speaker')];
  const mouths = all.filter((mouth, at) => !isNext(mouth, all[at + 1]));
  if (isOwn(outer[0] ?? one, reading)) return mouths;
  return [{ part: 'outlet', name: outletOf(reading.document), people: [] }, ...mouths];
}

/** Degree of hearsay of an attribution of a reading: 0 for the speaker's own publication. */
export const degreeOf = (one: Attribution, reading: Reading): number => chainOf(one, reading).length - 1;
