import { notSpeech } from '../../generated/lexicon.ts';
import type { ChunkedRegion } from './chunk-region.ts';
import type { CueVerb } from './verb-lexicon.ts';

const OBJECTS = new Map(notSpeech.map(({ verb, objects }) => [verb, new Set(objects.split('|'))]));

/** Whether a verb means something else with the object at a chunk: “claimed the lives”, “called for a taxi”. */
export function isOtherSense(region: ChunkedRegion, verb: CueVerb, object: number): boolean {
  const chunk = region.chunks[object];
  return chunk?.kind === 'np' && OBJECTS.get(verb.lemma)?.has(chunk.word) === true;
}
