import { countryOf } from '../lexicon.ts';
import type { Entity } from '../people/entity.ts';
import { type Phrase, phraseWords, readPhrase } from '../sources/phrase.ts';
import { chooseDescription } from './choose-description.ts';
import { choosePronoun } from './choose-pronoun.ts';
import { type Resolved, unresolved } from './mention.ts';
import { pronounClass } from './pronoun-class.ts';
import { addDescribed, addEntity, addHolder, holdersAndRecent, type Scene } from './scene.ts';

const known = (entity: Entity, reason: string, score: number, { first, coreEnd }: Phrase): Resolved => ({
  entities: [entity],
  reason,
  score,
  evidence: [[first, coreEnd]],
  others: [],
});

/** Whose a phrase says that it is: “Brackwater’s”, “his”. */
export function ownerOf(scene: Scene, { possessor }: Phrase): Entity | null {
  if (!possessor) return null;
  const [first, end] = possessor;
  const name = scene.nameAt(end - 1);
  if (name) return scene.linkOf(name).entity;
  const asked = pronounClass(scene.tokens, first);
  if (!asked || end !== first + 1) return null;
  const [entity] = choosePronoun(scene.discourse, asked, {
    index: first,
    isSource: false,
    reportedBy: [],
    excluded: [],
  }).entities;
  return entity && entity.members.length === 0 ? entity : null;
}

/** Who is named inside a phrase before its head: “the Clinton campaign”. */
function namedInside({ nameAt, linkOf }: Scene, { first, head }: Phrase): Entity | null {
  for (let i = head - 1; i >= first; i--) {
    const name = nameAt(i);
    if (name && name.end <= head) return linkOf(name).entity;
  }
  return null;
}

/** “Hillary Clinton’s campaign”: from the name of the owner on. */
function compoundWords({ nameAt, text, tokens }: Scene, phrase: Phrase): string {
  let { first } = phrase;
  for (let i = phrase.head - 1; i >= phrase.first; i--) {
    const name = nameAt(i);
    if (name && name.end <= phrase.head) first = name.first;
    if (name) break;
  }
  return phraseWords(text.text, tokens, { ...phrase, first }, phrase.head + 1).replace(/^(?:the|a|an) /i, '');
}

/** A body that is somebody's or somewhere's: one for each noun and owner. */
function compound(scene: Scene, phrase: Phrase, owner: Entity): Resolved {
  const same = scene.byRole.get(phrase.noun)?.find((one) => one.by === owner && one.noun === phrase.noun);
  const entity = same ?? addEntity(scene, 'organisation');
  if (same) entity.forms.push(compoundWords(scene, phrase));
  else {
    Object.assign(entity, { by: owner, noun: phrase.noun, description: compoundWords(scene, phrase) });
    addHolder(scene, phrase.noun, entity);
  }
  return known(entity, 'body-of', 0.85, phrase);
}

/** Words of a phrase between its determiner and its head. */
const modifiersOf = ({ tokens }: Scene, { first, head, determiner, possessor }: Phrase): readonly string[] =>
  tokens
    .slice(possessor ? possessor[1] : determiner === 'none' ? first : first + 1, head)
    .map(({ lower }) => lower);

/** A body that its noun describes: “the agency”, “the Swedish government”, “the city of Phoenix”. */
export function resolveBody(scene: Scene, phrase: Phrase, isSource: boolean, fullEnd: number): Resolved {
  const { tokens, nameAt, linkOf } = scene;
  if (
    /^(?:newspaper|paper|website|site|magazine|blog)$/.test(phrase.noun) &&
    tokens[phrase.first]!.lower === 'this'
  )
    return known(scene.outlet, 'author', 0.85, phrase);
  const owner = ownerOf(scene, phrase) ?? namedInside(scene, phrase);
  if (owner) return compound(scene, phrase, owner);
  if (tokens[phrase.coreEnd]?.lower === 'of') {
    const of = nameAt(phrase.coreEnd + 1);
    const place = of?.first === phrase.coreEnd + 1 && of.end <= phrase.end ? linkOf(of).entity : null;
    if (place) return compound(scene, { ...phrase, head: of!.end - 1 }, place);
  }
  const nation = modifiersOf(scene, phrase).find((word) => countryOf(word) !== null);
  if (nation !== undefined) {
    const key = `${countryOf(nation)} ${phrase.noun}`;
    const same = scene.byRole.get(key)?.[0];
    const entity = same ?? addDescribed(scene, phrase, 'organisation');
    if (!same) {
      entity.description = entity.description!.replace(/^(?:the|a|an) /i, '');
      addHolder(scene, key, entity);
      addHolder(scene, phrase.noun, entity);
    }
    return known(entity, 'body-of', 0.85, phrase);
  }
  if (phrase.determiner === 'indefinite')
    return isSource
      ? known(addDescribed(scene, phrase, 'organisation', fullEnd), 'unnamed', 0.85, phrase)
      : unresolved('thing');
  const chosen = chooseDescription(
    scene.discourse,
    phrase,
    holdersAndRecent(scene, phrase.noun),
    () => false,
  );
  if (chosen.entities.length > 0 || !isSource || chosen.others.length > 0) return chosen;
  const entity = addDescribed(scene, phrase, 'organisation', fullEnd);
  addHolder(scene, phrase.noun, entity);
  return known(entity, 'unnamed', 0.8, phrase);
}

const MADE_BY =
  /^(?:written|signed|sent|issued|published|filed|conducted|released|produced|prepared|compiled|authored|posted|drafted|penned|made|done|commissioned|carried|run|created|put|paid|led|recorded|delivered)$/;

/** Who made a document, as its phrase says: “Holm’s letter”, “a study by X”, “a report commissioned from X”. */
function makerOf(scene: Scene, phrase: Phrase): Entity | null {
  const owner = ownerOf(scene, phrase) ?? namedInside(scene, phrase);
  if (owner) return owner;
  const { tokens, nameAt, linkOf } = scene;
  for (let i = phrase.coreEnd; i < phrase.end; i++) {
    const name = nameAt(i);
    if (name?.first !== i) continue;
    const before = tokens.slice(phrase.coreEnd, i).map(({ lower }) => lower);
    const by = before.lastIndexOf('by');
    const isSeen =
      by > 0 &&
      tokens[phrase.coreEnd + by - 1]!.pos === 'VERB' &&
      !MADE_BY.test(before[by - 1]!) &&
      before[by - 1] !== 'and';
    const isSite = before.includes('on') && /^['’]s$/.test(tokens[name.end]?.raw ?? '');
    const entity = linkOf(name).entity;
    if (!entity || isSeen) continue;
    if (!isSite && !before.some((word) => /^(?:by|from|for|of)$/.test(word))) continue;
    if (entity.type === 'place' && by < 0) continue;
    const whole = readPhrase(tokens, i, phrase.end, nameAt);
    return whole.body && whole.name === null ? (compound(scene, whole, entity).entities[0] ?? null) : entity;
  }
  return null;
}

/** “wrote a letter”, “said in a memo”: whoever is the subject of the sentence made the document. */
function subjectAsMaker(scene: Scene, phrase: Phrase): Entity | null {
  const { discourse, tokens } = scene;
  const { first, determiner } = phrase;
  if (determiner === 'definite') return writerOf(scene, phrase);
  if (determiner !== 'indefinite') return null;
  const { sentence } = tokens[first]!;
  const isMade =
    /^(?:in|wrote|issued|released|published|posted|sent|signed|by|filed|drafted|penned|read)$/.test(
      tokens[first - 1]?.lower ?? '',
    );
  const subject = isMade
    ? discourse.recent.findLast((one) => one.isSubject && tokens[one.first]!.sentence === sentence)
    : undefined;
  return subject && subject.entity.members.length === 0 ? subject.entity : null;
}

/** Verbs that say how a document of that name came to be: “Holm wrote to the trustees. The letter said …” */
const MAKING: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:letter|e-?mail|memo|note|message|column|op-ed|article|book|essay|piece)$/,
    /^(?:wrote|written|e-?mailed|penned|writes)$/,
  ],
  [/^(?:ruling|judgment|judgement|decision|opinion|order)$/, /^(?:ruled|wrote|held|ordered)$/],
  [/^(?:tweet|post)$/, /^(?:tweeted|posted|wrote)$/],
];

const MAKING_REACH = 4;

/** Whoever was last said to write or rule, for a document that the text has not spoken of before. */
function writerOf({ discourse, tokens, byRole }: Scene, { noun }: Phrase): Entity | null {
  const verbs = MAKING.find(([nouns]) => nouns.test(noun))?.[1];
  if (!verbs || byRole.has(`document ${noun}`)) return null;
  const writer = discourse.recent.findLast(
    ({ isSubject, end, entity }) =>
      isSubject &&
      entity.members.length === 0 &&
      tokens.slice(end, end + MAKING_REACH).some(({ lower }) => verbs.test(lower)),
  );
  return writer?.entity ?? null;
}

/** Tokens behind “the letter” within which it says who signed it. */
const SIGNED_WITHIN = 16;

/** What speaks as whoever signed it; a report or a ruling speaks as itself. */
const LETTER = /^(?:letter|e-?mail|memo|memorandum|note|message|column|op-ed|tweet|post)$/;

/** Who signed a document that was spoken of before: “The letter, dated Friday and *signed by* Ana Holm, …” */
function signerOf({ tokens, nameAt, linkOf }: Scene, { coreEnd }: Phrase): Entity | null {
  const { sentence } = tokens[coreEnd - 1]!;
  for (let i = coreEnd; i < Math.min(tokens.length - 2, coreEnd + SIGNED_WITHIN); i++) {
    if (tokens[i]!.sentence !== sentence || tokens[i]!.pos === 'AUX') return null;
    const isSigned =
      /^(?:signed|written|penned|authored)$/.test(tokens[i]!.lower) && tokens[i + 1]!.lower === 'by';
    const name = isSigned ? (nameAt(i + 2) ?? nameAt(i + 3)) : null;
    if (name) return linkOf(name).entity;
  }
  return null;
}

/**
 * A document: one that speaks for its maker (a letter, a report) has him as `by` and as its voice where the text names
 * him; a poll or a lease speaks for itself.
 */
export function resolveDocument(scene: Scene, phrase: Phrase, isSource: boolean, fullEnd: number): Resolved {
  const { determiner, document } = phrase;
  const maker = makerOf(scene, phrase) ?? subjectAsMaker(scene, phrase);
  const before = scene.byRole.get(`document ${phrase.noun}`)?.at(-1);
  const signer = determiner === 'definite' && before?.by === null ? signerOf(scene, phrase) : null;
  if (signer) Object.assign(before!, { by: signer, speaksForMaker: LETTER.test(phrase.noun) });
  const isNew = determiner === 'indefinite' || (maker !== null && signer === null);
  const same = isNew ? undefined : before;
  if (!same && !isSource && determiner !== 'indefinite' && maker === null) return unresolved('thing');
  const entity = same ?? addDescribed(scene, phrase, 'document', fullEnd);
  if (!same) {
    entity.by = maker;
    entity.speaksForMaker = document!.kind === 'maker';
    scene.byRole.set(`document ${phrase.noun}`, [entity]);
  }
  return known(entity, entity.by && entity.speaksForMaker ? 'document-of' : 'document', 0.85, phrase);
}
