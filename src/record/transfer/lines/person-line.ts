import { type KnownPerson, PERSON_KINDS, type Person, type Role } from '../../../model/index.ts';
import {
  field,
  type Line,
  listOf,
  oneOf,
  orNull,
  type Read,
  readFlag,
  readId,
  readObject,
  readText,
  readWhole,
} from './fields.ts';

/** Somebody of the record: how they are shown, and what the machine knows of them, from which they come back. */
export interface ExportedPerson {
  /** With all who were merged into them; those who were merged themselves stand under their own names. */
  readonly person: Person;
  readonly wikidata: string | null;
  /** Id of the one whom they are merged into, or null. */
  readonly mergedInto: string | null;
  readonly known: KnownPerson;
  /** Keys that they are found by beside those that what is known gives, in order. */
  readonly keys: readonly string[];
  /** Ids that documents would have given them, were they not known already, in order. */
  readonly formerIds: readonly string[];
}

const roleLine = ({ title, office, isFormer, seenFrom, seenTo }: Role): Role => ({
  title,
  office,
  isFormer,
  seenFrom,
  seenTo,
});

const NAMED: readonly string[] = ['person', 'organisation'];

/** Somebody without words of the texts: names stay, but what stands for an unnamed one, and titles, are the texts'. */
export function withoutWords<T extends Pick<Person, 'kind' | 'name' | 'aliases' | 'roles'>>(person: T): T {
  const isNamed = NAMED.includes(person.kind);
  return {
    ...person,
    name: isNamed ? person.name : '',
    aliases: isNamed ? person.aliases : [],
    roles: [],
  };
}

/** A person as a line has them. */
export const personFields = ({ id, name, kind, aliases, gender, roles, by }: Person): Person => ({
  id,
  name,
  kind,
  aliases,
  gender,
  roles: roles.map(roleLine),
  by,
});

const knownFields = ({ name, kind, aliases, named, gender, roles, documents, company }: KnownPerson) => ({
  name,
  kind,
  aliases,
  named,
  gender,
  roles: roles.map(roleLine),
  documents,
  company,
});

/** A person as a line; what the machine knows is left out where texts are not passed on. */
export function personLine(one: ExportedPerson, hasTexts: boolean): Line {
  const { person, wikidata, mergedInto, known, keys, formerIds } = one;
  return {
    type: 'person',
    ...personFields(hasTexts ? person : withoutWords(person)),
    wikidata,
    mergedInto,
    formerIds,
    known: hasTexts ? knownFields(known) : null,
    keys: hasTexts ? keys : [],
  };
}

const GENDERS = ['f', 'm'] as const;

const readRole: Read<Role> = (value, path) => {
  const line = readObject(value, path);
  return {
    title: readText(line.title, `${path}.title`),
    office: readText(line.office, `${path}.office`),
    isFormer: readFlag(line.isFormer, `${path}.isFormer`),
    seenFrom: orNull(readText)(line.seenFrom, `${path}.seenFrom`),
    seenTo: orNull(readText)(line.seenTo, `${path}.seenTo`),
  };
};

const readCounts: Read<Readonly<Record<string, number>>> = (value, path) =>
  Object.fromEntries(
    Object.entries(readObject(value, path)).map(([name, count]) => [
      name,
      readWhole(count, `${path}.${name}`),
    ]),
  );

/** Reads a person of a reading. */
export const readPerson: Read<Person> = (value, path) => {
  const line = readObject(value, path);
  const at = (name: string) => `${path}.${name}`;
  return {
    id: readId(line.id, at('id')),
    name: readText(line.name, at('name')),
    kind: oneOf(PERSON_KINDS)(line.kind, at('kind')),
    aliases: listOf(readText)(line.aliases, at('aliases')),
    gender: orNull(oneOf(GENDERS))(line.gender, at('gender')),
    roles: listOf(readRole)(line.roles, at('roles')),
    by: orNull(readText)(line.by, at('by')),
  };
};

/** What of a person's line is taken in. */
export type PersonState = Omit<ExportedPerson, 'person' | 'mergedInto'>;

function readKnown(id: string, value: unknown): KnownPerson {
  const line = readObject(value, 'known');
  const { by: _by, ...person } = readPerson({ ...line, id }, 'known');
  return {
    id,
    name: person.name,
    kind: person.kind,
    aliases: person.aliases,
    named: readCounts(line.named, 'known.named'),
    gender: person.gender,
    roles: person.roles,
    documents: readWhole(line.documents, 'known.documents'),
    mentions: [],
    company: listOf(readText)(line.company, 'known.company'),
  };
}

/** Reads a person's line. */
export const readPersonLine = (line: Line): PersonState => ({
  known: readKnown(field(line, 'id', readId), line.known),
  wikidata: field(line, 'wikidata', orNull(readText)),
  keys: field(line, 'keys', listOf(readText)),
  formerIds: field(line, 'formerIds', listOf(readId)),
});
