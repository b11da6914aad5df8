import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import type { CurrentDecisions } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { Db } from '../../store/store.ts';
import type { RecordedFacts } from '../lines/document-line.ts';

/** A judgement that was not taken in, since another on the same is current in the record. */
export interface Conflict {
  readonly judgement: RecordedJudgement;
  /** The one that stands in its way; null where what it replaces or undoes does not hold here any more. */
  readonly standing: RecordedJudgement | null;
}

/** What an import has done. */
export interface ImportReport {
  readonly added: number;
  /** Documents that were there already, and were left as they are. */
  readonly known: number;
  /** Ids of the documents that are not there since they, or what they nearly are, were erased here or there. */
  readonly erased: readonly string[];
  /** How many documents had names of erased people overwritten. */
  readonly redacted: number;
  readonly people: number;
  readonly judgements: number;
  readonly tombstones: number;
  readonly conflicts: readonly Conflict[];
}

/** What a document of a file copies and revises. */
export interface Unplaced extends Pick<RecordedFacts, 'copyOf' | 'copyEvidence' | 'revises' | 'revision'> {
  /** Number of its row. */
  readonly n: number;
  /** Whether it was there before: then it is placed only by documents that are new. */
  readonly isKnown: boolean;
}

/** What an import goes by while it lasts. */
export interface ImportState {
  readonly db: Db;
  readonly record: OpenRecord;
  /** When it began. */
  readonly now: string;
  /** Whether nothing was in the record before. */
  readonly isEmpty: boolean;
  readonly report: { -readonly [K in keyof ImportReport]: ImportReport[K] };
  /** Judgements that the record had before, and those that were taken in. */
  readonly before: readonly RecordedJudgement[];
  readonly taken: RecordedJudgement[];
  /** All that hold, once the judgements of the file have been read. */
  decisions: CurrentDecisions | null;
  /** Ids of the record's tombstones that the file does not have: of all else it is as its own erasures left it. */
  readonly ownTombstones: Set<string>;
  /** Ids of the documents that are new. */
  readonly added: Set<string>;
  /** Hashes of the originals that are new. */
  readonly originals: Set<string>;
  /** Numbers of people who were there before and are mentioned by documents that are new. */
  readonly gained: Set<number>;
  /** Documents whose origins may come after them. */
  readonly unplaced: Unplaced[];
}
