import { plainLine } from './plain-line.ts';

const ARTICLE =
  '(?:article|story|report|piece|post|page|column|headline|caption|version|interview|text|feature)';
const MENDED = '(?:corrected|amended|clarified|revised|retracted|withdrawn|fixed)';

/** How a note opens that an outlet puts to a text of its own. */
const OPENINGS: readonly RegExp[] = [
  /^(?:corrections?(?: and clarifications?)?|corrected|clarifications?|erratum|errata|retraction|corrigendum)(?:\s*\([^)]{1,40}\)|,?\s+(?:on |of )?(?=[^:]{0,30}\d)[\p{L}\d ,.]{3,30}?|\s+to this \p{L}+)?\s*(?::|[-–—]{1,2}\s|\.\s|$)/iu,
  new RegExp(
    String.raw`^(?:an|the|a previous|a prior) (?:earlier|previous|original|initial|prior|first|online)?\s*(?:version|edition|headline|caption)s? (?:of|to|on|for) (?:this|the|our) ${ARTICLE}`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:[•*†]\s*)?(?:this|the|our) ${ARTICLE}(?: above| below)? (?:was|has been|is|were|have been) (?:since |later |subsequently )?(?:${MENDED}|(?:updated|edited|changed|modified)\b.{0,60}\b(?:correct|clarify|amend|remove|reflect that|error|mistake))`,
    'i',
  ),
  new RegExp(String.raw`^we (?:have|'ve) (?:since )?${MENDED}\b`, 'i'),
  /^(?:due|owing) to an? (?:\p{L}+ )?(?:editing|production|reporting|transcription|subbing|typographical|transmission) error\b/iu,
  /^because of an? (?:\p{L}+ )?(?:editing|production|reporting|transcription|typographical|transmission) error\b/iu,
];
const EDITOR =
  /^(?:editor'?s?'? note|note from the editor|note|update[d]?|editors)\b[^:–—-]{0,40}(?::|[–—-]{1,2}\s)/i;
/** What makes an editor's note or an update one of correction. */
const MENDS = new RegExp(
  String.raw`\b(?:${MENDED}|correct(?:s|ion|ions|ing)?|misstated|misidentified|misspelled|misquoted|misattributed|misreported|mistakenly|incorrect(?:ly)?|erroneous(?:ly)?|wrongly|inaccurate(?:ly)?|in error|regrets? the error|(?:earlier|previous|original) version|error|apologis|apologiz)`,
  'i',
);
const LONGEST = 900;

/** Whether a paragraph is a note that an outlet corrects its own text. “Update:” with news alone is none. */
export function isCorrectionNote(passage: string): boolean {
  const words = plainLine(passage);
  const bare = words.replace(/^[([*•†_\s]+/, '');
  if (words === '' || words.length > LONGEST) return false;
  if (EDITOR.test(bare)) return MENDS.test(bare);
  return OPENINGS.some((one) => one.test(bare));
}
