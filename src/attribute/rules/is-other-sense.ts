import { everybody, notSpeech } from '../../generated/lexicon.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt, wordAt } from '../chunks/chunk-at.ts';
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

const NAMING = /^(?:call|know|dub|name|title|entitle|label)$/;
/** Subjects that stand for everybody: what they call a thing is its name. */
const EVERYBODY = new Set(everybody.map(({ word }) => word));

/** “a film *called* ‘Angels’”, “locals *call* it ‘the Drop’”: a verb that gives a name, which nobody says at any time. */
export function isNaming(region: ChunkedRegion, verb: CueVerb, chunk: number): boolean {
  const subject = region.chunks[chunk - 1];
  const group = region.chunks[chunk]!;
  if (!NAMING.test(verb.lemma) || subject?.kind !== 'np') return false;
  const isPast = verb.forms.includes('past');
  const isReduced =
    isPast && group.end - group.first === 1 && /^(?:a|an)$/.test(region.items[subject.first]!.word);
  const isHabit = EVERYBODY.has(subject.word) && (!isPast || region.items[group.first]!.word === 'have');
  return (isReduced && kindAt(region, chunk + 1) === 'quote') || isHabit;
}
