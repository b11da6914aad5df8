import type { NameMention } from '../mentions/name-mention.ts';
import { type Entity, mayBe } from '../people/entity.ts';
import { tokenFrom } from '../text/token.ts';
import { choosePronoun } from './choose-pronoun.ts';
import { type Resolved, unresolved } from './mention.ts';
import { type PronounPlace, pronounClass } from './pronoun-class.ts';
import { addEntity, labelKey, labelOf, type Scene, speakersAround } from './scene.ts';

const FIRST = /^(?:i|me|my|myself|mine)$/;
const FIRST_PLURAL = /^(?:we|us|our|ours|ourselves)$/;

/** Passes what was weighed for a pronoun on to whoever fits the weights. */
export function observer({ observe }: Scene, index: number): PronounPlace['observe'] {
  return observe && ((weighed) => observe(index, weighed));
}

/** Who is meant by a pronoun that an attribution names as its source. */
export function resolvePronoun(scene: Scene, attribution: number, token: number): Resolved {
  const { lower, isSpoken } = scene.tokens[token]!;
  if (FIRST.test(lower) || FIRST_PLURAL.test(lower)) {
    if (isSpoken) return unresolved('first-person'); // settled when all speakers are known
    return found([FIRST.test(lower) ? scene.author : scene.outlet], 'author', 0.9, token, token + 1);
  }
  if (/^(?:you|your)$/.test(lower)) {
    if (!isSpoken && scene.reader) return found([scene.reader], 'addressee', 0.9, token, token + 1);
    return unresolved('second-person');
  }
  if (/^(?:who|whom|which|that|whose)$/.test(lower)) return resolveRelative(scene, token);
  const asked = pronounClass(scene.tokens, token);
  if (asked) return resolveThird(scene, attribution, token);
  if (/^(?:both|each|neither)$/.test(lower)) return resolvePair(scene);
  if (/^(?:one|someone|somebody|anyone|another)$/.test(lower)) return unnamed(scene, 'anonymous', token);
  if (/^(?:others?|some|many|most|few|all|everyone|everybody)$/.test(lower))
    return unnamed(scene, 'group', token);
  return unresolved('pronoun-without-antecedent');
}

const found = (
  entities: readonly Entity[],
  reason: string,
  score: number,
  first: number,
  end: number,
): Resolved => ({
  entities,
  reason,
  score,
  evidence: [[first, end]],
  others: [],
});

/** Who talk with each other in a transcript around a turn: they are I and you there, and neither he nor she. */
function talkers(scene: Scene, token: number): readonly Entity[] {
  const { tokens, text, nameAt, linkOf, byRole } = scene;
  const { segmented } = text;
  const { paragraph } = tokens[token]!;
  if (segmented.paragraphs[paragraph]?.turn == null) return [];
  return [paragraph - 1, paragraph, paragraph + 1].flatMap((at) => {
    const turn = segmented.paragraphs[at]?.turn;
    if (!turn) return [];
    const name = nameAt(tokenFrom(text, turn.name.start));
    if (name) return linkOf(name).entity ?? [];
    return byRole.get(labelKey(labelOf(scene, at)!)) ?? [];
  });
}

/** What only a text does: “It reads: …”. */
const READS =
  /^(?:reads|read|begins|began|ends|ended|concludes|concluded|opens|opened|continues|continued|runs|ran)$/;
/** How many sentences back the text is looked for. */
const TEXT_REACH = 2;

/** The letter or report that was spoken of right before, where what “it” does only a text does. */
function resolveText({ tokens, discourse }: Scene, token: number): Resolved | null {
  if (tokens[token]!.lower !== 'it' || !READS.test(tokens[token + 1]?.lower ?? '')) return null;
  const { sentence } = tokens[token]!;
  const touch = discourse.recent.findLast(
    ({ entity, first }) => entity.type === 'document' && sentence - tokens[first]!.sentence <= TEXT_REACH,
  );
  return touch ? found([touch.entity], 'document', 0.8, touch.first, touch.end) : null;
}

function resolveThird(scene: Scene, attribution: number, token: number): Resolved {
  const asked = pronounClass(scene.tokens, token)!;
  const text = resolveText(scene, token);
  if (text) return text;
  const { reportedBy, quotedBy } = speakersAround(scene, attribution, token);
  const place: PronounPlace = {
    index: token,
    isSource: true,
    reportedBy,
    excluded: [...quotedBy, ...talkers(scene, token)],
    observe: observer(scene, token),
  };
  const chosen = choosePronoun(scene.discourse, asked, place);
  const [entity] = chosen.entities;
  if (!entity) return resolveAhead(scene, token, chosen);
  if (asked.gender && chosen.score > 0.6) entity.heard[asked.gender]++;
  return entity.members.length > 0 ? { ...chosen, entities: entity.members } : chosen;
}

/** How many sentences ahead a name is looked for: “She was late. Ana Holm, …”. */
const AHEAD = 1;

/** “In his letter, Kaya wrote”: a name behind a pronoun that has nobody before it. */
function resolveAhead({ tokens, names, linkOf }: Scene, token: number, before: Resolved): Resolved {
  const asked = pronounClass(tokens, token)!;
  if (asked.number !== 'one' || before.reason !== 'pronoun-without-antecedent') return before;
  const { sentence, isSpoken } = tokens[token]!;
  const isNear = (name: NameMention) =>
    name.first > token &&
    tokens[name.first]!.sentence - sentence <= AHEAD &&
    tokens[name.first]!.isSpoken === isSpoken;
  const fitting = names.flatMap((name) => {
    const entity = isNear(name) ? linkOf(name).entity : null;
    const fits =
      entity && (entity.type === 'person' || entity.type === 'unknown') && mayBe(entity, asked.gender);
    return fits ? [{ name, entity }] : [];
  });
  const [first] = fitting;
  if (!first) return before;
  return found(
    [first.entity],
    'pronoun-ahead',
    fitting.every(({ entity }) => entity === first.entity) ? 0.7 : 0.55,
    first.name.first,
    first.name.end,
  );
}

function resolvePair({ discourse }: Scene): Resolved {
  const joint = discourse.recent.findLast(({ entity }) => entity.members.length > 1);
  return joint
    ? found(joint.entity.members, 'pair', 0.7, joint.first, joint.end)
    : unresolved('pair-of-nobody');
}

const HUMAN = new Set(['person', 'group', 'anonymous', 'unknown']);

/** The noun before a relative pronoun, past a comma. */
function resolveRelative({ tokens, discourse }: Scene, token: number): Resolved {
  let end = token;
  while (end > 0 && /^[,–—]$|^--$/.test(tokens[end - 1]!.raw)) end--;
  const { sentence, lower } = tokens[token]!;
  const isHuman = lower.startsWith('who');
  const near = discourse.recent.filter(
    ({ first, entity }) =>
      tokens[first]!.sentence === sentence &&
      first < token &&
      (!isHuman ||
        HUMAN.has(entity.type) ||
        entity.members.length > 0 ||
        (lower === 'whose' && entity.type === 'organisation')),
  );
  const adjacent = near.findLast((one) => one.end === end);
  const chosen = adjacent ?? near.at(-1);
  if (!chosen) return unresolved('relative-without-antecedent');
  const { entity } = chosen;
  return found(
    entity.members.length > 0 ? entity.members : [entity],
    'relative',
    adjacent ? 0.92 : 0.6,
    chosen.first,
    chosen.end,
  );
}

function unnamed(scene: Scene, type: 'group' | 'anonymous', token: number): Resolved {
  const entity = addEntity(scene, type);
  const { lower } = scene.tokens[token]!;
  entity.description = lower;
  entity.noun = lower;
  entity.isPlural = type === 'group';
  return found([entity], 'unnamed', 0.8, token, token + 1);
}
