import { createHash } from 'node:crypto';
import type { Document, Notice } from '../model/index.ts';
import { detectLanguage } from './detect-language.ts';

/** What is said of a text elsewhere, as a feed says it of a page; it fills what the page does not say of itself. */
export type Hints = Pick<
  Document,
  'title' | 'byline' | 'publisher' | 'publishedAt' | 'modifiedAt' | 'language'
>;

/** Nothing is said elsewhere. */
export const NO_HINTS: Hints = {
  title: null,
  byline: null,
  publisher: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
};

/**
 * What is known of a text apart from itself. It goes before what a page says of itself; `notices` are what was odd
 * before it was text.
 */
export interface Origin
  extends Pick<
    Document,
    | 'givenId'
    | 'file'
    | 'url'
    | 'title'
    | 'byline'
    | 'publisher'
    | 'publishedAt'
    | 'modifiedAt'
    | 'readAt'
    | 'language'
    | 'notices'
  > {
  /** Address that it was fetched from, or null: the one it has where the page names no canonical one. */
  readonly fetchedFrom: string | null;
  readonly hints: Hints;
}

/** An origin of which no more is known than is given. */
export const originOf = (known: Partial<Origin> & Pick<Origin, 'readAt'>): Origin => ({
  givenId: null,
  file: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  notices: [],
  fetchedFrom: null,
  hints: NO_HINTS,
  ...known,
});

/** Languages that an engine reads. */
const READ_LANGUAGES: readonly string[] = ['en'];

/** What reading makes of an input, beside what was known before. */
export type ReadParts = Pick<Document, 'text' | 'blocks' | 'pages' | 'sourceMap' | 'notices'>;

/** Freezes a text as a document: with its ids, its language, and a notice where no engine reads that language. */
export function createDocument({ fetchedFrom, hints, ...sure }: Origin, parts: ReadParts): Document {
  const known = { ...sure, ...filled(sure, hints) };
  const language = detectLanguage(parts.text, known.language);
  const url = known.url ?? fetchedFrom;
  return {
    ...known,
    ...parts,
    id: sha256(JSON.stringify([url ?? known.file, known.publisher, parts.text])),
    contentHash: sha256(parts.text),
    url,
    language,
    notices: [...known.notices, ...parts.notices, ...languageNotices(language)],
  };
}

const filled = (sure: Hints, hints: Hints): Hints => ({
  title: sure.title ?? hints.title,
  byline: sure.byline ?? hints.byline,
  publisher: sure.publisher ?? hints.publisher,
  publishedAt: sure.publishedAt ?? hints.publishedAt,
  modifiedAt: sure.modifiedAt ?? hints.modifiedAt,
  language: sure.language ?? hints.language,
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function languageNotices(language: string | null): Notice[] {
  if (language === null || READ_LANGUAGES.includes(language)) return [];
  const message = `The text is in “${language}”, which no engine reads; it is kept, and nothing is attributed in it`;
  return [{ code: 'unsupported-language', message, span: null }];
}
