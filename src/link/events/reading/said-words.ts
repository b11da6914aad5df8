import { contains } from '../../../text/span.ts';
import type { IndexToken } from '../../../text/tokens/index-token.ts';
import type { Report, Wording } from '../../report/report.ts';
import { reportsOf } from '../../report/reports-of.ts';

/** A word of a report as rules of events read it. */
export interface SaidToken extends IndexToken {
  readonly role: 'cue' | 'content' | 'aside';
  /** Number of its sentence within the report; the cue is one with the first sentence of the content. */
  readonly sentence: number;
  /** Number of its clause within the report: commas, semicolons, colons and dashes part clauses. */
  readonly clause: number;
  readonly isPossessive: boolean;
}

/**
 * The words of a report in the order in which they make sense: the cue, then what is said, then those of its sentence
 * that belong to no attribution (“begged to differ”, “again”).
 */
export interface SaidWords {
  readonly report: Report;
  readonly line: readonly SaidToken[];
  /** How many words of the line are the cue. */
  readonly cueLength: number;
}

/** What is done to a statement is said early on; of a long speech more than this is not read. */
const MOST_WORDS = 400;

const SENTENCE_END = /[.!?…]["'”’)\]]*\s+["'“‘([]*[A-Z0-9“‘]|[\n\u2028\u2029]/;
const CLAUSE_END = /[,;:()]|\s[-–—]+\s|—/;
const POSSESSIVE = /^(?:['’]s?)(?![a-z])/i;

const known = new WeakMap<Report, SaidWords>();

/** The cue, the content and the rest of the sentence, word by word; the same ones whenever it is asked for. */
export function readSaidWords(report: Report): SaidWords {
  const before = known.get(report);
  if (before) return before;
  const said = sayWords(report);
  known.set(report, said);
  return said;
}

function sayWords(report: Report): SaidWords {
  const { cue, content, document } = report;
  const line: SaidToken[] = [];
  addWords(line, document.text, cue, 'cue');
  const cueLength = line.length;
  addWords(line, document.text, content, 'content');
  addWords(line, document.text, asideOf(report), 'aside');
  return { report, line, cueLength };
}

/** How many attributions before and behind may share a sentence with one. */
const NEIGHBOURS = 4;

function asideOf({ sentence, document, place }: Report): Pick<Wording, 'tokens'> {
  const taken = reportsOf(document)
    .slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1)
    .flatMap(({ source, cue, content }) => [...source.spans, ...cue.spans, ...content.spans]);
  return { tokens: sentence.tokens.filter((token) => !taken.some((span) => contains(span, token))) };
}

function addWords(
  line: SaidToken[],
  text: string,
  words: Pick<Wording, 'tokens'>,
  role: SaidToken['role'],
): void {
  let before: IndexToken | null = null;
  for (const token of words.tokens.slice(0, MOST_WORDS)) {
    const last = line.at(-1);
    const gap = before ? text.slice(before.end, token.start + 1) : '';
    const isNewSentence = SENTENCE_END.test(gap) || (role === 'aside' && last?.role !== role);
    const isNewClause = isNewSentence || CLAUSE_END.test(gap) || (last !== undefined && last.role !== role);
    line.push({
      ...token,
      role,
      sentence: (last?.sentence ?? 0) + Number(isNewSentence),
      clause: (last?.clause ?? 0) + Number(isNewClause),
      isPossessive: isPossessive(text, token),
    });
    before = token;
  }
}

function isPossessive(text: string, { word, end }: IndexToken): boolean {
  if (!POSSESSIVE.test(text.slice(end, end + 3)) && !/['’]s$/i.test(text.slice(end - 2, end))) return false;
  return !/^(?:it|that|he|she|what|there|here|who|let)$/.test(word);
}
