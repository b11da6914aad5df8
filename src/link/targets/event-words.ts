import { firstEndingAfter } from '../../text/span.ts';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import type { SpeechEvent } from '../events/speech-event.ts';
import type { Report } from '../report/report.ts';
import { isNumber, termOf } from '../utterance/term-weight.ts';
import { saidStems } from './compare-words.ts';
import { contentStems } from './content-stems.ts';
import { documentStems } from './document-stems.ts';

/** Stems of an event and of what stands around it. */
export interface EventWords {
  /** Of the words that name the target. */
  readonly named: readonly string[];
  /** Of all that is said. */
  readonly said: ReadonlySet<string>;
  /** Of the sentence outside what is said. */
  readonly beside: readonly string[];
  /** Of the sentence before. */
  readonly before: readonly string[];
  /** Of the whole document. */
  readonly document: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** The stems of an event. */
export function wordsOfEvent({ aim, from }: SpeechEvent): EventWords {
  return {
    named: contentStems(aim.words.tokens),
    said: saidStems(from),
    beside: besideContent(from),
    before: sentenceBefore(from),
    document: documentStems(from.document),
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

/** The figures in what a report says. */
export const figuresOf = (report: Report): ReadonlySet<string> =>
  new Set(report.content.tokens.map(({ stem }) => termOf(stem)).filter(isNumber));
