import type { Entity } from '../people/entity.ts';
import type { Token, TokenText } from '../text/token.ts';
import type { Touch } from './mention.ts';

/** How many of those spoken of last are kept in mind: bounds the work for each pronoun. */
const MEMORY = 24;

/** What a text has spoken of so far. */
export interface Discourse {
  readonly text: TokenText;
  /** The last touch of each of those spoken of last, the latest at the end. */
  readonly recent: readonly Touch[];
  /** How often each was spoken of. */
  readonly counts: ReadonlyMap<Entity, number>;
  /** Who spoke last by an attribution outside all quotations, and the token where he was named. */
  readonly lastSpeaker: () => Touch | null;
  /** Everything at the head of its sentence, and the sources, in order. */
  readonly touch: (touch: Touch) => void;
  /** The last touch of an entity, or null. */
  readonly last: (entity: Entity) => Touch | null;
}

/** Whoever is subject or speaker of a sentence stays it, however the rest of the sentence speaks of him. */
const strongest = (before: Touch, fresh: Touch): Touch => ({
  ...fresh,
  isSubject: fresh.isSubject || before.isSubject,
  isSource: fresh.isSource || before.isSource,
  isPossessor: fresh.isPossessor && before.isPossessor,
  isSpoken: fresh.isSpoken && before.isSpoken,
});

/** A text of which nothing has been spoken yet. */
export function startDiscourse(text: TokenText): Discourse {
  const recent: Touch[] = [];
  const counts = new Map<Entity, number>();
  const lasts = new Map<Entity, Touch>();
  let speaker: Touch | null = null;
  return {
    text,
    recent,
    counts,
    lastSpeaker: () => speaker,
    last: (entity) => lasts.get(entity) ?? null,
    touch: (fresh) => {
      const before = lasts.get(fresh.entity);
      const isSame =
        before !== undefined && text.tokens[before.first]!.sentence === text.tokens[fresh.first]!.sentence;
      const touch = isSame ? strongest(before, fresh) : fresh;
      const at = recent.findIndex(({ entity }) => entity === touch.entity);
      if (at >= 0) recent.splice(at, 1);
      recent.push(touch);
      if (recent.length > MEMORY) recent.shift();
      counts.set(touch.entity, (counts.get(touch.entity) ?? 0) + 1);
      lasts.set(touch.entity, touch);
      if (fresh.isSource && !fresh.isSpoken) speaker = fresh;
    },
  };
}

const REACH = 16;

/** Whether a mention at `[first, end)` is the subject of a verb: no preposition before it, a verb behind it. */
export function isSubject(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1];
  if (
    before &&
    before.sentence === tokens[first]!.sentence &&
    /^(?:ADP|VERB|PART|DET|ADJ)$/.test(before.pos) &&
    before.lower !== 'as'
  )
    return false;
  const { sentence } = tokens[first]!;
  let i = end;
  const skipTo = (mark: RegExp): boolean => {
    for (let j = i + 1; j < Math.min(tokens.length, i + REACH) && tokens[j]!.sentence === sentence; j++)
      if (mark.test(tokens[j]!.raw)) {
        i = j + 1;
        return true;
      }
    return false;
  };
  if (tokens[i]?.raw === ',' && !skipTo(/^,$/)) return false;
  else if (tokens[i]?.raw === '(' && !skipTo(/^\)$/)) return false;
  // “Mrs Tranter’s letter of resignation, which …, is”
  if (/^(?:of|for|from|at|in)$/.test(tokens[i]?.lower ?? '')) {
    do i++;
    while (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[i]?.pos ?? '') && i < end + REACH);
    if (tokens[i]?.raw === ',' && !skipTo(/^,$/)) return false;
  }
  while (tokens[i]?.pos === 'ADV') i++;
  const verb = tokens[i];
  return verb !== undefined && verb.sentence === sentence && (verb.pos === 'VERB' || verb.pos === 'AUX');
}
