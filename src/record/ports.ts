import type {
  Document,
  KnownPerson,
  Link,
  LinkedDocument,
  PeopleQuestion,
  Person,
  Reading,
  Span,
  Standing,
  StandingSide,
  StatementArchive,
  ToldDocument,
} from '../model/index.ts';

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
    mentioned: {
      readonly document: Document;
      readonly people: readonly Person[];
      readonly person: Person;
    },
  ) => KnownPerson;
  /** How texts may name somebody: what is overwritten when they are erased. */
  readonly nameForms: (person: Pick<Person, 'kind' | 'name' | 'aliases'>) => NameForms;
}

/** Linking statements, as the record needs it of the stages that segment and link. */
export interface LinkWork {
  /** Another one where documents would be linked otherwise than before. */
  readonly version: string;
  /** Where the sentences of a document stand, in order. */
  readonly sentences: (document: Document) => readonly Span[];
  /** What the statements of a document are, and what they do to those of the archive and to one another. */
  readonly link: (document: ToldDocument, archive: StatementArchive) => Promise<LinkedDocument>;
  /** How a statement stands by what was done to it. */
  readonly standing: (
    deeds: readonly StatementDeed[],
    edits?: readonly { readonly day: number | null }[],
  ) => Standing;
}

/** A link that leads to a statement, or a contradiction of it, as its standing is worked out from. */
export interface StatementDeed {
  readonly link: Pick<Link, 'id' | 'relation' | 'status' | 'isConditional' | 'fault'>;
  readonly side: StandingSide;
  /** Ids of who does it. */
  readonly speakers: readonly string[];
  /** Days since 1970-01-01 on which it came out, or null. */
  readonly day: number | null;
  readonly decision: 'accepted' | 'rejected' | null;
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
  readonly links: LinkWork;
  /** Opens the encoder when it is first needed; null where it cannot be had. */
  readonly openEncoder: () => Promise<SentenceEncoder | null>;
  readonly now: () => Date;
}
