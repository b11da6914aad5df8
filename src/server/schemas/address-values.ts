import { z } from 'zod';

/** Most entries that a list gives at once. */
export const MOST_LISTED = 200;

/** A flag of an address: true or false. */
export const flagSchema = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] });

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** How many, in an address. */
export const limitSchema = number(1, MOST_LISTED).describe(
  `How many; ${MOST_LISTED} at most, 20 where it is not given.`,
);

/** How many are passed over, in an address. */
export const offsetSchema = number(0, 100_000_000).describe('How many are passed over first.');

/** Words of an address that are looked for or looked up. */
export const wordsSchema = z.string().min(1).max(1000);

/** A date of an address: a year, month, day or moment; the record says what is wrong with another. */
export const dateSchema = z.string().min(4).max(40).describe('2026, 2026-03, 2026-03-04 or a moment.');

/** Part of a list, as a query of the address. */
export const pagingFields = { limit: limitSchema.exactOptional(), offset: offsetSchema.exactOptional() };

/** An id, or its first characters, in the path. */
export const idParams = z.strictObject({
  id: z.string().min(1).max(200).describe('An id, or its first characters (four at least).'),
});

/** As of when, as a query of the address. */
export const asOfQuerySchema = z.strictObject({
  recordedBy: dateSchema.exactOptional().describe('The record as it was by then.'),
  publishedBy: dateSchema.exactOptional().describe('Only what was published by then.'),
  restricted: flagSchema.exactOptional().describe('With what is restricted, for reviewers.'),
});
