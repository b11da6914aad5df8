import { readdirSync, readFileSync } from 'node:fs';
import type { Reading } from '../src/model/index.ts';
import { resolveSpeakers } from '../src/resolve/index.ts';
import { segment } from '../src/segment/index.ts';
import { plainDocument, sha256 } from './plain-document.ts';
import { parsePeopleCase } from './read-people-cases.ts';

/** A case of several documents: their readings, and which attributions (by number) are whose. */
export interface AcrossCase {
  readonly name: string;
  readonly readings: readonly Reading[];
  /** Document and speaker's local id of each attribution by its number; null where it is not resolved. */
  readonly speakers: ReadonlyMap<number, { readonly document: string; readonly local: string } | null>;
  readonly same: readonly (readonly number[])[];
  readonly apart: readonly (readonly number[])[];
  readonly ask: readonly (readonly number[])[];
}

const FOLDER = new URL('./people-cases/across/', import.meta.url);

const numbersIn = (lines: readonly string[], key: string): readonly (readonly number[])[] =>
  lines
    .filter((one) => one.startsWith(`# ${key}:`))
    .map((one) =>
      one
        .slice(key.length + 3)
        .trim()
        .split(/\s+/)
        .map(Number),
    );

function readOne(name: string, source: string): AcrossCase {
  const lines = source.split('\n');
  const headers = lines.filter((one) => one.startsWith('# '));
  const body = lines.filter((one) => !one.startsWith('# ')).join('\n');
  const speakers = new Map<number, { document: string; local: string } | null>();
  const readings = body
    .split(/^=== /m)
    .slice(1)
    .map((part, at): Reading => {
      const [head = '', ...rest] = part.split('\n');
      const [publishedAt = '', publisher = ''] = head.split(' | ');
      const text = rest.join('\n');
      const numbers = [
        ...new Set([...text.matchAll(/\[[sct](\d*)\|/g)].map(([, digits]) => Number(digits || 1))),
      ].sort((a, b) => a - b);
      const marked = numbers.flatMap((number) =>
        headers.filter(
          (one) => one.startsWith(`# speaker ${number}:`) || one.startsWith(`# kind ${number}:`),
        ),
      );
      const one = parsePeopleCase(name, [text, ...marked].join('\n'));
      const document = {
        ...plainDocument(one.text),
        id: sha256(`${name} ${at} ${one.text}`),
        publishedAt,
        publisher,
      };
      const found = resolveSpeakers(segment(document), one.attributions);
      for (const { id, speaker } of found.attributions) {
        const local = speaker === null ? null : [speaker].flat()[0]!;
        speakers.set(numbers[Number(id)]!, local === null ? null : { document: document.id, local });
      }
      return { document, ...found, notices: [] };
    });
  return {
    name,
    readings,
    speakers,
    same: numbersIn(headers, 'same'),
    apart: numbersIn(headers, 'apart'),
    ask: numbersIn(headers, 'ask'),
  };
}

/** All cases over several documents; `test/people-cases/README.md` describes the notation. */
export function readAcrossCases(): readonly AcrossCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const theme = file.slice(0, -'.txt'.length);
      return readFileSync(new URL(file, FOLDER), 'utf8')
        .split(/^---\n/m)
        .map((part, at) => readOne(`${theme}:${at + 1}`, part));
    });
}
