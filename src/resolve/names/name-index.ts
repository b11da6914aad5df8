import { compareNames, type NameComparison } from './compare-names.ts';
import { compareSpellings, LOOSE_THRESHOLD } from './compare-spellings.ts';
import { editDistance } from './edit-distance.ts';
import { givenKeys, type NameForms, nameForms } from './name-keys.ts';
import type { PersonName } from './person-name.ts';
import { soundKeys } from './sound-keys.ts';
import {
  change,
  createBucket,
  type GivenQuery,
  givenQuery,
  hasAgreeing,
  put,
  type SurnameBucket,
  selectAgreeing,
  take,
} from './surname-bucket.ts';
import { wordShape } from './word-shape.ts';

/** A person whose name could be the one asked for. */
export interface FoundName {
  readonly id: string;
  readonly comparison: NameComparison;
}

/** Names in memory, found again by names that could be the same person's. */
export interface NameIndex {
  /** Adds a name of a person; a second name under the same id stands beside the first. */
  readonly add: (id: string, name: PersonName) => void;
  /** Forgets all names of a person; an unknown id is no error. */
  readonly remove: (id: string) => void;
  /**
   * The people whose name is `same` or `compatible`, or in conflict with this one, or differs by what could be a slip,
   * best first, and those that score alike by id; each once, by their best name. At most `limit`.
   */
  readonly find: (name: PersonName, limit?: number) => readonly FoundName[];
}

/**
 * How much is looked at, so that a name takes no longer among many people: of three thousand called Smith, those with
 * the given name or initial that is asked for come first, and a common surname alone can't tell its bearers apart.
 */
const MOST_OF_SURNAME = 60;
const MOST_OTHERS = 20;
const MOST_OF_SPELLING = 12;
const MOST_SOUNDING_ALIKE = 600;
const MOST_SPELLINGS = 18;
const MOST_LONGER = 2;
const DEFAULT_LIMIT = 20;

interface Entry {
  readonly id: string;
  readonly name: PersonName;
  readonly forms: NameForms;
}

interface Places {
  readonly bySurname: Map<string, SurnameBucket<Entry>>;
  readonly bySound: Map<string, Set<SurnameBucket<Entry>>>;
  readonly byWords: Map<string, Set<Entry>>;
  readonly byGiven: Map<string, Set<Entry>>;
}

/** Where a surname stands among those that sound like it: by its sound and its length. */
const soundPlaces = ({ surname, plain }: SurnameBucket<Entry>) =>
  soundKeys(surname).map((sound) => `${sound} ${plain.length}`);

function addEntry({ bySurname, bySound, byWords, byGiven }: Places, entry: Entry): void {
  for (const surname of entry.forms.surnames) {
    const bucket = bySurname.get(surname) ?? createBucket<Entry>(surname);
    bySurname.set(surname, bucket);
    if (bucket.all.size === 0) for (const place of soundPlaces(bucket)) put(bySound, place, bucket);
    change(bucket, entry.forms, entry, 'add');
  }
  if (entry.forms.turned !== '') put(byWords, entry.forms.turned, entry);
  for (const word of givenKeys(entry.name)) put(byGiven, word, entry);
}

function removeEntry({ bySurname, bySound, byWords, byGiven }: Places, entry: Entry): void {
  for (const surname of entry.forms.surnames) {
    const bucket = bySurname.get(surname)!;
    change(bucket, entry.forms, entry, 'delete');
    if (bucket.all.size > 0) continue;
    bySurname.delete(surname);
    for (const place of soundPlaces(bucket)) take(bySound, place, bucket);
  }
  take(byWords, entry.forms.turned, entry);
  for (const word of givenKeys(entry.name)) take(byGiven, word, entry);
}

/** Surnames that sound like this one and are about as long, up to so many. */
function soundingAlike(surname: string, bySound: Places['bySound']): Set<SurnameBucket<Entry>> {
  const { length } = wordShape(surname).plain;
  const most = Math.min(MOST_LONGER, Math.floor(length / 2));
  const alike = new Set<SurnameBucket<Entry>>();
  for (const sound of soundKeys(surname))
    for (let other = length - most; other <= length + most; other++)
      for (const bucket of bySound.get(`${sound} ${other}`) ?? []) {
        if (alike.size >= MOST_SOUNDING_ALIKE) return alike;
        alike.add(bucket);
      }
  return alike;
}

/** Those of other surnames that are spelt nearly alike, and have somebody whose given name agrees; nearest first. */
function otherSpellings(
  surname: string,
  given: GivenQuery,
  bySound: Places['bySound'],
): SurnameBucket<Entry>[] {
  const { plain } = wordShape(surname);
  const near = Array.from({ length: Math.ceil(plain.length / 2) + 1 }, (): SurnameBucket<Entry>[] => []);
  for (const bucket of soundingAlike(surname, bySound))
    if (bucket.surname !== surname && hasAgreeing(bucket, given))
      near[editDistance(plain, bucket.plain)]?.push(bucket);
  return near
    .flat()
    .slice(0, MOST_SPELLINGS)
    .filter((bucket) => compareSpellings(surname, bucket.surname) >= LOOSE_THRESHOLD);
}

/** The entries to compare a name with: a bounded number, whatever the number of names. */
function collect(places: Places, name: PersonName): Set<Entry> {
  const forms = nameForms(name);
  const given = givenQuery(forms);
  const found = new Set<Entry>();
  const collectAll = (entries: Iterable<Entry>, most: number) => {
    const enough = found.size + most;
    for (const entry of entries) {
      if (found.size >= enough) return;
      found.add(entry);
    }
  };
  collectAll(places.byWords.get(forms.turned) ?? [], MOST_OF_SURNAME);
  for (const surname of forms.surnames) {
    const bucket = places.bySurname.get(surname);
    if (!bucket) continue;
    collectAll(selectAgreeing(bucket, given), MOST_OF_SURNAME);
    collectAll(bucket.all, MOST_OTHERS);
  }
  for (const surname of forms.surnames)
    for (const bucket of otherSpellings(surname, given, places.bySound))
      collectAll(selectAgreeing(bucket, given), MOST_OF_SPELLING);
  for (const word of givenKeys(name)) collectAll(places.byGiven.get(word) ?? [], MOST_OF_SURNAME);
  return found;
}

function rank(entries: Iterable<Entry>, name: PersonName): FoundName[] {
  const best = new Map<string, FoundName>();
  for (const { id, name: other } of entries) {
    const comparison = compareNames(name, other);
    if (comparison.score === 0) continue;
    if (comparison.score > (best.get(id)?.comparison.score ?? -1)) best.set(id, { id, comparison });
  }
  return [...best.values()].sort((a, b) => b.comparison.score - a.comparison.score || (a.id < b.id ? -1 : 1));
}

/** Makes an empty index. Adding, removing and finding take time that hardly grows with the number of names. */
export function createNameIndex(): NameIndex {
  const places: Places = {
    bySurname: new Map(),
    bySound: new Map(),
    byWords: new Map(),
    byGiven: new Map(),
  };
  const entriesOf = new Map<string, readonly Entry[]>();
  return {
    add(id, name) {
      const entry = { id, name, forms: nameForms(name) };
      entriesOf.set(id, [...(entriesOf.get(id) ?? []), entry]);
      addEntry(places, entry);
    },
    remove(id) {
      for (const entry of entriesOf.get(id) ?? []) removeEntry(places, entry);
      entriesOf.delete(id);
    },
    find: (name, limit = DEFAULT_LIMIT) => rank(collect(places, name), name).slice(0, limit),
  };
}
