import type { Notice, Span } from '../../model/index.ts';
import { closedDraft, type DraftQuotation, openDraft } from './draft-quotation.ts';
import { findMarks, type Mark, type MarkFamily } from './find-marks.ts';
import { type Pair, pairDoubleMarks } from './pair-double-marks.ts';
import { pairSingleMarks } from './pair-single-marks.ts';
import { beginsSpeech, isAtStart, type Surroundings, settleUnclosed } from './settle-unclosed.ts';

/** The quotations in marks of a whole document, and notices of marks that open nothing. */
export interface MarkedQuotations {
  readonly drafts: readonly DraftQuotation[];
  readonly notices: readonly Notice[];
}

const OPENERS = /^[\s—–\-[(]*((?:[“”‟„"«»‹‘'‚]|``)+)/;

/** Finds quotations in marks, paragraph by paragraph: none crosses another or the end of its paragraph. */
export function findMarkedQuotations(text: string, paragraphs: readonly Span[]): MarkedQuotations {
  const drafts: DraftQuotation[] = [];
  const notices: Notice[] = [];
  let before: DraftQuotation | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const reopened = familiesAtStart(text, paragraphs[index + 1]);
    const found = quotationsOf(text, paragraph, { index, before, reopened });
    for (const draft of found.drafts) drafts.push(draft);
    for (const notice of found.notices) notices.push(notice);
    before = found.drafts.find((draft) => !draft.isClosed) ?? null;
  }
  return { drafts, notices };
}

function familiesAtStart(text: string, paragraph: Span | undefined): ReadonlySet<MarkFamily> {
  if (!paragraph) return new Set();
  const start = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 12));
  const [all] = OPENERS.exec(start) ?? [];
  if (all === undefined) return new Set();
  const marks = findMarks(text, paragraph.start, Math.min(paragraph.end, paragraph.start + all.length + 2));
  return new Set(marks.filter(({ canOpen }) => canOpen).map(({ family }) => family));
}

function quotationsOf(text: string, paragraph: Span, around: Surroundings): MarkedQuotations {
  const marks = findMarks(text, paragraph.start, paragraph.end);
  if (marks.length === 0) return { drafts: [], notices: [] };
  const paired = pairDoubleMarks(marks.filter(({ family }) => family !== 'single'));
  const { pairs: doubles, left, stray } = settleUnclosed(text, paragraph, paired, around);
  const singles = pairSingles(text, paragraph, { marks, doubles, left, around });
  const place = { paragraph: around.index, continues: null };
  const drafts = [...doubles, ...singles.pairs].map(({ open, close }) =>
    closedDraft(text, open, close, place),
  );
  const leftOpen = left ?? singles.left;
  if (leftOpen) drafts.push(openDraft(text, leftOpen, paragraph.end, place));
  const notices = stray.map(unbalanced);
  drafts.sort((one, other) => one.start - other.start || other.end - one.end);
  return { drafts: linkFirst(text, paragraph, drafts, around), notices };
}

/** The first quotation goes on with what the paragraph before left open, if it opens this paragraph. */
function linkFirst(text: string, paragraph: Span, drafts: DraftQuotation[], around: Surroundings) {
  const [first, ...rest] = drafts;
  if (!first || !around.before || !isAtStart(text, paragraph, first.start)) return drafts;
  return [{ ...first, continues: around.before }, ...rest];
}

/** Single marks are paired between the double ones: each with those that the same double marks enclose. */
function pairSingles(
  text: string,
  paragraph: Span,
  given: { marks: Mark[]; doubles: readonly Pair[]; left: Mark | null; around: Surroundings },
): { pairs: Pair[]; left: Mark | null } {
  const singles = given.marks.filter(({ family }) => family === 'single');
  if (singles.length === 0) return { pairs: [], left: null };
  const pairs: Pair[] = [];
  let left: Mark | null = null;
  for (const { region, isOuter } of regionsOf(singles, given.doubles, given.left)) {
    const found = pairSingleMarks(text, region);
    const runsOn = isOuter && given.around.reopened.has('single');
    const first = found.pairs[0]?.open ?? null;
    const reopened = runsOn
      ? found.unclosed.findLast((mark) => beginsSpeech(text, paragraph, mark))
      : undefined;
    for (const pair of found.pairs) pairs.push(pair);
    if (reopened && (first === null || first.start < reopened.start)) left = reopened;
  }
  return { pairs, left };
}

interface Region {
  readonly region: Mark[];
  /** Whether it lies outside all double marks. */
  readonly isOuter: boolean;
}

function regionsOf(singles: readonly Mark[], doubles: readonly Pair[], left: Mark | null): Region[] {
  const edges = doubles.flatMap((pair) => [
    { at: pair.open.start, pair, isOpen: true },
    { at: pair.close.start, pair, isOpen: false },
  ]);
  edges.sort((one, other) => one.at - other.at);
  const regions = new Map<Pair | Mark | null, Mark[]>();
  const stack: Pair[] = [];
  let edge = 0;
  for (const mark of singles) {
    for (; edge < edges.length && edges[edge]!.at < mark.start; edge++) {
      if (edges[edge]!.isOpen) stack.push(edges[edge]!.pair);
      else stack.pop();
    }
    const enclosing = left && left.start < mark.start ? left : null;
    const key = stack.at(-1) ?? enclosing;
    const region = regions.get(key);
    if (region) region.push(mark);
    else regions.set(key, [mark]);
  }
  return [...regions].map(([key, region]) => ({ region, isOuter: key === null }));
}

function unbalanced(mark: Mark): Notice {
  return {
    code: 'unbalanced-quotation',
    message: `An opening quotation mark (${mark.shape}) is never closed; no quotation is read from it.`,
    span: { start: mark.start, end: mark.end },
  };
}
