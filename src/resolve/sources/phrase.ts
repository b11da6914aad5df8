import { bodyNoun, countryOf, documentNoun, isGroupNoun, roleNoun, type ThingNoun } from '../lexicon.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import { type RoleAt, roleEndingAt } from '../mentions/role-phrase.ts';
import type { Token } from '../text/token.ts';

/** What opens a noun phrase. */
export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'quantity' | 'none';

/** A noun phrase without what follows its head noun. Indices are of tokens, ends excluded. */
export interface Phrase {
  readonly first: number;
  /** End of the phrase with what follows the head: “of the county board”. */
  readonly end: number;
  /** End of the part that the head closes. */
  readonly coreEnd: number;
  readonly head: number;
  readonly determiner: Determiner;
  /** Tokens of whoever it belongs to, a possessive pronoun included: “his” aides, “the chairman” ’s wife. */
  readonly possessor: readonly [number, number] | null;
  /** The name that closes the core, or null. */
  readonly name: NameMention | null;
  /** Head noun, in lower case and in the singular where it is known. */
  readonly noun: string;
  readonly role: RoleAt | null;
  readonly body: ThingNoun | null;
  readonly document: ThingNoun | null;
  readonly isGroup: boolean;
  readonly isPlural: boolean;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'such']);
const INDEFINITE = new Set(['a', 'an', 'another', 'some', 'any', 'one', 'every', 'each', 'no', 'certain']);
const POSSESSIVE = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);
const QUANTITY = new Set([
  'many',
  'most',
  'several',
  'few',
  'all',
  'two',
  'three',
  'four',
  'five',
  'other',
  'others',
  'more',
  'dozens',
  'hundreds',
  'thousands',
  'half',
  'both',
]);
/** What ends the core of a phrase: a preposition, a verb, a clause. */
const ENDS = new Set(['ADP', 'SCONJ', 'VERB', 'AUX', 'PUNCT']);
const GERUND_OR_PARTICIPLE = /(?:ing|ed)$/;

const isPossessiveMark = ({ raw }: Token): boolean => /^['’]s?$/.test(raw);

function determinerOf({ lower, pos }: Token): Determiner {
  if (POSSESSIVE.has(lower)) return 'possessive';
  if (DEFINITE.has(lower)) return 'definite';
  if (INDEFINITE.has(lower)) return 'indefinite';
  return QUANTITY.has(lower) || pos === 'NUM' ? 'quantity' : 'none';
}

/** What the parse looks names up in: the name that covers a token, or null. */
export type NameAt = (token: number) => NameMention | null;

/** End of the core that starts at `first`: names are passed over whole, “New York mayor” too. */
function coreEndOf(tokens: readonly Token[], first: number, end: number, nameAt: NameAt): number {
  let i = first;
  while (i < end) {
    const name = nameAt(i);
    if (name) {
      i = Math.max(i + 1, Math.min(end, name.end));
      continue;
    }
    const token = tokens[i]!;
    const role = roleNoun(
      tokens
        .slice(i, i + 3)
        .map(({ lower }) => lower)
        .join(' '),
    );
    if (role && i + 3 <= end) {
      i += 3;
      continue;
    }
    const isMark = isPossessiveMark(token);
    const isAdjective =
      i > 0 &&
      /^(?:DET|ADJ|ADV|NUM|PRON)$/.test(tokens[i - 1]!.pos) &&
      token.pos === 'VERB' &&
      GERUND_OR_PARTICIPLE.test(token.lower) &&
      /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? '') &&
      i + 1 < end;
    const isNoun =
      token.pos === 'VERB' &&
      (roleNoun(token.lower) ?? bodyNoun(token.lower) ?? documentNoun(token.lower)) !== null;
    const after = tokens[i + 1];
    // “a person familiar with the matter”
    if (
      i > first &&
      i + 1 < end &&
      token.pos === 'ADJ' &&
      /^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.pos) &&
      (after!.pos === 'ADP' || after!.lower === 'to')
    )
      break;
    // “a report it commissioned”
    if (i > first && token.pos === 'PRON' && /^(?:i|he|she|it|we|they|you)$/.test(token.lower)) break;
    const isOwned = i > first && isPossessiveMark(tokens[i - 1]!);
    if (
      i > first &&
      !isMark &&
      !isOwned &&
      ENDS.has(token.pos) &&
      !isAdjective &&
      !isNoun &&
      token.raw !== '-' &&
      token.raw !== '%'
    )
      break;
    if (
      i > first &&
      (token.lower === 'to' ||
        token.lower === 'who' ||
        token.lower === 'which' ||
        token.lower === 'whose' ||
        token.lower === 'that')
    )
      break;
    i++;
  }
  return i;
}

const plural = ({ lower, pos }: Token): boolean =>
  (pos === 'NOUN' || pos === 'PROPN') && /[^s]s$/.test(lower) && !/(?:us|is)$/.test(lower);

/** “The Kenyan”: somebody by nation alone. */
function nationalAt(tokens: readonly Token[], head: number, opening: Determiner): RoleAt | null {
  const { lower } = tokens[head]!;
  if (opening !== 'definite' || countryOf(lower) === null) return null;
  return {
    noun: lower,
    role: lower,
    gender: null,
    kind: 'person',
    isPlural: false,
    first: head,
    end: head + 1,
  };
}

/** Reads the noun phrase that fills `[first, end)`. Linear in its length. */
export function readPhrase(tokens: readonly Token[], start: number, end: number, nameAt: NameAt): Phrase {
  let first = start;
  while (first < end - 1 && tokens[first]!.pos === 'PUNCT') first++;
  const coreEnd = coreEndOf(tokens, first, end, nameAt);
  let mark = -1;
  for (let i = first; i < coreEnd - 1; i++) {
    const around = nameAt(i);
    if (around && around.end > i + 1) i = around.end - 1;
    else if (isPossessiveMark(tokens[i]!)) mark = i;
  }
  const opening = determinerOf(tokens[first]!);
  const isOwn = opening === 'possessive';
  let head = coreEnd - 1;
  while (head > first && (isPossessiveMark(tokens[head]!) || tokens[head]!.pos === 'PUNCT')) head--;
  const closing = nameAt(head);
  const name =
    closing && closing.core > mark && closing.core >= first && closing.end >= head + 1 ? closing : null;
  const from = mark >= 0 ? mark + 1 : isOwn ? first + 1 : first;
  const role = name ? null : (roleEndingAt(tokens, head, from) ?? nationalAt(tokens, head, opening));
  const { lower } = tokens[head]!;
  const body = name || role ? null : bodyNoun(lower);
  const document = name || role ? null : documentNoun(lower);
  const isGroup = !name && isGroupNoun(lower);
  return {
    first,
    end,
    coreEnd,
    head,
    determiner: mark >= 0 ? 'possessive' : opening,
    possessor: mark >= 0 ? [first, mark] : isOwn ? [first, first + 1] : null,
    name,
    noun: role?.noun ?? document?.noun ?? body?.noun ?? lower,
    role,
    body,
    document,
    isGroup,
    isPlural: role?.isPlural ?? body?.isPlural ?? document?.isPlural ?? (isGroup || plural(tokens[head]!)),
  };
}

/** The words of a phrase up to `end`, its first letter small unless it opens a name. */
export function phraseWords(
  text: string,
  tokens: readonly Token[],
  { first, name }: Phrase,
  end: number,
): string {
  const words = text
    .slice(tokens[first]!.start, tokens[Math.max(first, end - 1)]!.end)
    .replace(/\s+/g, ' ')
    .replace(/[’']s?$/, '');
  const { raw, lower, pos } = tokens[first]!;
  if (determinerOf(tokens[first]!) !== 'none' && words.startsWith(raw))
    return lower + words.slice(raw.length);
  return pos === 'PROPN' || name?.first === first ? words : words[0]!.toLowerCase() + words.slice(1);
}
