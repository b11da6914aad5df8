import type { Attribution } from '../../model/index.ts';
import type { Entity } from '../people/entity.ts';
import { voiceOf } from '../people/entity.ts';
import { type Token, tokenFrom } from '../text/token.ts';
import { type Resolved, unresolved } from './mention.ts';
import type { Course } from './scene.ts';

const FIRST = /^(?:i|me|my|myself|we|us|our|ours)$/;
const SECOND = /^(?:you|your|yours)$/;
const REACH = 8;

/** Verbs that name whom one speaks to right behind them, or behind a preposition. */
const ADDRESSING = /^(?:to|at|with)$/;

/** Whoever is named within a few tokens behind `from`, at the same level of quotation. */
function namedBehind(
  { nameAt, linkOf, text: { tokens } }: Course,
  from: number,
  isSpoken: boolean,
): Entity | null {
  for (let i = from; i < Math.min(tokens.length, from + REACH); i++) {
    const token = tokens[i]!;
    if (token.isSpoken !== isSpoken || token.sentence !== tokens[from]!.sentence) return null;
    const name = nameAt(i);
    const entity = name ? linkOf(name).entity : null;
    if (entity && (entity.type === 'person' || entity.type === 'unknown')) return entity;
  }
  return null;
}

/** Whoever is called by name inside the words: “He didn't say it, Oleksiy.”, “Dr. Acheson, in 2012 you wrote”. */
function vocativeIn(
  { nameAt, linkOf, text }: Course,
  { content }: Attribution,
  own: readonly Entity[],
): Entity | null {
  const { tokens } = text;
  for (const span of content) {
    for (let i = tokenFrom(text, span.start); i < tokens.length && tokens[i]!.start < span.end; i++) {
      const name = nameAt(i);
      if (name?.first !== i || name.type === 'organisation' || name.type === 'place') continue;
      const before = tokens[i - 1];
      const after = tokens[name.end];
      const opens = !before || before.start < span.start || /^(?:[,.!?“”"‘']|''|``)$/.test(before.raw);
      const closes = !after || after.end > span.end || /^(?:[,.!?“”"’']|''|``)$/.test(after.raw);
      const entity = linkOf(name).entity;
      if (opens && closes && before?.raw !== '.' && entity && !own.includes(entity)) return entity;
    }
  }
  return null;
}

/** Whether an attribution is a turn of a transcript. */
const isTurn = ({ text: { tokens }, text }: Course, { source }: Attribution): boolean =>
  source[0] !== undefined && tokens[tokenFrom(text, source[0].start)]?.isLabel === true;

/** Whom the words of an attribution are spoken to, as far as the text says. */
function addresseeOf(course: Course, index: number, speakers: readonly Resolved[]): Entity | null {
  const { attributions, text } = course;
  const one = attributions[index]!;
  const own = speakers[index]!.entities;
  const cue = one.cue.at(-1);
  const named = cue && !isTurn(course, one) ? behindCue(course, tokenFrom(text, cue.end)) : null;
  if (named && !own.includes(named)) return named;
  const called = vocativeIn(course, one, own);
  if (called) return called;
  const turns = isTurn(course, one);
  for (let i = index - 1; i >= Math.max(0, index - 12); i--) {
    const other = speakers[i]!.entities;
    if (turns && !isTurn(course, attributions[i]!)) continue;
    if (attributions[i]!.parent !== null || other.length !== 1 || own.includes(other[0]!)) continue;
    return turns ? other[0]! : null;
  }
  return null;
}

function behindCue(course: Course, from: number): Entity | null {
  const { tokens } = course.text;
  const first: Token | undefined = tokens[from];
  if (!first) return null;
  return namedBehind(course, ADDRESSING.test(first.lower) ? from + 1 : from, first.isSpoken);
}

/** The attribution in whose quoted words a token stands: what it reports without marks is passed over. */
function speechAround(
  { attributions, text }: Course,
  byId: ReadonlyMap<string, number>,
  index: number,
  token: number,
): number | null {
  const here = text.tokens[token]!;
  let around = byId.get(attributions[index]!.parent ?? '') ?? null;
  for (let up = around; up !== null; up = byId.get(attributions[up]!.parent ?? '') ?? null) {
    const one = attributions[up]!;
    const outer = one.cue[0] ?? one.source[0];
    const there = outer
      ? text.tokens[Math.min(text.tokens.length - 1, tokenFrom(text, outer.start))]
      : undefined;
    around = up;
    if (!there || there.quotation !== here.quotation || (here.isSpoken && !there.isSpoken)) break;
  }
  return around;
}

/** “I”, “we” and “you” inside speech: whoever speaks it, and whoever is spoken to. Each attribution is settled once. */
export function settlePersons(course: Course, speakers: readonly Resolved[]): readonly Resolved[] {
  const { attributions, heads, text } = course;
  const byId = new Map(attributions.map(({ id }, index) => [id, index]));
  const settled = new Map<number, Resolved>();
  const settle = (index: number): Resolved => {
    const known = settled.get(index);
    if (known) return known;
    const plain = speakers[index]!;
    settled.set(index, plain);
    const [head] = heads[index]!;
    const word = head?.form === 'pronoun' ? text.tokens[head.token]!.lower : '';
    if (heads[index]!.length > 1 || plain.entities.length > 0 || head?.form !== 'pronoun') return plain;
    const around = speechAround(course, byId, index, head.token);
    if (around === null) return plain;
    const result = FIRST.test(word)
      ? asSpeaker(settle(around))
      : SECOND.test(word)
        ? asAddressee(addresseeOf(course, around, speakers))
        : plain;
    settled.set(index, result);
    return result;
  };
  return attributions.map((_, index) => settle(index));
}

function asSpeaker(speaker: Resolved): Resolved {
  if (speaker.entities.length === 0) return unresolved('first-person', speaker.others);
  return {
    ...speaker,
    entities: speaker.entities.map(voiceOf),
    reason: 'first-person',
    score: 0.97 * speaker.score,
  };
}

const asAddressee = (entity: Entity | null): Resolved =>
  entity
    ? { entities: [entity], reason: 'second-person', score: 0.7, evidence: [], others: [] }
    : unresolved('second-person');
