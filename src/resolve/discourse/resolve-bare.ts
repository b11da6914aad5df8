import type { Attribution } from '../../model/index.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import { type Entity, isOne } from '../people/entity.ts';
import { tokenFrom } from '../text/token.ts';
import { type Resolved, unresolved } from './mention.ts';
import type { Scene } from './scene.ts';

/** Paragraphs at the head of a text in which an interview names whom it is with, and how long they are. */
const HEAD = 2;
const LONGEST_HEAD = 90;

/** How sure it is that a quotation is of whom the sentence before it is about, and that an answer is of whom the head names. */
const SURE_BEFORE = 0.6;
const SURE_ANSWER = 0.7;

/** Whether an attribution is words in quotation marks that the text gives to nobody. */
export function isBare(scene: Scene, { source, cue, content, parent }: Attribution): boolean {
  const [first] = content;
  return (
    source.length === 0 &&
    cue.length === 0 &&
    parent === null &&
    first !== undefined &&
    scene.tokens[firstWord(scene, first.start)]?.isSpoken === true
  );
}

/** The first word in quotation marks at or behind an offset. */
export function firstWord({ tokens, text }: Scene, start: number): number {
  let at = tokenFrom(text, start);
  while (tokens[at]?.pos === 'PUNCT' && tokens[at + 1] !== undefined) at++;
  return at;
}

/**
 * Who speaks words that stand for themselves: whoever the sentence right before them is about, where it names nobody else
 * (“Ana Holm did not hesitate. ‘Never.’”), or the one whom an interview is with, where a question stands before them.
 */
export function resolveBare(scene: Scene, attribution: number): Resolved {
  const index = firstWord(scene, scene.attributions[attribution]!.content[0]!.start);
  return resolveBefore(scene, index) ?? resolveAnswer(scene, index) ?? unresolved('no-source');
}

/** The last word outside quotation marks before a token, of its paragraph; -1 where there is none. */
function wordBefore({ tokens }: Scene, index: number): number {
  const { paragraph } = tokens[index]!;
  let at = index - 1;
  while (at >= 0 && tokens[at]!.paragraph === paragraph && tokens[at]!.pos === 'PUNCT') at--;
  return at >= 0 && tokens[at]!.paragraph === paragraph && !tokens[at]!.isSpoken ? at : -1;
}

function resolveBefore(scene: Scene, index: number): Resolved | null {
  const { tokens, discourse } = scene;
  const before = wordBefore(scene, index);
  if (before < 0) return null;
  const { sentence } = tokens[before]!;
  const [one, ...others] = discourse.recent.filter(
    ({ first, isSpoken, entity }) => tokens[first]!.sentence === sentence && !isSpoken && isPerson(entity),
  );
  if (!one?.isSubject || others.length > 0) return null;
  return speaks(one.entity, 'sentence-before', SURE_BEFORE, [one.first, one.end]);
}

const isPerson = (entity: Entity): boolean =>
  isOne(entity) && !entity.isWriter && entity.members.length === 0;

const speaks = (
  entity: Entity,
  reason: string,
  score: number,
  words: readonly [number, number],
): Resolved => ({ entities: [entity], reason, score, evidence: [words], others: [] });

/** The answer of an interview: a paragraph by itself behind a question, where the head names one person. */
function resolveAnswer(scene: Scene, index: number): Resolved | null {
  const { tokens, text, names, linkOf } = scene;
  const { paragraphs } = text.segmented;
  const asked = paragraphs[tokens[index]!.paragraph - 1];
  if (!asked || wordBefore(scene, index) >= 0) return null;
  const question = text.text.slice(asked.start, asked.end).trim();
  if (!/\?$/.test(question) && !/\b(?:you|your)\b/i.test(question)) return null;
  const found: NameMention[] = [];
  for (const name of names) {
    const { paragraph, start } = tokens[name.first]!;
    if (paragraph >= HEAD || start >= asked.start) break;
    const { entity } = linkOf(name);
    const head = paragraphs[paragraph]!;
    if (head.end - head.start <= LONGEST_HEAD && entity && isPerson(entity)) found.push(name);
  }
  const [name, ...others] = found;
  const one = name ? linkOf(name).entity : null;
  if (!name || !one || others.some((other) => linkOf(other).entity !== one)) return null;
  return speaks(one, 'interview', SURE_ANSWER, [name.first, name.end]);
}
