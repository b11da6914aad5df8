import { eventAmends } from '../../../generated/lexicon.ts';
import type { ToldDocument } from '../../../model/index.ts';
import { foldText } from '../../../text/tokens/fold-text.ts';
import type { Report } from '../../report/report.ts';
import { wordingOf } from '../../report/reports-of.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases, findPhrases } from '../reading/find-phrases.ts';
import { wordsOfClass } from '../reading/phrase.ts';
import { readSaidWords, type SaidWords } from '../reading/said-words.ts';

const PHRASES = bindPhrases(eventAmends, 'outlet');
const OF_SPEAKER = bindPhrases(eventAmends, 'outlet-speaker');
const OF_OTHER = bindPhrases(eventAmends, 'outlet-other');

/** Openings of a paragraph in which an outlet corrects itself. */
const HEAD =
  /^\W*(?:corrections?\b|clarifications?\b|editor'?s'? note|an? (?:apology|correction|clarification)\b|apology\b|amend(?:ed|ment)\b|this (?:article|story|report|piece|page|post) (?:was|has been|is)|an? (?:earlier|previous) (?:version|edition|headline)|(?:owing to|because of|due to) an? (?:\\w+ )?(?:error|mistake)|in (?:yesterday|last week)'s (?:bulletin|edition|paper|report|programme)|erratum|for the record|setting the record|corrects\b|in our\b|our (?:report|story|article|account|interview)|we (?:are happy|wrongly|incorrectly|misquoted))/;

const OF_ITSELF =
  /^(?:we|our|us|this (?:article|story|report|paper|newspaper|programme|station|column|page|newsletter|website|site|blog))\b|^the (?:article|story|report|headline|item|post|piece|newsletter|interview) (?:above|below)|\b(?:earlier|previous|original) (?:version|headline|edition|report|article|story)\b|\b(?:our|yesterday's|last week's|last month's)\b.*\b(?:report|story|article|interview|post|headline|column|profile|edition|bulletin|programme|review|account)\b/;

/** What was printed, as one speaks of it who prints: with a cue that says it was wrong. */
const PRINTED =
  /\b(?:article|story|report|headline|obituary|column|interview|profile|review|caption|item|edition|editions|page|version|post|account|sketch|supplement|bulletin|clip|banner|summary|write-up|transcript|error|mistake|blog|programme|podcast)\b/;

/** A cue, or a whole sentence, that says so. */
const MISPRINTED =
  /^(?:(?:incorrectly|wrongly|mistakenly|erroneously) \w+|misquot|misattribut|misstat|misreport|mistransl|misheard|misrepresent|misidentif|truncat|garbl|overstat|understat|should (?:not )?have)|\b(?:in error|by mistake|erroneously|wrongly|incorrectly|mistakenly|was wrong|was inaccurate|has been (?:amended|corrected|changed|updated))\b/;
const EDITING_ERROR =
  /^(?:because of|owing to|due to|through) an? (?:[\w-]+ ){0,2}(?:error|mistake|misunderstanding|slip|mix-up)\b/;

/** Log odds: a paragraph headed as a correction; an outlet that speaks of itself; a correction of what nobody said. */
const HEADED = 1.3;
const ITSELF = 0.9;
const OTHER = -2.5;
const BASE = -1.6;

/** An outlet that says that it printed the wrong words, or the wrong speaker for them. */
export function findOutletCorrections(said: SaidWords): readonly EventFinding[] {
  const { report } = said;
  if (report.attribution.polarity === 'negated') return [];
  const isHeaded = HEAD.test(paragraphOf(report.document, firstOf(said)));
  const isItself = isOfItself(said);
  if (!isItself) return [];
  const own = readSaidWords({ ...report, cue: report.sentence, content: EMPTY });
  const around =
    isHeaded || OWN_REPORT.test(wordsOf(report)) ? readSaidWords(untilParagraphEnd(report)) : own;
  const signals = findPhrases(around, PHRASES).filter(({ isNegated, isUnreal }) => !isNegated && !isUnreal);
  if (signals.length === 0) return [];
  const strongest = Math.max(...signals.map(({ phrase }) => phrase.weight));
  const weight =
    BASE +
    strongest +
    0.4 * (new Set(signals.map(({ phrase }) => phrase.text)).size - 1) +
    (isHeaded ? HEADED : 0) +
    ITSELF +
    (findPhrases(own, OF_OTHER).length > 0 ? OTHER : 0);
  const fault = findPhrases(around, OF_SPEAKER).length > 0 ? 'speaker' : 'words';
  return [
    {
      relation: 'correctedByOutlet',
      rule: 'outlet',
      weight,
      places: said.line.length > 0 ? [0] : [],
      isConditional: false,
      fault,
    },
  ];
}

/** “We reported that …”, “our report had him saying”: what is wrong with it may stand in the sentences behind. */
const OWN_REPORT =
  /^(?:clarification\b.*|correction\b.*|(?:in|on) .*)?\b(?:we|our|yesterday's|last week's|(?:mon|tues|wednes|thurs|fri|satur|sun)day's|the newsletter|an earlier|an? (?:report|article|story|item|interview|profile|column|headline)|the \w+ last week)\b.*\b(?:report|repeat|said|say|quot|had|attribut|print|publish|broadcast|state|told|carri|describ|gave)/;

const wordsOf = ({ source, cue }: Report): string => foldText(`${source.text} ${cue.text}`).text;

/** How far behind a report its correction may go on. */
const FARTHEST = 500;

function untilParagraphEnd(report: Report): Report {
  const { text } = report.document;
  const start = report.sentence.spans[0]?.start ?? 0;
  const line = text.indexOf('\n', report.sentence.spans[0]?.end ?? start);
  const end = Math.min(line === -1 ? text.length : line, start + FARTHEST);
  return { ...report, cue: wordingOf(text, [{ start, end }]), content: EMPTY };
}

const EMPTY = { spans: [], text: '', tokens: [] };

const firstOf = ({ report }: SaidWords): number =>
  Math.min(
    ...[...report.source.spans, ...report.cue.spans, ...report.content.spans].map(({ start }) => start),
  );

/** The paragraph around an offset, folded, without what a page puts before it. */
function paragraphOf({ text }: ToldDocument, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  return foldText(text.slice(start, start + 120)).text;
}

/** Whether the source is the outlet, by what it calls itself or by its name; or nobody is named. */
function isOfItself({ report }: SaidWords): boolean {
  const { publisher, people } = report.document;
  const outlet = publisher === null ? null : plainName(publisher);
  const speakers = people.filter(({ id }) => report.speakers.includes(id));
  if (speakers.some(({ name, aliases }) => [name, ...aliases].some((one) => plainName(one) === outlet)))
    return true;
  const source = foldText(report.source.text).text;
  if (source === '') return report.speakers.length === 0;
  if (HEAD.test(source) || /\bfrom this account\b/.test(source)) return true;
  if (
    PRINTED.test(source) &&
    [report.cue, report.sentence].some(({ text }) => MISPRINTED.test(foldText(text).text))
  )
    return true;
  if (EDITING_ERROR.test(source)) return true;
  return OF_ITSELF.test(source) || AN_OUTLET.test(source);
}

/** A paper or station, as it is spoken of or by the last word of its name. */
const AN_OUTLET = new RegExp(
  String.raw`^(?:the |a |an |last week's |saturday's |sunday's |in )?(?:[\w'-]+ ){0,4}(?:newspaper|paper|channel|network|station|broadcaster|magazine|tabloid|podcast|newsletter|wire service|weekly|daily|blog|website|wire|newswire|bulletin|programme|${wordsOfClass(
    'outlet',
  )
    .map((word) => word.replace(/^=/, ''))
    .join('|')})(?:'s .*| (?:last|on|of|this|in) .*| yesterday)?$`,
);

const plainName = (name: string): string => foldText(name).text.replace(/^the /, '');
