import type { Gender } from '../../model/index.ts';
import type { PersonName } from '../names/person-name.ts';

/** What kind of thing a name is the name of, as far as the name itself and the words around it tell. */
export type NameType = 'person' | 'organisation' | 'place' | 'unknown';

/** A place where somebody or something is named. Indices are of tokens, ends excluded. */
export interface NameMention {
  /** With the role before it: “Health Secretary Owen Lathrop”. */
  readonly first: number;
  readonly end: number;
  /** Where the name itself begins, its honorifics included. */
  readonly core: number;
  /** The name as it is written, spaces as one. */
  readonly words: string;
  /** With the role before it, where that is short: “Councillor Ana Holm”. */
  readonly titled: string | null;
  readonly type: NameType;
  readonly gender: Gender;
  /** Read as a person's; of use where the type allows it. */
  readonly parsed: PersonName;
  /** Whether “the” stands before it. */
  readonly hasArticle: boolean;
}
