import { HearsayError, type Reading } from '../../src/index.ts';
import { assembleReading, type Imprint } from './article/assemble-reading.ts';
import { chooseCast } from './article/cast.ts';
import { chooseMaking, type Making } from './article/choose-making.ts';
import type { Desk, Newsroom } from './article/desk.ts';
import { draftArticle } from './article/draft-article.ts';
import { reprint, revise } from './article/edit-draft.ts';
import type { Draft } from './article/passage.ts';
import { inventOutlets } from './invent/invent-outlets.ts';
import { inventWorld } from './invent/invent-people.ts';
import { createDraw, type Draw } from './invent/seeded-draw.ts';
import { buildStock } from './stock/build-stock.ts';
import type { CorpusText } from './stock/load-corpora.ts';

const FROM = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;
/** Six years, one of them a leap year more than three times 365 would have. */
const DAYS = 2192;
/** When the whole was read, long after: a document each half second. */
const READ_FROM = Date.UTC(2026, 0, 5);

/** Makes any reading of an endless sequence, the same whenever it is asked for. */
export interface ReadingMaker {
  /** The reading at an index from 0. Copies and versions are of originals with a lower index. */
  readingAt(index: number): Reading;
  /** What the reading at the index is. */
  makingAt(index: number): Making;
}

// Each purpose draws from a sequence of its own (11 is choose-making.ts), so that a copy needs no more of its original than the index.
const WORDS = 12;
const PRINT = 13;
const EDIT = 14;

interface Original {
  readonly draft: Draft;
  readonly imprint: Imprint & { readonly url: string; readonly publishedAt: string };
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-');

const urlOf = (host: string, publishedAt: string, title: string, index: number): string =>
  `https://${host}/${publishedAt.slice(0, 7).replace('-', '/')}/${slugOf(title)}-${index.toString(36)}`;

const readAtOf = (index: number): string => new Date(READ_FROM + index * 500).toISOString();

/** To the minute, as most pages have it. */
const dateOf = (time: number): string => new Date(time - (time % 60_000)).toISOString();

const deskFor = (room: Newsroom, draw: Draw): Desk => ({ ...room, draw, cast: chooseCast(room.world, draw) });

function originalAt(room: Newsroom, index: number): Original {
  const draft = draftArticle(deskFor(room, createDraw(room.seed, WORDS, index)));
  const draw = createDraw(room.seed, PRINT, index);
  const outlet = room.outlet(draw);
  const publishedAt = dateOf(FROM + draw.below(DAYS * DAY));
  const imprint = {
    url: urlOf(outlet.host, publishedAt, draft.title, index),
    byline: draw.isUnder(0.75) ? room.world.person(draw).name : null,
    publisher: outlet.name,
    publishedAt,
    modifiedAt: null,
    readAt: readAtOf(index),
  };
  return { draft, imprint };
}

/** Some hours or days after the original. */
const later = (publishedAt: string, draw: Draw): string =>
  dateOf(Date.parse(publishedAt) + draw.unit() ** 3 * 3 * DAY + 60_000);

function copyOf(room: Newsroom, index: number, { draft, imprint }: Original): Reading {
  const draw = createDraw(room.seed, EDIT, index);
  const copy = reprint(draft, deskFor(room, draw));
  let outlet = room.outlet(draw);
  while (outlet.name === imprint.publisher) outlet = room.outlet(draw);
  const publishedAt = later(imprint.publishedAt, draw);
  return assembleReading(copy, {
    url: urlOf(outlet.host, publishedAt, copy.title, index),
    byline: draw.isUnder(0.4) ? imprint.publisher : imprint.byline,
    publisher: outlet.name,
    publishedAt,
    modifiedAt: null,
    readAt: readAtOf(index),
  });
}

function versionOf(room: Newsroom, index: number, { draft, imprint }: Original): Reading {
  const draw = createDraw(room.seed, EDIT, index);
  const modifiedAt = later(imprint.publishedAt, draw);
  return assembleReading(revise(draft, deskFor(room, draw)), {
    ...imprint,
    modifiedAt,
    readAt: readAtOf(index),
  });
}

/**
 * A maker of invented readings from the sentences of real texts: no engine runs. The same seed and corpora make the
 * same readings, whatever order they are asked for in; a longer record begins with a shorter one. It holds the corpora
 * (about 110 MB of heap for those of shared data, 300 MB while it takes them apart) and nothing of what it made.
 *
 * @throws HearsayError `no-sentences` where the corpora have no sentence to begin with.
 */
export function createReadingMaker(seed: number, corpora: readonly CorpusText[]): ReadingMaker {
  const stock = buildStock(corpora);
  if (stock.all.plain.length === 0) {
    const message = `${corpora.length} texts have no sentence without attributions: at least one is needed.`;
    throw new HearsayError('no-sentences', message);
  }
  const room: Newsroom = { seed, stock, world: inventWorld(seed), outlet: inventOutlets(seed) };
  return {
    makingAt: (index) => chooseMaking(seed, index),
    readingAt: (index) => {
      const { kind, of } = chooseMaking(seed, index);
      const original = originalAt(room, of);
      if (kind === 'copy') return copyOf(room, index, original);
      if (kind === 'version') return versionOf(room, index, original);
      return assembleReading(original.draft, original.imprint);
    },
  };
}

/** The first readings of a record, one after another; about 11 attributions each. */
export function* generateReadings(options: {
  readonly seed: number;
  readonly documents: number;
  readonly corpora: readonly CorpusText[];
}): Generator<Reading> {
  const maker = createReadingMaker(options.seed, options.corpora);
  for (let index = 0; index < options.documents; index++) yield maker.readingAt(index);
}
