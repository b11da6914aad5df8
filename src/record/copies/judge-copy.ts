import type { Credit } from '../article/find-credits.ts';
import { isSameName } from '../article/is-same-name.ts';
import type { Candidate } from './candidate.ts';
import { type Contained, measureContained } from './compare-articles.ts';
import type { CopyEvidence } from './copy-evidence.ts';

/** Share of the shorter text's prose that must stand in the other: by what else speaks for a copy. */
const LEAST = { origin: 0.2, both: 0.3, none: 0.45 };
/** So much less where most quotations are the same too. */
const QUOTATIONS_LESSEN = 0.1;
const SAME_QUOTATIONS = 0.6;
/** Prose that is too short to tell anything by, unless nearly all of it is the same. */
const SHORT_PROSE = 60;
const SHORTEST_PROSE = 20;
const NEARLY_ALL = 0.8;
/** Where nobody is credited: so much in long stretches, and of the beginning, or else of most paragraphs. */
const LEAST_VERBATIM = 0.25;
const LEAST_HEAD = 0.25;
const LEAST_HEAD_OF_MANY = 0.1;
const MANY_PARAGRAPHS = 4;
const MOST_PARAGRAPHS = 0.6;
/** Of a long text that has a short one in it so much must be that one, or the two begin alike: else it is a round-up. */
const LEAST_OF_LONGER = { origin: 0.1, both: 0.2, none: 0.2 };
const SAME_LEAD = 0.4;
/** Pieces made from one template differ in their figures and names; a copy may spell all names otherwise. */
const LEAST_FIGURES = 3;
const LEAST_NAMES = 4;
const LEAST_PARTICULARS = 8;
const SAME_PARTICULARS = 0.5;
const SAME_OF_BOTH = 0.6;
const MANY_FIGURES = 5;
const NEARLY_ALL_FIGURES = 0.9;
/** Words in lists to a word of prose from which on a text is its list. */
const MOSTLY_LISTS = 0.5;
/** Days apart from which on nobody copies without saying so, but for a text that is the same throughout. */
const LONG_AFTER = 60;

/** What an outlet without a name may be called: what its text names as its source. */
const namesOf = ({ row, credits }: Candidate): readonly string[] =>
  row.outlet === null ? credits.filter((one) => one.of === 'whole').map(({ name }) => name) : [row.outlet];

/** Where a document names another's outlet as its source. */
export const creditOf = (copy: Candidate, origin: Candidate): Credit | null => {
  const names = namesOf(origin);
  const own = copy.row.outlet;
  const found = copy.credits.filter(
    ({ name }) => (own === null || !isSameName(name, own)) && names.some((one) => isSameName(name, one)),
  );
  return found.find((one) => one.of === 'whole') ?? found[0] ?? null;
};

function commonCredit(copy: Candidate, origin: Candidate): Credit | null {
  const isTheirs = (name: string) =>
    origin.credits.some((other) => other.of === 'whole' && isSameName(name, other.name));
  return copy.credits.find(({ name, of }) => of === 'whole' && isTheirs(name)) ?? null;
}

function findCredit(copy: Candidate, origin: Candidate): CopyEvidence['credit'] {
  const named = creditOf(copy, origin);
  if (named?.of === 'whole') return { names: 'origin', span: named.span };
  const common = commonCredit(copy, origin);
  return common ? { names: 'both', span: common.span } : null;
}

/** Whether the shared sentences are a template, filled in otherwise. */
function isTemplate({ figures, sharedFigures, names, sharedNames }: Contained): boolean {
  if (figures >= LEAST_FIGURES && sharedFigures < SAME_PARTICULARS * figures) return true;
  const all = figures + names;
  if (all >= LEAST_PARTICULARS && sharedFigures + sharedNames < SAME_OF_BOTH * all) return true;
  const hasAllFigures = figures >= MANY_FIGURES && sharedFigures >= NEARLY_ALL_FIGURES * figures;
  return names >= LEAST_NAMES && sharedNames < SAME_PARTICULARS * names && !hasAllFigures;
}

/** Whether a text is a list with words around it, and the list is another. */
const isOtherList = ({ words, listed, sharedListed }: Contained): boolean =>
  listed >= MOSTLY_LISTS * words && sharedListed < SAME_PARTICULARS * listed;

/** Whether a text is another's that nobody is named for: much of it verbatim, and from the beginning on. */
function isVerbatim({ verbatimShare, headShare, paragraphs, sharedParagraphs }: Contained): boolean {
  if (verbatimShare < LEAST_VERBATIM) return false;
  const hasMost = sharedParagraphs >= MANY_PARAGRAPHS && sharedParagraphs >= MOST_PARAGRAPHS * paragraphs;
  return headShare >= (hasMost ? LEAST_HEAD_OF_MANY : LEAST_HEAD);
}

interface Compared {
  readonly shorter: Contained;
  readonly longer: Contained;
  readonly evidence: Pick<CopyEvidence, 'credit' | 'isSameByline' | 'daysAfter'>;
}

function isCopied({ shorter, longer, evidence }: Compared): boolean {
  const { credit, isSameByline, daysAfter } = evidence;
  if (shorter.words < SHORTEST_PROSE || isTemplate(shorter) || isOtherList(shorter)) return false;
  if (shorter.words < SHORT_PROSE && shorter.share < NEARLY_ALL) return false;
  const support = credit?.names ?? (isSameByline ? 'both' : 'none');
  const hasQuotations =
    shorter.quotations >= 2 && shorter.sharedQuotations >= SAME_QUOTATIONS * shorter.quotations;
  if (shorter.share < LEAST[support] - (hasQuotations ? QUOTATIONS_LESSEN : 0)) return false;
  if (longer.share < LEAST_OF_LONGER[support] && longer.leadShare < SAME_LEAD) return false;
  if (support !== 'none') return true;
  const isLongAfter = daysAfter !== null && Math.abs(daysAfter) > LONG_AFTER;
  return isVerbatim(shorter) && (!isLongAfter || shorter.share >= NEARLY_ALL);
}

const daysBetween = (origin: Candidate, copy: Candidate): number | null =>
  origin.row.day < 0 || copy.row.day < 0 ? null : copy.row.day - origin.row.day;

const isSameByline = (one: Candidate, other: Candidate): boolean =>
  one.row.byline !== null && one.row.byline.toLowerCase() === other.row.byline?.toLowerCase();

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** Whether two documents are of one page, one outlet or one newspaper's file: then neither is a copy of the other. */
export const isSameOutlet = ({ row: one }: Candidate, { row: other }: Candidate): boolean =>
  isSame(one.page_key, other.page_key) ||
  isSame(one.outlet, other.outlet) ||
  (isSame(one.file, other.file) && isSame(one.original, other.original));

/**
 * Whether a document is a copy of another, and why; null where it is none. The same page or outlet never is. What two
 * texts quote alike, share at the foot of the page or have from one template makes no copy.
 */
export function judgeCopy(copy: Candidate, origin: Candidate): CopyEvidence | null {
  if (isSameOutlet(copy, origin)) return null;
  const inOrigin = measureContained(copy.article, origin.article);
  const inCopy = measureContained(origin.article, copy.article);
  const isCopyShorter = inOrigin.words <= inCopy.words;
  const [shorter, longer] = isCopyShorter ? [inOrigin, inCopy] : [inCopy, inOrigin];
  const evidence = {
    credit: findCredit(copy, origin),
    isSameByline: isSameByline(copy, origin),
    daysAfter: daysBetween(origin, copy),
  };
  if (!isCopied({ shorter, longer, evidence })) return null;
  return {
    comparedWith: origin.row.id,
    containment: Math.round(shorter.share * 1000) / 1000,
    shorter: isCopyShorter ? 'copy' : 'origin',
    paragraphs: shorter.paragraphs,
    sharedParagraphs: shorter.sharedParagraphs,
    quotations: shorter.quotations,
    sharedQuotations: shorter.sharedQuotations,
    ...evidence,
  };
}
