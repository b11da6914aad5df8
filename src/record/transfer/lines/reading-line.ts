import {
  ACTS,
  type Attribution,
  type Candidate,
  MANNERS,
  POLARITIES,
  type Provenance,
} from '../../../model/index.ts';
import type { StoredFindings } from '../../load/load-documents.ts';
import { noticeLines, readNotice } from './document-line.ts';
import {
  field,
  type Line,
  listOf,
  offsetsOf,
  oneOf,
  orNull,
  type Read,
  readDate,
  readId,
  readNumber,
  readObject,
  readSpan,
  readText,
  refuse,
} from './fields.ts';
import { personFields, readPerson, withoutWords } from './person-line.ts';

/** An id that an attribution had, and what became of it: null where it is gone. */
interface FormerId {
  readonly id: string;
  readonly became: string | null;
  readonly at: string;
}

/** What an engine found in a document, and whom of the record its people stand for. */
export interface ExportedReading {
  /** Id of the document. */
  readonly document: string;
  readonly engine: string;
  readonly version: string;
  readonly readAt: string;
  readonly found: StoredFindings;
  /** Id in the record by the id within the reading. */
  readonly mentions: ReadonlyMap<string, string>;
  /** In order of the ids. */
  readonly former: readonly FormerId[];
  /** Version of the linking that its statements and links are of; null where they are still to be found. */
  readonly linked: string | null;
}

const provenanceLine = ({ kind, name, version, score, evidence }: Provenance) => ({
  kind,
  name,
  version,
  score,
  evidence: offsetsOf(evidence),
});

const candidateLine = ({ id, score }: Candidate): Candidate => ({ id, score });

const foundLine = (one: Attribution) => ({
  id: one.id,
  source: offsetsOf(one.source),
  cue: offsetsOf(one.cue),
  content: offsetsOf(one.content),
  manner: one.manner,
  polarity: one.polarity,
  act: one.act,
  parent: one.parent,
  speaker: one.speaker,
  resolution: one.resolution && provenanceLine(one.resolution),
  candidates: one.candidates.map(candidateLine),
  provenance: provenanceLine(one.provenance),
});

const byCode = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

/** A reading as a line: what the machine found, before judgements. People and speakers have the reading's own ids. */
export function readingLine(reading: ExportedReading, hasTexts: boolean): Line {
  const { attributions, people, notices } = reading.found;
  return {
    type: 'reading',
    document: reading.document,
    engine: reading.engine,
    version: reading.version,
    readAt: reading.readAt,
    attributions: attributions.map(foundLine),
    people: people.map((person) => personFields(hasTexts ? person : withoutWords(person))),
    mentions: [...reading.mentions].sort(byCode),
    notices: noticeLines(notices, hasTexts),
    former: reading.former.map(({ id, became, at }) => ({ id, became, at })),
    linked: reading.linked,
  };
}

const KINDS = ['rule', 'model', 'reviewer', 'import'] as const;

const readProvenance: Read<Provenance> = (value, path) => {
  const line = readObject(value, path);
  return {
    kind: oneOf(KINDS)(line.kind, `${path}.kind`),
    name: readText(line.name, `${path}.name`),
    version: readText(line.version, `${path}.version`),
    score: readNumber(line.score, `${path}.score`),
    evidence: listOf(readSpan)(line.evidence, `${path}.evidence`),
  };
};

const readCandidate: Read<Candidate> = (value, path) => {
  const line = readObject(value, path);
  return { id: readId(line.id, `${path}.id`), score: readNumber(line.score, `${path}.score`) };
};

const readSpeaker: Read<Attribution['speaker']> = (value, path) =>
  Array.isArray(value) ? listOf(readId)(value, path) : orNull(readId)(value, path);

const readFound: Read<Attribution> = (value, path) => {
  const line = readObject(value, path);
  const get = <T>(name: string, read: Read<T>): T => read(line[name], `${path}.${name}`);
  return {
    id: get('id', readId),
    source: get('source', listOf(readSpan)),
    cue: get('cue', listOf(readSpan)),
    content: get('content', listOf(readSpan)),
    manner: get('manner', oneOf(MANNERS)),
    polarity: get('polarity', oneOf(POLARITIES)),
    act: get('act', oneOf(ACTS)),
    parent: get('parent', orNull(readId)),
    speaker: get('speaker', readSpeaker),
    resolution: get('resolution', orNull(readProvenance)),
    candidates: get('candidates', listOf(readCandidate)),
    provenance: get('provenance', readProvenance),
  };
};

const readMention: Read<readonly [string, string]> = (value, path) => {
  const [local, person] = listOf(readId)(value, path);
  return person === undefined
    ? refuse(path, value, '[id in the reading, id in the record]')
    : [local!, person];
};

const readFormer: Read<FormerId> = (value, path) => {
  const line = readObject(value, path);
  return {
    id: readId(line.id, `${path}.id`),
    became: orNull(readId)(line.became, `${path}.became`),
    at: readDate(line.at, `${path}.at`),
  };
};

/** Reads a reading's line. */
export function readReadingLine(line: Line): ExportedReading {
  return {
    document: field(line, 'document', readId),
    engine: field(line, 'engine', readText),
    version: field(line, 'version', readText),
    readAt: field(line, 'readAt', readDate),
    found: {
      attributions: field(line, 'attributions', listOf(readFound)),
      people: field(line, 'people', listOf(readPerson)),
      notices: field(line, 'notices', listOf(readNotice)),
    },
    mentions: new Map(field(line, 'mentions', listOf(readMention))),
    former: field(line, 'former', listOf(readFormer)),
    // Exports of format 1 have no statements.
    linked: field(line, 'linked', orNull(readText)),
  };
}
