import { HearsayError } from '../../errors.ts';
import type { Document, Notice } from '../../model/index.ts';
import { chooseArticle } from '../article/choose-article.ts';
import { chooseBlocks } from '../article/choose-blocks.ts';
import { wordsOf } from '../article/find-headline.ts';
import { findUnreadable } from '../article/find-unreadable.ts';
import { isKept } from '../article/restore-lost-blocks.ts';
import { createDocument, type Origin } from '../create-document.ts';
import { findTeaser } from '../metadata/find-teaser.ts';
import { type PageMetadata, readMetadata } from '../metadata/read-metadata.ts';
import { listBlocks, type PageBlock } from './list-blocks.ts';
import { type Page, parsePage } from './parse-page.ts';
import { writeText } from './write-text.ts';

/** Whether HTML is a page, in which the article is to be found, or is the article and nothing else. */
export type HtmlExtent = 'page' | 'article';

/**
 * An article page as a document: the article's text with its blocks, and a map back to `html`. Throws `no-text` for
 * a page without a readable word, `too-deep` for one nested beyond reason.
 */
export function readHtml(html: string, origin: Origin, extent: HtmlExtent = 'page'): Document {
  const page = parsePage(html);
  const metadata = readMetadata(page, origin.fetchedFrom ?? origin.url);
  const { blocks, notices } =
    extent === 'page' ? readableBlocks(page) : { blocks: allBlocks(page), notices: [] };
  const { chosen, headline } = chooseBlocks(blocks, metadata.titles);
  const written = writeText(page, chosen);
  if (written.text === '') {
    const name = origin.file ?? origin.fetchedFrom ?? origin.url ?? 'The page';
    throw new HearsayError('no-text', `${name} has no readable text; an article page is accepted`);
  }
  return createDocument(withMetadata(origin, metadata, headline && wordsOf(headline)), {
    ...written,
    pages: [],
    notices: [...notices, ...findTeaser(written, metadata.isFree)],
  });
}

/** The page's blocks with Readability's choice of them, or with all chosen and a notice where it finds no article. */
function readableBlocks(page: Page): { blocks: readonly PageBlock[]; notices: readonly Notice[] } {
  const unreadable = findUnreadable(page);
  const blocks = listBlocks(page, { unreadable, kept: chooseArticle(page, unreadable) });
  if (blocks.some(isKept)) return { blocks, notices: [] };
  const message = 'No article stands out on this page; all of its text was taken';
  return { blocks: allBlocks(page), notices: [{ code: 'no-article', message, span: null }] };
}

/** All blocks, without furniture and lists of links unless there is nothing else. */
function allBlocks(page: Page): readonly PageBlock[] {
  const all = listBlocks(page, { unreadable: findUnreadable(page), kept: new Set(page.elements) });
  const main = all.filter((block) => !block.isFurniture && block.linkUnits * 2 < block.units);
  return main.length > 0 ? main : all;
}

/** What was known before goes first, then the headline as it is printed, then what the page's head says for others. */
function withMetadata(origin: Origin, metadata: PageMetadata, headline: string | null): Origin {
  const title = headline ?? metadata.titles[0] ?? null;
  return {
    ...origin,
    title: origin.title ?? title,
    publisher: origin.publisher ?? metadata.publisher ?? publisherIn(metadata.titles, title),
    url: origin.url ?? metadata.url,
    byline: origin.byline ?? metadata.byline,
    publishedAt: origin.publishedAt ?? metadata.publishedAt,
    modifiedAt: origin.modifiedAt ?? metadata.modifiedAt,
    language: origin.language ?? metadata.language,
  };
}

/** A title element is often the headline, a stroke, and the name of the site. */
function publisherIn(titles: readonly string[], headline: string | null): string | null {
  if (headline === null) return null;
  const full = titles.find((title) => title.startsWith(headline) && title.length > headline.length);
  return full
    ? (/^\s+[|–—«·:-]+\s+([^|–—«·]{2,60})$/u.exec(full.slice(headline.length))?.[1]?.trim() ?? null)
    : null;
}
