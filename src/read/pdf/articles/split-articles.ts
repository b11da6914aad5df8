import { goesOn } from '../flow/join-passages.ts';
import { isRunning } from '../flow/name-passages.ts';
import { firstLine, lastLine, type Passage } from '../flow/passage.ts';
import { boxAround } from '../lines/fragment.ts';
import { type DraftArticle, wordsIn } from './draft-article.ts';
import { bylineOf } from './read-byline.ts';

/** Type so much larger than the body's is a headline's; beside a byline less will do. */
const HEADLINE = 1.4;
const SIGNED_HEADLINE = 1.13;
/** A headline has so few words. */
const MOST_WORDS = 30;

/**
 * Parts the passages of an edition into articles: each headline opens one, what follows in reading order below or
 * beside it belongs to it, and what stands on a page before its first headline goes on from the page before if it
 * reads so. What belongs to no headline is the rest of its page.
 */
export function splitArticles(passages: readonly Passage[], minimum = HEADLINE): DraftArticle[] {
  const drafts: DraftArticle[] = [];
  for (const group of Map.groupBy(passages, ({ page }) => page).values()) {
    const onPage = articlesOfPage(group, minimum);
    const lead = onPage[0];
    const before = drafts.findLast(({ headline }) => headline !== null);
    if (lead && before && isRest(lead, before, onPage.length, drafts)) {
      before.passages.push(...lead.passages);
      drafts.push(...onPage.slice(1));
    } else drafts.push(...onPage);
  }
  return drafts;
}

/** The articles of a page in reading order, before them what no headline stands over. */
function articlesOfPage(passages: readonly Passage[], minimum: number): DraftArticle[] {
  const page = passages[0]!.page;
  const leftover: DraftArticle = { headline: null, passages: [], page, missing: [] };
  const articles: DraftArticle[] = [];
  let kickers: Passage[] = [];
  passages.forEach((passage, i) => {
    const current = articles.at(-1);
    if (isHeadline(passages, i, minimum) && !isDeck(passage, current)) {
      articles.push({ headline: passage, passages: [...kickers, passage], page, missing: [] });
      kickers = [];
    } else if (isKicker(passages, i, minimum)) kickers.push(passage);
    else if (current && belongs(passage, current)) current.passages.push(passage);
    else leftover.passages.push(passage);
  });
  leftover.passages.push(...kickers);
  const full = articles.filter((one) => one.passages.some(isRunning));
  for (const bare of articles.filter((one) => !full.includes(one))) leftover.passages.push(...bare.passages);
  return leftover.passages.length > 0 ? [leftover, ...full] : full;
}

function isHeadline(passages: readonly Passage[], i: number, minimum: number): boolean {
  const { kind, scale, text } = passages[i]!;
  if (kind !== 'heading' || text.split(' ').length > MOST_WORDS) return false;
  if (scale >= minimum) return true;
  return scale >= SIGNED_HEADLINE && passages.slice(i + 1, i + 3).some((next) => bylineOf(next) !== null);
}

/** A second heading under a headline, before any running text, is part of it. */
function isDeck(passage: Passage, current: DraftArticle | undefined): boolean {
  const { headline } = current ?? {};
  if (!current || !headline || current.passages.some((one) => isRunning(one) && bylineOf(one) === null))
    return false;
  const [above, below] = [
    boxAround(current.passages.flatMap(({ pieces }) => pieces)),
    boxAround(passage.pieces),
  ];
  const isBelow = below.top - above.bottom < 2.5 * passage.size && below.x0 < above.x1 && below.x1 > above.x0;
  return isBelow && passage.size <= headline.size * 1.02;
}

/** A small heading right above a headline belongs to that. */
function isKicker(passages: readonly Passage[], i: number, minimum: number): boolean {
  const [passage, next] = [passages[i]!, passages[i + 1]];
  if (passage.kind !== 'heading' || next === undefined || !isHeadline(passages, i + 1, minimum)) return false;
  const gap = firstLine(next).top - lastLine(passage).bottom;
  return next.size > passage.size && gap > -2 && gap < 1.5 * passage.size;
}

/** What stands above its headline belongs to another, except where the running text leads there. */
function belongs(passage: Passage, { headline, passages }: DraftArticle): boolean {
  const isBelow = firstLine(passage).bottom > firstLine(headline!).top - 0.5 * headline!.size;
  const last = passages.findLast(isRunning);
  return isBelow || (last !== undefined && isRunning(passage) && goesOn(last, passage, false));
}

/**
 * Whether what opens a page without a headline is the rest of the article before: its sentence goes on, or the page has nothing
 * else and the article was the only one of the page before.
 */
function isRest(
  lead: DraftArticle,
  before: DraftArticle,
  onPage: number,
  drafts: readonly DraftArticle[],
): boolean {
  if (lead.headline !== null) return false;
  const last = before.passages.findLast(isRunning);
  const first = lead.passages.find(isRunning);
  if (!last || !first || last.pieces.at(-1)!.lines[0]!.page !== lead.page - 1) return false;
  if (goesOn(last, first, false)) return true;
  const isOnly = drafts.every(
    (one) => one === before || one.page !== lead.page - 1 || wordsIn(one.passages) < 20,
  );
  return (
    onPage === 1 && isOnly && Math.abs(last.size - first.size) < 0.04 * last.size && last.font === first.font
  );
}
