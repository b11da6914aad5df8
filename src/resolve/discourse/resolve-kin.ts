import { type Entity, mayBe } from '../people/entity.ts';
import { type Phrase, readPhrase } from '../sources/phrase.ts';
import type { Resolved } from './mention.ts';
import { ownerOf } from './resolve-body.ts';
import { type Scene, speakersAround } from './scene.ts';

/** What somebody is to whoever he calls so: of “my uncle” I am the nephew. */
const INVERSE: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:uncle|aunt|auntie)$/, /^(?:nephew|niece)$/],
  [/^(?:nephew|niece)$/, /^(?:uncle|aunt|auntie)$/],
  [/^(?:father|mother|dad|daddy|mum|mom|mama|papa|parent)$/, /^(?:son|daughter|child)$/],
  [/^(?:stepfather|stepmother|stepdad|stepmom)$/, /^(?:stepson|stepdaughter|stepchild)$/],
  [/^(?:son|daughter|child)$/, /^(?:father|mother|dad|mum|mom|parent)$/],
  [
    /^(?:grandfather|grandmother|grandpa|grandma|granddad|granny|grandparent)$/,
    /^(?:grandson|granddaughter|grandchild)$/,
  ],
  [/^(?:grandson|granddaughter|grandchild)$/, /^(?:grandfather|grandmother|grandparent)$/],
  [/^(?:husband|wife|spouse|partner)$/, /^(?:husband|wife|spouse|partner|widow|widower)$/],
  [/^(?:brother|sister|sibling|twin)$/, /^(?:brother|sister|sibling|twin)$/],
];

/** How sure it is that who is called so is the one whose kin the speaker is. */
const SURE = 0.75;
/** Tokens of a role that are read for whose kin somebody is. */
const REACH = 8;

/**
 * “Toby Pike, *Sir Desmond’s nephew*, said: ‘*My uncle* has spoken’”: whoever the text says the speaker is kin of, where the one
 * relation is the other seen from the other side; null where it says nothing of that.
 */
export function resolveKin(scene: Scene, phrase: Phrase, attribution: number): Resolved | null {
  const { role, first, coreEnd } = phrase;
  if (role?.kind !== 'kin' || scene.tokens[first]!.lower !== 'my') return null;
  const inverse = INVERSE.find(([called]) => called.test(role.noun))?.[1];
  const { quotedBy, reportedBy } = speakersAround(scene, attribution, first);
  const [speaker, ...others] = [...new Set([...quotedBy.slice(0, 1), ...reportedBy])];
  if (!inverse || !speaker || others.length > 0) return null;
  const kin = new Set(
    speaker.roles.flatMap((held) =>
      [...held.words].some((word) => inverse.test(word)) ? ownerAt(scene, held.at) : [],
    ),
  );
  const [one, ...more] = [...kin].filter((entity) => entity !== speaker && mayBe(entity, role.gender));
  if (!one || more.length > 0) return null;
  return { entities: [one], reason: 'kin', score: SURE, evidence: [[first, coreEnd]], others: [] };
}

/** Whose a role is that opens at a token: “*Sir Desmond’s* nephew”. */
function ownerAt(scene: Scene, at: number): Entity | [] {
  const { tokens, nameAt, linkOf } = scene;
  const name = nameAt(at);
  const end = Math.min(tokens.length, at + REACH);
  const owner = name ? linkOf(name).entity : ownerOf(scene, readPhrase(tokens, at, end, nameAt));
  return owner && owner.members.length === 0 ? owner : [];
}
