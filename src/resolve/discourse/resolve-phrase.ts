import { roleNoun } from '../lexicon.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import type { Entity } from '../people/entity.ts';
import { giveRole } from '../people/give-roles.ts';
import { type Phrase, phraseWords } from '../sources/phrase.ts';
import type { SourceHead } from '../sources/read-source.ts';
import { chooseDescription, isVaried, LEAST_VARIED } from './choose-description.ts';
import { choosePronoun } from './choose-pronoun.ts';
import { type Resolved, unresolved } from './mention.ts';
import { ownerOf, resolveBody, resolveDocument } from './resolve-body.ts';
import { resolveKin } from './resolve-kin.ts';
import { isPairNoun, resolvePlural } from './resolve-plural.ts';
import { addDescribed, holdersAndRecent, labelKey, labelOf, type Scene, speakersAround } from './scene.ts';

type PhraseHead = Extract<SourceHead, { form: 'phrase' }>;

/** Whose a name is that a source gives. */
export function resolveName({ linkOf }: Scene, name: NameMention, reason: string | null = null): Resolved {
  const link = linkOf(name);
  return {
    entities: link.entity ? [link.entity] : [],
    reason: link.entity ? (reason ?? link.reason) : link.reason,
    score: link.entity ? link.score : 0,
    evidence: [[name.first, name.end]],
    others: link.others,
  };
}

const CALLED =
  /(?:^|\b)(?:called|named|known as|(?:name|names) (?:only |simply |just )?as|identified (?:him|her|them)sel(?:f|ves) (?:only )?as|goes by)(?: (?:mr|mrs|ms|dr)\.?)?$/;

/** The name in “a resident who gave her name only as Bev”, “a man called Derek”. */
export function calledName({ nameAt, tokens }: Scene, first: number, end: number): NameMention | null {
  for (let i = first; i < end; i++) {
    const name = nameAt(i);
    if (name?.first !== i) continue;
    const before = tokens.slice(Math.max(0, i - 6), i).map(({ lower }) => lower);
    if (CALLED.test(before.join(' '))) return name;
  }
  return null;
}

/** Who is meant by a noun phrase that an attribution names as its source, with what stands in apposition to it. */
export function resolveSourcePhrase(
  scene: Scene,
  attribution: number,
  { phrase, appositions, fullEnd }: PhraseHead,
): Resolved {
  const { tokens, text, nameAt, linkOf } = scene;
  if (phrase.name) {
    const { entity } = linkOf(phrase.name);
    if (entity)
      for (const one of appositions) if (!one.name) giveRole({ text, nameAt }, entity, one, one.first);
    if (entity && phrase.first < phrase.name.first && entity.type !== 'person')
      entity.forms.push(
        phraseWords(text.text, tokens, phrase, phrase.name.end).replace(/^(?:the|a|an) /i, ''),
      );
    return resolveName(scene, phrase.name);
  }
  const named = phrase.isPlural
    ? undefined
    : appositions.find((one) => one.name && one.name.type !== 'place' && !isWhereabouts(scene, phrase, one));
  if (named?.name) {
    const { entity } = linkOf(named.name);
    if (entity) giveRole({ text, nameAt }, entity, phrase, phrase.first);
    return resolveName(scene, named.name, 'apposition');
  }
  const called = phrase.isPlural ? null : calledName(scene, phrase.coreEnd, fullEnd);
  if (called) return resolveName(scene, called, 'called');
  const holder = nameAfterOffice(scene, phrase, fullEnd);
  if (holder) {
    const { entity } = linkOf(holder);
    if (entity) giveRole({ text, nameAt }, entity, { ...phrase, end: holder.core }, phrase.first);
    return resolveName(scene, holder, 'apposition');
  }
  const isKnown = phrase.role ?? phrase.body ?? phrase.document;
  const unnamed = isKnown ? undefined : appositions.find(({ role }) => role !== null);
  return resolveLabel(scene, phrase, () => resolvePhrase(scene, unnamed ?? phrase, attribution, fullEnd));
}

/** “Police in *Palermo, Sicily*,”: a name behind that of a town says where the town is. */
function isWhereabouts({ tokens }: Scene, { first, end }: Phrase, { name, ...other }: Phrase): boolean {
  if (!name || name.first !== other.first || name.end !== other.end || name.type === 'person') return false;
  if (name.type === 'unknown' && name.end - name.first > 1) return false;
  let town = end;
  while (town > first && /^\p{Lu}/u.test(tokens[town - 1]!.raw)) town--;
  return town < end && town > first && /^(?:in|at|near|from)$/.test(tokens[town - 1]!.lower);
}

/** “*Director of nursing* Lydia Strang”: the name that closes a source whose head is an office of something else. */
function nameAfterOffice(
  { tokens, nameAt }: Scene,
  { role, isPlural, coreEnd }: Phrase,
  fullEnd: number,
): NameMention | null {
  const name = nameAt(fullEnd - 1);
  const isOffice = role !== null && !isPlural && /^(?:office|member|job)$/.test(role.kind);
  if (!isOffice || !name || name.end !== fullEnd || !/^(?:of|for|at|in)$/.test(tokens[coreEnd]?.lower ?? ''))
    return null;
  const { parsed, core, type } = name;
  const isPerson =
    type === 'person' || (type === 'unknown' && parsed.given.length > 0 && parsed.surname !== null);
  const before = tokens[core - 1]!;
  // Behind a preposition it is of what the office is, and behind a role whom that is said of: “the killer of schoolgirl Ana Holm”.
  const isOther = core <= coreEnd + 1 || before.pos === 'ADP' || roleNoun(before.lower)?.isPlural === false;
  return isPerson && !isOther ? name : null;
}

/** Labels of a transcript under which now one speaks and now another. */
const OF_MANY =
  /^(?:q|question|questioner|reporter|journalist|caller|listener|viewer|audience|delegate|member|voice|heckler|speaker|student|resident|unidentified|unknown)\b/;

const GIVES_NAME: readonly (readonly string[])[] = [['i', 'am'], ['i', "'m"], ["i'm"], ['my', 'name', 'is']];

/** The name in “PRESENTER: Good morning, I am Ana Holm.” */
function nameGiven({ tokens, nameAt }: Scene, { first, coreEnd }: Phrase): NameMention | null {
  const { paragraph } = tokens[first]!;
  let spoken = coreEnd;
  while (tokens[spoken]?.paragraph === paragraph && !tokens[spoken]!.isSpoken) spoken++;
  for (let i = spoken; tokens[i]?.paragraph === paragraph; i++) {
    // “A listener writes, ‘I am Ben Carr’” is another's name.
    if (tokens[i]!.quotation !== tokens[spoken]!.quotation) continue;
    const words = tokens.slice(i, i + 3).map(({ lower }) => lower);
    const opening = GIVES_NAME.find((one) => one.every((word, at) => words[at] === word));
    const at = i + (opening?.length ?? 0);
    const name = opening ? nameAt(at) : null;
    const isOther = name?.type === 'place' || name?.type === 'organisation';
    // “I am Ana Holm’s producer”
    const isOwner = name !== null && /^['’]s?$/.test(tokens[name.end]?.raw ?? '');
    if (name?.first === at && !isOther && !isOwner) return name;
  }
  return null;
}

/** “PRESENTER:” before many turns of a transcript is one speaker. */
function resolveLabel(scene: Scene, phrase: Phrase, resolve: () => Resolved): Resolved {
  const { tokens, byRole } = scene;
  const { isLabel, paragraph } = tokens[phrase.first]!;
  const label = isLabel ? labelOf(scene, paragraph) : null;
  if (label === null || phrase.isPlural || OF_MANY.test(label)) return resolve();
  const key = labelKey(label);
  const known = byRole.get(key)?.at(0);
  if (known) return unnamedBy(known, phrase, 'label');
  const introduced = nameGiven(scene, phrase);
  const resolved = introduced ? resolveName(scene, introduced, 'introduced') : resolve();
  const [entity, ...others] = resolved.entities;
  if (entity && others.length === 0) byRole.set(key, [entity]);
  return resolved;
}

const unnamedBy = (entity: Entity, { first, end }: Phrase, reason = 'unnamed', score = 0.85): Resolved => ({
  entities: [entity],
  reason,
  score,
  evidence: [[first, end]],
  others: [],
});

/** Who is meant by a noun phrase without a name; `attribution` is null where nobody is quoted by it. */
export function resolvePhrase(
  scene: Scene,
  phrase: Phrase,
  attribution: number | null,
  fullEnd = phrase.end,
): Resolved {
  const { determiner } = phrase;
  const isSource = attribution !== null;
  const isIndefinite = determiner === 'indefinite' || determiner === 'quantity';
  if (phrase.document) return resolveDocument(scene, phrase, isSource, fullEnd);
  if (isPairNoun(phrase)) return resolvePlural(scene, phrase, isSource, fullEnd);
  if (phrase.role && !phrase.isPlural) {
    if (!isIndefinite && (determiner !== 'none' || isSource))
      return resolvePerson(scene, phrase, attribution, fullEnd);
    return isSource || isIndefinite
      ? unnamedBy(addDescribed(scene, phrase, 'anonymous', fullEnd), phrase)
      : unresolved('thing');
  }
  if (phrase.role || phrase.isGroup || (phrase.body && phrase.isPlural))
    return resolvePlural(scene, phrase, isSource, fullEnd);
  if (phrase.body) return resolveBody(scene, phrase, isSource, fullEnd);
  return isSource ? resolveOther(scene, phrase, fullEnd) : unresolved('thing');
}

/** “his voice”, “Ana Holm’s voice”: what is heard for whoever it belongs to. */
function resolveVoice(scene: Scene, phrase: Phrase): Resolved | null {
  const owner = /^(?:voice|handwriting|mouth|lips)$/.test(phrase.noun) ? ownerOf(scene, phrase) : null;
  return owner && owner.members.length === 0 ? unnamedBy(owner, phrase, 'voice-of', 0.8) : null;
}

/** A source whose noun says nothing of what it is. */
function resolveOther(scene: Scene, phrase: Phrase, fullEnd: number): Resolved {
  const voice = resolveVoice(scene, phrase);
  if (voice) return voice;
  const { lower, pos } = scene.tokens[phrase.head]!;
  if (
    phrase.isPlural ||
    pos === 'NUM' ||
    /^(?:percent|per|cent|%)$/.test(lower) ||
    phrase.determiner === 'quantity'
  )
    return resolvePlural(scene, phrase, true, fullEnd);
  if (phrase.determiner === 'indefinite')
    return unnamedBy(addDescribed(scene, phrase, 'anonymous', fullEnd), phrase, 'unnamed', 0.6);
  if (phrase.determiner !== 'possessive') return unresolved('thing');
  const entity = addDescribed(scene, phrase, 'document', fullEnd);
  entity.by = ownerOf(scene, phrase);
  return unnamedBy(entity, phrase, 'document', 0.6);
}

/** “The mayor”, “his lawyer”, “the 34-year-old”: one person by description. */
function resolvePerson(scene: Scene, phrase: Phrase, attribution: number | null, fullEnd: number): Resolved {
  const kin = attribution === null ? null : resolveKin(scene, phrase, attribution);
  if (kin) return kin;
  const owner = ownerOf(scene, phrase);
  const quotedBy = attribution === null ? [] : speakersAround(scene, attribution, phrase.first).quotedBy;
  const excluded = [...quotedBy, ...(owner ? [owner] : [])];
  const role = phrase.role!;
  const chosen = chooseDescription(scene.discourse, phrase, holdersAndRecent(scene, role.role), (entity) =>
    excluded.includes(entity),
  );
  const same = knownUnnamed(scene, phrase);
  const lastOf = (entity: Entity | undefined) => (entity ? (scene.discourse.last(entity)?.first ?? -1) : -1);
  // “Ana Holm, an engineer, … An engineer at the yard … The engineer”: the unnamed one, if the text has just spoken of him.
  if (same && lastOf(same) > lastOf(chosen.entities[0])) return unnamedBy(same, phrase);
  if (chosen.entities.length > 0) return chosen;
  const least = LEAST_VARIED[role.kind];
  const mayVary = isVaried(phrase) && !saysOfWhat(scene, phrase);
  if (mayVary && least !== undefined && chosen.others.length === 0) {
    const asked = { number: 'one', gender: role.gender, isPossessive: false, isObject: false } as const;
    const place = { index: phrase.first, isSource: attribution !== null, reportedBy: [], excluded };
    const varied = choosePronoun(scene.discourse, asked, place);
    const [entity] = varied.entities;
    if (entity && entity.names.length > 0 && varied.score >= least)
      return { ...varied, reason: 'varied-description', score: 0.8 * varied.score };
  }
  const isKin = role.kind === 'kin' && phrase.determiner === 'possessive';
  if (chosen.others.length > 0 || (attribution === null && !isKin)) return chosen;
  if (phrase.determiner === 'definite')
    return role.kind === 'office' || role.kind === 'member' ? officeHolder(scene, phrase, fullEnd) : chosen;
  return unnamedBy(addDescribed(scene, phrase, 'anonymous', fullEnd), phrase);
}

/** “The harbourmaster *of Zandwijk*” introduces somebody; who was spoken of before is “the harbourmaster”. */
const saysOfWhat = ({ tokens }: Scene, { coreEnd, end }: Phrase): boolean =>
  end > coreEnd + 1 &&
  /^(?:of|at|for)$/.test(tokens[coreEnd]!.lower) &&
  /^\p{Lu}/u.test(tokens[coreEnd + 1]!.raw);

/** “The bishop”: somebody whom the text knows by office alone; the same wherever it does so again. */
function officeHolder(scene: Scene, phrase: Phrase, fullEnd: number): Resolved {
  const key = `holder ${phrase.role!.role}`;
  const known = scene.byRole.get(key)?.at(-1);
  const entity = known ?? addDescribed(scene, phrase, 'anonymous', fullEnd);
  if (!known) {
    entity.type = 'person';
    giveRole(scene, entity, phrase, phrase.first);
    scene.byRole.set(key, [entity]);
  }
  return unnamedBy(entity, phrase, 'office-holder', 0.6);
}

const REACH = 200;

/** The unnamed one who was introduced by the same noun: “a source … the source”; “two officials … one of them … the official”. */
function knownUnnamed({ entities }: Scene, { noun, determiner }: Phrase): Entity | null {
  if (determiner !== 'definite') return null;
  const unnamed = entities.slice(-REACH).filter(({ type }) => type === 'anonymous');
  const same = unnamed.findLast((one) => one.noun === noun);
  if (!same?.isPlural) return same ?? null;
  return unnamed.findLast((one) => one.noun === 'one' && one.index > same.index) ?? same;
}
