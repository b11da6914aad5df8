import { join } from 'node:path';
import { clusterMentions } from '../src/resolve/index.ts';
import { segment } from '../src/segment/index.ts';
import { readJsonl } from './read-jsonl.ts';
import type { Offsets } from './scorers.ts';

interface GumLine {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly entities: readonly {
    readonly type: string;
    readonly mentions: readonly Offsets[];
    readonly kinds: readonly string[];
  }[];
}

/** B-cubed over gold mentions of people and organisations, per cent (Bagga and Baldwin 1998, as in CoNLL). */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly mentions: number;
}

/** By split, and by kind of mention over both. */
export interface GumFigures {
  readonly train: BCubed;
  readonly dev: BCubed;
  /** Share of what a mention of that kind should be with that it is with, by kind and genre. */
  readonly recallByKind: Readonly<Record<string, number>>;
  readonly precisionByKind: Readonly<Record<string, number>>;
}

interface Mention {
  readonly document: string;
  readonly genre: string;
  readonly kind: string;
  readonly gold: string;
  readonly found: string;
}

/** “I” and “you” are told apart from other pronouns, since nothing in an interview's text says whose they are. */
const kindOf = (kind: string, words: string): string =>
  kind !== 'pronoun'
    ? kind
    : /^(?:i|me|my|mine|myself|we|us|our|ours|you|your|yours)$/i.test(words)
      ? 'pronoun 1st/2nd'
      : 'pronoun 3rd';

function mentionsIn({ id, genre, text, entities }: GumLine): readonly Mention[] {
  const gold = entities.flatMap(({ type, mentions, kinds }, entity) =>
    type === 'person' || type === 'organization'
      ? mentions.map(([start, end], at) => ({
          start,
          end,
          entity,
          kind: kindOf(kinds[at]!, text.slice(start, end)),
        }))
      : [],
  );
  const document = {
    id,
    contentHash: id,
    givenId: id,
    file: null,
    url: null,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    modifiedAt: null,
    readAt: '',
    language: 'en',
    text,
    blocks: [],
    pages: [],
    sourceMap: null,
    notices: [],
  };
  const groups = clusterMentions(segment(document), gold);
  return gold.map(({ entity, kind }, at) => ({
    document: id,
    genre,
    kind,
    gold: `${id} ${entity}`,
    found: `${id} ${groups[at]}`,
  }));
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
const percent = (share: number): number => Math.round(1000 * share) / 10;

interface Scored extends Mention {
  readonly precision: number;
  readonly recall: number;
}

function scored(mentions: readonly Mention[]): readonly Scored[] {
  const byGold = Map.groupBy(mentions, ({ gold }) => gold);
  const byFound = Map.groupBy(mentions, ({ found }) => found);
  return mentions.map((one) => {
    const same = byGold.get(one.gold)!;
    const together = byFound.get(one.found)!;
    const both = together.filter(({ gold }) => gold === one.gold).length;
    return { ...one, precision: both / together.length, recall: both / same.length };
  });
}

function bCubed(mentions: readonly Scored[]): BCubed {
  const precision = mean(mentions.map((one) => one.precision));
  const recall = mean(mentions.map((one) => one.recall));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    precision: percent(precision),
    recall: percent(recall),
    f1: percent(f1),
    mentions: mentions.length,
  };
}

/** Coreference of gold mentions of people and organisations in the documents of GUM. */
export function gumFigures(folder: string): GumFigures {
  const [train, dev] = ['train', 'dev'].map((split) =>
    scored(readJsonl<GumLine>(join(folder, `${split}.jsonl`)).flatMap(mentionsIn)),
  );
  const slices = [...Map.groupBy([...train!, ...dev!], ({ kind, genre }) => `${genre}, ${kind}`)].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const byKind = (pick: (one: Scored) => number) =>
    Object.fromEntries(slices.map(([name, list]) => [name, percent(mean(list.map(pick)))]));
  return {
    train: bCubed(train!),
    dev: bCubed(dev!),
    recallByKind: byKind((one) => one.recall),
    precisionByKind: byKind((one) => one.precision),
  };
}
