import {
  bodyNoun,
  countryOf,
  firstName,
  honorific,
  isGroupNoun,
  isOrdinaryOpener,
  isOrganisationWord,
  placeOf,
  roleModifier,
  roleNoun,
} from '../lexicon.ts';
import type { Token, TokenText } from '../text/token.ts';
import { CAPITAL, opens, type Usage } from './usage.ts';

const INITIAL = /^(?:\p{Lu}\.)+$/u;
const TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|gmt|am|pm|a\.m\.|p\.m\.)$/;
/** Small words inside a person's name. */
const PARTICLES = new Set('al bin ibn da de del der di dos du el la le van von ter ten abu'.split(' '));
const DETERMINERS = new Set(
  "the a an this that these those his her their its my our your i i'm he she they it we you".split(' '),
);
/** Plurals whose possessive is part of a body's name: “Children’s Trust”. */
const OWNED = new Set(
  'children women men people veterans workers teachers king queen mother girls boys'.split(' '),
);
/** Numbers belong to names behind these. */
const NUMBERED = new Set(['local', 'channel', 'radio', 'area', 'fm', 'bbc', 'itv']);

function isNamePart(text: TokenText, usage: Usage, index: number): boolean {
  const token = text.tokens[index];
  if (
    !token ||
    !CAPITAL.test(token.raw) ||
    /-(?:year-old|based|led|era|backed|born|style|area)$/.test(token.lower) ||
    TIMES.test(token.lower) ||
    DETERMINERS.has(token.lower)
  )
    return false;
  if (token.isLabel) return token.raw.length > 1 && token.pos !== 'ADP';
  if (usage.styles[token.paragraph] !== 'sentence') {
    if (usage.mastheads.has(token.paragraph)) return token.pos !== 'ADP' && token.pos !== 'CCONJ';
    if (honorific(token.raw) || firstName(token.lower) || usage.inside.has(token.lower)) return true;
    const before = text.tokens[index - 1];
    const isBehindGiven =
      before?.paragraph === token.paragraph &&
      (firstName(before.lower) !== null || honorific(before.raw) !== null);
    if (
      isBehindGiven &&
      !usage.lower.has(token.lower) &&
      !isOrdinaryOpener(token.lower) &&
      !/^(?:VERB|AUX|ADP|DET|PRON)$/.test(token.pos)
    )
      return true;
    return usage.hasProse ? false : token.pos === 'PROPN' && !isOrdinaryOpener(token.lower);
  }
  if (!opens(text, index))
    return firstName(token.lower) !== null || !/^(?:PRON|DET|AUX|ADV|SCONJ|CCONJ|INTJ|PART)$/.test(token.pos);
  if (isOrdinaryOpener(token.lower) && !usage.inside.has(token.lower)) return false;
  if (honorific(token.raw) || firstName(token.lower) || usage.inside.has(token.lower)) return true;
  if (roleNoun(token.lower) || roleModifier(token.lower) || countryOf(token.lower)) return true;
  return token.pos === 'PROPN' ? !usage.lower.has(token.lower) : isFollowed(text, index);
}

/** A word that need not be a name is one where a capital that is not owed to the place follows. */
function isFollowed({ tokens }: TokenText, index: number): boolean {
  const next = tokens[index + 1];
  const token = tokens[index]!;
  return (
    next !== undefined &&
    token.pos !== 'ADP' &&
    token.pos !== 'VERB' &&
    token.pos !== 'ADV' &&
    token.pos !== 'SCONJ' &&
    token.pos !== 'CCONJ' &&
    token.pos !== 'PRON' &&
    token.pos !== 'DET' &&
    next.sentence === token.sentence &&
    CAPITAL.test(next.raw) &&
    !TIMES.test(next.lower)
  );
}

const isBody = ({ lower }: Token): boolean =>
  isOrganisationWord(lower) || bodyNoun(lower)?.isPlural === false;

/** End of the nickname in marks that opens at `index` (“Tick”), else `index`. */
function nicknameEnd({ tokens }: TokenText, index: number): number {
  const [open, word, close, next] = tokens.slice(index, index + 4);
  const isMarked = open && word && close && /^["“‘'(]$/.test(open.raw) && /^["”’')]$/.test(close.raw);
  return isMarked &&
    CAPITAL.test(word.raw) &&
    next &&
    CAPITAL.test(next.raw) &&
    next.sentence === open.sentence
    ? index + 3
    : index;
}

/** Where a run goes on behind `end`: over a small word to the next capital; `end` where it does not. */
function goesOn(text: TokenText, usage: Usage, first: number, end: number): number {
  const { tokens } = text;
  const last = tokens[end - 1]!;
  const next = tokens[end];
  const isNext = (index: number) =>
    isNamePart(text, usage, index) && tokens[index]!.paragraph === last.paragraph;
  if (!next || next.paragraph !== last.paragraph) return end;
  if (isNext(end) && !(next.isSentenceStart && !INITIAL.test(last.raw))) return end + 1;
  const nickname = nicknameEnd(text, end);
  if (nickname > end) return nickname;
  if (next.pos === 'NUM' && NUMBERED.has(last.lower) && /^\d+(?:\.\d+)?$/.test(next.raw)) return end + 1;
  if (next.raw === '&' && isNext(end + 1)) return end + 2;
  if (
    /^['’]s$/i.test(next.raw) &&
    OWNED.has(last.lower) &&
    isNext(end + 1) &&
    isBody(tokens[runEnd(text, usage, end + 1) - 1]!)
  )
    return end + 2;
  if (/^(?:plc|inc|ltd|llc|gmbh)$/.test(next.lower) && !next.isSentenceStart) return end + 1;
  if (PARTICLES.has(next.lower) && !opens(text, end)) {
    for (let i = end + 1; i <= end + 2; i++) {
      if (isNext(i)) return i + 1;
      if (!PARTICLES.has(tokens[i]?.lower ?? '')) break;
    }
  }
  const hasBody = tokens.slice(first, end).some(isBody);
  if ((next.lower === 'of' || next.lower === 'for' || next.lower === 'on') && isBody(last)) {
    if (isNext(end + 1)) return end + 2;
    if (/^(?:the|a)$/.test(tokens[end + 1]?.lower ?? '') && isNext(end + 2)) return end + 3;
  }
  // “the Port of Lissan”
  const isThe = end - first === 1 && tokens[first - 1]?.lower === 'the';
  if (
    next.lower === 'of' &&
    isThe &&
    !roleNoun(last.lower) &&
    !firstName(last.lower) &&
    isNext(end + 1) &&
    !isGroupNoun(last.lower) &&
    countryOf(last.lower) === null
  )
    return end + 2;
  if (next.lower === 'of' && usage.mastheads.has(last.paragraph) && isNext(end + 1)) return end + 2;
  // “Secretary of State”, “Director of Communications”
  if (next.lower === 'of' && roleNoun(last.lower) && isNext(end + 1) && !tokens[end + 1]!.isSentenceStart)
    return end + 2;
  if (next.lower === 'and' && isNext(end + 1)) {
    const run = runEnd(text, usage, end + 1);
    const isOther = firstName(tokens[end + 1]!.lower) !== null || firstName(tokens[first]!.lower) !== null;
    const isInside = tokens
      .slice(first, end)
      .some(({ lower }) => lower === 'of' || lower === 'for' || lower === 'on');
    const isOneBody = hasBody && (isInside || !isBody(last)) && run <= end + 4;
    const isLonger =
      isBody(tokens[run - 1]!) &&
      !(hasBody && end - first > 1) &&
      (end - first > 1 || /^(?:the|federal)$/.test(tokens[first - 1]?.lower ?? ''));
    const isAcronym = end - first === 1 && last.raw.length < 6 && last.raw === last.raw.toUpperCase();
    if (!isOther && !isAcronym && !isPlaceName(tokens, first, end) && (isOneBody || isLonger)) return run;
  }
  return end;
}

const isPlaceName = (tokens: readonly Token[], first: number, end: number): boolean =>
  placeOf(
    tokens
      .slice(first, end)
      .map(({ raw }) => raw)
      .join(' '),
  ) !== null;

/** End of the row of capitals that starts at `first`, small words left aside. */
function runEnd(text: TokenText, usage: Usage, first: number): number {
  let end = first + 1;
  while (isNamePart(text, usage, end) && !text.tokens[end]!.isSentenceStart) end++;
  return end;
}

/** Runs of tokens with capitals that may hold a name, `[first, end)`, in order. Linear. */
export function findCapitalRuns(text: TokenText, usage: Usage): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let i = 0; i < text.tokens.length; ) {
    if (!isNamePart(text, usage, i)) {
      i++;
      continue;
    }
    let end = i + 1;
    for (let next = goesOn(text, usage, i, end); next > end; next = goesOn(text, usage, i, end)) end = next;
    runs.push([i, end]);
    i = end;
  }
  return splitJoined(text, dropOpeners(text, usage, runs));
}

/** A lone word at the head of a sentence that is a name nowhere else is one only where a verb follows. */
function dropOpeners(
  text: TokenText,
  usage: Usage,
  runs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const { tokens } = text;
  const parts = new Set(
    runs
      .filter(([first, end]) => end - first > 1)
      .flatMap(([first, end]) => tokens.slice(first, end).map(({ lower }) => lower)),
  );
  return runs.filter(([first, end]) => {
    const { lower, isLabel, raw } = tokens[first]!;
    if (end - first > 1 || isLabel || usage.inside.has(lower) || parts.has(lower) || !opens(text, first))
      return true;
    if (firstName(lower) || honorific(raw) || usage.styles[tokens[first]!.paragraph] !== 'sentence')
      return true;
    // “Vexa, the scooter company, said”
    const isWho =
      tokens[end]?.raw === ',' &&
      (/^(?:who|whose)$/.test(tokens[end + 1]?.lower ?? '') ||
        (tokens[first]!.pos === 'PROPN' && /^(?:the|a|an)$/.test(tokens[end + 1]?.lower ?? '')));
    return isWho || /^(?:VERB|AUX)$/.test(tokens[end]?.pos ?? '') || /^['’]s$/.test(tokens[end]?.raw ?? '');
  });
}

/** Two names that stand side by side: “the Washington Post Trump said”, where “Trump” stands alone elsewhere. */
function splitJoined(
  { tokens }: TokenText,
  runs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const alone = new Set(
    runs.filter(([first, end]) => end - first === 1).map(([first]) => tokens[first]!.lower),
  );
  return runs.flatMap(([first, end]) => {
    const isTwo =
      end - first > 2 &&
      isBody(tokens[end - 2]!) &&
      !isBody(tokens[end - 1]!) &&
      alone.has(tokens[end - 1]!.lower) &&
      tokens[end]?.pos === 'VERB';
    return isTwo ? [[first, end - 1] as const, [end - 1, end] as const] : [[first, end] as const];
  });
}
