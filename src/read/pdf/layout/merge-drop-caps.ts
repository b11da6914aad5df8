import { functionWords } from '../../../generated/lexicon.ts';
import type { Line } from '../lines/fragment.ts';

/** A capital this much larger than the body's type opens a text over several lines. */
const LARGER = 1.7;

/** Puts capitals that reach over several lines in front of the first of them, and the others flush with it. */
export function mergeDropCaps(lines: readonly Line[], bodySize: number): Line[] {
  const known = wordsOf(lines);
  let merged = [...lines];
  for (const cap of lines.filter((line) => isDropCap(line, bodySize))) {
    const beside = merged.filter((line) => line !== cap && isBeside(line, cap, bodySize));
    const first = beside.sort((one, other) => one.baseline - other.baseline)[0];
    if (first === undefined || first.top > cap.top + 0.9 * first.size) continue;
    const rest = new Set([...beside, ...flushBelow(beside, merged)]);
    merged = merged.flatMap((line) => {
      if (line === cap) return [];
      if (line === first) return [withCap(line, cap, known)];
      return [rest.has(line) ? { ...line, x0: Math.min(line.x0, cap.x0) } : line];
    });
  }
  return merged;
}

const isDropCap = ({ text, size }: Line, bodySize: number): boolean =>
  size >= LARGER * bodySize && /^["“‘']?\p{Lu}$/u.test(text);

function isBeside(line: Line, cap: Line, bodySize: number): boolean {
  const gap = line.x0 - cap.x1;
  const middle = line.baseline - 0.3 * line.size;
  const isBody = line.size < 0.75 * cap.size && line.size < 1.4 * bodySize;
  const isNear = gap > -0.5 * bodySize && gap < 1.5 * bodySize;
  return isBody && isNear && middle > cap.top - 2 && middle < cap.baseline + 0.7 * line.size;
}

/** The line below those that start beside a capital, where it starts just as far in: the capital reaches down to it. */
function flushBelow(beside: readonly Line[], lines: readonly Line[]): Line[] {
  const [last, before] = [beside.at(-1)!, beside.at(-2)];
  const leading = before ? last.baseline - before.baseline : 1.4 * last.size;
  return lines.filter(({ baseline, x0 }) => {
    const step = baseline - last.baseline;
    return step > 0.5 * leading && step < 1.2 * leading && Math.abs(x0 - last.x0) < 0.05 * last.size;
  });
}

/** “T” and “he” are one word; “A” and “man” are two where the page has “man” elsewhere, and no “Aman”. */
function withCap(line: Line, cap: Line, known: ReadonlySet<string>): Line {
  const opening = isWord(line, cap, known) ? `${cap.text} ` : cap.text;
  return { ...line, text: opening + line.text, x0: Math.min(line.x0, cap.x0), dropCap: cap.text.length };
}

function isWord(line: Line, cap: Line, known: ReadonlySet<string>): boolean {
  const letter = /^[“"‘']?([IA])$/.exec(cap.text)?.[1];
  const rest = /^[\p{L}\p{M}’']+/u.exec(line.text)?.[0].toLowerCase();
  if (letter === undefined) return false;
  if (rest === undefined) return /^[$£€\d“‘"]/.test(line.text);
  if (known.has(letter.toLowerCase() + rest)) return false;
  return known.has(rest) || line.x0 - cap.x1 > 0.3 * line.size;
}

function wordsOf(lines: readonly Line[]): Set<string> {
  const words = new Set(functionWords.map(({ word }) => word));
  for (const { text } of lines) for (const word of text.split(' ').slice(1)) words.add(word.toLowerCase());
  return words;
}
