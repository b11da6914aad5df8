import type { AddOptions } from '../../hearsay.ts';
import type { ErasedDocuments, ImportReport, PersonErased } from '../../record/index.ts';
import type { JobProgress } from '../contract.ts';

/** Why and in whose name something is erased. */
interface Reason {
  readonly by: string;
  readonly reason: string;
}

/** Work on a record that takes long, by its name: with what it is asked for, and what comes out. */
export interface RecordTasks {
  /** Does a job, or goes on with it; the progress is kept with it as it is told. */
  readonly job: {
    readonly asked: {
      readonly id: string;
      readonly kind: 'add' | 'vectors' | 'link';
      readonly inputs: readonly string[];
      readonly options: AddOptions;
      readonly progress: JobProgress;
    };
    /** How far it has come, and whether that is all. */
    readonly answer: { readonly progress: JobProgress; readonly isFinished: boolean };
  };
  /** Takes an export in. `called` is its name in messages. */
  readonly import: {
    readonly asked: { readonly file: string; readonly called: string };
    readonly answer: ImportReport;
  };
  /** Writes a backup. */
  readonly backup: { readonly asked: { readonly file: string }; readonly answer: 'record' | 'export' };
  readonly eraseDocuments: {
    readonly asked: Reason & { readonly documents: readonly string[] };
    readonly answer: ErasedDocuments;
  };
  readonly erasePerson: {
    readonly asked: Reason & { readonly person: string };
    readonly answer: PersonErased;
  };
}
export type RecordTaskName = keyof RecordTasks;

/** One of them, as it goes to a thread. */
export type RecordTask = {
  readonly [Name in RecordTaskName]: { readonly name: Name } & RecordTasks[Name]['asked'];
}[RecordTaskName];

/** What goes on while it is done. */
export interface TaskWatch {
  /** Told how far a job has come. */
  readonly onProgress: (progress: JobProgress) => void;
  /** Aborts with `stop` where the server ends, so that a job goes on another time, with `cancel`, or with `give way` where something waits. */
  readonly signal: AbortSignal;
}
