import type { Span } from '../../model/index.ts';
import { foldText } from '../../text/tokens/fold-text.ts';

/** Words of negation that negate nothing; each is passed over as a whole. */
const PASSED_OVER = [
  String.raw`not (?:only|merely|simply|solely|least|surprisingly|to mention|without|un(?:aware|common(?:ly)?|expected(?:ly)?|fair(?:ly)?|familiar|founded|friendly|happy|important|kind|known|like(?:ly)?|precedented|reasonabl[ey]|true|usual(?:ly)?|welcome)|in(?:significant|considerable|frequent(?:ly)?)|impossible|just(?! yet))\b`,
  String.raw`\w+n't (?:only|merely|simply|just(?! yet))\b`,
  String.raw`(?:can't|cannot|can not|couldn't|could not) (?:but|wait|help but|help \w+ing|(?:agree|be) more|be more|overstate|stress enough)\b`,
  String.raw`(?<=, ?)\w+n't (?:it|he|she|they|we|you|i|there)(?= ?\?)`,
  String.raw`no (?:doubts?|question|wonder|matter|sooner|less|fewer|more than|later than|earlier than|denying|mistake|secret)\b`,
  String.raw`no one but\b|no child left behind\b|no-(?!one\b)\w+|no\. ?(?=\d)|no (?=\d)|no(?=["'),.;:!?]| ?-| ?$)`,
  String.raw`nothing (?:but|less than|short of|if not)\b`,
  String.raw`none (?:other than|the (?:less|worse|wiser))\b`,
  String.raw`never (?:mind|fail(?:s|ed)? to|ending|more|been (?:more|better|so|stronger|prouder|higher|clearer))\b|never-\w+`,
  String.raw`without (?:a |any )?(?:doubt|question|fail|exception|delay|precedent|further ado)\b`,
  String.raw`(?:whether|believe it) or not\b|why not\b|if not (?:more|all|most)\b|more often than not\b`,
];

const NEGATIONS = [
  String.raw`\w+n't|cannot|not|never|no one|no-one|nobody|nothing|nowhere|none|neither|nor|without|no`,
  'hardly|scarcely|far from|anything but|unable to|refusal to|ruled? out|rules out|ruling out',
  'den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?',
  'declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to',
];

const SCAN = new RegExp(
  String.raw`(?<![\w'-])(?:(?:${PASSED_OVER.join('|')})|(?<negation>(?:${NEGATIONS.join('|')})(?![\w-])))`,
  'g',
);

/**
 * The first words that negate in an English sentence: did not, n't, never, no one, without, neither, denies,
 * refused to … or null. Not only … but, no doubt, nothing but, cannot but, not just, and their like negate
 * nothing, nor does the answer "No,". Whether a sentence has a negation, not what it negates: what is found by
 * meaning alone is marked with it, since sentence vectors hardly tell a sentence from its opposite.
 */
export function findNegation(text: string): Span | null {
  const { text: folded, starts, ends } = foldText(text);
  for (const { index, groups } of folded.matchAll(SCAN)) {
    const words = groups?.negation;
    if (words === undefined) continue;
    const last = index + words.length - 1;
    return { start: starts?.[index] ?? index, end: ends?.[last] ?? last + 1 };
  }
  return null;
}
