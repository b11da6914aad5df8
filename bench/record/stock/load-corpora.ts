import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HearsayError } from '../../../src/index.ts';

/** Start and end in UTF-16 units of the text, end excluded. */
export type Offsets = readonly [start: number, end: number];

/** Where something is attributed; no two of one text overlap, `[]` is absent. */
export interface CorpusAttribution {
  readonly source: readonly Offsets[];
  readonly cue: readonly Offsets[];
  readonly content: readonly Offsets[];
}

/** A text that sentences may be taken from. A blank line stands between paragraphs. */
export interface CorpusText {
  readonly text: string;
  /** `[]` where nobody marked any. */
  readonly attributions: readonly CorpusAttribution[];
}

const linesOf = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

function apart(attributions: readonly CorpusAttribution[]): readonly CorpusAttribution[] {
  const taken: Offsets[] = [];
  return attributions.filter(({ source, cue, content }) => {
    const spans = [...source, ...cue, ...content];
    if (cue.length === 0 || content.length === 0) return false;
    if (spans.some(([start, end]) => taken.some((other) => start < other[1] && other[0] < end))) return false;
    taken.push(...spans);
    return true;
  });
}

/** A text of ECB+ has no paragraphs: a sentence each is as good. */
const inSentences = (text: string, sentences: readonly Offsets[]): string =>
  sentences.map(([start, end]) => text.slice(start, end)).join('\n\n');

function ecbTexts(folder: string): readonly CorpusText[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) =>
    linesOf<{ text: string; sentences: Offsets[] }>(join(folder, name)).map(({ text, sentences }) => ({
      text: inSentences(text, sentences),
      attributions: [],
    })),
  );
}

/**
 * PolNeAR (train and dev), the news of GUM and ECB+ from the folder of shared data.
 *
 * @throws HearsayError `no-shared-data` where one of them is not there.
 */
export function loadCorpora(shared: string): readonly CorpusText[] {
  const place = (path: string) => join(shared, 'data', path);
  const marked = ['polnear/train.jsonl', 'polnear/dev.jsonl', 'gum/train.jsonl', 'gum/dev.jsonl'];
  const missing = [...marked, 'ecb-reporting'].find((path) => !existsSync(place(path)));
  if (missing !== undefined) {
    const message = `${place(missing)} is not there: readings are made from PolNeAR, GUM and ECB+ in shared data.`;
    throw new HearsayError('no-shared-data', message);
  }
  const texts = marked.flatMap((path) => linesOf<CorpusText & { genre?: string }>(place(path)));
  return [
    ...texts
      .filter(({ genre }) => genre === undefined || genre === 'news')
      .map(({ text, attributions }) => ({ text, attributions: apart(attributions) })),
    ...ecbTexts(place('ecb-reporting')),
  ];
}
