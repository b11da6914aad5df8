import { notSpeech } from '../../generated/lexicon.ts';
import { kindAt, wordAt } from '../chunks/chunk-at.ts';
import type { ChunkedRegion } from '../chunks/chunk-region.ts';
import type { CueVerb } from '../chunks/verb-lexicon.ts';

const OBJECTS = new Map(notSpeech.map(({ verb, objects }) => [verb, new Set(objects.split('|'))]));

/** What stands in the list for the title of a work between quotation marks. */
const TITLE = '(title)';

/** Whether a verb means something else with what follows at a chunk: “claimed the lives”, “calls at Dorking”, “sang “Harbour Star””. */
export function isOtherSense(region: ChunkedRegion, verb: CueVerb, next: number): boolean {
  const objects = OBJECTS.get(verb.lemma);
  if (!objects) return false;
  const isLed = kindAt(region, next) === 'p';
  const chunk = region.chunks[isLed ? next + 1 : next];
  if (isLed && objects.has(`(${wordAt(region, next)})`)) return true;
  const isTitle = chunk?.kind === 'quote' && region.items[chunk.first]!.isTitleCase;
  return isTitle ? objects.has(TITLE) : chunk?.kind === 'np' && objects.has(chunk.word);
}
