import type { Gender, PersonKind } from '../../model/index.ts';
import type { NameMention, NameType } from '../mentions/name-mention.ts';

/** A role that a document gives somebody: “chair of the board”. */
export interface RoleHeld {
  /** What it has in common with its synonyms: “chair” for “chairwoman”. */
  readonly role: string;
  /** Its noun and what stands around it, in lower case: `former`, `finance`, `director`, `brackwater`. */
  readonly words: ReadonlySet<string>;
  /** As it is written. */
  readonly title: string;
  readonly gender: Gender;
  readonly isPast: boolean;
  /** Token by which the document says so. */
  readonly at: number;
}

/** Somebody or something that a document speaks of; what is known grows while the document is gone through. */
export interface Entity {
  readonly index: number;
  type: NameType | 'group' | 'document' | 'anonymous';
  gender: Gender;
  /** How often a pronoun of each gender was taken to mean him. */
  readonly heard: { f: number; m: number };
  /** The places where it is named, in order of the text; none of an unnamed one. */
  readonly names: NameMention[];
  readonly roles: RoleHeld[];
  /** Words that stand for one that has no name: “a senior official”. */
  description: string | null;
  /** The other forms of the description. */
  readonly forms: string[];
  /** Noun that heads the description, in the singular. */
  noun: string | null;
  /** Whether the description is of several. */
  isPlural: boolean;
  /** Whose document or office it is. */
  by: Entity | null;
  /** Whether it is a document that speaks for whoever made it. */
  speaksForMaker: boolean;
  /** Whether it is who wrote or published the text, and so speaks in the first person. */
  isWriter: boolean;
  /** Those who make up a pair or list that is spoken of as one. */
  readonly members: readonly Entity[];
}

/** An entity without anything. */
export function createEntity(index: number, type: Entity['type'], members: readonly Entity[] = []): Entity {
  return {
    index,
    type,
    gender: null,
    heard: { f: 0, m: 0 },
    names: [],
    roles: [],
    description: null,
    forms: [],
    noun: null,
    isPlural: false,
    by: null,
    speaksForMaker: false,
    isWriter: false,
    members,
  };
}

/** What the model calls its kind. A name of which nothing more is known is a person's where it speaks. */
export function kindOf({ type }: Entity): PersonKind {
  if (type === 'organisation' || type === 'place') return 'organisation';
  if (type === 'group' || type === 'document' || type === 'anonymous') return type;
  return 'person';
}

/** Whether somebody of that gender may be meant; what is not known may be either. */
export function mayBe({ gender: own, heard }: Entity, gender: Gender): boolean {
  if (gender === null) return true;
  if (own !== null) return own === gender;
  const [same, other] = gender === 'f' ? [heard.f, heard.m] : [heard.m, heard.f];
  return same > 0 || other < 2;
}

/** Words for anybody, to whom no pronoun goes back readily. */
const NOBODY = new Set(['somebody', 'someone', 'anyone', 'anybody', 'everyone', 'everybody', 'one']);

/** Whether it is a single person, as far as is known. */
export const isOne = ({ type, isPlural, noun }: Entity): boolean =>
  type === 'person' || type === 'unknown' || (type === 'anonymous' && !isPlural && !NOBODY.has(noun ?? ''));

/** Who speaks when it speaks: a letter speaks for whoever signed it. */
export const voiceOf = (entity: Entity): Entity => (entity.speaksForMaker && entity.by ? entity.by : entity);
