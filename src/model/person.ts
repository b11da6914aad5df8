/** What a speaker is; `anonymous` is somebody whom a text keeps unnamed. */
export const PERSON_KINDS = ['person', 'organisation', 'group', 'document', 'anonymous'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Grammatical gender as far as texts tell; null where they do not, or speak of them as they. */
export type Gender = 'f' | 'm' | null;

/** An office or part that texts give somebody, and the dates of the texts that do (ISO 8601, null where unknown). */
export interface Role {
  /** As it is written: “regional president of Brackwater Health”. */
  readonly title: string;
  /** What it has in common with its synonyms: “president”, “chair” for “chairwoman”. */
  readonly office: string;
  /** Whether the text says that it is held no longer. */
  readonly isFormer: boolean;
  /** First and last date on which a text says so. */
  readonly seenFrom: string | null;
  readonly seenTo: string | null;
}

/** Anyone or anything that speaks. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  /** The other forms under which texts name them. */
  readonly aliases: readonly string[];
  readonly gender: Gender;
  /** In the order in which texts give them. */
  readonly roles: readonly Role[];
  /** Id of whose document, office or body it is, or null. */
  readonly by: string | null;
}
