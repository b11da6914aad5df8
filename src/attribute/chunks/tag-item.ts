import { findCueNoun } from './cue-noun.ts';
import type { Item } from './region.ts';
import { type CueVerb, findCueVerb } from './verb-lexicon.ts';

/** Reporting verbs that newspapers use far more often than the nouns of the same letters. */
const MOSTLY_VERBS = new Set(
  'say says said told tells wrote writes added adds argues argued insists thinks believes knows asks asked wants tweeted denies admits explains'.split(
    ' ',
  ),
);
const LONGEST_SUBJECT = 8;
const SUBJECT_TAGS = new Set(['NOUN', 'PROPN', 'PRON']);
const CLAUSE_OPENERS = new Set(['DET', 'PRON', 'PROPN', 'SCONJ', 'QUOTE']);
const NOMINAL_TAGS = new Set(['DET', 'ADJ', 'NUM']);

/** A mark of quotation as a word of its own, with curly single marks folded. */
export const QUOTATION_MARK = /^(?:["“”'`]|``|'')$/;

function isCopula(word: string): boolean {
  return /^(?:am|is|are|was|were|be|been|being|'s|'re|'m)$/.test(word);
}

/** “wishes *to* make clear”, “points *out* that”: what follows tells the verb. */
const isGoverning = (word: string, next: string): boolean =>
  (next === 'to' && /^(?:wishes|wants|seeks|refuses|declines|vows)$/.test(word)) ||
  (next === 'out' && /^points?$/.test(word));

/** Whether a noun could be the subject of a verb in its form: “critics *claim*”, “the paper *claims*”, but no “text *message*”. */
function agrees(subject: Item, verb: CueVerb): boolean {
  if (subject.pos !== 'NOUN') return true;
  return /[^s]s$/.test(subject.word) ? verb.forms.includes('base') : verb.forms.includes('present');
}

/** “*Did* the guide *claim* that …?”: an auxiliary in front of the subject. */
function isInverted(items: readonly Item[], i: number): boolean {
  return items
    .slice(Math.max(0, i - LONGEST_SUBJECT), i)
    .some(({ pos, word }) => pos === 'AUX' && !isCopula(word));
}

/** Whether a form of a cue verb that was tagged as something else is a verb after all. */
function isMistaggedVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const verb = findCueVerb(item.word);
  if (!verb || item.pos === 'VERB' || item.pos === 'AUX') return false;
  const before = items[i - 1];
  const after = items[i + 1];
  if (
    before &&
    (NOMINAL_TAGS.has(before.pos) ||
      before.word === "'s" ||
      before.pos === 'ADP' ||
      before.word === "'" ||
      isOwner(items, i - 1))
  )
    return false;
  if (MOSTLY_VERBS.has(item.word) || (after && isGoverning(item.word, after.word))) return true;
  const canBeFinite = verb.forms.includes('present') || verb.forms.includes('base');
  if (!canBeFinite || !before || !SUBJECT_TAGS.has(before.pos)) return false;
  return (
    after !== undefined &&
    (CLAUSE_OPENERS.has(after.pos) || after.word === ':') &&
    (agrees(before, verb) || isInverted(items, i)) &&
    !(item.pos === 'PROPN' && after.pos === 'PROPN')
  );
}

/** “stood by *its* pledge that”: a possessive, which the tagger takes for a pronoun; “*her*” may be an object. */
const isOwner = (items: readonly Item[], i: number): boolean =>
  /^(?:his|their|its|my|our|your)$/.test(items[i]!.word) && findCueNoun(items[i + 1]!.word) !== undefined;

/** “the group’s *finding* that”: a noun of saying behind what determines it, tagged as a verb. */
function isMistaggedNoun(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (!before) return false;
  const isBase = findCueVerb(items[i]!.word)?.forms.includes('base') === true;
  if (isBase && before.pos === 'ADV' && items[i - 2]?.pos === 'DET') return true;
  if (!findCueNoun(items[i]!.word)) return false;
  return before.pos === 'DET' || /^(?:'s|'|his|her|their|its|my|our|your)$/.test(before.word);
}

/** “is said to *have* told”: tagged as a verb of its own. */
function isAuxiliaryHave(items: readonly Item[], i: number): boolean {
  const next = items[i + 1]?.pos === 'ADV' ? items[i + 2] : items[i + 1];
  return (
    /^(?:have|has|had|having|'ve)$/.test(items[i]!.word) && next?.pos === 'VERB' && !/ing$/.test(next.word)
  );
}

/** “…,” *fumed* opposition leader Piet Marais: a past form that was taken for an adjective. */
function isBehindQuotation(items: readonly Item[], i: number): boolean {
  return items[i - 1]?.pos === 'QUOTE' && findCueVerb(items[i]!.word)?.forms.includes('past') === true;
}

/** “*Josh* Earnest”, “Morning *Consult*”: a capital inside a sentence, next to a name. Headlines capitalise everything. */
function isPartOfName(items: readonly Item[], i: number): boolean {
  const after = items[i + 1];
  if (!items[i]!.isCapital) return false;
  if (after && MOSTLY_VERBS.has(after.word) && !/(?:ed|ing)$/.test(items[i]!.word)) return true;
  const before = items[i - 1];
  if (!before) return false;
  const isNamed = (before.pos === 'PROPN' && before.isCapital) || (after?.pos === 'PROPN' && after.isCapital);
  return isNamed && !isHeadline(items);
}

/** Whether most words of a region have a capital. */
function isHeadline(items: readonly Item[]): boolean {
  const words = items.filter(({ word }) => /^\p{L}{4}/u.test(word));
  return words.filter(({ isCapital }) => isCapital).length * 2 > words.length;
}

/** The part of speech to go by: the tagger's, mended where a reporting verb looks like a noun. */
export function tagItem(items: readonly Item[], i: number): string {
  const item = items[i]!;
  if (item.word === 'to' && item.pos === 'ADP') {
    const next = QUOTATION_MARK.test(items[i + 1]?.word ?? '') ? items[i + 2] : items[i + 1];
    return next && (next.pos === 'VERB' || (next.pos === 'AUX' && next.word === 'be')) ? 'PART' : 'ADP';
  }
  if (item.pos === 'VERB' && isPartOfName(items, i)) return 'PROPN';
  if (item.pos === 'VERB' && isCopula(item.word)) return 'AUX';
  if (item.pos === 'VERB' && isAuxiliaryHave(items, i)) return 'AUX';
  if (item.pos === 'VERB' && isMistaggedNoun(items, i)) return 'NOUN';
  if (item.pos === 'ADJ' && isBehindQuotation(items, i)) return 'VERB';
  return isMistaggedVerb(items, i) ? 'VERB' : item.pos;
}
