import type { Document, KnownPerson, PeopleQuestion, Person, Reading } from '../model/index.ts';

/** Somebody of the record, with the keys of those asked for that led to them. */
export interface KeyedPerson {
  readonly person: KnownPerson;
  readonly keys: readonly string[];
}

/** What is needed to join the people of a reading with those of the record. */
export interface PeopleAround {
  /** Those who share a key with somebody of the reading. */
  readonly known: readonly KeyedPerson[];
  /** Those whom the document mentions that this one is a copy or version of. */
  readonly ofOrigin: readonly KnownPerson[];
  /** Whether a person has decided that two ids are not one. */
  readonly isApart: (a: string, b: string) => boolean;
}

/** What came of it. */
export interface PeopleJoined {
  /** Id in the record by the id within the reading. */
  readonly ids: ReadonlyMap<string, string>;
  /** Under which id those are found who would have had one of their own, were they not joined. */
  readonly forwards: ReadonlyMap<string, string>;
  readonly questions: readonly PeopleQuestion[];
  /** Those who are new or of whom more is known now; `documents` counts this one. */
  readonly people: readonly KnownPerson[];
}

/** A key to look for, and how many people at most are worth looking at for it. */
export interface AskedKey {
  readonly key: string;
  readonly most: number;
}

/** The forms in which texts may name somebody, as written, without honorifics. */
export interface NameForms {
  /** Whole names: given name and surname in any order; of a body, each of its names. */
  readonly full: readonly string[];
  /** Initials and surname, which somebody else may share. */
  readonly initialled: readonly string[];
  readonly surnames: readonly string[];
  /** Given names and nicknames. */
  readonly givens: readonly string[];
}

/** Joining people, as the record needs it of the stage that resolves. */
export interface PeopleWork {
  /** The keys under which somebody is found again. */
  readonly keysOf: (
    person: Pick<KnownPerson, 'kind' | 'name' | 'aliases' | 'gender' | 'roles'>,
  ) => readonly string[];
  /** The keys by which those are looked for who may be in a reading, and how many are worth looking at for each. */
  readonly keysIn: (reading: Reading) => readonly AskedKey[];
  readonly join: (reading: Reading, around: PeopleAround) => PeopleJoined;
  /** What is known of somebody once one more document mentions them; `before` is null for the first. */
  readonly addMention: (
    before: KnownPerson | null,
    id: string,
    mentioned: { readonly document: Document; readonly person: Person },
  ) => KnownPerson;
  /** How texts may name somebody: what is overwritten when they are erased. */
  readonly nameForms: (person: Pick<Person, 'kind' | 'name' | 'aliases'>) => NameForms;
}

/** Sentence vectors, for searching by meaning. */
export interface SentenceEncoder {
  readonly version: string;
  /** Numbers of a vector. */
  readonly width: number;
  /** Middles of the cells that vectors are kept in, a row of `width` numbers each. */
  readonly cells: Int8Array;
  /** Unit vectors, a component of 1 being 127. */
  readonly encode: (sentences: readonly string[]) => Promise<readonly Int8Array[]>;
}

/** What the record is given by who opens it. */
export interface RecordPorts {
  readonly people: PeopleWork;
  /** Opens the encoder when it is first needed; null where it cannot be had. */
  readonly openEncoder: () => Promise<SentenceEncoder | null>;
  readonly now: () => Date;
}
