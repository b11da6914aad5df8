import type { Chunk, ChunkedRegion } from './chunk.ts';
import { type CueVerb, findCueVerb } from './verb-lexicon.ts';

/** What a verb group says of its verb. */
export interface VerbGroup {
  readonly chunk: number;
  readonly verb: CueVerb | null;
  readonly mood: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** A modal that makes it other than asserted (`would`, `might`, `will`), or null. */
  readonly modal: string | null;
}

const BE = /^(?:am|is|are|was|were|be|been|being|'s|'re|'m|got|gets)$/;
const MODALS = new Set([
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'shall',
  "'ll",
  "'d",
]);
const NEGATIONS = new Set(['not', "n't", 'never']);

function moodOf(words: readonly string[], head: string, verb: CueVerb | null): VerbGroup['mood'] {
  if (
    words.length === 1 ||
    words
      .slice(0, -1)
      .every((word) =>
        /ly$|^(?:also|then|not|never|so|even|just|now|often|again|later|first|once)$/.test(word),
      )
  ) {
    if (verb ? verb.forms.includes('gerund') : /ing$/.test(head)) return 'gerund';
    if (verb?.forms.includes('participle') && !verb.forms.includes('past')) return 'participle';
    return 'finite';
  }
  return words.includes('to') &&
    !words.slice(0, words.indexOf('to')).some((word) => BE.test(word) || /^(?:has|have|had)$/.test(word))
    ? 'infinitive'
    : 'finite';
}

/** Groups described already: rules ask for each many times. */
const DESCRIBED = new WeakMap<ChunkedRegion, VerbGroup[]>();

/** Describes the verb group at a chunk; its verb is null where it can't be a cue. */
export function describeVerbGroup(region: ChunkedRegion, index: number): VerbGroup {
  let known = DESCRIBED.get(region);
  if (!known) {
    known = [];
    DESCRIBED.set(region, known);
  }
  const described = known[index] ?? describe(region, index);
  known[index] = described;
  return described;
}

function describe(region: ChunkedRegion, index: number): VerbGroup {
  const chunk = region.chunks[index] as Chunk;
  const words: string[] = [];
  for (let i = chunk.first; i < chunk.end; i++) words.push(region.items[i]!.word);
  const head = words.at(-1) ?? '';
  const verb = region.tags[chunk.head] === 'VERB' ? (findCueVerb(head) ?? null) : null;
  const isPastForm =
    verb?.forms.includes('past') || verb?.forms.includes('participle') || /(?:ed|en)$/.test(head);
  const auxiliaries = words.slice(0, -1);
  return {
    chunk: index,
    verb,
    mood: moodOf(words, head, verb),
    isPassive:
      Boolean(isPastForm) && auxiliaries.some((word) => BE.test(word)) && !isPerfectContraction(auxiliaries),
    isNegated: words.some((word) => NEGATIONS.has(word)),
    modal: words.find((word) => MODALS.has(word)) ?? null,
  };
}

/** "He's said": 's for has, when it is the only auxiliary and the verb is one of saying. */
function isPerfectContraction(auxiliaries: readonly string[]): boolean {
  return auxiliaries.filter((word) => BE.test(word)).length === 1 && auxiliaries.includes("'s");
}
