import type { Attribution, Span, ToldDocument } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/span.ts';
import type { IndexToken } from '../../text/tokens/index-token.ts';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import type { Report, Wording } from './report.ts';

const known = new WeakMap<ToldDocument, readonly Report[]>();

/** The reports of a document, in its order; the same ones whenever it is asked for. */
export function reportsOf(document: ToldDocument): readonly Report[] {
  const before = known.get(document);
  if (before) return before;
  const reports: MutableReport[] = document.attributions.map((attribution, place) =>
    reportOf(document, attribution, place),
  );
  const byId = new Map(reports.map((report) => [report.attribution.id, report]));
  for (const report of reports) report.parent = byId.get(report.attribution.parent ?? '') ?? null;
  known.set(document, reports);
  return reports;
}

type MutableReport = { -readonly [Key in keyof Report]: Report[Key] };

function reportOf(document: ToldDocument, attribution: Attribution, place: number): MutableReport {
  const { text } = document;
  const { source, cue, content, speaker } = attribution;
  return {
    attribution,
    document,
    place,
    speakers: [speaker ?? []].flat(),
    source: wordingOf(text, source),
    cue: wordingOf(text, cue),
    content: wordingOf(text, content),
    sentence: wordingOf(text, sentencesAround(document, [...source, ...cue, ...content])),
    parent: null,
    statement: null,
  };
}

/** The words of spans; those of a broken role behind each other. They are read as tokens when these are asked for first. */
export function wordingOf(text: string, spans: readonly Span[]): Wording {
  let tokens: readonly IndexToken[] | null = null;
  return {
    spans,
    text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    get tokens() {
      tokens ??= tokensOf(text, spans);
      return tokens;
    },
  };
}

function tokensOf(text: string, spans: readonly Span[]): readonly IndexToken[] {
  return spans.flatMap(({ start, end }) =>
    indexTokens(text.slice(start, end)).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    })),
  );
}

function sentencesAround({ sentences }: ToldDocument, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0 || sentences.length === 0) return spans;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const first = Math.min(firstEndingAfter(sentences, start), sentences.length - 1);
  const last = Math.min(firstEndingAfter(sentences, end - 1), sentences.length - 1);
  return [{ start: Math.min(start, sentences[first]!.start), end: Math.max(end, sentences[last]!.end) }];
}
