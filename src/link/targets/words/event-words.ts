import { firstEndingAfter } from '../../../text/span.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import type { SpeechEvent } from '../../events/speech-event.ts';
import type { Report } from '../../report/report.ts';
import { reportsOf } from '../../report/reports-of.ts';
import { isNumber, termOf } from '../../utterance/term-weight.ts';
import { saidStems } from './compare-words.ts';
import { contentStems } from './content-stems.ts';
import { documentStems } from './document-stems.ts';
import { markedTokens } from './marked-tokens.ts';

/** Stems of an event and of what stands around it. */
export interface EventWords {
  /** Of the words that name the target. */
  readonly named: readonly string[];
  /** Of those that stand in quotation marks among the words that name it. */
  readonly marked: readonly string[];
  /** Of all that is said. */
  readonly said: ReadonlySet<string>;
  /** Of the sentence outside what is said. */
  readonly beside: readonly string[];
  /** Of the sentence before. */
  readonly before: readonly string[];
  /** Of what was asked just before. */
  readonly asked: readonly string[];
  /** Of the headline. */
  readonly title: readonly string[];
  /** Of the whole document. */
  readonly document: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** The stems of an event. */
export function wordsOfEvent({ aim, from }: SpeechEvent): EventWords {
  const { document } = from;
  return {
    named: contentStems(aim.words.tokens),
    marked: contentStems(markedTokens(document.text, aim.words.tokens)),
    said: saidStems(from),
    beside: besideContent(from),
    before: sentenceBefore(from),
    asked: askedBefore(from),
    title: contentStems(indexTokens(document.title ?? '')),
    document: documentStems(document),
    figures: figuresOf(from),
  };
}

function besideContent({ sentence, content }: Report): readonly string[] {
  const said = new Set(content.tokens.map(({ stem }) => stem));
  return contentStems(sentence.tokens).filter((stem) => !said.has(stem));
}

function sentenceBefore({ document: { text, sentences }, sentence }: Report): readonly string[] {
  const start = sentence.spans[0]?.start ?? 0;
  const before = sentences[firstEndingAfter(sentences, start) - 1];
  return before ? contentStems(indexTokens(text.slice(before.start, before.end))) : [];
}

/** How many reports before an answer its question may stand. */
const ASKED_REACH = 2;

function askedBefore({ document, place }: Report): readonly string[] {
  const questions = reportsOf(document)
    .slice(Math.max(0, place - ASKED_REACH), place)
    .filter(({ attribution: { act, polarity } }) => act === 'ask' || polarity === 'question');
  return contentStems(questions.flatMap(({ content }) => content.tokens));
}

/** The figures in what a report says. */
export const figuresOf = (report: Report): ReadonlySet<string> =>
  new Set(report.content.tokens.map(({ stem }) => termOf(stem)).filter(isNumber));
