import { HearsayError } from '../../errors.ts';
import type { Document, Notice } from '../../model/index.ts';
import { createDocument, type Origin } from '../create-document.ts';
import type { DraftArticle } from './articles/draft-article.ts';
import { findCrowdedPages } from './articles/find-crowded-pages.ts';
import { joinJumps, takeJumps } from './articles/join-jumps.ts';
import { takeByline } from './articles/read-byline.ts';
import { splitArticles } from './articles/split-articles.ts';
import { findTitle } from './find-title.ts';
import { countWords } from './flow/count-words.ts';
import { joinHeadings } from './flow/join-headings.ts';
import { joinParagraphs } from './flow/join-passages.ts';
import { joinWords } from './flow/join-words.ts';
import type { TextHyphens } from './flow/keeps-hyphen.ts';
import { measureHyphens } from './flow/measure-hyphens.ts';
import { namePassages } from './flow/name-passages.ts';
import { linesOf, type Passage } from './flow/passage.ts';
import { type PageNames, type WrittenPages, writePassages } from './flow/write-passages.ts';
import { type Layout, readLayout } from './layout/read-layout.ts';
import type { Line } from './lines/fragment.ts';
import type { FilePages } from './list-pages.ts';
import {
  crowdedNotice,
  doubtfulNotice,
  fileNotices,
  leftoverNotice,
  missingNotice,
  nameOf,
} from './pdf-notices.ts';
import type { PdfInfo } from './read-info.ts';

/** What is known of a file beside its pages. */
export interface FileFacts {
  readonly name: string;
  readonly info: PdfInfo;
  readonly origin: Origin;
  readonly isEdition: boolean;
}

interface PdfText extends FileFacts {
  readonly passages: readonly Passage[];
  readonly layout: Layout;
  readonly names: PageNames;
  readonly hyphens: TextHyphens;
  readonly notices: readonly Notice[];
}

/** Fewer words that belong to no article are the furniture of a page: its name, its motto, its price. */
const LEAST_LEFTOVER = 12;

/** Writes the pages of a file as one document, or those of an edition as one for each article. Throws `no-text`. */
export function writeDocuments(file: FilePages, facts: FileFacts): readonly Document[] {
  const layout = readLayout(file.pages);
  if (layout.pieces.length === 0) throw withoutText(facts.name, file);
  const text: PdfText = {
    ...facts,
    passages: joinHeadings(namePassages(layout.pieces, layout.bodyOf), ({ kind }) => kind === 'heading'),
    layout,
    names: file.pages.map(({ number, label }) => ({ number, label })),
    hyphens: hyphensOf(layout.pieces.flatMap(({ lines }) => lines)),
    notices: fileNotices(file),
  };
  return facts.isEdition ? editionDocuments(text) : [wholeDocument(text)];
}

const hyphensOf = (lines: readonly Line[]): TextHyphens => ({
  ...measureHyphens(lines),
  counts: countWords(lines),
});

function withoutText(name: string, { pages, scanned }: FilePages): HearsayError {
  const what =
    scanned.length > 0
      ? 'is a scan: its pages are pictures without a text layer'
      : 'has no words on any page';
  const message = `${name} ${what} (${pages.length} page${pages.length === 1 ? '' : 's'}); run OCR over it (ocrmypdf does) and give the PDF that comes out, or the article as text or HTML`;
  return new HearsayError('no-text', message);
}

function wholeDocument(text: PdfText): Document {
  const { passages, names, layout, info, origin } = text;
  const draft: DraftArticle = { headline: null, passages: [...passages], page: 0, missing: [] };
  const known = new Set(names.flatMap((_, page) => namesOfPage(text, page)));
  const missing = takeJumps(draft, 'to').flatMap(({ page }) => (known.has(page) ? [] : [page]));
  takeJumps(draft, 'from');
  const title = findTitle(draft.passages);
  const { byline, rest } = title ? takeByline(draft.passages, title) : { byline: null, rest: draft.passages };
  const written = write(rest, title, text);
  const crowded = findCrowdedPages(passages);
  return createDocument(
    {
      ...origin,
      title: origin.title ?? (title ? titleText(title, text) : null) ?? info.title,
      byline: origin.byline ?? byline ?? info.author,
      publishedAt: origin.publishedAt ?? info.createdAt,
    },
    {
      ...written,
      sourceMap: null,
      notices: [
        ...text.notices,
        ...crowded.map((page) => crowdedNotice(names[page]!, written.pages)),
        ...layout.doubtful.map((page) => doubtfulNotice(names[page]!, written.pages)),
        ...missing.map((page) => missingNotice(page)),
      ],
    },
  );
}

function editionDocuments(text: PdfText): Document[] {
  const drafts = joinJumps(splitArticles(text.passages), (page) => namesOfPage(text, page));
  const full = drafts.filter(
    ({ headline, passages }) => headline !== null || countWordsIn(passages) >= LEAST_LEFTOVER,
  );
  return (full.length > 0 ? full : drafts).map((draft, i) => articleDocument(draft, text, i === 0));
}

function articleDocument(draft: DraftArticle, text: PdfText, isFirst: boolean): Document {
  const { names, layout, origin, info } = text;
  const { headline, passages, page, missing } = draft;
  const { byline, rest } = headline ? takeByline(passages, headline) : { byline: null, rest: passages };
  const written = write(rest, headline, text);
  const doubtful = layout.doubtful.filter((one) =>
    written.pages.some(({ number }) => number === names[one]!.number),
  );
  return createDocument(
    {
      ...origin,
      url: null,
      givenId: null,
      title: headline ? titleText(headline, text) : null,
      byline: byline ?? origin.byline,
      publishedAt: origin.publishedAt ?? info.createdAt,
      hints: { ...origin.hints, title: null },
    },
    {
      ...written,
      sourceMap: null,
      notices: [
        ...(isFirst ? text.notices : []),
        ...(headline === null ? [leftoverNotice(names[page]!)] : []),
        ...doubtful.map((one) => doubtfulNotice(names[one]!, written.pages)),
        ...missing.map((one) => missingNotice(one)),
      ],
    },
  );
}

function write(
  passages: readonly Passage[],
  title: Passage | null,
  { names, hyphens }: PdfText,
): WrittenPages {
  const titled = passages.map((one): Passage => (one === title ? { ...one, kind: 'title' } : one));
  return writePassages(joinParagraphs(titled), names, hyphens);
}

const titleText = (title: Passage, { hyphens }: PdfText): string =>
  joinWords(linesOf(title), hyphens)
    .map(({ text }) => text)
    .join('');

const countWordsIn = (passages: readonly Passage[]): number =>
  passages.flatMap(linesOf).reduce((all, line) => all + line.text.split(' ').length, 0);

function namesOfPage({ names, layout }: PdfText, page: number): string[] {
  const printed = layout.printedNumber(page);
  const { label } = names[page]!;
  if (printed !== null) return [String(printed), ...(label ? [label] : [])];
  return [nameOf(names[page]!), ...(label ? [] : [String(page + 1)])];
}
