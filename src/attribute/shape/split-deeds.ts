import type { Act } from '../../model/index.ts';
import type { Chosen } from '../choose/choose-candidates.ts';
import { findCueNoun } from '../chunks/cue-noun.ts';
import { itemSpan } from '../chunks/region-span.ts';
import { findCueVerb } from '../chunks/verb-lexicon.ts';
import { POSSESSIVES } from '../chunks/word-classes.ts';

/** What is done to something said. */
const DEEDS: ReadonlySet<Act> = new Set<Act>(['retract', 'deny', 'reject', 'confirm', 'correct', 'clarify']);
/** Of these, what is done to one's own words. */
const OWN: ReadonlySet<Act> = new Set<Act>(['retract', 'confirm', 'correct', 'clarify']);

/** The items of a cue: its verb, and the noun phrase behind it that is a word for something said. */
interface Parts {
  readonly verb: number;
  readonly phrase: number;
  readonly noun: number;
}

function partsOf({ region, cue, content }: Chosen): Parts | null {
  if (cue.length !== 1 || content.length === 0 || content[0]!.start < cue[0]!.end) return null;
  const { start, end } = cue[0]!;
  const chunk = region.chunks.findIndex(
    ({ kind, first, end: last }) =>
      kind === 'vg' && region.items[first]!.start <= start && start < region.items[last - 1]!.end,
  );
  const [group, phrase] = [region.chunks[chunk], region.chunks[chunk + 1]];
  if (!group || phrase?.kind !== 'np' || region.items[phrase.end - 1]!.end !== end) return null;
  const isSpeech = phrase.head === phrase.end - 1 && findCueNoun(phrase.word) !== undefined;
  return isSpeech ? { verb: group.end - 1, phrase: phrase.first, noun: phrase.head } : null;
}

/** “*withdrew a promise* that …”, read as one cue: the deed, whose content is the promise, and the promise inside it. */
function splitDeed(one: Chosen): readonly Chosen[] {
  const parts = partsOf(one);
  const { region, cue, content, source } = one;
  const act = parts && findCueVerb(region.items[parts.verb]!.word)?.act;
  if (!parts || !act || !DEEDS.has(act)) return [one];
  const owner = region.items.findIndex(
    ({ word }, item) => item >= parts.phrase && item < parts.noun && (POSSESSIVES.has(word) || word === "'s"),
  );
  const owned = owner < 0 ? null : itemSpan(region, parts.phrase, owner + 1);
  const whole = [{ start: region.items[parts.phrase]!.start, end: content[0]!.end }, ...content.slice(1)];
  const deed = {
    ...one,
    act,
    cue: [{ start: cue[0]!.start, end: region.items[parts.verb]!.end }],
    content: whole,
  };
  const noun: Chosen = {
    ...one,
    rule: 'noun',
    act: findCueNoun(region.items[parts.noun]!.word)!,
    source: owned ? [owned] : OWN.has(act) ? source : [],
    cue: [itemSpan(region, parts.noun, parts.noun + 1)!],
    head: parts.noun,
  };
  return [{ ...deed, head: parts.verb }, noun];
}

/** Reports of what is done to something said, each as two: the deed, and what it is done to. */
export const splitDeeds = (chosen: readonly Chosen[]): Chosen[] => chosen.flatMap(splitDeed);
