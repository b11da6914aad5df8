import { HearsayError } from '../../../errors.ts';
import {
  BLOCK_KINDS,
  type Block,
  type Document,
  type GivenAccess,
  type Notice,
  type Page,
  type SourceMap,
  type SourceRun,
} from '../../../model/index.ts';
import { hashText } from '../../store/hash-text.ts';
import { readGiven } from './access-fields.ts';
import {
  field,
  type Line,
  listOf,
  offsets,
  oneOf,
  orNull,
  type Read,
  readDate,
  readHash,
  readId,
  readInteger,
  readJson,
  readObject,
  readSpan,
  readText,
  readWhole,
  refuse,
} from './fields.ts';

/** What the record knows of a document beside what was read; `copyOf` and `revises` are ids of documents. */
export interface RecordedFacts {
  readonly recordedAt: string;
  readonly copyOf: string | null;
  readonly copyEvidence: unknown;
  readonly revises: string | null;
  readonly revision: unknown;
  /** SHA-256 of the bytes that it came from. */
  readonly original: string | null;
  readonly fetched: unknown;
  /** Fingerprints by which copies are found, in order. */
  readonly prints: readonly number[];
  /** Who might see it when it was added. */
  readonly given: GivenAccess;
}

const noticeLine = ({ code, message, span }: Notice) => ({ code, message, span: span && offsets(span) });

/** Notices as lines have them; without their messages, which may quote, where texts are not passed on. */
export const noticeLines = (notices: readonly Notice[], hasTexts: boolean): readonly unknown[] =>
  notices.map((one) => noticeLine(hasTexts ? one : { ...one, message: '' }));

const sourceMapLine = ({ originalLength, runs }: SourceMap) => ({
  originalLength,
  runs: runs.map(({ start, end, originalStart, originalEnd }) => [start, end, originalStart, originalEnd]),
});

/** A document as a line; without a word of its text where texts are not passed on. */
export function documentLine(document: Document, facts: RecordedFacts, hasTexts: boolean): Line {
  const words = <T>(value: T): T | null => (hasTexts ? value : null);
  return {
    type: 'document',
    id: document.id,
    contentHash: document.contentHash,
    givenId: document.givenId,
    file: document.file,
    url: document.url,
    title: words(document.title),
    byline: words(document.byline),
    publisher: document.publisher,
    publishedAt: document.publishedAt,
    modifiedAt: document.modifiedAt,
    readAt: document.readAt,
    recordedAt: facts.recordedAt,
    language: document.language,
    copyOf: facts.copyOf,
    copyEvidence: words(facts.copyEvidence),
    revises: facts.revises,
    revision: words(facts.revision),
    original: facts.original,
    fetched: words(facts.fetched),
    text: words(document.text),
    blocks: document.blocks.map(({ kind, ...span }) => ({ kind, span: offsets(span) })),
    pages: document.pages.map(({ number, label, ...span }) => ({ number, label, span: offsets(span) })),
    sourceMap: document.sourceMap && sourceMapLine(document.sourceMap),
    notices: noticeLines(document.notices, hasTexts),
    prints: facts.prints,
    access: facts.given.access,
    until: facts.given.until,
  };
}

const OPEN: GivenAccess = { access: 'open', until: null };

const readBlock: Read<Block> = (value, path) => {
  const line = readObject(value, path);
  return { ...readSpan(line.span, `${path}.span`), kind: oneOf(BLOCK_KINDS)(line.kind, `${path}.kind`) };
};

const readPage: Read<Page> = (value, path) => {
  const line = readObject(value, path);
  const number = readWhole(line.number, `${path}.number`);
  return {
    ...readSpan(line.span, `${path}.span`),
    number,
    label: orNull(readText)(line.label, `${path}.label`),
  };
};

const readRun: Read<SourceRun> = (value, path) => {
  const [start, end, originalStart, originalEnd] = listOf(readWhole)(value, path);
  if (originalEnd === undefined) refuse(path, value, '[start, end, originalStart, originalEnd]');
  return { start: start!, end: end!, originalStart: originalStart!, originalEnd };
};

const readSourceMap: Read<SourceMap> = (value, path) => {
  const line = readObject(value, path);
  return {
    originalLength: readWhole(line.originalLength, `${path}.originalLength`),
    runs: listOf(readRun)(line.runs, `${path}.runs`),
  };
};

/** Reads a notice of a line. */
export const readNotice: Read<Notice> = (value, path) => {
  const line = readObject(value, path);
  return {
    code: readText(line.code, `${path}.code`),
    message: readText(line.message, `${path}.message`),
    span: orNull(readSpan)(line.span, `${path}.span`),
  };
};

/** Refuses a text that is not the one of its hash. */
function checkText({ contentHash, text }: Document): void {
  if (contentHash === hashText(text)) return;
  throw new HearsayError(
    'bad-hash',
    `"text" was changed: the text of "contentHash" ${contentHash} is accepted.`,
  );
}

/** A document's line, read. */
export interface GivenDocument {
  readonly document: Document;
  readonly facts: RecordedFacts;
}

/** Reads a document's line. Throws `bad-hash` where the text is not that of `contentHash`. */
export function readDocumentLine(line: Line): GivenDocument {
  const given = readDocument(line);
  checkText(given.document);
  return given;
}

function readDocument(line: Line): GivenDocument {
  const get = <T>(name: string, read: Read<T>): T => field(line, name, read);
  return {
    document: {
      id: get('id', readHash),
      contentHash: get('contentHash', readId),
      givenId: get('givenId', orNull(readText)),
      file: get('file', orNull(readText)),
      url: get('url', orNull(readText)),
      title: get('title', orNull(readText)),
      byline: get('byline', orNull(readText)),
      publisher: get('publisher', orNull(readText)),
      publishedAt: get('publishedAt', orNull(readText)),
      modifiedAt: get('modifiedAt', orNull(readText)),
      readAt: get('readAt', readDate),
      language: get('language', orNull(readText)),
      text: get('text', readText),
      blocks: get('blocks', listOf(readBlock)),
      pages: get('pages', listOf(readPage)),
      sourceMap: get('sourceMap', orNull(readSourceMap)),
      notices: get('notices', listOf(readNotice)),
    },
    facts: {
      recordedAt: get('recordedAt', readDate),
      copyOf: get('copyOf', orNull(readId)),
      copyEvidence: get('copyEvidence', orNull(readJson)),
      revises: get('revises', orNull(readId)),
      revision: get('revision', orNull(readJson)),
      original: get('original', orNull(readHash)),
      fetched: get('fetched', orNull(readJson)),
      prints: get('prints', listOf(readInteger)),
      // Formats before 3 know of no access.
      given: line.access === undefined ? OPEN : readGiven(line, 'document'),
    },
  };
}
