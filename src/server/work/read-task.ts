import type { GivenPage, GivenText, ReadAccount, ReadDraft, ReadOptions } from '../../hearsay.ts';
import type { ComparedAccounts } from '../../model/index.ts';
import type { ReadView } from '../contract.ts';

/** What somebody has given to be read: a text, a page, or the address of one; never a path. */
export type Given = GivenText | GivenPage | { readonly url: string };

interface Reading {
  readonly given: Given;
  readonly options: ReadOptions;
}

/** What a thread that reads can be asked for, by name: with what, and what comes out. */
export interface ReadTasks {
  /** Reads a text. */
  readonly view: { readonly asked: Reading; readonly answer: ReadView };
  /** Reads a draft, to be checked. */
  readonly draft: { readonly asked: Reading; readonly answer: ReadDraft };
  /** Reads the accounts at an address. */
  readonly accounts: {
    readonly asked: { readonly url: string; readonly options: ReadOptions };
    readonly answer: readonly ReadAccount[];
  };
  /** Lays accounts side by side. */
  readonly comparison: {
    readonly asked: { readonly accounts: readonly ReadAccount[] };
    readonly answer: ComparedAccounts;
  };
}
export type ReadTaskName = keyof ReadTasks;

/** One of them, as it goes to a thread. */
export type ReadTask = {
  readonly [Name in ReadTaskName]: { readonly name: Name } & ReadTasks[Name]['asked'];
}[ReadTaskName];
