import { userInfo } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OpenRecord } from '../../record/index.ts';

/** Flags that every command on a record has. */
export interface RecordFlags {
  readonly record: string;
}

/** Where the record is: a file, or a database of PostgreSQL. */
export const recordOption = (): Option =>
  new Option('-r, --record <where>', 'the record: a file, or postgres://user@host/database')
    .env('HEARSAY_RECORD')
    .default('./hearsay.db');

/** Who decides, where nobody is named. */
export function reviewer(named: string | undefined): string {
  return named ?? userInfo().username;
}

/** Opens the record that flags name, does some work on it, and closes it whatever comes. */
export async function withRecord<T>(
  { record: where }: RecordFlags,
  work: (record: OpenRecord) => Promise<T>,
  { isMade = false }: { readonly isMade?: boolean } = {},
): Promise<T> {
  const { openRecord } = await import('../../hearsay.ts');
  const record = await openRecord(where, { isMade });
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

/** A whole number of a flag, between two. */
export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (/^\d{1,9}$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most} would be accepted.`);
  };

/** Adds `--published-by` and `--recorded-by`, which show a record as it was. */
export const withDates = (command: Command): Command =>
  command
    .option('--published-by <date>', 'only what was published by then (2026, 2026-03, 2026-03-04)')
    .option('--recorded-by <date>', 'the record as it was by then');
