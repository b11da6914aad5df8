import { HearsayError } from '../../../errors.ts';
import type { Span } from '../../../model/index.ts';

/** A line of an export, parsed. */
export type Line = Readonly<Record<string, unknown>>;

/** Reads a value; `path` names it in the error `bad-line`, which says what would be accepted. */
export type Read<T> = (value: unknown, path: string) => T;

/** Start and end: UTF-16 code units, end excluded. */
export type Offsets = readonly [number, number];

const MOST_SHOWN = 60;

function shown(value: unknown): string {
  const json = value === undefined ? 'missing' : JSON.stringify(value);
  return json.length > MOST_SHOWN ? `${json.slice(0, MOST_SHOWN)}…` : json;
}

/** Refuses a value. Throws `bad-line`. */
export function refuse(path: string, value: unknown, accepted: string): never {
  throw new HearsayError('bad-line', `"${path}" is ${shown(value)}; ${accepted} is accepted.`);
}

/** Reads a field of a line. */
export const field = <T>(line: Line, name: string, read: Read<T>): T => read(line[name], name);

export const readText: Read<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(path, value, 'a string');

/** A string that is not empty. */
export const readId: Read<string> = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? value : refuse(path, value, 'an id');

/** A SHA-256 in hexadecimal. */
export const readHash: Read<string> = (value, path) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    ? value
    : refuse(path, value, 'a SHA-256 of 64 hexadecimal digits');

export const readNumber: Read<number> = (value, path) =>
  typeof value === 'number' ? value : refuse(path, value, 'a number');

/** A whole number from 0 on. */
export const readWhole: Read<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : refuse(path, value, 'a whole number from 0 on');

/** A whole number, below 0 too. */
export const readInteger: Read<number> = (value, path) =>
  Number.isSafeInteger(value) ? (value as number) : refuse(path, value, 'a whole number');

export const readFlag: Read<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, value, 'true or false');

/** A date or time of ISO 8601, as far as it is known. */
export const readDate: Read<string> = (value, path) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? value
    : refuse(path, value, 'a date of ISO 8601, such as 2026-03-04');

export const readObject: Read<Line> = (value, path) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Line)
    : refuse(path, value, 'an object');

/** Any JSON. */
export const readJson: Read<unknown> = (value, path) => value ?? refuse(path, value, 'any value but null');

/** One of some words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Read<T> =>
  (value, path) =>
    words.includes(value as T) ? (value as T) : refuse(path, value, `one of ${words.join(', ')}`);

/** Null where there is nothing. */
export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value, path) =>
    value === null || value === undefined ? null : read(value, path);

export const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((one, at) => read(one, `${path}[${at}]`))
      : refuse(path, value, 'a list');

/** `[start, end]`. Whether it lies inside its text is another question. */
export const readSpan: Read<Span> = (value, path) => {
  const [start, end] = Array.isArray(value) && value.length === 2 ? (value as readonly unknown[]) : [];
  const isSpan = Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= (start as number);
  if (isSpan && (start as number) <= (end as number)) return { start: start as number, end: end as number };
  return refuse(path, value, '[start, end] in UTF-16 code units, end excluded,');
};

/** A span as lines have it. */
export const offsets = ({ start, end }: Span): Offsets => [start, end];

/** Spans as lines have them. */
export const offsetsOf = (spans: readonly Span[]): readonly Offsets[] => spans.map(offsets);
