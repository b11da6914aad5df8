import { isCorrectionNote } from './is-correction-note.ts';
import { headsLinks, isFurnitureLine } from './is-furniture-line.ts';
import type { ArticleText, Passage } from './list-passages.ts';
import { plainLine } from './plain-line.ts';

/** `page`: of the page around the article. `foot`: what a firm or outlet says of itself at the end of a text. */
export type Furniture = 'page' | 'foot';

/** Opens the foot of a release, which goes on to the end. */
const OPENS_FOOT =
  /^(?:(?:About|ABOUT) (?:us|the (?:author|writer|company|organi[sz]ation)|[A-Z][\p{L}&'-]*(?: (?:of|the|and|for|&|[A-Z][\p{L}&'-]*)){0,6}):?$|(?:About|ABOUT) [A-Z][\p{L}&' -]{1,60}:|(?:Media|Press|Investor|MEDIA|PRESS|INVESTOR) (?:contacts?|CONTACTS?|enquiries|inquiries)\b|Notes? (?:to|for) [Ee]ditors?\b|NOTES TO EDITORS|#{3}|E(?:nds|NDS)$|-+ ?E(?:nds|NDS) ?-+)/u;

/** Headlines of links are no longer. */
const LONGEST_LINK = 160;
/** Of what ends a text without a full stop, that is no link. */
const LONGEST_TAIL = 120;

const isSentence = (line: string): boolean => /[.!?…:]['"”’)\]]*$/.test(line);

const isText = (line: string): boolean => isSentence(line) || /\d/.test(line) || line.length > LONGEST_TAIL;

/**
 * Which passages are none of the article: links to others, share bars, counts of comments, how long ago, cookie, legal and
 * subscription notices; and what a release says at its foot. For each passage what it is, or null where it is the article.
 * A note of correction never is furniture.
 */
export function findFurniture(
  { text }: ArticleText,
  passages: readonly Passage[],
): readonly (Furniture | null)[] {
  const lines = passages.map(({ start, end }) => plainLine(text.slice(start, end)));
  const isFurniture = lines.map(isFurnitureLine);
  // What follows the last sentence or figure are links and names.
  const tail = lines.findLastIndex((line, at) => isText(line) && !isFurniture[at]) + 1;
  let isFoot = false;
  let isAmongLinks = false;
  return lines.map((line, at): Furniture | null => {
    const isHead = headsLinks(line);
    isFoot ||= OPENS_FOOT.test(line);
    isAmongLinks = isHead || (isAmongLinks && line.length <= LONGEST_LINK && !isSentence(line));
    if (passages[at]!.kind === 'title' || isCorrectionNote(line)) return null;
    if (isHead || isAmongLinks || isFurniture[at] || (tail > 0 && at >= tail)) return 'page';
    return isFoot ? 'foot' : null;
  });
}
