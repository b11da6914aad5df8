import type { Gender } from '../../model/index.ts';
import {
  bodyNoun,
  countryOf,
  firstName,
  honorific,
  isGroupNoun,
  isOrganisationWord,
  placeOf,
  roleNoun,
} from '../lexicon.ts';
import { type PersonName, parsePersonName } from '../names/person-name.ts';
import type { Token, TokenText } from '../text/token.ts';
import { findCapitalRuns } from './capital-run.ts';
import type { NameMention, NameType } from './name-mention.ts';
import { isRoleModifier, lastRole, roleEndingAt } from './role-phrase.ts';
import { shareSurnames, shareTitles } from './share-names.ts';
import type { Usage } from './usage.ts';

const LONGEST_PERSON = 6;

const isBodyWord = ({ lower }: Token): boolean =>
  isOrganisationWord(lower) || bodyNoun(lower)?.isPlural === false;

/** Whether tokens could be the name of a person by their number and words. */
function mayBePerson(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.length <= LONGEST_PERSON &&
    !tokens.some(
      (token, i) =>
        (isBodyWord(token) && !(i === 0 && firstName(token.lower))) ||
        token.raw === '&' ||
        token.lower === 'of',
    )
  );
}

/** Where the name begins inside a run: behind the role that stands before it, honorifics kept. */
function coreOf(tokens: readonly Token[], first: number, end: number): number {
  let of = first + 1;
  while (of < end - 2 && tokens[of]!.lower !== 'of') of++;
  if (of < end - 2 && roleEndingAt(tokens, of - 1, first)) {
    for (let i = of + 2; i < end; i++)
      if ((firstName(tokens[i]!.lower) || honorific(tokens[i]!.raw)) && mayBePerson(tokens.slice(i, end)))
        return i;
  }
  for (let last = end - 2; last >= first; last--) {
    const isTitle = honorific(tokens[last]!.raw) !== null;
    if (!isTitle && !roleEndingAt(tokens, last, first)) continue;
    if (!mayBePerson(tokens.slice(last + 1, end))) continue;
    // “Larry King Smith”: a given name before a word that can be a role.
    if (last - first === 1 && firstName(tokens[first]!.lower) && !honorific(tokens[first]!.raw)) continue;
    // “Dean Pyke”: a title that is a given name as well.
    if (
      last === first &&
      end - first === 2 &&
      firstName(tokens[first]!.lower) &&
      honorific(tokens[first]!.raw)?.kind !== 'courtesy'
    )
      continue;
    if (!isTitle) return last + 1;
    let core = last;
    while (core > first && honorific(tokens[core - 1]!.raw)) core--;
    return core;
  }
  return first;
}

/** A run that names an office or a people and nobody: “The Chair”, “Republicans”, “British”. */
function isNoName(
  tokens: readonly Token[],
  first: number,
  end: number,
  isLast: (word: string) => boolean,
): boolean {
  const [token] = tokens.slice(first, end);
  const last = tokens[end - 1]!;
  // “The Champion” for the Rathcorrin Champion
  if (end - first === 1 && tokens[first - 1]?.lower === 'the' && isLast(token!.lower)) return false;
  if (tokens.slice(first, end).some(({ raw }) => raw === '&')) return false;
  if (end - first === 1) {
    const { lower, raw } = token!;
    return (
      raw.length === 1 ||
      /^(?:jr|sr|ii|iii)\.?$/.test(lower) ||
      countryOf(lower) !== null ||
      isGroupNoun(lower) ||
      roleNoun(lower) !== null ||
      bodyNoun(lower) !== null ||
      honorific(token!.raw) !== null ||
      (lower.endsWith('s') && countryOf(lower.slice(0, -1)) !== null)
    );
  }
  if (isGroupNoun(last.lower) && !firstName(token!.lower) && !tokens.slice(first, end).some(isBodyWord))
    return true;
  const role = roleEndingAt(tokens, end - 1, first);
  if (role) return !firstName(token!.lower) || role.first === first;
  const inner = lastRole(tokens, first, end);
  return (
    inner !== null &&
    tokens[inner.end]?.lower === 'of' &&
    // “Director of Nursing Lydia Strang”
    coreOf(tokens, first, end) <= inner.end &&
    tokens.slice(first, inner.first).every(isRoleModifier)
  );
}

const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

/** What the words of a name say that it names. */
function typeOf(tokens: readonly Token[], core: number, end: number, isShouted: boolean): NameType {
  const words = tokens.slice(core, end);
  if (words[0]!.isLabel && tokens[core - 1]?.lower !== 'the') return 'person';
  const [first] = words;
  const joined = words.map(({ lower }) => lower).join(' ');
  if (honorific(first!.raw)) return 'person';
  if (placeOf(words.map(({ raw }) => raw).join(' ')) !== null && !firstName(joined.replace(/\.$/, '')))
    return 'place';
  if (
    words.some((word, i) => (i > 0 || words.length === 1) && isBodyWord(word)) ||
    words.some(({ raw }) => raw === '&')
  )
    return 'organisation';
  if (words.length > 1 && firstName(first!.lower)) return 'person';
  if (words.some(isBodyWord)) return 'organisation';
  if (words.length === 1 && !isShouted && ACRONYM.test(first!.raw)) return 'organisation';
  if (words.length > 1 && /^\p{Lu}\.$/u.test(first!.raw)) return 'person';
  if (words.length > 2 && /^\p{Lu}\.$/u.test(words[1]!.raw)) return 'person';
  return 'unknown';
}

function genderOf(tokens: readonly Token[], core: number, parsed: PersonName): Gender {
  if (parsed.gender) return parsed.gender;
  const given = parsed.given.find((name) => !name.includes('.') && name.length > 1);
  const told = given ? firstName(given.toLowerCase().split('-')[0]!) : null;
  if (told === 'f' || told === 'm') return told;
  const nickname = parsed.nickname ? firstName(parsed.nickname.toLowerCase()) : null;
  if (nickname === 'f' || nickname === 'm') return nickname;
  const before = core > 0 ? roleEndingAt(tokens, core - 1, Math.max(0, core - 3)) : null;
  return before?.gender ?? null;
}

/** Words of the name as one would write them: a possessive mark and stray marks are left out. */
function wordsOf(text: string, tokens: readonly Token[], core: number, end: number): string {
  const words = text
    .slice(tokens[core]!.start, tokens[end - 1]!.end)
    .replace(/\s+/g, ' ')
    .replace(/[’']s?$/, '');
  // “said Mo.”: the end of a sentence, and no abbreviation.
  return end - core === 1 && /^\p{Lu}\p{Ll}+\.$/u.test(words) && firstName(words.slice(0, -1).toLowerCase())
    ? words.slice(0, -1)
    : words;
}

/** Where the name in a run begins: a word that only says when a role is held is none of it (“Former Ana Holm”). */
function nameStart(tokens: readonly Token[], first: number, end: number): number {
  let core = coreOf(tokens, first, end);
  const isModified = () =>
    end - core > 1 &&
    isRoleModifier(tokens[core]!) &&
    firstName(tokens[core + 1]!.lower) !== null &&
    mayBePerson(tokens.slice(core + 1, end));
  if (core === first) while (isModified()) core++;
  return core;
}

/** Whether a role stands right before a run, in small letters: “the essayist Ada Crowe”. */
function isBehindRole(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return (
    before?.sentence === tokens[first]!.sentence &&
    roleEndingAt(tokens, first - 1, Math.max(0, first - 4)) !== null
  );
}

function readName({ text, tokens }: TokenText, first: number, end: number, isShouted: boolean): NameMention {
  const core = nameStart(tokens, first, end);
  const words = wordsOf(text, tokens, core, end);
  const parsed = parsePersonName(words);
  const hasArticle = tokens[first - 1]?.lower === 'the' && core === first;
  const plain = typeOf(tokens, core, end, isShouted);
  const isTitled = core > first || isBehindRole(tokens, first);
  const type = plain !== 'unknown' ? plain : hasArticle ? 'organisation' : isTitled ? 'person' : plain;
  const isPerson = type === 'person' || type === 'unknown';
  const titled = core > first && end - first <= LONGEST_PERSON ? wordsOf(text, tokens, first, end) : null;
  return {
    first,
    end,
    core,
    words,
    type,
    gender: isPerson ? genderOf(tokens, core, parsed) : null,
    parsed,
    titled,
    hasArticle,
  };
}

const CREDIT =
  /^(?:credits?|pictures?|pics?|photos?|photographs?|photography|images?|illustrations?|graphics?)$/;

/** “Credit: Rocket Pictures”: whose picture it is, which the text does not speak of. */
const isCredit = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.raw === ':' && CREDIT.test(tokens[first - 2]?.lower ?? '');

/** All places where something is named, in order of the text; whose pictures are shown is left out. Linear. */
export function findNames(text: TokenText, usage: Usage): readonly NameMention[] {
  const { tokens } = text;
  const runs = findCapitalRuns(text, usage);
  const longer = runs.filter(
    ([first, end]) =>
      end - first > 1 && !isNoName(tokens, first, end, () => false) && !firstName(tokens[first]!.lower),
  );
  const lasts = new Set(longer.map(([, end]) => tokens[end - 1]!.lower));
  const names = runs
    .filter(
      ([first, end]) => !isNoName(tokens, first, end, (word) => lasts.has(word)) && !isCredit(tokens, first),
    )
    .map(([first, end]) => readName(text, first, end, usage.styles[tokens[first]!.paragraph] === 'shout'));
  return shareTitles(tokens, shareSurnames(tokens, names));
}
