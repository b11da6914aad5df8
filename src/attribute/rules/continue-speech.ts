import type { Quotation, Segmented, Span } from '../../model/index.ts';
import { type Chosen, covers } from './choose-candidates.ts';

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
}

const contentOf = (state: State, index: number): readonly Span[] => state.chosen[index]!.content;

/** Whether a sentence is a quotation and nothing else. */
function isBare(state: State, quotation: Quotation, sentence: Span): boolean {
  const { text } = state.segmented.document;
  const around =
    text.slice(sentence.start, Math.max(sentence.start, quotation.start)) +
    text.slice(Math.min(quotation.end, sentence.end), sentence.end);
  return !/[\p{L}\p{N}]/u.test(around);
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
      if (quotations[q]!.depth === 0 && covers(content, quotations[q]!) && !state.owner.has(q))
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

function joinLooseQuotations(state: State): void {
  const { segmented } = state;
  let open: Open | null = null;
  for (const { quotation, sentence } of sentencesOfQuotations(state)) {
    const one = segmented.quotations[quotation]!;
    const at = segmented.sentences[sentence];
    if (!at) return;
    const owner = state.owner.get(quotation);
    if (owner !== undefined) {
      open = { index: owner, paragraph: at.paragraph };
      continue;
    }
    if (one.continues !== null && state.owner.has(one.continues)) {
      open = { index: state.owner.get(one.continues)!, paragraph: at.paragraph };
      join(state, quotation, open.index);
    } else if (
      isBare(state, one, at) &&
      !/^(?:title|heading)$/.test(segmented.paragraphs[at.paragraph]!.kind)
    ) {
      const near: number | null =
        open && at.paragraph === open.paragraph
          ? open.index
          : ownerAhead(state, quotation, segmented.paragraphs[at.paragraph]!.end);
      const index: number | null =
        near ??
        (open && at.paragraph === open.paragraph + 1 && endsInSpeech(state, open) ? open.index : null);
      if (index === null) open = null;
      else {
        join(state, quotation, index);
        open = { index, paragraph: at.paragraph };
      }
    }
  }
}

/** Whether the last words of the paragraph belong to the speech, so that a bare quotation after it may go on with it. */
function endsInSpeech(state: State, open: Open): boolean {
  const { segmented, added } = state;
  const end = [...contentOf(state, open.index), ...(added.get(open.index) ?? [])].reduce(
    (last, span) => Math.max(last, span.end),
    0,
  );
  const rest = segmented.document.text.slice(end, segmented.paragraphs[open.paragraph]!.end);
  return rest.length < 200 && (rest.match(/[.!?](?=\s|$)/g)?.length ?? 0) <= 1;
}

/**
 * Speech without a cue of its own goes to the one before: a quotation that is re-opened in the next paragraph, that is
 * a sentence by itself next to the speaker's words, or a paragraph by itself after them. Linear in the quotations.
 */
export function continueSpeech(segmented: Segmented, chosen: readonly Chosen[]): Chosen[] {
  const state: State = { segmented, chosen, added: new Map(), owner: new Map() };
  findOwners(state);
  joinLooseQuotations(state);
  return chosen.map((one, index) => {
    const added = state.added.get(index);
    return added ? { ...one, content: [...one.content, ...added].sort((a, b) => a.start - b.start) } : one;
  });
}
