import { honorific, roleModifier, roleNoun, roleOf } from '../lexicon.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import { lastRole, type RoleAt, roleEndingAt } from '../mentions/role-phrase.ts';
import { type NameAt, type Phrase, readPhrase } from '../sources/phrase.ts';
import type { Token, TokenText } from '../text/token.ts';
import type { Entity } from './entity.ts';
import type { NameLink } from './name-link.ts';

/** Longest description behind a name, in tokens. */
const LONGEST = 14;
const LINKS = new Set(['is', 'was', 'became', 'becomes', 'remains', 'as', 'are', 'were']);
const MADE = new Set(['elected', 'named', 'appointed', 'made', 'chosen']);
const PARTIES: Readonly<Record<string, string>> = { r: 'republican', d: 'democrat' };
/** “who chairs the board”: verbs for roles. */
const LEADING: Readonly<Record<string, string>> = {
  leads: 'leader',
  led: 'leader',
  chairs: 'chair',
  heads: 'head',
  coaches: 'coach',
  edits: 'editor',
  manages: 'manager',
  owns: 'owner',
  founded: 'founder',
  represents: 'representative',
  directs: 'director',
  captains: 'captain',
  runs: 'head',
};
const WORD = /^[\p{L}\p{N}]/u;

interface Giving {
  readonly text: TokenText;
  readonly nameAt: NameAt;
  readonly entityOf: (name: NameMention) => Entity | null;
}

function give(
  { text }: Pick<Giving, 'text'>,
  entity: Entity,
  role: RoleAt,
  first: number,
  end: number,
  at: number,
): void {
  const { tokens } = text;
  const words = tokens
    .slice(first, end)
    .map(({ lower }) => lower)
    .filter((word) => WORD.test(word));
  entity.gender ??= entity.type === 'organisation' ? null : role.gender;
  entity.roles.push({
    role: role.role,
    words: new Set([...words, ...role.role.split(' ')]),
    title: text.text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' '),
    gender: role.gender,
    isPast: words.some((word) => roleModifier(word) === 'past'),
    at,
  });
  if (entity.type === 'unknown') entity.type = 'person';
}

/** Gives an entity the role that a phrase names, if it names one; a body's noun makes it a body. */
export function giveRole(
  giving: Pick<Giving, 'text' | 'nameAt'>,
  entity: Entity,
  phrase: Phrase,
  at: number,
): boolean {
  const { role, body, first, end, isPlural } = phrase;
  if (role && !isPlural && entity.type !== 'organisation' && entity.type !== 'place') {
    give(giving, entity, role, first, end, at);
    return true;
  }
  // “Damir Novak, *told a court*”, “Dilys Fenn, *for the Opposition*” is no body; “Vexa, said the company” may be.
  const { pos, lower } = giving.text.tokens[first]!;
  const isNamed = pos !== 'ADP' && (pos !== 'VERB' || lower === 'said');
  if (body && isNamed && !phrase.isPlural && entity.type !== 'person') {
    if (entity.type === 'unknown') entity.type = 'organisation';
    const { tokens, text } = giving.text;
    const words = tokens.slice(first, end).map(({ lower }) => lower);
    entity.roles.push({
      role: body.noun,
      words: new Set(words),
      title: text.slice(tokens[first]!.start, tokens[end - 1]!.end),
      gender: null,
      isPast: false,
      at,
    });
    return true;
  }
  return false;
}

/** End of what describes somebody behind a comma or link: up to a mark or a finite verb. */
function descriptionEnd(tokens: readonly Token[], first: number): number {
  const { sentence, paragraph } = tokens[first]!;
  for (let i = first; i < Math.min(tokens.length, first + LONGEST); i++) {
    const token = tokens[i]!;
    if (
      token.sentence !== sentence ||
      token.paragraph !== paragraph ||
      token.pos === 'AUX' ||
      /^[,;:.!?()“”"–—]|^--$/.test(token.raw)
    )
      return i;
    if (/^(?:who|whose|which|that)$/.test(token.lower)) return i;
  }
  return Math.min(tokens.length, first + LONGEST);
}

const SAYING =
  /^(?:said|says|say|told|tells|reported|reports|announced|confirmed|added|claimed|claims|stated|explained)$/;

/** “He was held in a raid on the Cosa Nostra, *police in Sicily said*”: who reports it, and no description of the name. */
const isReporting = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens.slice(first + 1, end).some(({ lower, pos }) => pos === 'VERB' && SAYING.test(lower));

/** Roles before a name: its prefix with a capital, small words (“state health secretary”), and what its title says. */
function rolesBefore(giving: Giving, entity: Entity, name: NameMention): void {
  const { tokens } = giving.text;
  const { first, core } = name;
  if (core > first) {
    const role = lastRole(tokens, first, core);
    if (role) {
      give(giving, entity, role, wordsFrom(tokens, first), role.end, first);
      if (role.isPlural) shareRole(giving, name, role);
    }
  } else if (first > 0 && tokens[first - 1]!.sentence === tokens[first]!.sentence) {
    const role = roleEndingAt(tokens, first - 1, Math.max(0, first - 4));
    if (role && !role.isPlural) give(giving, entity, role, wordsFrom(tokens, role.first), role.end, first);
  }
  for (const word of name.parsed.honorifics) {
    const lower = word.toLowerCase().replace(/\.$/, '');
    const kind = honorific(word)?.kind;
    const role = roleNoun(lower) ?? roleNoun(roleOf(lower));
    if (role && kind !== 'courtesy' && kind !== 'noble')
      give(giving, entity, { ...role, first, end: core + 1 }, core, core + 1, first);
  }
}

/** “Senators Dale Whitcomb of Ohio and Nalani Kahale of Hawaii”: all in the row hold the role. */
function shareRole(giving: Giving, first: NameMention, role: RoleAt): void {
  const { text, nameAt, entityOf } = giving;
  const { tokens } = text;
  const { sentence } = tokens[first.first]!;
  let last = first;
  for (
    let i = first.end;
    i < Math.min(tokens.length, last.end + 8) && tokens[i]!.sentence === sentence;
    i++
  ) {
    const name = nameAt(i);
    if (!name || name.first !== i) continue;
    if (tokens[i - 1]?.lower === 'of') {
      const entity = entityOf(last);
      const held = entity?.roles.at(-1);
      if (entity && held)
        entity.roles.push({
          ...held,
          words: new Set([...held.words, ...name.words.toLowerCase().split(' ')]),
        });
      last = { ...last, end: name.end };
    } else if (/^(?:and|,)$/.test(tokens[i - 1]?.lower ?? '')) {
      const entity = entityOf(name);
      if (entity) give(giving, entity, { ...role, isPlural: false }, role.first, role.end, i);
      last = name;
    }
  }
}

/** Where the words before a role begin: adjectives and nouns in a row. */
function wordsFrom(tokens: readonly Token[], role: number): number {
  let first = role;
  while (first > 0 && role - first < 6) {
    const before = tokens[first - 1]!;
    if (
      before.sentence !== tokens[role]!.sentence ||
      !(/^(?:NOUN|ADJ|PROPN)$/.test(before.pos) || /^['’]s$/.test(before.raw))
    )
      break;
    first--;
  }
  return first;
}

/** Roles behind a name: in apposition, in brackets, by “is” or “was elected”. */
function rolesBehind(giving: Giving, entity: Entity, name: NameMention): void {
  const { tokens } = giving.text;
  const next = tokens[name.end];
  if (!next || next.paragraph !== tokens[name.first]!.paragraph) return;
  const led = LEADING[tokens[name.end + 2]?.lower ?? ''];
  if (next.raw === ',' && tokens[name.end + 1]?.lower === 'who' && led) {
    const role = roleNoun(led)!;
    give(
      giving,
      entity,
      { ...role, first: name.end + 2, end: name.end + 3 },
      name.end + 2,
      descriptionEnd(tokens, name.end + 2),
      name.end,
    );
    return;
  }
  let from = -1;
  let isLink = false;
  if (next.raw === ',' || next.raw === '(' || /^[–—]$/.test(next.raw)) from = name.end + 1;
  else if (LINKS.has(next.lower)) {
    isLink = true;
    from = name.end + 1;
    if (MADE.has(tokens[from]?.lower ?? '')) from += tokens[from + 1]?.lower === 'as' ? 2 : 1;
  } else if (MADE.has(next.lower)) from = name.end + 1;
  if (tokens[from]?.pos === 'NUM' && tokens[from + 1]?.raw === ',') from += 2; // “Ana Holm, 42, a nurse”
  const start = tokens[from];
  if (!start || start.sentence !== tokens[name.first]!.sentence) return;
  const party = /^([RD])-/.exec(start.raw);
  const noun = party ? roleNoun(PARTIES[party[1]!.toLowerCase()]!) : null;
  if (noun) {
    give(giving, entity, { ...noun, first: from, end: from + 1 }, from, from + 1, name.first);
    return;
  }
  const end = descriptionEnd(tokens, from);
  if (end <= from || isReporting(tokens, from, end)) return;
  const phrase = readPhrase(tokens, from, end, giving.nameAt);
  if (phrase.name || phrase.determiner === 'quantity') return;
  if (
    isLink &&
    phrase.determiner === 'none' &&
    next.lower !== 'as' &&
    !MADE.has(tokens[name.end + 1]?.lower ?? '')
  )
    return;
  giveRole(giving, entity, phrase, name.end);
}

/** A description that a name closes behind a comma: “A company spokeswoman, Ana Holm,”. */
function rolesInFront(giving: Giving, entity: Entity, name: NameMention): void {
  const { tokens } = giving.text;
  if (tokens[name.first - 1]?.raw !== ',' || !/^(?:[,.;:)]|[–—])$/.test(tokens[name.end]?.raw ?? '')) return;
  let first = name.first - 1;
  while (
    first > 0 &&
    name.first - first < LONGEST &&
    tokens[first - 1]!.sentence === tokens[name.first]!.sentence &&
    !/^[,;:“”"()]$/.test(tokens[first - 1]!.raw) &&
    tokens[first - 1]!.pos !== 'AUX'
  )
    first--;
  if (/^(?:and|but)$/.test(tokens[first]!.lower)) first++;
  const opener = tokens[first]!;
  if (!/^(?:a|an|the|his|her|its|their|another)$/.test(opener.lower) && !roleNoun(opener.lower)) return;
  const phrase = readPhrase(tokens, first, name.first - 1, giving.nameAt);
  if (!phrase.name && phrase.role && !phrase.isPlural) giveRole(giving, entity, phrase, name.first);
}

/** Learns what the document says that those whom it names are. Linear in the names. */
export function giveRoles(
  text: TokenText,
  nameAt: NameAt,
  links: ReadonlyMap<NameMention, NameLink>,
  isAsked: (name: NameMention) => boolean,
): void {
  const giving = { text, nameAt, entityOf: (name: NameMention) => links.get(name)?.entity ?? null };
  for (const [name, { entity }] of links) {
    if (!isAsked(name)) continue;
    if (!entity || entity.type === 'place') continue;
    rolesBefore(giving, entity, name);
    rolesBehind(giving, entity, name);
    rolesInFront(giving, entity, name);
  }
}
