import { readdirSync, readFileSync } from 'node:fs';
import { ACTS, type Act, POLARITIES, type Polarity } from '../src/model/index.ts';
import { type MarkedRoles, mark } from './mark.ts';

/** One attribution that a case says is there. */
export interface GoldAttribution extends MarkedRoles {
  readonly polarity: Polarity;
  /** Index of the attribution inside whose content it stands, or null. */
  readonly parent: number | null;
  /** Null where the case does not say: any will do. */
  readonly act: Act | null;
  /** Finding it is fine, missing it is fine. */
  readonly isOptional: boolean;
}

/** A few sentences and everything that is attributed in them; `attributions` is `[]` where nothing is. */
export interface EngineCase {
  /** The theme and the line that it begins on, as `negated:12`. */
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

const FOLDER = new URL('./cases/', import.meta.url);

/** The themes, one a file of `test/cases`, by name. */
export function listThemes(): readonly string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
  return files.map((file) => file.slice(0, -'.txt'.length)).sort();
}

/** Reads the cases of one theme; `test/cases/README.md` describes the notation. Throws on a case that breaks it. */
export function readCases(theme: string): readonly EngineCase[] {
  let line = 1;
  const parts = readFileSync(new URL(`${theme}.txt`, FOLDER), 'utf8').split(/^---\n/m);
  return parts.map((part) => {
    const name = `${theme}:${line}`;
    line += part.split('\n').length;
    return parseCase(name, part);
  });
}

/** Reads one case: marked text and lines of `# …` that say what marks cannot. */
export function parseCase(name: string, source: string): EngineCase {
  const lines = source.split('\n');
  const headers = lines.filter((one) => one.startsWith('# ')).map((one) => one.slice(2).trim());
  const annotated = lines.filter((one) => !one.startsWith('# ')).join('\n');
  const numbers = [...new Set([...annotated.matchAll(/\[[sct](\d*)\|/g)].map(([, digits]) => digits || '1'))];
  const { text, attributions } = mark(annotated.replace(/^\n+|\n+$/g, ''));
  const byNumber = (one: string, other: string) => Number(one) - Number(other);
  const gold = numbers.sort(byNumber).map((number, index) => {
    return { ...attributions[index]!, ...describe(name, number, headers) };
  });
  if (headers.includes('none') === gold.length > 0)
    throw new Error(`${name}: mark something or say “# none”`);
  checkHeaders(name, headers, numbers);
  return { name, text, attributions: gold };
}

function describe(name: string, number: string, headers: readonly string[]) {
  const headerOf = (key: string) =>
    headers.find((one) => one.startsWith(`${key} ${number}: `))?.split(': ')[1];
  const parent = headerOf('parent');
  return {
    polarity: oneOf(name, POLARITIES, headerOf('polarity')) ?? 'asserted',
    parent: parent === undefined ? null : Number(parent) - 1,
    act: oneOf(name, ACTS, headerOf('act')) ?? null,
    isOptional: headers.includes(`optional ${number}`),
  } as const;
}

function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  value: string | undefined,
): T | undefined {
  const found = allowed.find((one) => one === value);
  if (value !== undefined && found === undefined)
    throw new Error(`${name}: ${value} is none of ${allowed.join()}`);
  return found;
}

function checkHeaders(name: string, headers: readonly string[], numbers: readonly string[]): void {
  if (numbers.some((number, index) => Number(number) !== index + 1))
    throw new Error(`${name}: number from 1 on`);
  for (const header of headers) {
    const [, number, parent] = /^(?:none|optional (\d+)|(?:polarity|act) (\d+): \w+)$/.exec(header) ??
      /^parent (\d+): (\d+)$/.exec(header) ?? ['', 'x', 'x'];
    for (const one of [number, parent]) {
      if (one !== undefined && !numbers.includes(one)) throw new Error(`${name}: cannot read “# ${header}”`);
    }
  }
}
