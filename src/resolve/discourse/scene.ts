import type { Attribution } from '../../model/index.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import { createEntity, type Entity } from '../people/entity.ts';
import type { NameLink } from '../people/name-link.ts';
import type { NameAt, Phrase } from '../sources/phrase.ts';
import { phraseWords } from '../sources/phrase.ts';
import type { SourceHead } from '../sources/read-source.ts';
import { type Token, type TokenText, tokenFrom } from '../text/token.ts';
import { type Discourse, isSubject, startDiscourse } from './discourse.ts';
import type { Resolved, Touch } from './mention.ts';
import type { PronounPlace } from './pronoun-class.ts';

/** Everybody who was weighed for a pronoun, with what spoke for and against. */
export type Weighed = Parameters<NonNullable<PronounPlace['observe']>>[0];

/** What resolving goes by. */
export interface Course {
  readonly text: TokenText;
  readonly names: readonly NameMention[];
  readonly nameAt: NameAt;
  readonly linkOf: (name: NameMention) => NameLink;
  /** All that is known; those without a name are added on the way. */
  readonly entities: Entity[];
  readonly attributions: readonly Attribution[];
  readonly heads: readonly (readonly SourceHead[])[];
  /** The writer and the outlet, for “I” and “we” outside all quotations. */
  readonly author: Entity;
  readonly outlet: Entity;
  /** Whom a letter addresses, for “you” outside all quotations. */
  readonly reader: Entity | null;
  /** Told of each time that somebody is spoken of. */
  readonly onTouch?: ((touch: Touch) => void) | undefined;
  /** Told of each choice for a pronoun, for fitting the weights. */
  readonly observe?: ((index: number, weighed: Weighed) => void) | undefined;
}

/** A document on its way through resolving: what is known, what was spoken of, what was found. */
export interface Scene extends Course {
  readonly tokens: readonly Token[];
  readonly discourse: Discourse;
  readonly found: Map<SourceHead, Resolved>;
  /** Index of each attribution by its id. */
  readonly byId: ReadonlyMap<string, number>;
  readonly byRole: Map<string, Entity[]>;
}

/** Longest list of holders of one role that is looked through. */
const MOST_HOLDERS = 40;

/** Adds somebody to those who hold a role. */
export function addHolder({ byRole }: Pick<Scene, 'byRole'>, role: string, entity: Entity): void {
  const list = byRole.get(role);
  if (!list) byRole.set(role, [entity]);
  else if (!list.includes(entity) && list.length < MOST_HOLDERS) list.push(entity);
}

/** The label of the turn of a transcript that a paragraph is, in small letters: “presenter”; null where it is none. */
export function labelOf(
  { text: { segmented, text } }: Pick<Scene, 'text'>,
  paragraph: number,
): string | null {
  const turn = segmented.paragraphs[paragraph]?.turn;
  return turn ? text.slice(turn.name.start, turn.name.end).toLowerCase() : null;
}

/** Under which whoever speaks behind a label without a name is found. */
export const labelKey = (label: string): string => `label ${label}`;

/** A scene before anything was spoken of. */
export function startScene(course: Course): Scene {
  const scene: Scene = {
    ...course,
    tokens: course.text.tokens,
    discourse: startDiscourse(course.text),
    found: new Map(),
    byId: new Map(course.attributions.map(({ id }, index) => [id, index])),
    byRole: new Map(),
  };
  for (const entity of course.entities) for (const { role } of entity.roles) addHolder(scene, role, entity);
  return scene;
}

/** A new entity among all that is known. */
export function addEntity(
  { entities }: Scene,
  type: Entity['type'],
  members: readonly Entity[] = [],
): Entity {
  const entity = createEntity(entities.length, type, members);
  entities.push(entity);
  return entity;
}

/** How many entities back the same several are looked for. */
const JOINT_REACH = 200;

/** The entity that stands for several together: one for the same several. */
export function jointOf(scene: Scene, members: readonly Entity[]): Entity {
  const known = scene.entities
    .slice(-JOINT_REACH)
    .findLast(
      (one) =>
        one.members.length === members.length && members.every((member) => one.members.includes(member)),
    );
  return known ?? addEntity(scene, 'group', members);
}

/** Notes that the text speaks of somebody at `[first, end)`. */
export function touch(
  scene: Scene,
  entity: Entity,
  first: number,
  end: number,
  more: { readonly form: Touch['form']; readonly isSource: boolean },
): void {
  const token = scene.tokens[first]!;
  const made: Touch = {
    entity,
    first,
    end,
    ...more,
    isSubject: more.isSource || isSubject(scene.tokens, first, end),
    isPossessor: /^['’]s?$/.test(scene.tokens[end]?.raw ?? ''),
    isSpoken: token.isSpoken,
    quotation: token.quotation,
  };
  scene.onTouch?.(made);
  scene.discourse.touch(made);
}

/** Those who speak an attribution, as far as that is known by now. */
function speakersOf({ heads, found, linkOf }: Scene, attribution: number): readonly Entity[] {
  return heads[attribution]!.flatMap((head) => {
    const known = found.get(head);
    if (known) return known.entities;
    const name = head.form === 'phrase' ? head.phrase.name : null;
    const entity = name && linkOf(name).entity;
    return entity ? [entity] : [];
  });
}

/** Whether a token stands inside quotation marks (or a turn) that an attribution around it owns. */
function isQuotedBy({ attributions, tokens, text }: Scene, around: number, token: number): boolean {
  const here = tokens[token]!;
  const one = attributions[around]!;
  const outer = one.cue[0] ?? one.source[0];
  if (!here.isSpoken) return false;
  if (!outer) return true;
  const there = tokens[Math.min(tokens.length - 1, tokenFrom(text, outer.start))]!;
  return here.quotation !== there.quotation || (here.isSpoken && !there.isSpoken);
}

/** Who reports or quotes a place in the content of attributions around it. */
export interface Around {
  /** Those who speak the words that it stands in without marks. */
  readonly reportedBy: readonly Entity[];
  /** Those whose quoted words it stands in: they are “I” there, and neither he nor she. */
  readonly quotedBy: readonly Entity[];
}

/** The speakers around a token of an attribution, from the nearest out. */
export function speakersAround(scene: Scene, attribution: number, token: number): Around {
  const { byId, attributions } = scene;
  const reportedBy: Entity[] = [];
  const quotedBy: Entity[] = [];
  let around = byId.get(attributions[attribution]!.parent ?? '');
  for (let depth = 0; around !== undefined; depth++) {
    if (isQuotedBy(scene, around, token)) quotedBy.push(...speakersOf(scene, around));
    else if (depth === 0) reportedBy.push(...speakersOf(scene, around));
    around = byId.get(attributions[around]!.parent ?? '');
  }
  return { reportedBy, quotedBy };
}

/** Tokens of a description, of which no more are taken. */
const LONGEST_DESCRIPTION = 30;

/** Somebody without a name: what stands for him are the words of the phrase, shorter and longer ones as other forms. */
export function addDescribed(
  scene: Scene,
  phrase: Phrase,
  type: 'anonymous' | 'group' | 'organisation' | 'document',
  fullEnd = phrase.end,
): Entity {
  const { tokens, text } = scene;
  const entity = addEntity(scene, type);
  const words = (end: number) =>
    phraseWords(text.text, tokens, phrase, Math.min(end, phrase.first + LONGEST_DESCRIPTION));
  entity.description = words(Math.max(phrase.coreEnd, phrase.end));
  entity.forms.push(words(phrase.coreEnd), words(fullEnd));
  entity.noun = phrase.noun;
  entity.isPlural = phrase.isPlural;
  entity.gender = phrase.role?.gender ?? null;
  return entity;
}

/** Those of a role, and those spoken of lately. */
export const holdersAndRecent = ({ byRole, discourse }: Scene, role: string): readonly Entity[] => [
  ...new Set([...(byRole.get(role) ?? []), ...discourse.recent.map(({ entity }) => entity)]),
];
