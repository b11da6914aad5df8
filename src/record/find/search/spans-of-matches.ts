import type { Attribution, Span } from '../../../model/index.ts';
import { contentWords } from '../../add/write-attributions.ts';
import { cutSnippet, matchSpans, type SearchQuery, type Snippet } from '../../words/index.ts';
import type { StatementList } from '../list-statements.ts';

/** Where the words stand that were looked for. */
export interface Match {
  /** Of the document's text. */
  readonly spans: readonly Span[];
  /** The stretch of the content that has the most of them. */
  readonly snippet: Snippet;
}

/** By the id of the attribution. */
export type Matches = ReadonlyMap<string, Match>;

/** Units of a snippet. */
const WIDTH = 160;

/** Spans of the words of a content, pieces behind each other with a space between → spans of the text. */
function spread(found: readonly Span[], content: Attribution['content']): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end } of content) {
    const to = from + end - start;
    for (const one of found)
      if (one.start < to && one.end > from)
        spans.push({
          start: start + Math.max(0, one.start - from),
          end: start + Math.min(end - start, one.end - from),
        });
    from = to + 1;
  }
  return spans;
}

/** Where the words that were looked for stand in the texts of the statements found. */
export function spansOfMatches({ readings }: Pick<StatementList, 'readings'>, query: SearchQuery): Matches {
  return new Map(
    readings.flatMap(({ document, attributions }) =>
      attributions.map(({ id, content }) => {
        const words = contentWords(document.text, content);
        const found = matchSpans(words, query);
        return [id, { spans: spread(found, content), snippet: cutSnippet(words, found, WIDTH) }];
      }),
    ),
  );
}
