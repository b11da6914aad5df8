import { HearsayError } from '../../errors.ts';
import type { Document, Notice } from '../../model/index.ts';
import { createDocument, type Origin } from '../create-document.ts';
import { chooseArticle } from './choose-article.ts';
import { findHeadline, wordsOf } from './find-headline.ts';
import { findTeaser } from './find-teaser.ts';
import { isByline } from './is-byline.ts';
import { listBlocks, type PageBlock } from './list-blocks.ts';
import { type Page, type PageElement, parsePage } from './parse-page.ts';
import { type PageMetadata, readMetadata } from './read-metadata.ts';
import { articleElement, isKept, isProse, restoreLostBlocks, unitsByElement } from './restore-lost-blocks.ts';
import { writeText } from './write-text.ts';

/**
 * An article page as a document: the article's text with its blocks, and a map back to `html`; `notices` are what was
 * odd about the page before it was text. Throws `no-text` for a page without a readable word.
 */
export function readHtml(html: string, origin: Origin, notices: readonly Notice[] = []): Document {
  const page = parsePage(html);
  const metadata = readMetadata(page, origin.fetchedFrom ?? origin.url);
  const kept = keptElements(page);
  const { chosen, headline } = chooseBlocks(listBlocks(page, kept.elements), metadata);
  const written = writeText(page, chosen);
  if (written.text === '') {
    const message = `${origin.file ?? origin.fetchedFrom ?? 'The page'} has no readable text; an article page is accepted`;
    throw new HearsayError('no-text', message);
  }
  return createDocument(withMetadata(origin, metadata, headline && wordsOf(headline)), {
    ...written,
    notices: [...notices, ...kept.notices, ...findTeaser(written, metadata.isFree)],
  });
}

/** Readability's choice, or the whole body with a notice where it finds no article. */
function keptElements(page: Page): { elements: ReadonlySet<PageElement>; notices: Notice[] } {
  const elements = chooseArticle(page);
  if (elements.size > 0) return { elements, notices: [] };
  const message = 'No article stands out on this page; all of its readable text was taken';
  return { elements: new Set(page.elements), notices: [{ code: 'no-article', message, span: null }] };
}

interface Choice {
  readonly chosen: readonly PageBlock[];
  readonly headline: PageBlock | null;
}

/** The blocks to be read: the headline first, then those of the article without what only says who wrote it. */
function chooseBlocks(blocks: readonly PageBlock[], { titles }: PageMetadata): Choice {
  const article = articleElement(blocks, unitsByElement(blocks));
  const index = article ? findHeadline(blocks, { article, titles }) : -1;
  const headline = blocks[index] ? ({ ...blocks[index], kind: 'title' } as const) : null;
  const restored = restoreLostBlocks(blocks).filter((block) => block !== blocks[index]);
  const firstProse = restored.find((block) => isKept(block) && isProse(block) && block.units > 160);
  const beforeProse = firstProse ? blocks.indexOf(firstProse) : 0;
  const chosen = restored.filter((block) => {
    const at = blocks.indexOf(block);
    return !(at < beforeProse && isByline(block)) && !(at < index && !isProse(block));
  });
  const above = chosen.filter((block) => blocks.indexOf(block) < index);
  return { chosen: [...above, ...(headline ? [headline] : []), ...chosen.slice(above.length)], headline };
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
