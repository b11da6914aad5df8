import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manner, Person, Polarity, Reading, Relation, Span } from '../../../src/model/index.ts';
import type { Offsets } from '../../scorers.ts';
import type { GoldCase, GoldLink, GoldReport } from './gold-case.ts';
import { foldSpaces, unfold } from './place-words.ts';

interface StoryAttribution {
  readonly id: string;
  readonly doc: string;
  readonly kind: Manner;
  readonly polarity: Polarity;
  readonly parent: string | null;
  readonly speaker: string | readonly string[] | null;
}

interface StoryPerson extends Pick<Person, 'id' | 'name' | 'kind' | 'aliases'> {
  readonly roles: readonly {
    readonly role: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly by?: readonly string[] | string | null;
}

/** The gold of a story, as far as linking needs it; data/stories/README.md has the rest. */
export interface LinkedStory {
  readonly documents: readonly {
    readonly id: string;
    readonly file: string;
    readonly outlet: string;
    readonly copyOf: string | null;
    readonly revisionOf: string | null;
    readonly publishedAt: string;
  }[];
  readonly people: readonly StoryPerson[];
  readonly attributions: readonly StoryAttribution[];
  readonly statements: readonly { readonly id: string; readonly attributions: readonly string[] }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly relation: Relation;
    readonly evidence: string;
  }[];
}

interface PlacedSpans {
  readonly content: readonly Offsets[];
  readonly source: Offsets | null;
  readonly cue: Offsets | null;
}

type LocateAll = (
  text: string,
  attributions: readonly StoryAttribution[],
  report: (id: string, message: string) => void,
) => ReadonlyMap<string, PlacedSpans>;

/** The gold of the story in a folder. */
export const readStoryGold = (folder: string): LinkedStory =>
  JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as LinkedStory;

/** Loads what finds the strings of the stories again, from the file beside them. */
export async function loadLocate(path: string): Promise<LocateAll> {
  return ((await import(pathToFileURL(path).href)) as { readonly locateAll: LocateAll }).locateAll;
}

function placeReports(
  attributions: readonly StoryAttribution[],
  text: string,
  locateAll: LocateAll,
): readonly GoldReport[] {
  const folded = foldSpaces(text);
  const placed = locateAll(folded.folded, attributions, () => {});
  const spansOf = (all: readonly Offsets[]): readonly Span[] =>
    all.map(([start, end]) => unfold(folded, { start, end }));
  return attributions.flatMap(({ id, doc, kind, polarity, parent, speaker }) => {
    const spans = placed.get(id);
    if (!spans) return [];
    return {
      id,
      document: doc,
      source: spansOf(spans.source ? [spans.source] : []),
      cue: spansOf(spans.cue ? [spans.cue] : []),
      content: spansOf(spans.content),
      polarity,
      manner: kind,
      speakers: speaker === null ? [] : [speaker].flat(),
      parent,
    };
  });
}

/** Whether a form names somebody: the gold lists descriptions (“his voice”) among the aliases too. */
const isName = (alias: string): boolean => /^\P{Ll}/u.test(alias);

const personOf = ({ id, name, kind, aliases, roles, by }: StoryPerson): Person => ({
  id,
  name,
  kind,
  aliases: aliases.filter((alias) => alias !== name && isName(alias)),
  gender: null,
  roles: roles.map(({ role, from, to }) => ({
    title: role,
    office: role,
    isFormer: false,
    seenFrom: from,
    seenTo: to,
  })),
  by: [by ?? []].flat()[0] ?? null,
});

function goldLinks({ statements, links }: LinkedStory): readonly GoldLink[] {
  const reports = new Map(statements.map(({ id, attributions }) => [id, new Set(attributions)]));
  return links.map(({ from, to, relation, evidence }) => ({
    from: reports.get(from)!,
    to: reports.get(to)!,
    relation,
    isConditional: false,
    isOptional: false,
    isProposedOnly: relation === 'contradicts',
    name: `${from} -> ${to}`,
    words: evidence,
  }));
}

/** A story, its documents being read; `readings` are theirs, in order. */
export function goldOfStory(folder: string, readings: readonly Reading[], locateAll: LocateAll): GoldCase {
  const story = readStoryGold(folder);
  const documents = story.documents.map(({ id, copyOf, revisionOf, publishedAt }, at) => {
    const reading = readings[at]!;
    const document = { ...reading.document, publishedAt: reading.document.publishedAt ?? publishedAt };
    return { key: id, reading: { ...reading, document }, origin: copyOf ?? revisionOf ?? null, publishedAt };
  });
  return {
    slug: basename(folder),
    documents: documents.sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt)),
    people: story.people.map(personOf),
    reports: documents.flatMap(({ key, reading }) =>
      placeReports(
        story.attributions.filter(({ doc }) => doc === key),
        reading.document.text,
        locateAll,
      ),
    ),
    statements: story.statements.map(({ attributions }) => attributions),
    apart: [],
    links: goldLinks(story),
    traps: [],
    isComplete: true,
  };
}
