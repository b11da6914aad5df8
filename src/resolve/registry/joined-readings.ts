import type { Attribution, Judgement } from '../../model/index.ts';
import type { KnownPerson } from './known-person.ts';
import type { PeopleQuestion } from './people-comparison.ts';

/** An attribution of one of several documents; its `speaker` and candidates are ids in the registry. */
export interface JoinedAttribution extends Attribution {
  readonly document: string;
}

/** The people of several documents, and what each of them speaks. */
export interface JoinedReadings {
  readonly people: readonly KnownPerson[];
  readonly attributions: readonly JoinedAttribution[];
  /** Doubts whether two are one. */
  readonly questions: readonly PeopleQuestion[];
  /** The id under which a merged person is now found. */
  readonly forwards: ReadonlyMap<string, string>;
  /** Judgements whose attribution or person is not found: kept, and applied to nothing. */
  readonly orphaned: readonly Judgement[];
}
