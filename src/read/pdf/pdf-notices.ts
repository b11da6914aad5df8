import type { Notice, Page, Span } from '../../model/index.ts';
import type { FilePages } from './list-pages.ts';

type PageName = Pick<Page, 'number' | 'label'>;

/** What a page is called: its label, else its number in the file. */
export const nameOf = ({ number, label }: PageName): string => label ?? String(number);

/** “page 3”, “pages 3 to 7 and 9”. */
function listPageNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const named = runs.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`,
  );
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : `${named[0]}`;
  return numbers.length === 1 ? `page ${list}` : `pages ${list}`;
}

/** What is odd about the file as a whole: scanned pages, damaged ones. */
export function fileNotices({ scanned, broken }: FilePages): Notice[] {
  const notices: Notice[] = [];
  if (scanned.length > 0) {
    const message = `Of ${listPageNumbers(scanned)} only a picture is there, without a text layer, so nothing of it was read; OCR would make it readable`;
    notices.push({ code: 'scan', message, span: null });
  }
  if (broken.length > 0) {
    const message = `Of ${listPageNumbers(broken)} nothing was read, since it is damaged`;
    notices.push({ code: 'incomplete', message, span: null });
  }
  return notices;
}

/** Several articles stand on a page, and its text runs them together. */
export const crowdedNotice = (page: PageName, pages: readonly Page[]): Notice => ({
  code: 'several-articles',
  message: `Page ${nameOf(page)} has several articles, which are read as one text; --edition makes each a document of its own`,
  span: spanOf(page, pages),
});

/** What of an edition's page belongs to no headline. */
export const leftoverNotice = (page: PageName): Notice => ({
  code: 'several-articles',
  message: `This is what of page ${nameOf(page)} could not be told to belong to an article`,
  span: null,
});

/** Columns were cut where one may go on. */
export const doubtfulNotice = (page: PageName, pages: readonly Page[]): Notice => ({
  code: 'layout',
  message: `The columns of page ${nameOf(page)} interlock, so that its paragraphs may be out of order`,
  span: spanOf(page, pages),
});

/** An article says that it goes on where nothing is. */
export const missingNotice = (page: string): Notice => ({
  code: 'incomplete',
  message: `The article says that it goes on on page ${page}, where nothing that fits was found in this file`,
  span: null,
});

function spanOf({ number }: PageName, pages: readonly Page[]): Span | null {
  const page = pages.find((one) => one.number === number);
  return page ? { start: page.start, end: page.end } : null;
}
