import type { Attribution, Document, Reading, Span } from '../src/model/index.ts';

/** An attribution of a fake reading: the words of each role, found in the text from `after` on. */
export interface FakeAttribution extends Partial<Omit<Attribution, 'source' | 'cue' | 'content'>> {
  readonly source?: string;
  readonly cue?: string;
  readonly content?: readonly string[];
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

function fakeAttribution(text: string, fake: FakeAttribution, index: number): Attribution {
  const { source, cue, content = [], ...rest } = fake;
  return {
    id: `a${index + 1}`,
    source: source === undefined ? [] : [spanOf(text, source)],
    cue: cue === undefined ? [] : [spanOf(text, cue)],
    content: content.map((words) => spanOf(text, words)),
    manner: 'indirect',
    polarity: 'asserted',
    act: 'say',
    parent: null,
    speaker: null,
    resolution: null,
    candidates: [],
    provenance: { kind: 'rule', name: 'subject-verb', version: '1', score: 0.5, evidence: [] },
    ...rest,
  };
}

/** A document that stands for any other in tests: no title, origin or blocks but what `known` gives. */
export function fakeDocument(text: string, known: Partial<Document> = {}): Document {
  return {
    id: 'd1',
    contentHash: 'c1',
    givenId: null,
    file: null,
    url: null,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    modifiedAt: null,
    readAt: '2026-01-01T00:00:00.000Z',
    language: 'en',
    text,
    blocks: [],
    pages: [],
    sourceMap: null,
    notices: [],
    ...known,
  };
}

/** A reading for tests of what is made of readings; the ids are `a1`, `a2`, … */
export function fakeReading(
  text: string,
  attributions: readonly FakeAttribution[],
  known: Partial<Document> = {},
): Reading {
  const document = fakeDocument(text, known);
  return {
    document,
    attributions: attributions.map((fake, i) => fakeAttribution(text, fake, i)),
    people: [],
    notices: document.notices,
  };
}
