/** What a speaker is; `anonymous` is somebody whom a text keeps unnamed. */
export const PERSON_KINDS = ['person', 'organisation', 'group', 'document', 'anonymous'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Anyone or anything that speaks. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  /** The other forms under which a text names them. */
  readonly aliases: readonly string[];
}
