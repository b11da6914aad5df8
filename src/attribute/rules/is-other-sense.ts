import { notSpeech } from '../../generated/lexicon.ts';
import type { ChunkedRegion } from '../chunks/chunk-region.ts';
import type { CueVerb } from '../chunks/verb-lexicon.ts';

const OBJECTS = new Map(notSpeech.map(({ verb, objects }) => [verb, new Set(objects.split('|'))]));

/** What stands in the list for the title of a work between quotation marks. */
const TITLE = '(title)';

/** Whether a verb means something else with the object at a chunk: “claimed the lives”, “sang “Harbour Star””. */
export function isOtherSense(region: ChunkedRegion, verb: CueVerb, object: number): boolean {
  const chunk = region.chunks[object];
  if (!chunk) return false;
  const isTitle = chunk.kind === 'quote' && region.items[chunk.first]!.isTitleCase;
  return OBJECTS.get(verb.lemma)?.has(isTitle ? TITLE : chunk.kind === 'np' ? chunk.word : '') === true;
}
