import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { AttributionValues, Span } from '../../../../src/model/index.ts';
import { announce } from '../../../app/announce.ts';
import { plainText } from '../../../parts/seen-text.ts';
import { CORRECT } from '../../../strings/review.ts';
import type { Role } from './assign-words.ts';
import type { Excerpt } from './cut-excerpt.ts';
import { cutRuns } from './cut-runs.ts';
import { toWords, wordAt, wordSpans } from './word-spans.ts';

interface Props {
  readonly excerpt: Excerpt;
  readonly values: Pick<AttributionValues, Role>;
  /** Span of the document's text. */
  readonly selection: Span | null;
  readonly onSelect: (selection: Span | null) => void;
  readonly onEnter: () => void;
}

/** Words that a key goes on by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: 10,
  ArrowUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Offset in the document's text of a point of the page, which lies in a run. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const run = element?.closest<HTMLElement>('[data-at]');
  return run ? Number(run.dataset.at) + (node instanceof Text ? offset : 0) : null;
}

/** What the mouse has selected inside an element; null where that is nothing. */
function selectedIn(place: HTMLElement | null): Span | null {
  const selection = getSelection();
  if (!place || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!place.contains(startContainer) || !place.contains(endContainer)) return null;
  const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  return start === null || end === null ? null : { start, end };
}

/** A text whose words are selected with the mouse or the arrow keys. */
export function PickWords({ excerpt, values, selection, onSelect, onEnter }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const words = useMemo(() => wordSpans(excerpt.text), [excerpt.text]);
  // Numbers of the words at which the selection began and where it is now.
  const at = useRef({ anchor: -1, head: -1 });
  const select = (inner: Span | null) => {
    const found = inner && toWords(words, inner);
    onSelect(found && { start: found.start + excerpt.start, end: found.end + excerpt.start });
    if (found) announce(`${CORRECT.selected}: ${excerpt.text.slice(found.start, found.end)}`);
  };
  const takeMouse = () => {
    const found = selectedIn(place.current);
    if (!found) return;
    const inner = { start: found.start - excerpt.start, end: found.end - excerpt.start };
    at.current = {
      anchor: wordAt(words, inner.start),
      head: wordAt(words, Math.max(inner.start, inner.end - 1)),
    };
    getSelection()?.removeAllRanges();
    select(inner);
  };
  const begin = (): number => (selection ? wordAt(words, selection.start - excerpt.start) : firstMarked());
  const firstMarked = (): number => {
    const first = [...values.content, ...values.cue][0];
    return first ? wordAt(words, first.start - excerpt.start) - 1 : -1;
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || words.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const from = at.current.head < 0 ? begin() : at.current.head;
    const head = Math.max(0, Math.min(words.length - 1, from + step));
    const anchor = event.shiftKey && at.current.anchor >= 0 ? at.current.anchor : head;
    at.current = { anchor, head };
    const [first, last] = [words[Math.min(anchor, head)]!, words[Math.max(anchor, head)]!];
    select({ start: first.start, end: last.end });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea could not show what is marked in it.
    <div
      ref={place}
      className="review-excerpt review-pick"
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={CORRECT.text}
      tabIndex={0}
      dir="auto"
      lang=""
      onKeyDown={press}
      onMouseUp={takeMouse}
    >
      {cutRuns(excerpt, values, selection).map(({ start, text, role, isSelected }) => (
        <span
          key={start}
          data-at={start}
          data-role={role ?? undefined}
          data-selected={isSelected || undefined}
        >
          {plainText(text)}
        </span>
      ))}
    </div>
  );
}
