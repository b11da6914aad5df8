import type { NameMention } from '../mentions/name-mention.ts';
import { giveRole } from '../people/give-roles.ts';
import { readPhrase } from '../sources/phrase.ts';
import type { SourceHead } from '../sources/read-source.ts';
import { choosePronoun } from './choose-pronoun.ts';
import { type Resolved, unresolved } from './mention.ts';
import { pronounClass } from './pronoun-class.ts';
import { firstWord, isBare, resolveBare } from './resolve-bare.ts';
import { calledName, resolvePhrase, resolveSourcePhrase } from './resolve-phrase.ts';
import { observer, resolvePronoun } from './resolve-pronoun.ts';
import { type Course, jointOf, type Scene, startScene, touch } from './scene.ts';

/** Attribution and head at a token. */
interface HeadAt {
  readonly attribution: number;
  readonly head: SourceHead;
}

/** Longest noun phrase that is looked into, in tokens. */
const PHRASE_REACH = 12;
const OPENER =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|my|our|another|two|three|four|five|six|ten|dozens|hundreds|several|some|many|both|one)$/;

const tokenOf = (head: SourceHead): number => (head.form === 'pronoun' ? head.token : head.phrase.first);

interface Walk extends Scene {
  /** Attributions without a source, by their first word. */
  readonly bareAt: ReadonlyMap<number, number>;
  /** Who was found to speak those. */
  readonly bare: Map<number, Resolved>;
  readonly headAt: ReadonlyMap<number, HeadAt>;
  readonly namedSources: ReadonlySet<NameMention>;
}

function startWalk(course: Course): Walk {
  const headAt = new Map<number, HeadAt>();
  const namedSources = new Set<NameMention>();
  course.heads.forEach((heads, attribution) => {
    for (const head of heads) {
      if (!headAt.has(tokenOf(head))) headAt.set(tokenOf(head), { attribution, head });
      const name =
        head.form === 'phrase' ? (head.phrase.name ?? head.appositions.find((one) => one.name)?.name) : null;
      if (name) namedSources.add(name);
    }
  });
  const scene = startScene(course);
  const bareAt = new Map(
    course.attributions.flatMap((one, attribution) =>
      isBare(scene, one) ? [[firstWord(scene, one.content[0]!.start), attribution] as const] : [],
    ),
  );
  return { ...scene, headAt, namedSources, bareAt, bare: new Map() };
}

function touchName(walk: Walk, name: NameMention): void {
  const { entity } = walk.linkOf(name);
  if (!entity) return;
  const more = { form: 'name', isSource: walk.namedSources.has(name) } as const;
  touch(walk, entity, name.first, name.end, more);
  if (walk.tokens[name.first - 1]?.lower === 'and') touchList(walk, name);
}

/** “Carmen Iturbe, Solomon Reid and Anneke Vos”: those who are named in a row are also spoken of together. */
function touchList(walk: Walk, last: NameMention): void {
  const { tokens, nameAt, linkOf } = walk;
  const names = [last];
  for (let at = last.first - 1; ; at = names[0]!.first - 1) {
    const isJoined = /^(?:and|,)$/.test(tokens[at]?.lower ?? '');
    const before = isJoined
      ? nameAt(at - (tokens[at]?.lower === 'and' && tokens[at - 1]?.raw === ',' ? 2 : 1))
      : null;
    if (!before || before.first >= names[0]!.first) break;
    names.unshift(before);
  }
  const members = [...new Set(names.flatMap((name) => linkOf(name).entity ?? []))];
  const isOfAKind =
    members.every(({ type }) => type === 'person' || type === 'unknown') ||
    members.every(({ type }) => type === 'organisation' || type === 'place');
  if (members.length > 1 && isOfAKind)
    touch(walk, jointOf(walk, members), names[0]!.first, last.end, {
      form: 'name',
      isSource: walk.namedSources.has(last),
    });
}

/** Least score at which a pronoun that nobody is quoted by counts as speaking of somebody. */
const LEAST_MET = 0.6;

function meetPronoun(walk: Walk, index: number): void {
  const asked = pronounClass(walk.tokens, index)!;
  const place = { index, isSource: false, reportedBy: [], excluded: [], observe: observer(walk, index) };
  const { entities, score } = choosePronoun(walk.discourse, asked, place);
  const [entity] = entities;
  if (!entity || score < LEAST_MET) return;
  if (score > 0.75 && entity.type === 'unknown' && asked.number === 'one') entity.type = 'person';
  if (asked.gender) entity.heard[asked.gender]++;
  touch(walk, entity, index, index + 1, { form: 'pronoun', isSource: false });
}

function phraseEnd({ tokens }: Walk, first: number): number {
  const { sentence } = tokens[first]!;
  let end = first + 1;
  while (
    end < tokens.length &&
    end < first + PHRASE_REACH &&
    tokens[end]!.sentence === sentence &&
    !/^[,;:.!?()“”"]$/.test(tokens[end]!.raw)
  ) {
    const { pos, lower } = tokens[end]!;
    if (
      pos === 'AUX' ||
      lower === 'who' ||
      lower === 'which' ||
      (pos === 'VERB' && tokens[end - 1]!.pos !== 'DET' && !/(?:ing|ed)$/.test(lower))
    )
      break;
    end++;
  }
  return end;
}

/** A noun phrase that nobody is quoted by: kept in mind where it speaks of people or bodies. */
function meetPhrase(walk: Walk, first: number): void {
  const phrase = readPhrase(walk.tokens, first, phraseEnd(walk, first), walk.nameAt);
  const { role, body, isGroup, document, coreEnd } = phrase;
  if (phrase.name || (!role && !body && !isGroup && !document) || coreEnd <= first) return;
  if (walk.nameAt(coreEnd)?.first === coreEnd) return; // a role before its name
  const isApposed = walk.tokens[first - 1]?.raw === ',' && walk.nameAt(first - 2) !== null && role !== null;
  if (isApposed) return; // a role behind its name
  const called = calledName(walk, coreEnd, coreEnd + 5);
  if (called) {
    const { entity } = walk.linkOf(called);
    if (entity) giveRole({ text: walk.text, nameAt: walk.nameAt }, entity, phrase, first);
    return;
  }
  const { entities } = resolvePhrase(walk, phrase, null);
  if (entities.length > 0)
    touch(walk, entities.length > 1 ? jointOf(walk, entities) : entities[0]!, first, coreEnd, {
      form: 'description',
      isSource: false,
    });
}

function resolveHead(walk: Walk, attribution: number, head: SourceHead): Resolved {
  return head.form === 'pronoun'
    ? resolvePronoun(walk, attribution, head.token)
    : resolveSourcePhrase(walk, attribution, head);
}

function meetSource(walk: Walk, { attribution, head }: HeadAt): void {
  const resolved = resolveHead(walk, attribution, head);
  walk.found.set(head, resolved);
  const isNamed = head.form === 'phrase' && (head.phrase.name || head.appositions.some(({ name }) => name));
  if (resolved.entities.length === 0 || isNamed) return; // a name is touched where it stands
  if (resolved.reason === 'unnamed' && head.form === 'pronoun')
    resolved.entities[0]!.forms.push(sourceWords(walk, attribution));
  const end = head.form === 'pronoun' ? head.token + 1 : head.phrase.coreEnd;
  const entity = resolved.entities.length > 1 ? jointOf(walk, resolved.entities) : resolved.entities[0]!;
  touch(walk, entity, tokenOf(head), end, {
    form: head.form === 'pronoun' ? 'pronoun' : 'description',
    isSource: true,
  });
}

const sourceWords = ({ attributions, text }: Walk, attribution: number): string =>
  attributions[attribution]!.source.map(({ start, end }) => text.text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/,$/, '');

function isOpener({ tokens }: Walk, index: number): boolean {
  const { lower, pos } = tokens[index]!;
  const before = tokens[index - 1];
  const isBare =
    (pos === 'NOUN' || pos === 'PROPN') &&
    lower.endsWith('s') &&
    !(before?.sentence === tokens[index]!.sentence && /^(?:ADJ|NOUN|PROPN|DET|PRON|NUM)$/.test(before.pos));
  return OPENER.test(lower) || isBare || (pos === 'NUM' && /^\p{L}/u.test(lower));
}

/** Everybody whom the heads of an attribution name, taken together. */
function speakerOf(walk: Walk, attribution: number): Resolved {
  const heads = walk.heads[attribution]!;
  if (heads.length === 0) return walk.bare.get(attribution) ?? unresolved('no-source');
  const all = heads.map((head) => {
    const other = walk.headAt.get(tokenOf(head))!.head;
    const resolved = walk.found.get(head) ?? walk.found.get(other) ?? resolveHead(walk, attribution, head);
    walk.found.set(head, resolved);
    return resolved;
  });
  if (all.length === 1) return all[0]!;
  const known = all.filter(({ entities }) => entities.length > 0);
  return {
    entities: [...new Set(known.flatMap(({ entities }) => entities))],
    reason: known.length > 0 ? 'several' : 'nobody-of-several',
    score: known.length > 0 ? Math.min(...known.map(({ score }) => score)) : 0,
    evidence: known.flatMap(({ evidence }) => evidence),
    others: known.flatMap(({ others }) => others),
  };
}

/** Goes through a text once, keeps in mind who is spoken of, and says for each attribution who its source is. */
export function walkText(course: Course): readonly Resolved[] {
  const walk = startWalk(course);
  let next = 0;
  let skip = 0;
  for (let i = 0; i < walk.tokens.length; i++) {
    const bare = walk.bareAt.get(i);
    if (bare !== undefined) walk.bare.set(bare, resolveBare(walk, bare));
    const source = walk.headAt.get(i);
    if (source) meetSource(walk, source);
    const name = walk.names[next];
    if (name?.first === i) {
      touchName(walk, name);
      if (/^['’]s?$/.test(walk.tokens[name.end]?.raw ?? '') && !source) meetPhrase(walk, name.first);
      next++;
      skip = Math.max(skip, name.end);
    }
    if (i < skip || source?.head.form === 'pronoun') continue;
    if (pronounClass(walk.tokens, i)) meetPronoun(walk, i);
    else if (!source && isOpener(walk, i)) meetPhrase(walk, i);
  }
  return course.attributions.map((_, index) => speakerOf(walk, index));
}
