import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { NUMBER_WORDS, SCALE_WORDS } from '../../report/number-words.ts';
import { isOfKind } from './claim-word.ts';
import type { Figure } from './figure.ts';

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['third', 1 / 3],
  ['quarter', 0.25],
]);
const CURRENCIES: ReadonlySet<string> = new Set(
  'pound dollar euro yen rupe crown franc krona peso yuan'.split(' '),
);
/** What is told apart by a number behind it. */
const NUMBERED: ReadonlySet<string> = new Set(
  'ward room phase page articl chapter rout platform gate junction level stage zone district line unit number no highway flight floor block bay plot building court channel'.split(
    ' ',
  ),
);
/** What a unit of time lasts, in hours. */
const HOURS: ReadonlyMap<string, number> = new Map([
  ['second', 1 / 3600],
  ['minut', 1 / 60],
  ['hour', 1],
  ['day', 24],
  ['week', 168],
  ['month', 730],
  ['year', 8766],
]);
const MOST_UNITS = 2;

interface WrittenNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The figures of a claim, written in digits or in words, with what they count. */
export function findFigures(
  tokens: readonly IndexToken[],
  clauseOf: (at: number) => number,
): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = numberAt(tokens, at);
    if (found) figures.push(describe(tokens, found, clauseOf(at)));
    at = found ? found.end + 1 : at + 1;
  }
  return figures;
}

/** “3_5 million”, “two hundred and ten”, “forty six”, “half”; a lone “one” is a pronoun. */
function numberAt(tokens: readonly IndexToken[], start: number): WrittenNumber | null {
  let total = 0;
  let part: number | null = null;
  let end = start - 1;
  for (let at = start; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    const value = numberOf(word);
    const scale = SCALE_WORDS.get(word);
    if (scale !== undefined) {
      part = (part ?? 1) * scale;
      if (scale >= 1000) [total, part] = [total + part, null];
    } else if (value !== null && (part === null || (part >= 20 && value < 100 && value < part)))
      part = (part ?? 0) + value;
    else if (word !== 'and' || end < start || numberOf(tokens[at + 1]?.word) === null || (part ?? 0) < 100)
      break;
    if (word !== 'and') end = at;
  }
  if (end < start) return null;
  const alone = tokens[start]!.word;
  if (start === end && alone === 'one' && !/^(?:only|just)$/.test(tokens[start - 1]?.word ?? '')) return null;
  if (start === end && alone === 'no') return null;
  return { value: total + (part ?? 0), start, end };
}

const numberOf = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  if (/^\d+(?:_\d+)?$/.test(word)) return Number(word.replace('_', '.'));
  return NUMBER_WORDS.get(word) ?? PARTS.get(word) ?? null;
};

function describe(
  tokens: readonly IndexToken[],
  { value, start, end }: WrittenNumber,
  clause: number,
): Figure {
  const before = tokens[start - 1]?.stem ?? '';
  const behind = tokens.slice(end + 1, end + 3).map(({ stem }) => stem);
  const base = {
    value,
    start,
    end,
    clause,
    bound: boundBefore(tokens, CURRENCIES.has(before) ? start - 1 : start),
  };
  if (behind[0] === 'percent') return { ...base, kind: 'percent', units: [] };
  if (CURRENCIES.has(before)) return { ...base, kind: 'money', units: [before] };
  const currency = behind.find((stem) => CURRENCIES.has(stem));
  if (currency !== undefined) return { ...base, kind: 'money', units: [currency] };
  if (NUMBERED.has(before)) return { ...base, kind: 'name', units: [before] };
  if (start === end && isYear(tokens[start]!)) return { ...base, kind: 'year', units: [] };
  const hours = HOURS.get(behind[0] ?? '');
  if (hours !== undefined && !/^(?:old|ago)$/.test(behind[1] ?? ''))
    return { ...base, kind: 'duration', value: value * hours, units: [] };
  return { ...base, kind: 'count', units: unitsBehind(tokens, end + 1) };
}

/** “2000”, but not “2,000”. */
const isYear = ({ word, start, end }: IndexToken): boolean =>
  /^(?:19|20)\d\d$/.test(word) && end - start === word.length;

function unitsBehind(tokens: readonly IndexToken[], from: number): readonly string[] {
  const units: string[] = [];
  for (let at = from; at < tokens.length && at < from + MOST_UNITS + 1; at++) {
    const { word, stem } = tokens[at]!;
    if (isOfKind(word, 'function') && word !== 'of') break;
    if (word !== 'of' && units.length < MOST_UNITS) units.push(stem);
  }
  return units;
}

function boundBefore(tokens: readonly IndexToken[], start: number): Figure['bound'] {
  const words = [tokens[start - 1]?.word, tokens[start - 2]?.word];
  const near = words[0] === 'than' ? words[1] : words[0];
  if (isOfKind(near, 'least')) return 'least';
  if (isOfKind(near, 'most')) return 'most';
  return isOfKind(near, 'about') ? 'about' : 'exact';
}

/** How much two figures may differ and still be one, as a share of the greater. */
const ROUGH = 0.15;
const ROUND = 0.05;

const isRound = (value: number): boolean => value >= 100 && /^\d{1,2}0+$/.test(String(value));

function agree(one: Figure, other: Figure): boolean {
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  if (low.value === high.value)
    return (
      !(low.bound === 'most' && high.bound === 'least') && !(low.bound === 'least' && high.bound === 'most')
    );
  if (low.bound === 'least' || high.bound === 'most') return true;
  const isRough = low.bound !== 'exact' || high.bound !== 'exact';
  const leeway = isRough ? ROUGH : isRound(low.value) || isRound(high.value) ? ROUND : 0;
  return high.value - low.value <= leeway * high.value;
}

/** Whether two figures count the same kind of thing and, if so, whether they can both be right; null if they don’t. */
export function compareFigures(one: Figure, other: Figure): 'agree' | 'differ' | null {
  if (one.kind !== other.kind) return null;
  if (one.kind === 'name' || one.kind === 'money') {
    if (one.units[0] !== other.units[0]) return null;
  } else if (one.kind === 'count' && !shareUnit(one, other)) return null;
  return agree(one, other) ? 'agree' : 'differ';
}

/** One that stands alone may count whatever the other does: “2,000 had marched”. */
const shareUnit = (one: Figure, other: Figure): boolean =>
  one.units.length === 0 || other.units.length === 0 || one.units.some((unit) => other.units.includes(unit));
