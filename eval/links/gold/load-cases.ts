import { basename, join } from 'node:path';
import { type EngineName, type Reading, read } from '../../../src/index.ts';
import { type RelationItem, readRelations, readTrainingRelations } from '../../read-relations.ts';
import { SHARED } from '../../shared-folder.ts';
import { storiesIn } from '../../story-folders.ts';
import type { GoldCase } from './gold-case.ts';
import { goldOfItem } from './gold-of-item.ts';
import { goldOfStory, loadLocate, readStoryGold } from './gold-of-story.ts';
import { isKeptApart } from './is-kept-apart.ts';
import { tellGold } from './tell-gold.ts';
import { tellReadings } from './tell-readings.ts';
import type { ToldCase } from './told-case.ts';

/** What linking is measured on. */
export const MEASURED_GROUNDS = ['tune', 'held', 'stories'] as const;
export type MeasuredGround = (typeof MEASURED_GROUNDS)[number];

/** The same, what weights are fitted on, and the fifth of that which is kept apart while they are chosen. */
export const GROUNDS = [...MEASURED_GROUNDS, 'train', 'apart'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Whose attributions and speakers linking is given. */
export const GIVENS = ['gold', 'engine'] as const;
export type Given = (typeof GIVENS)[number];

/** Reads a text or a file with an engine; a faster one may stand in for `read`, which keeps what it read before. */
export type ReadInput = (input: Parameters<typeof read>[0], engine: EngineName) => Promise<Reading>;

/** Reads anew whatever was read before. */
export const readNow: ReadInput = (input, engine) => read(input, { engine });

export interface CaseSettings {
  readonly given: Given;
  /** Slug of the only case, or null. */
  readonly only?: string | null;
  readonly readInput?: ReadInput;
}

/** Only the text of a document is needed where the gold gives the attributions, and rules read that fastest. */
const engineFor = (given: Given): EngineName => (given === 'gold' ? 'rules' : 'model');

async function inTurn<T, U>(all: readonly T[], work: (one: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

const isWanted = (slug: string, { only }: CaseSettings): boolean =>
  only === undefined || only === null || only === slug;

function readItem(item: RelationItem, engine: EngineName, readInput: ReadInput): Promise<readonly Reading[]> {
  return inTurn(item.documents, ({ text, url, outlet, date }) =>
    readInput({ text, url, publisher: outlet, publishedAt: date }, engine),
  );
}

function itemsOf(ground: Exclude<Ground, 'stories'>): readonly RelationItem[] {
  if (ground === 'train') return readTrainingRelations();
  if (ground === 'apart') return readTrainingRelations().filter(({ slug }) => isKeptApart(slug));
  return readRelations(ground);
}

/** The gold of a ground, its documents being read. */
export async function goldCases(ground: Ground, settings: CaseSettings): Promise<readonly GoldCase[]> {
  const { readInput = readNow, given } = settings;
  const engine = engineFor(given);
  if (ground !== 'stories') {
    const items = itemsOf(ground).filter(({ slug }) => isWanted(slug, settings));
    return inTurn(items, async (item) => goldOfItem(item, await readItem(item, engine, readInput)));
  }
  const root = join(SHARED, 'data/stories');
  const locateAll = await loadLocate(join(root, 'validate.mjs'));
  const folders = storiesIn(root).filter((folder) => isWanted(basename(folder), settings));
  return inTurn(folders, async (folder) => {
    const files = readStoryGold(folder).documents.map(({ file }) => join(folder, file));
    return goldOfStory(folder, await inTurn(files, (file) => readInput(file, engine)), locateAll);
  });
}

/** What tells linking of a case, with the gold's attributions and speakers or with our own. */
export const tellFor = (given: Given): ((gold: GoldCase) => ToldCase) =>
  given === 'gold' ? tellGold : (gold) => tellReadings(gold);

/** The cases of a ground, as linking is told of them. */
export async function loadCases(ground: Ground, settings: CaseSettings): Promise<readonly ToldCase[]> {
  const cases = await goldCases(ground, settings);
  return cases.map(tellFor(settings.given));
}
