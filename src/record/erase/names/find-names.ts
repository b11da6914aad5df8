import {
  demonyms,
  firstNames,
  functionWords,
  honorifics,
  nameParticles,
  nameSuffixes,
  roleModifiers,
  roleNouns,
  sentenceOpeners,
} from '../../../generated/lexicon.ts';
import type { Span } from '../../../model/index.ts';
import { joinSpans, overlaps } from '../../../text/span.ts';
import type { NameSet } from './name-set.ts';
import { foldWord, readWords, type TextWord } from './read-words.ts';

/** How names are looked for in one document. */
export interface NameScope {
  /** Whether the document speaks of the person: then parts of the name standing alone are meant too. */
  readonly isNamed: boolean;
  /** Parts of names, folded, that somebody else of the document bears: they stay where they stand alone. */
  readonly shared: ReadonlySet<string>;
  /** Whole names of the others, which are never touched. */
  readonly others: NameSet | null;
  /** Stretches of the text that are known to speak of the person, whoever else bears the name. */
  readonly sure: readonly Span[];
}

/** Whole names alone, wherever they stand. */
export const WHOLE_NAMES: NameScope = { isNamed: false, shared: new Set(), others: null, sure: [] };

/** Words that are known to speak of the person. */
export const NAMED_HERE: NameScope = { ...WHOLE_NAMES, isNamed: true };

/** What was found of a name, and whether some parts were left since somebody else bears them. */
export interface FoundNames {
  /** In order, without overlap. */
  readonly spans: readonly Span[];
  readonly isUnsure: boolean;
}

const wordsOf = (phrases: readonly string[]): readonly string[] =>
  phrases.flatMap((one) => readWords(one).map(({ folded }) => folded));
const ORDINARY = new Set(wordsOf([...functionWords, ...sentenceOpeners].map(({ word }) => word)));
/** What stands before a surname and is no given name: titles, offices, nationalities. */
const TITLES = new Set(
  wordsOf([
    ...[...honorifics, ...nameSuffixes, ...roleModifiers].map(({ word }) => word),
    ...roleNouns.map(({ noun }) => noun),
    ...demonyms.map(({ adjective }) => adjective),
  ]),
);
const FIRST_NAMES = new Set(wordsOf(firstNames.map(({ name }) => name)));
const PARTICLES = new Set(nameParticles.map(({ word }) => foldWord(word)));

/** What may stand between the words of one name. */
const GAP = /^\s*[-‐-―_.,+·'’"“”‘()]{0,2}\s*$/;
/** What makes a lower-case name one: an address, a handle, a hyphenated slug. */
const SLUG_GAP = /^[-_.+]$/;
const PARAGRAPH = /\n\s*\n/;

interface Text {
  readonly text: string;
  readonly words: readonly TextWord[];
}

const between = ({ text, words }: Text, at: number): string =>
  text.slice(words[at]!.end, words[at + 1]!.start);

/** The words from `from` on as one key, or null where too much stands between them. */
function phrase(read: Text, from: number, length: number): string | null {
  if (from + length > read.words.length) return null;
  for (let at = from; at < from + length - 1; at++) {
    const gap = between(read, at);
    if (!GAP.test(gap) || PARAGRAPH.test(gap)) return null;
  }
  return read.words
    .slice(from, from + length)
    .map(({ folded }) => folded)
    .join(' ');
}

const isCapitalOrParticle = ({ isCapital, folded }: TextWord): boolean =>
  isCapital || (folded.length > 1 && PARTICLES.has(folded));

/** Whether words are written as a name is: with capitals, or as addresses have them. */
function isWritten(read: Text, from: number, length: number): boolean {
  const some = read.words.slice(from, from + length);
  if (some.every(({ isCapital }) => isCapital)) return true;
  if (length === 1) return false;
  // Particles of a name (van der) are small; its last word is not.
  if (some.at(-1)!.isCapital && some.every(isCapitalOrParticle)) return true;
  return Array.from({ length: length - 1 }, (_, at) => between(read, from + at)).every((gap) =>
    SLUG_GAP.test(gap),
  );
}

/** Whether a word stands in a handle or an address: there a name may be written as one word. */
function isInAddress({ text }: Text, { start, end }: TextWord): boolean {
  return /[@#/._=:~+-]/.test(text[start - 1] ?? '') || /[@._-]/.test(text[end] ?? '');
}

const isNextTo = (read: Text, at: number): boolean => {
  if (at < 0 || at + 1 >= read.words.length) return false;
  const gap = between(read, at);
  return (read.words[at]!.folded.length === 1 ? /^\.?[ \u00A0]+$/ : /^[ \u00A0]+$/).test(gap);
};

/** Whether a word with a capital stands inside a sentence, where it has it as a name or title. */
function isInSentence({ text }: Text, { start, end }: TextWord): boolean {
  const isShouted = text.slice(start, end) === text.slice(start, end).toUpperCase();
  return !isShouted && /[\p{Ll},] $/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether the word before makes a surname somebody else's: “Bo Holm”, “B. Holm”. */
function isOfAnother(read: Text, from: number, names: NameSet): boolean {
  const before = read.words[from - 1];
  if (!before?.isCapital || !isNextTo(read, from - 1)) return false;
  const { folded } = before;
  if (names.givens.has(names.keyOf(folded)) || ORDINARY.has(folded) || TITLES.has(folded)) return false;
  if (folded.length === 1) return read.text[before.end] === '.' && !isOwnInitial(read, from, names);
  return FIRST_NAMES.has(folded) || isInSentence(read, before);
}

const isOwnInitial = (read: Text, from: number, names: NameSet): boolean => {
  const length = Math.min(names.longest, read.words.length - from + 1);
  return Array.from({ length: Math.max(0, length - 1) }, (_, at) => phrase(read, from - 1, at + 2)).some(
    (words) => words !== null && names.initialled.has(names.keyOf(words)),
  );
};

/** Whether a given name is followed by another's surname: “Ana Lopez”. */
function isWithOther(read: Text, last: number, names: NameSet): boolean {
  const next = read.words[last + 1];
  if (!next?.isCapital || !isNextTo(read, last)) return false;
  const key = names.keyOf(next.folded);
  return !names.surnames.has(key) && !names.heads.has(key) && !ORDINARY.has(next.folded);
}

type Verdict = 'name' | 'shared' | null;

interface Look {
  readonly read: Text;
  readonly names: NameSet;
  readonly scope: NameScope;
}

/** What the words from `from` on are. */
function verdictOn({ read, names, scope }: Look, from: number, length: number): Verdict {
  const words = phrase(read, from, length);
  if (words === null) return null;
  const key = names.keyOf(words);
  const first = read.words[from]!;
  if (length === 1 && names.joined.has(key) && isInAddress(read, first)) return 'name';
  const isCapital = isWritten(read, from, length);
  if (names.full.has(key)) return isCapital ? 'name' : null;
  if (!scope.isNamed || !isCapital) return null;
  if (names.initialled.has(key)) return 'name';
  const isSurname = names.surnames.has(key);
  if (!isSurname && !names.givens.has(key)) return null;
  if (isSurname ? isOfAnother(read, from, names) : isWithOther(read, from + length - 1, names)) return null;
  const span = { start: first.start, end: read.words[from + length - 1]!.end };
  const isSure = scope.sure.some((one) => overlaps(one, span));
  return scope.shared.has(words) && !isSure ? 'shared' : 'name';
}

/** Stretches from the first word to the last; what stands between them is left where it is mark-up or a line end. */
function stretch(read: Text, from: number, length: number): readonly Span[] {
  const words = read.words.slice(from, from + length);
  const gaps = words.slice(0, -1).flatMap((word, at) => {
    const gap = between(read, from + at);
    return /^[^\r\n]{1,2}$/.test(gap) ? [{ start: word.end, end: word.end + gap.length }] : [];
  });
  return [...words.map(({ start, end }) => ({ start, end })), ...gaps];
}

/** Where names stand in a text. */
export function findNames(text: string, names: NameSet, scope: NameScope): FoundNames {
  const read = { text, words: readWords(text) };
  const guarded = scope.others ? findNames(text, scope.others, WHOLE_NAMES).spans : [];
  const spans: Span[] = [];
  let isUnsure = false;
  for (let from = 0; from < read.words.length; from++) {
    const { start, folded } = read.words[from]!;
    if (!names.heads.has(names.keyOf(folded))) continue;
    if (guarded.some((one) => one.start <= start && start < one.end)) continue;
    for (let length = names.longest; length > 0; length--) {
      const verdict = verdictOn({ read, names, scope }, from, length);
      if (verdict === 'shared') isUnsure = true;
      if (verdict === null) continue;
      if (verdict === 'name') spans.push(...stretch(read, from, length));
      from += length - 1;
      break;
    }
  }
  return { spans: joinSpans(spans), isUnsure };
}

/** Stands for each unit of a name that was erased. */
export const FILLER = '█';

/** A text with some stretches of it overwritten, each unit by one. */
export function overwrite(text: string, spans: readonly Span[]): string {
  let written = '';
  let at = 0;
  for (const { start, end } of spans) {
    written += text.slice(at, start) + FILLER.repeat(end - start);
    at = end;
  }
  return written + text.slice(at);
}

/** A text without the names; the same string where none stands in it. */
export function redact(text: string, names: NameSet, scope: NameScope): string {
  const { spans } = findNames(text, names, scope);
  return spans.length === 0 ? text : overwrite(text, spans);
}
