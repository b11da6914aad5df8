import { readFileSync } from 'node:fs';

/** The lines of a JSONL file, which is trusted to hold `T`. */
export function readJsonl<T>(path: string): readonly T[] {
  return parseJsonl(readFileSync(path, 'utf8'));
}

/** The lines of JSONL, which is trusted to hold `T`. */
export function parseJsonl<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
