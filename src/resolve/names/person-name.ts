import {
  honorificLength,
  honorificOf,
  isParticle,
  isSuffix,
  opensSurname,
  standsBeforeGiven,
} from './name-words.ts';

/** A personal name in its parts, each as written. */
export interface PersonName {
  /** Titles before the name: Lt. Gov., Sir. */
  readonly honorifics: readonly string[];
  /** Given and middle names, or initials (E., J.R.R.). */
  readonly given: readonly string[];
  /** What stood in quotation marks or brackets among them, without these. */
  readonly nickname: string | null;
  /** With its particles: van der Meer, al-Amin, Vega-Trent. */
  readonly surname: string | null;
  /** What stands behind the name: Jr., M.D., R-Tenn. */
  readonly suffixes: readonly string[];
  /** As far as the honorifics tell. */
  readonly gender: 'f' | 'm' | null;
}

const QUOTED = /(?:^|\s)(?:["“”„«]([^"“”„«»]+)["“”»]|['‘’]([^"“”]+?)['’](?=[\s,]|$)|\(([^()]*)\)?)/u;
const EDGES = /^[\s,;:.…!?*•–—-]+|[\s,;:…!?*•–—-]+$/gu;
const wordsOf = (text: string) => text.split(/[\s,;]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

interface Aside {
  readonly rest: string;
  readonly nickname: string | null;
  readonly suffixes: readonly string[];
}

/** Takes what stands in quotation marks or brackets out of a name. */
function takeAside(text: string): Aside {
  const match = QUOTED.exec(text);
  const inside = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replace(EDGES, '');
  const rest = match ? `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` : text;
  if (!match || wordsOf(rest).length === 0)
    return { rest: text.replace(/["“”„«»()]/gu, ' '), nickname: null, suffixes: [] };
  const words = wordsOf(inside);
  if (match[3] !== undefined && words.every((word) => isSuffix(word) || /^[\p{Lu}\d-]$/u.test(word)))
    return { rest, nickname: null, suffixes: words };
  return { rest, nickname: inside || null, suffixes: [] };
}

/** Leaves out the place of a title: Baroness Pyke of Westbrook. */
function withoutPlace(words: string[]): string[] {
  const of = words.indexOf('of');
  return of > 0 && honorificLength(words) <= of - 1 ? words.slice(0, of) : words;
}

/** “Surname, Given” is turned; behind any other comma stand suffixes, or something that is no part of the name. */
function joinAtCommas(text: string): string[] {
  const [head = [], ...others] = text.split(/[,;]/u).map(wordsOf);
  const second = others[0] ?? [];
  const isTurned =
    second.length > 0 &&
    second.length <= 3 &&
    !second.some(isSuffix) &&
    second.every((word) => /^\p{Lu}/u.test(word)) &&
    head.length > 0 &&
    honorificLength(head) === 0 &&
    surnameStart(head) === 0;
  const suffixes = others.flat().filter(isSuffix);
  return isTurned ? [...second, ...head, ...suffixes] : [...head, ...suffixes];
}

/** The index at which the surname begins: the last word, with the particles before it, and what “y” links to it. */
function surnameStart(words: readonly string[]): number {
  let start = Math.max(0, words.length - 1);
  const joins = (index: number) => /^[ye]$/u.test(words[index]!) && index > 1;
  while (start > 0) {
    const before = start - 1;
    if (joins(before)) start = before - 1;
    else if (isParticle(words[before]!) && (before > 0 || opensSurname(words[before]!))) start = before;
    else break;
  }
  return start;
}

function takeHonorifics(words: string[]): string[] {
  const taken: string[] = [];
  if (words.length > 1) words[0] = words[0]!.replace(/^(?:ex|then|former|now)-/iu, '');
  for (;;) {
    const length = honorificLength(words);
    const isJoint = /^(?:and|&)$/iu.test(words[0] ?? '') && taken.length > 0;
    const isOther = /^(?:\p{Ll}+|The)$/u.test(words[0] ?? '') && !isParticle(words[0]!);
    // One word must be left to be the name: “Major” alone is somebody's.
    if (length > 0 && length < words.length) taken.push(words.splice(0, length).join(' '));
    else if ((isJoint || isOther) && words.length > 1 && length === 0) words.shift();
    else return taken;
  }
}

function takeSuffixes(words: string[]): string[] {
  const taken: string[] = [];
  while (words.length > 1 && isSuffix(words.at(-1)!)) taken.unshift(words.pop()!);
  return taken;
}

function genderOf(taken: readonly string[]): 'f' | 'm' | null {
  const told = new Set(taken.flatMap((one) => honorificOf(one.split(' '))?.gender ?? []));
  return told.size === 1 ? [...told][0]! : null;
}

/**
 * Takes a personal name in Latin script apart, as English-language news writes it: Sen. Ana Vega-Trent, Tyrone “Tick”
 * Bellamy, van der Meer, OLEKSIY HREBENCHUK, Lowe, Piet. A lone word is a surname, except behind Sir and its like;
 * lower-case words before the name (former, the late) are left out. Any text gives some name; one without letters
 * gives an empty one.
 */
export function parsePersonName(text: string): PersonName {
  const { rest, nickname, suffixes: bracketed } = takeAside(text.replace(EDGES, '').replace(/['’]s$/u, ''));
  const words = withoutPlace(joinAtCommas(rest));
  const honorifics = takeHonorifics(words);
  const suffixes = [...takeSuffixes(words), ...bracketed];
  const start = surnameStart(words);
  const isGiven = words.length === 1 && standsBeforeGiven(honorifics);
  return {
    honorifics,
    given: isGiven ? words : words.slice(0, start),
    nickname,
    surname: isGiven ? null : words.slice(start).join(' ') || null,
    suffixes,
    gender: genderOf(honorifics),
  };
}
