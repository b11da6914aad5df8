import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { joinReadings, type KnownPerson, type Reading, readAll } from '../src/index.ts';
import { type GumFigures, gumFigures } from './measure-gum.ts';
import { type NameFigures, nameFigures } from './measure-names.ts';
import { type GoldPerson, mixedNamesakes } from './mixed-namesakes.ts';
import type { EvalOptions } from './options.ts';
import { readingLine } from './predictions.ts';
import { readJsonl } from './read-jsonl.ts';
import type { Scorers, Story } from './scorers.ts';
import { SHARED } from './shared-folder.ts';
import { storyFolders } from './story-folders.ts';

/** Shares of pairs, in per cent. */
export interface SpeakerShares {
  readonly right: number;
  readonly unresolved: number;
  readonly wrong: number;
  readonly pairs: number;
}

/** Speakers of a story, its people being joined over its documents. */
export interface StorySpeakers {
  readonly speaker: SpeakerShares;
  /** B-cubed over documents, and people who speak for two or more of gold. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly mixed: number;
  /** The same with the people of each document apart, as `read` gives them. */
  readonly mixedByDocument: number;
  /** Namesakes of the gold that were made one. */
  readonly namesakes: readonly string[];
  /** Doubts that a person is asked about. */
  readonly questions: number;
}

/** All figures of who speaks. */
export interface PeopleFigures {
  /** score-speakers.mjs on PolNeAR dev: by form of source, with the share of all gold that is right. */
  readonly forms: Readonly<Record<string, SpeakerShares>>;
  readonly endToEnd: number;
  readonly people: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly stories: Readonly<Record<string, StorySpeakers>>;
  readonly gum: GumFigures;
  readonly names: NameFigures;
}

type Share = Readonly<Record<string, number>>;

interface SpeakerScorer {
  scoreSpeakers(
    gold: readonly object[],
    speakers: readonly object[],
    read: readonly object[],
  ): Readonly<Record<string, Share>>;
}

const percent = (share: number | undefined): number => Math.round(1000 * (share ?? 0)) / 10;

const shares = (one: Share): SpeakerShares => ({
  right: percent(one.right),
  unresolved: percent(one.unresolved),
  wrong: percent(one.wrong),
  pairs: one.pairs ?? 0,
});

async function readingsOf(
  paths: readonly string[],
  { engine }: EvalOptions,
  input: 'auto' | 'jsonl',
): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const result of readAll(paths, { engine, input })) {
    if ('error' in result) throw result.error;
    readings.push(result.reading);
  }
  return readings;
}

/** Gold and speakers of the articles that have them, and our readings of these. */
async function polnearFigures(
  options: EvalOptions,
): Promise<Pick<PeopleFigures, 'forms' | 'endToEnd' | 'people'>> {
  const path = join(SHARED, 'data/polnear/dev.jsonl');
  const speakers = readJsonl<{ readonly id: string }>(join(SHARED, 'data/speakers/dev.jsonl'));
  const ids = new Set(speakers.map(({ id }) => id));
  const readings = (await readingsOf([path], options, 'jsonl')).filter(({ document }) =>
    ids.has(document.givenId ?? ''),
  );
  const scorer = (await import(pathToFileURL(join(SHARED, 'eval/score-speakers.mjs')).href)) as SpeakerScorer;
  const lines = readings.map((reading) => ({ ...readingLine(reading), people: reading.people }));
  const {
    people,
    'end to end': all,
    ...forms
  } = scorer.scoreSpeakers(readJsonl<object>(path), speakers, lines);
  return {
    forms: Object.fromEntries(Object.entries(forms).map(([name, one]) => [name, shares(one)])),
    endToEnd: percent(all?.right),
    people: {
      precision: percent(people?.precision),
      recall: percent(people?.recall),
      f1: percent(people?.f1),
    },
  };
}

/** The joined people of a story as lines of an export. */
function exportLines(readings: readonly Reading[]): {
  readonly lines: readonly object[];
  readonly questions: number;
  readonly joined: readonly KnownPerson[];
} {
  const { people, attributions, questions } = joinReadings(readings);
  const offsets = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => [start, end]);
  return {
    lines: [
      ...readings.map(({ document: { id, file, url, text } }) => ({ type: 'document', id, file, url, text })),
      ...people.map((person) => ({ ...person, type: 'person' })),
      ...attributions.map((one) => ({
        ...one,
        type: 'attribution',
        source: offsets(one.source),
        cue: offsets(one.cue),
        content: offsets(one.content),
      })),
    ],
    questions: questions.length,
    joined: people,
  };
}

async function storySpeakers(folder: string, options: EvalOptions, scorers: Scorers): Promise<StorySpeakers> {
  const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story;
  const readings = await readingsOf(
    story.documents.map(({ file }) => join(folder, file)),
    options,
    'auto',
  );
  const { lines, questions, joined } = exportLines(readings);
  const { speaker = {}, people = {} } = scorers.scoreStory(story, lines);
  const apart = scorers.scoreStory(
    story,
    readings.map((reading) => ({ ...readingLine(reading), people: reading.people })),
  );
  return {
    speaker: shares(speaker),
    precision: percent(people.precision),
    recall: percent(people.recall),
    f1: percent(people.f1),
    mixed: people.mixed ?? 0,
    mixedByDocument: apart.people?.mixed ?? 0,
    namesakes: mixedNamesakes(joined, (story as Story & { readonly people: readonly GoldPerson[] }).people),
    questions,
  };
}

/** Measures who the speakers are: on PolNeAR, on the stories, on GUM, and names by themselves. */
export async function measurePeople(options: EvalOptions, scorers: Scorers): Promise<PeopleFigures> {
  const stories: Record<string, StorySpeakers> = {};
  for (const folder of storyFolders())
    stories[folder.split('/').at(-1)!] = await storySpeakers(folder, options, scorers);
  return {
    ...(await polnearFigures(options)),
    stories,
    gum: gumFigures(join(SHARED, 'data/gum')),
    names: nameFigures(join(SHARED, 'data/names')),
  };
}
