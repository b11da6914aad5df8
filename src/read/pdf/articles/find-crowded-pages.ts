import { firstLine, type Passage } from '../flow/passage.ts';
import { boxAround } from '../lines/fragment.ts';
import { type DraftArticle, wordsIn } from './draft-article.ts';
import { bylineOf } from './read-byline.ts';
import { splitArticles } from './split-articles.ts';

/** Headlines over articles are larger than those over the sections of a report. */
const HEADLINE = 1.6;
const LEAST_WORDS = 40;
/** A newspaper's page has so many columns, a report's fewer. */
const NEWSPAPER_COLUMNS = 3;

/** Pages (from 0) with several articles: headlines each over a text of its own, side by side, signed, or in a newspaper's columns. */
export function findCrowdedPages(passages: readonly Passage[]): number[] {
  const articles = splitArticles(passages, HEADLINE).filter(
    (one) => one.headline !== null && wordsIn(one.passages) >= LEAST_WORDS,
  );
  return [...Map.groupBy(articles, ({ page }) => page)].flatMap(([page, onPage]) =>
    onPage.length > 1 &&
    areArticles(
      onPage,
      passages.filter((one) => one.page === page),
    )
      ? [page]
      : [],
  );
}

function areArticles(onPage: readonly DraftArticle[], passages: readonly Passage[]): boolean {
  const signed = onPage.filter((one) => one.passages.some((passage) => bylineOf(passage) !== null));
  return signed.length > 1 || countColumns(passages) >= NEWSPAPER_COLUMNS || hasPairBeside(onPage);
}

const countColumns = (passages: readonly Passage[]): number =>
  new Set(
    passages.flatMap(({ kind, pieces }) =>
      kind === 'paragraph' && pieces[0]!.lines.length > 2 ? [Math.round(pieces[0]!.column.left / 10)] : [],
    ),
  ).size;

/** Whether two headlines stand side by side. */
function hasPairBeside(onPage: readonly DraftArticle[]): boolean {
  const boxes = onPage.map(({ headline }) => boxAround(headline!.pieces));
  return boxes.some((one, i) =>
    boxes.some(
      (other, j) =>
        j > i &&
        one.top < other.bottom &&
        one.bottom > other.top &&
        firstLine(onPage[i]!.headline!).x0 !== other.x0,
    ),
  );
}
