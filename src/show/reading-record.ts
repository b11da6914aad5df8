import type {
  Attribution,
  Candidate,
  Notice,
  Page,
  Person,
  Provenance,
  Reading,
  Span,
} from '../model/index.ts';

/** Start and end, UTF-16 code units into the record's `text`, end excluded. */
export type Offsets = readonly [number, number];

/** Why a speaker is who it is, as the JSON formats give it. */
export interface ResolutionRecord {
  readonly reason: string;
  /** Between 0 and 1. */
  readonly score: number;
  readonly evidence: readonly Offsets[];
}

/** An attribution as the JSON formats give it; the contract stands in docs/output.md. */
export interface AttributionRecord {
  readonly id: string;
  readonly source: readonly Offsets[];
  readonly cue: readonly Offsets[];
  readonly content: readonly Offsets[];
  readonly manner: string;
  readonly polarity: string;
  readonly act: string;
  readonly parent: string | null;
  readonly speaker: string | readonly string[] | null;
  /** Why it is this speaker, or why none; null where nobody was looked for. */
  readonly resolution: ResolutionRecord | null;
  /** Others who may be the speaker. */
  readonly candidates: readonly Candidate[];
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly engine: string;
}

/** A notice as the JSON formats give it. */
export interface NoticeRecord {
  readonly code: string;
  readonly message: string;
  readonly span: Offsets | null;
}

/** The words of a page of a PDF, as the JSON formats give it. */
export interface PageRecord extends Pick<Page, 'number' | 'label'> {
  readonly span: Offsets;
}

/** A reading as the JSON formats give it, its fields in this order. */
export interface ReadingRecord {
  readonly id: string;
  readonly file: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
  readonly attributions: readonly AttributionRecord[];
  readonly people: readonly Person[];
  readonly notices: readonly NoticeRecord[];
  readonly pages: readonly PageRecord[];
}

/** What found an attribution, in the words of `--engine`. */
const ENGINES = { rule: 'rules', model: 'model', reviewer: 'reviewer', import: 'import' } as const;

const offsets = (span: Span): Offsets => [span.start, span.end];

const resolutionRecord = ({ name, score, evidence }: Provenance): ResolutionRecord => ({
  reason: name,
  score,
  evidence: evidence.map(offsets),
});

/** One attribution as plain data. */
export function attributionRecord(one: Attribution): AttributionRecord {
  return {
    id: one.id,
    source: one.source.map(offsets),
    cue: one.cue.map(offsets),
    content: one.content.map(offsets),
    manner: one.manner,
    polarity: one.polarity,
    act: one.act,
    parent: one.parent,
    speaker: one.speaker,
    resolution: one.resolution && resolutionRecord(one.resolution),
    candidates: one.candidates,
    confidence: one.provenance.score,
    engine: ENGINES[one.provenance.kind],
  };
}

const noticeRecord = ({ code, message, span }: Notice): NoticeRecord => ({
  code,
  message,
  span: span && offsets(span),
});

/** The reading as plain data, ready for `JSON.stringify`. `id` is the one that a JSONL line gave, where it did. */
export function readingRecord({ document, attributions, people, notices }: Reading): ReadingRecord {
  return {
    id: document.givenId ?? document.id,
    file: document.file,
    url: document.url,
    title: document.title,
    publisher: document.publisher,
    publishedAt: document.publishedAt,
    text: document.text,
    attributions: attributions.map(attributionRecord),
    people,
    notices: notices.map(noticeRecord),
    pages: document.pages.map(({ number, label, ...span }) => ({ number, label, span: offsets(span) })),
  };
}
