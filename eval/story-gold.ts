import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ComparedText, GoldAttribution } from './find-errors.ts';
import { foldSpaces, unfold } from './links/gold/place-words.ts';
import type { ReadingLine } from './predictions.ts';
import type { Offsets, Story, StoryAttribution } from './scorers.ts';
import type { ReadStory } from './story-slices.ts';

interface PlacedSpans {
  readonly content: readonly Offsets[];
  readonly source: Offsets | null;
  readonly cue: Offsets | null;
}

interface Validator {
  /** Where the gold of a document stands in its visible text; what cannot be placed is told to `report`. */
  locateAll(
    text: string,
    attributions: readonly StoryAttribution[],
    report: (id: string, message: string) => void,
  ): ReadonlyMap<string, PlacedSpans>;
}

function placeGold(
  attributions: readonly StoryAttribution[],
  text: string,
  validator: Validator,
): GoldAttribution[] {
  const folded = foldSpaces(text);
  const placed = validator.locateAll(folded.folded, attributions, () => {});
  const original = ([from, to]: Offsets): Offsets => {
    const { start, end } = unfold(folded, { start: from, end: to });
    return [start, end];
  };
  return attributions.flatMap(({ id, polarity, parent }) => {
    const spans = placed.get(id);
    if (!spans) return [];
    const role = (span: Offsets | null) => (span ? [original(span)] : []);
    const { content, source, cue } = spans;
    return [{ id, polarity, parent, content: content.map(original), source: role(source), cue: role(cue) }];
  });
}

const lineOf = (lines: readonly ReadingLine[], file: string): ReadingLine | undefined =>
  lines.find((line) => line.file !== null && basename(line.file) === file);

function compare({ story, lines, slug }: ReadStory, validator: Validator): readonly ComparedText[] {
  return (story satisfies Story).documents.flatMap(({ id, file }) => {
    const line = lineOf(lines, file);
    if (!line) return [];
    const gold = placeGold(
      story.attributions.filter(({ doc }) => doc === id),
      line.text,
      validator,
    );
    const { text, attributions: predictions } = line;
    return [{ id: `${slug}/${file}`, text, hasNesting: true, discard: [], gold, predictions }];
  });
}

/** Gold and predictions of each document of a story, for finding errors; `path` is that of the stories' own validator. */
export async function compareStory(story: ReadStory, path: string): Promise<readonly ComparedText[]> {
  const validator = (await import(pathToFileURL(path).href)) as Validator;
  return compare(story, validator);
}
