import { STANDINGS, type StandingName } from '../../../model/index.ts';
import { field, type Line, listOf, oneOf, readId } from './fields.ts';

/** An utterance as it is given out. */
export interface ExportedStatement {
  readonly id: string;
  /** Ids of who speaks. */
  readonly speakers: readonly string[];
  /** Ids of the attributions that report it, the earliest published first. */
  readonly attributions: readonly string[];
  readonly standing: StandingName;
  /** Ids of statements that turned out to be this one, in order. */
  readonly formerIds: readonly string[];
}

/** A statement as a line; `speaker` is an id, a list where several speak jointly, or null. */
export const statementLine = (one: ExportedStatement): Line => ({
  type: 'statement',
  id: one.id,
  speaker: one.speakers.length === 0 ? null : one.speakers.length === 1 ? one.speakers[0] : one.speakers,
  attributions: one.attributions,
  standing: one.standing,
  formerIds: one.formerIds,
});

/** Reads a statement's line. Who speaks follows from its attributions. */
export const readStatementLine = (line: Line): Omit<ExportedStatement, 'speakers'> => ({
  id: field(line, 'id', readId),
  attributions: field(line, 'attributions', listOf(readId)),
  standing: field(line, 'standing', oneOf(STANDINGS)),
  formerIds: field(line, 'formerIds', listOf(readId)),
});
