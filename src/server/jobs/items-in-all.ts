import type { AddOptions } from '../../hearsay.ts';

type Reach = Parameters<NonNullable<AddOptions['onProgress']>>[0];

/**
 * How many items there are in all, by how far reading has come; null where it cannot be told: a table, archive or edition
 * has as many as are found in it, and a folder that was not looked into has so far.
 */
export function itemsInAll({ inputs, inputsDone, unit, total }: Reach, done: number): number | null {
  if (unit === 'entries') return total === null ? null : inputsDone + total + (inputs - inputsDone - 1);
  return done <= inputsDone + 1 ? inputs : null;
}
