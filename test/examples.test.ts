import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { originOf, readHtml, readText } from '../src/read/index.ts';

interface Story {
  readonly documents: readonly { id: string; file: string; title: string; byline: string | null }[];
  readonly people: readonly { id: string; aliases: readonly string[] }[];
  readonly attributions: readonly StoryAttribution[];
  readonly notStatements: readonly { doc: string; text: string }[];
  readonly statements: readonly { id: string; speaker: string; attributions: readonly string[] }[];
  readonly links: readonly { from: string; to: string; evidence: string }[];
}

interface StoryAttribution {
  readonly id: string;
  readonly doc: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly speaker: string | readonly string[] | null;
  readonly parent: string | null;
  readonly polarity: string;
}

const FOLDER = new URL('../examples/gorrasay-lass/', import.meta.url);
const contentsOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
const story: Story = JSON.parse(contentsOf('story.json'));
const { documents, people, attributions, notStatements, statements, links } = story;

const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ');
const idsOf = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));
function listOf(value: string | readonly string[] | null): readonly string[] {
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

async function readExample(file: string): Promise<string> {
  const origin = originOf({ file, readAt: '2026-10-16T00:00:00Z' });
  const read = file.endsWith('.html') ? readHtml : readText;
  return singleSpaced((await read(contentsOf(file), origin)).text);
}

const texts = new Map<string, string>();
for (const { id, file } of documents) texts.set(id, await readExample(file));
const textOf = (id: string): string => texts.get(id) ?? '';

describe('the text of every document', () => {
  test.each(documents)('$file has its headline and every marked word', ({ id, title }) => {
    const own = attributions.filter(({ doc }) => doc === id);
    const quoted = notStatements.filter(({ doc }) => doc === id).map(({ text }) => text);
    const roles = own.flatMap(({ source, cue, content }) => [source, cue, ...content]);
    const wanted = [title, ...roles, ...quoted].filter((words) => words !== null);
    expect(wanted.filter((words) => !textOf(id).includes(words))).toEqual([]);
  });

  test('holds what is nested inside the content of its parent', () => {
    const contents = new Map(attributions.map(({ id, content }) => [id, content.join(' ')]));
    const nested = attributions.filter(({ parent }) => parent !== null);
    const isInside = ({ content, parent }: StoryAttribution) =>
      content.every((words) => contents.get(parent!)?.includes(words));
    expect(nested.length).toBeGreaterThan(50);
    expect(nested.filter((one) => !isInside(one))).toEqual([]);
  });

  test('is free of comments, notices and the furniture of the page', () => {
    const all = [...texts.values()].join('\n');
    const furniture = [
      'exiled_in_Leith',
      'No thank you',
      'Shinty',
      'Derek HAS been consulted',
      'Mart manager',
    ];
    const more = ['212 partners', 'Babu V.', 'Send OTP', 'We too have hinges', 'Vet’s plea'];
    expect([...furniture, ...more].filter((words) => all.includes(words))).toEqual([]);
  });

  test('is listed: every file of the folder is a document', () => {
    const files = readdirSync(FOLDER).filter((file) => file !== 'story.json');
    expect(files.sort()).toEqual(documents.map(({ file }) => file).sort());
  });
});

describe('the story', () => {
  test('names only what it has', () => {
    const [known, persons, said] = [idsOf(attributions), idsOf(people), idsOf(statements)];
    const speakers = [
      ...attributions.flatMap((one) => listOf(one.speaker)),
      ...statements.map((one) => one.speaker),
    ];
    const places = [
      ...attributions.flatMap(({ parent }) => listOf(parent)),
      ...links.map((one) => one.evidence),
    ];
    const reports = statements.flatMap((one) => one.attributions);
    expect(speakers.filter((id) => !persons.has(id))).toEqual([]);
    expect([...places, ...reports].filter((id) => !known.has(id))).toEqual([]);
    expect(links.flatMap(({ from, to }) => [from, to]).filter((id) => !said.has(id))).toEqual([]);
  });

  test('uses an id once', () => {
    for (const items of [documents, people, attributions, statements])
      expect(idsOf(items).size).toBe(items.length);
  });

  test('has every form of a name in some text or byline', () => {
    const all = [...texts.values(), ...documents.map(({ byline }) => byline)].join('\n');
    expect(people.flatMap(({ aliases }) => aliases).filter((alias) => !all.includes(alias))).toEqual([]);
  });

  test('keeps as statements what is said or hedged, and nothing denied or asked', () => {
    const reported = new Set(statements.flatMap((one) => one.attributions));
    const isStated = ({ polarity, speaker }: StoryAttribution) =>
      ['asserted', 'hedged'].includes(polarity) && speaker !== null;
    expect(attributions.filter((one) => isStated(one) !== reported.has(one.id))).toEqual([]);
  });
});
