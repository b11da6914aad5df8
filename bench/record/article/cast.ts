import type { Gender, PersonKind } from '../../../src/index.ts';
import type { Figure, World } from '../invent/invent-people.ts';
import type { Draw } from '../invent/seeded-draw.ts';

/** Somebody who speaks in one article, under the names that it gives them so far. */
export interface Speaker {
  readonly name: string;
  readonly kind: PersonKind;
  readonly gender: Gender;
  /** Title and office, or null. */
  readonly office: Figure['office'];
  readonly shortName: string;
  /** Names other than `name` by which the article has called them. */
  readonly aliases: Set<string>;
  /** Whether the article has named them. */
  isIntroduced: boolean;
}

/** Those about whom one article is. */
export interface Cast {
  /** The likeliest to speak first; people and at least one body. */
  readonly members: readonly Speaker[];
  /** Those whom the article describes and does not name, by the description. */
  readonly unnamed: Map<string, Speaker>;
  /** Whom a pronoun means now: the person who spoke last, or null. */
  last: Speaker | null;
}

/** A part of those who speak is known to an article by the surname alone. */
const SURNAME_ONLY = 0.04;

function speakerOf(figure: Figure, isSurnameOnly: boolean): Speaker {
  const name = isSurnameOnly ? figure.shortName : figure.name;
  return { ...figure, name, aliases: new Set(), isIntroduced: false };
}

/** Two to five people and one or two bodies, the frequent ones of the world more often. */
export function chooseCast(world: World, draw: Draw): Cast {
  const people = Array.from({ length: draw.between(2, 5) }, () =>
    speakerOf(world.person(draw), draw.isUnder(SURNAME_ONLY)),
  );
  const bodies = Array.from({ length: draw.between(1, 2) }, () => speakerOf(world.organisation(draw), false));
  const members = [
    people[0]!,
    ...(draw.isUnder(0.5) ? [...bodies, ...people.slice(1)] : [...people.slice(1), ...bodies]),
  ];
  // One name, one speaker: the world's people may be namesakes.
  const byName = new Map(members.map((member) => [member.name, member]));
  return { members: [...byName.values()], unnamed: new Map(), last: null };
}

/** One of those with a name; the first about twice as often as the others. */
export const someMember = ({ members }: Cast, draw: Draw): Speaker =>
  members[Math.floor(draw.unit() ** 1.8 * members.length)]!;

/** A name as it is written, and how it tells who it is. */
export interface Naming {
  readonly words: string;
  readonly reason: 'full-name' | 'surname';
}

function introduce(speaker: Speaker, draw: Draw): Naming {
  speaker.isIntroduced = true;
  const { name, office, aliases } = speaker;
  if (office === null || draw.isUnder(0.4)) return { words: name, reason: 'full-name' };
  const words = `${office[0]} ${name}`;
  aliases.add(words);
  return { words, reason: 'full-name' };
}

/** How the article calls them next: in full at first, mostly shorter from then on. */
export function nameSpeaker(speaker: Speaker, draw: Draw): Naming {
  if (!speaker.isIntroduced) return introduce(speaker, draw);
  const { name, shortName, aliases } = speaker;
  if (name === shortName || draw.isUnder(0.2)) return { words: name, reason: 'full-name' };
  aliases.add(shortName);
  return { words: shortName, reason: 'surname' };
}

/** The speaker of an article that goes by a description. */
export function describedSpeaker(cast: Cast, words: string, kind: PersonKind): Speaker {
  const known = cast.unnamed.get(words);
  if (known !== undefined) return known;
  const speaker: Speaker = {
    name: words,
    kind,
    gender: null,
    office: null,
    shortName: words,
    aliases: new Set(),
    isIntroduced: true,
  };
  cast.unnamed.set(words, speaker);
  return speaker;
}
