import type { Quotation, Segmented, Sentence, Span } from '../../model/index.ts';
import { joinSpans } from '../../text/span.ts';
import type { Candidate } from '../rules/candidate.ts';
import type { Chosen } from './choose-candidates.ts';
import { THOUGHTS } from './thoughts.ts';

/** Speech in the making: which attribution (by index) goes on, and where its last quotation stood. */
interface Open {
  readonly index: number;
  readonly paragraph: number;
}

interface State {
  readonly segmented: Segmented;
  readonly chosen: readonly Chosen[];
  /** Quotations added to an attribution, by its index. */
  readonly added: Map<number, Span[]>;
  /** The attribution that each quotation belongs to. */
  readonly owner: Map<number, number>;
  /** Where the content of each report ends, in order. */
  /** Paragraphs of the running text by number, captions and pull quotes left out. */
  readonly running: readonly number[];
  readonly ends: readonly { readonly index: number; readonly end: number }[];
}

/** What may stand between a report and the bare quotation that goes on with it: the end of the sentence. */
const LONGEST_GAP = /^[^.!?]{0,60}[.!?]?[”’"']*\s*$/;

const contentOf = (state: State, index: number): readonly Span[] => state.chosen[index]!.content;

/** How much of a sentence may stand around a quotation that is the whole of it: marks and space. */
const LONGEST_RIM = 12;

/** Whether a sentence is a quotation and nothing else. */
function isBare(state: State, { start, end }: Quotation, sentence: Span): boolean {
  if (Math.max(0, start - sentence.start) + Math.max(0, sentence.end - end) > LONGEST_RIM) return false;
  const { text } = state.segmented.document;
  const rim =
    text.slice(sentence.start, Math.max(sentence.start, start)) +
    text.slice(Math.min(end, sentence.end), sentence.end);
  return !/[\p{L}\p{N}]/u.test(rim);
}

/** Whether a content has all of a quotation but for marks at its edges. */
function hasWordsOf({ segmented }: State, content: readonly Span[], { start, end }: Quotation): boolean {
  const { text } = segmented.document;
  return content.some(
    (span) =>
      span.start < end &&
      start < span.end &&
      !/[\p{L}\p{N}]/u.test(
        text.slice(start, Math.max(start, span.start)) + text.slice(Math.min(end, span.end), end),
      ),
  );
}

/** Gives each attribution the quotations of its own content. */
function findOwners(state: State): void {
  const { quotations } = state.segmented;
  let next = 0;
  const ordered = state.chosen
    .map((one, index) => ({ index, content: one.content, start: one.content[0]!.start }))
    .sort((a, b) => a.start - b.start);
  for (const { index, content } of ordered) {
    while (next < quotations.length && quotations[next]!.end <= content[0]!.start) next++;
    for (let q = next; q < quotations.length && quotations[q]!.start < content.at(-1)!.end; q++) {
      if (quotations[q]!.depth === 0 && hasWordsOf(state, content, quotations[q]!) && !state.owner.has(q))
        state.owner.set(q, index);
    }
  }
}

/** The attribution in the same paragraph whose quotation comes next: “One. Two,” and then “Three,” he said. */
function ownerAhead(state: State, quotation: number, paragraphEnd: number): number | null {
  const { quotations } = state.segmented;
  for (let q = quotation + 1; q < Math.min(quotations.length, quotation + 4); q++) {
    if (quotations[q]!.start >= paragraphEnd) return null;
    const owner = state.owner.get(q);
    if (owner !== undefined) return state.chosen[owner]!.rule.startsWith('front') ? owner : null;
  }
  return null;
}

function join(state: State, quotation: number, index: number): void {
  const { start, end } = state.segmented.quotations[quotation]!;
  state.owner.set(quotation, index);
  const list = state.added.get(index) ?? [];
  list.push({ start, end });
  state.added.set(index, list);
}

/** The first sentence of each quotation that stands outside the others. */
function sentencesOfQuotations({ segmented }: State): { quotation: number; sentence: number }[] {
  const found: { quotation: number; sentence: number }[] = [];
  let sentence = 0;
  segmented.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return;
    while (sentence < segmented.sentences.length - 1 && segmented.sentences[sentence]!.end <= quotation.start)
      sentence++;
    found.push({ quotation: index, sentence });
  });
  return found;
}

/** Speech that a quotation without a cue may go on with, or null. */
function speechBefore(state: State, open: Open | null, quotation: number, paragraph: number): number | null {
  const { paragraphs, quotations } = state.segmented;
  const report = reportBefore(state, quotations[quotation]!, paragraph);
  if (open?.paragraph === paragraph && (report === null || endOf(state, open.index) >= endOf(state, report)))
    return open.index;
  const near = report ?? ownerAhead(state, quotation, paragraphs[paragraph]!.end);
  if (near !== null) return near;
  const isNext = open !== null && state.running[paragraph] === state.running[open.paragraph]! + 1;
  return isNext && endsInSpeech(state, open) ? open.index : null;
}

/** What one quotation goes on with, or null where it stands alone. */
function continuedBy(state: State, open: Open | null, quotation: number, sentence: Sentence): number | null {
  const one = state.segmented.quotations[quotation]!;
  const former = one.continues === null ? undefined : state.owner.get(one.continues);
  if (former !== undefined) return former;
  const isApart = /^(?:title|heading|caption|pull-quote|table)$/.test(
    state.segmented.paragraphs[sentence.paragraph]!.kind,
  );
  return isBare(state, one, sentence) && !isApart
    ? speechBefore(state, open, quotation, sentence.paragraph)
    : null;
}

function joinLooseQuotations(state: State): void {
  let open: Open | null = null;
  for (const { quotation, sentence } of sentencesOfQuotations(state)) {
    const at = state.segmented.sentences[sentence];
    if (!at) return;
    const owner: number | undefined = state.owner.get(quotation);
    const index: number | null = owner ?? continuedBy(state, open, quotation, at);
    if (index !== null && owner === undefined) join(state, quotation, index);
    if (index !== null) open = { index, paragraph: at.paragraph };
    else if (isBare(state, state.segmented.quotations[quotation]!, at)) open = null;
  }
}

function endOf(state: State, index: number): number {
  return [...contentOf(state, index), ...(state.added.get(index) ?? [])].reduce(
    (last, { end }) => Math.max(last, end),
    0,
  );
}

/** The report, of whatever manner, that ends the sentence before a quotation in the same paragraph; or null. */
function reportBefore(state: State, quotation: Span, paragraph: number): number | null {
  const { ends, segmented } = state;
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]!.end <= quotation.start) low = middle + 1;
    else high = middle;
  }
  const last = ends[low - 1];
  if (!last || last.end < segmented.paragraphs[paragraph]!.start) return null;
  return LONGEST_GAP.test(segmented.document.text.slice(last.end, quotation.start)) ? last.index : null;
}

/** Whether the last words of the paragraph belong to the speech, so that a bare quotation after it may go on with it. */
function endsInSpeech(state: State, open: Open): boolean {
  const { segmented } = state;
  const end = endOf(state, open.index);
  const rest = segmented.document.text.slice(end, segmented.paragraphs[open.paragraph]!.end);
  return rest.length < 200 && (rest.match(/[.!?](?=\s|$)/g)?.length ?? 0) <= 1;
}

/** Rules whose content is a clause or a quotation, which more of the same may follow. */
const CLAUSAL = /that|bare|quote|colon|wh|front|parenthetical|according|introduction|turn|byline/;

function numberParagraphs({ paragraphs }: Segmented): number[] {
  let number = 0;
  return paragraphs.map(({ kind }) => (kind === 'caption' || kind === 'pull-quote' ? number : ++number));
}

function startState(segmented: Segmented, chosen: readonly Chosen[]): State {
  const ends = chosen
    .map((one, index) => ({
      index,
      end: one.content.at(-1)!.end,
      isReport: one.region.inside === null && CLAUSAL.test(one.rule) && !THOUGHTS.has(one.act),
    }))
    .filter(({ isReport }) => isReport)
    .sort((a, b) => a.end - b.end || b.index - a.index);
  return {
    segmented,
    chosen,
    added: new Map(),
    owner: new Map(),
    ends,
    running: numberParagraphs(segmented),
  };
}

/**
 * Speech without a cue of its own goes to the one before: a quotation that is re-opened in the next paragraph, that is
 * a sentence by itself next to the speaker's words, or a paragraph by itself after them. What goes to nobody is added
 * from `bare`, so that no quotation is lost. Linear in the quotations.
 */
export function continueSpeech(
  segmented: Segmented,
  chosen: readonly Chosen[],
  bare: readonly Candidate[],
): Chosen[] {
  const state = startState(segmented, chosen);
  findOwners(state);
  joinLooseQuotations(state);
  const joined = chosen.map((one, index) => {
    const added = state.added.get(index);
    return added ? { ...one, content: joinSpans([...one.content, ...added]) } : one;
  });
  const loose = bare.filter(({ region }) => !state.owner.has(region.items[0]!.quotation!));
  const all = [...joined, ...loose.map((one) => ({ ...one, score: one.bounds.least }))];
  return all.sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ cue, content }: Chosen): number => (cue[0] ?? content[0]!).start;
