/**
 * Hearsay as a library. Inputs are paths, URLs, texts or pages; what comes out is a reading: a document, what is
 * attributed in it to whom, and what was odd. Every span counts UTF-16 code units of its document's text, end
 * excluded. What is not listed here may change without notice.
 */
export { HearsayError } from './errors.ts';
export {
  type Doubt,
  type JoinedAttribution,
  type JoinedReadings,
  joinReadings,
  type KnownPerson,
  listDoubts,
  type PeopleQuestion,
  type ReadResult,
  read,
  readAll,
} from './hearsay.ts';
export type {
  Act,
  Attribution,
  AttributionPlace,
  Block,
  BlockKind,
  Candidate,
  Decision,
  Document,
  Gender,
  Judgement,
  Manner,
  Notice,
  Person,
  PersonKind,
  Polarity,
  Provenance,
  Reading,
  Role,
  SourceMap,
  SourceRun,
  Span,
} from './model/index.ts';
export { ACTS, BLOCK_KINDS, DECISION_TYPES, MANNERS, PERSON_KINDS, POLARITIES } from './model/index.ts';
export {
  COLUMN_FIELDS,
  type ColumnField,
  type Columns,
  ENGINE_NAMES,
  type EngineName,
  type GivenPage,
  type GivenText,
  INPUT_FORMATS,
  type InputFormat,
  type ReadOptions,
} from './read-options.ts';
