import { readdirSync, readFileSync } from 'node:fs';
import type { Attribution, Span } from '../src/model/index.ts';
import { type MarkedRoles, mark } from './mark.ts';

/** Who an attribution's source is, as a case says. */
export interface GoldSpeaker {
  /** The fullest names; `[]` where a careful reader could not tell. */
  readonly names: readonly string[];
  /** Null where it is left open. */
  readonly kind: string | null;
}

/** A text of a case, with what is marked in it. */
export interface PeopleCase {
  /** The theme and the line that it begins on, as `offices:12`. */
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly GoldSpeaker[];
}

const FOLDER = new URL('./people-cases/', import.meta.url);

/** The themes, one a file of `test/people-cases`, by name. */
export function listPeopleThemes(folder = FOLDER): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.map((file) => file.slice(0, -'.txt'.length)).sort();
}

/** Reads the cases of one theme; `test/people-cases/README.md` describes the notation. */
export function readPeopleCases(theme: string, folder = FOLDER): readonly PeopleCase[] {
  let line = 1;
  return readFileSync(new URL(`${theme}.txt`, folder), 'utf8')
    .split(/^---\n/m)
    .map((part) => {
      const name = `${theme}:${line}`;
      line += part.split('\n').length - 1;
      return parsePeopleCase(name, part);
    });
}

/** Reads one case: marked text and lines of `# …` that say who speaks. */
export function parsePeopleCase(name: string, source: string): PeopleCase {
  const lines = source.split('\n');
  const headers = lines.filter((one) => one.startsWith('# '));
  const annotated = lines.filter((one) => !one.startsWith('# ')).join('\n');
  const { text, attributions } = mark(annotated.replace(/^\n+|\n+$/g, ''));
  const numbers = [
    ...new Set([...annotated.matchAll(/\[[sct](\d*)\|/g)].map(([, digits]) => Number(digits || 1))),
  ];
  const ordered = numbers.sort((a, b) => a - b);
  const value = (key: string, number: number) =>
    headers
      .find((one) => one.startsWith(`# ${key} ${number}: `))
      ?.slice(`# ${key} ${number}: `.length)
      .trim();
  const speakers = ordered.map((number): GoldSpeaker => {
    const names = value('speaker', number);
    if (names === undefined) throw new Error(`${name}: who speaks ${number}?`);
    return { names: names === 'unresolved' ? [] : names.split(' + '), kind: value('kind', number) ?? null };
  });
  return { name, text, attributions: attributionsOf(attributions), speakers };
}

const startOf = ({ source, cue, content }: MarkedRoles): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

const holds = (content: readonly Span[], { cue, source, content: inner }: MarkedRoles): boolean => {
  const [span] = [...cue, ...source, ...inner];
  return span !== undefined && content.some(({ start, end }) => start <= span.start && span.end <= end);
};

/** Marked roles as an engine would find them; each stands inside the shortest content around its cue. */
export function attributionsOf(marked: readonly MarkedRoles[]): readonly Attribution[] {
  const length = ({ content }: MarkedRoles) => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return marked
    .map((roles, index): Attribution => {
      const around = marked
        .map((other, at) => ({ other, at }))
        .filter(({ other, at }) => at !== index && holds(other.content, roles))
        .sort((a, b) => length(a.other) - length(b.other));
      return {
        id: String(index),
        ...roles,
        ...{
          manner: 'indirect',
          polarity: 'asserted',
          act: 'say',
          speaker: null,
          resolution: null,
          candidates: [],
        },
        parent: around[0] ? String(around[0].at) : null,
        provenance: { kind: 'import', name: 'gold', version: '1', score: 1, evidence: [] },
      };
    })
    .sort((a, b) => startOf(a) - startOf(b));
}
