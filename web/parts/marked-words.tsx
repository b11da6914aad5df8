import type { Span } from '../../src/model/index.ts';
import { seenText } from './seen-text.ts';

interface Props {
  readonly words: string;
  /** Spans of `words`, in order and without overlap. */
  readonly matches: readonly Span[];
}

/** Words with those marked that were looked for. */
export function MarkedWords({ words, matches }: Props) {
  const starts = [0, ...matches.map(({ end }) => end)];
  return (
    <>
      {starts.map((from, at) => {
        const match = matches[at];
        return (
          <span key={from}>
            {seenText(words.slice(from, match?.start ?? words.length))}
            {match && <mark>{seenText(words.slice(match.start, match.end))}</mark>}
          </span>
        );
      })}
    </>
  );
}
