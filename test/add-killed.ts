import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { OpenRecord } from '../src/record/index.ts';
import { MAIN } from './run-hearsay.ts';

const FIRST = ['Ada', 'Bran', 'Cora', 'Dov', 'Esme', 'Finn', 'Gita', 'Hal', 'Ines', 'Jory'];
const LAST = ['Quill', 'Oduya', 'Velt', 'Marsh', 'Tarn', 'Okoro', 'Lindqvist', 'Pell', 'Sato', 'Varga'];
const THINGS = [
  'the harbour wall',
  'the school budget',
  'the night bus',
  'the library roof',
  'the mill bridge',
];

const at = <T>(all: readonly T[], index: number): T => all[index % all.length]!;

function articleOf(index: number): string {
  const people = [index, index * 3 + 1, index * 7 + 2].map(
    (n) => `${at(FIRST, n)} ${at(LAST, Math.floor(n / 10))}`,
  );
  const paragraphs = people.map(
    (name, line) =>
      `“We looked at ${at(THINGS, index + line)} ${index + 2} times and found nothing amiss,” ${name} said on Monday. ` +
      `${name.split(' ')[1]} added that ${at(THINGS, index + line + 1)} would cost ${index}${line} crowns.`,
  );
  return `Report ${index} from the council\n\n${paragraphs.join('\n\n')}\n`;
}

/** A folder of short invented articles, `0000.txt` and so on. */
export function writeArticles(folder: string, first: number, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let index = first; index < first + count; index++)
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.txt`), articleOf(index));
  return folder;
}

/** A run of `hearsay add` in a process of its own, and what it has said to be kept. */
export interface Adder {
  readonly child: ChildProcess;
  /** Ids of documents, with how many attributions were kept of each. */
  readonly kept: Map<string, number>;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts adding a folder by the rules; every document is told as soon as it is on the disk. */
export function startAdding(folder: string, where: string): Adder {
  const args = ['add', folder, '--record', where, '--engine', 'rules', '--no-vectors', '--verbose'];
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const kept = new Map<string, number>();
  let [rest, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [status, id, count] = line.split(' ');
      if (status !== 'failed') kept.set(id!, Number(count));
    }
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { child, kept, errors: () => errors, ended };
}

/** What a record holds, so that two can be compared whatever numbers their rows have. */
export async function contentsOf({ store: { db } }: OpenRecord): Promise<unknown> {
  const documents = await db
    .selectFrom('document')
    .leftJoin('document as origin', 'origin.n', 'document.copy_of')
    .select(['document.id', 'origin.id as origin', 'document.day'])
    .orderBy('document.id')
    .execute();
  const attributions = await db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .leftJoin('said', 'said.attribution', 'attribution.n')
    .leftJoin('person', 'person.n', 'said.person')
    .select(['attribution.id', 'document.id as document', 'person.id as speaker'])
    .orderBy('attribution.id')
    .orderBy('person.id')
    .execute();
  const people = await db.selectFrom('person').select(['id', 'name', 'documents']).orderBy('id').execute();
  return { documents, attributions, people };
}

/** What is half there, a line each; none where the record is whole. */
export async function findHalves({ store }: OpenRecord): Promise<readonly string[]> {
  const { db, dialect } = store;
  const lacking = await sql<{ id: string; what: string }>`
    SELECT id, 'no text' AS what FROM document WHERE n NOT IN (SELECT document FROM document_text)
    UNION ALL SELECT id, 'no reading' FROM document WHERE n NOT IN (SELECT document FROM reading)
    UNION ALL SELECT id, 'no attributions' FROM document WHERE n NOT IN (SELECT document FROM attribution)
    UNION ALL SELECT id, 'not indexed' FROM attribution WHERE n NOT IN (SELECT ${sql.raw(
      dialect === 'sqlite' ? 'rowid FROM word_index' : 'attribution FROM attribution_words',
    )})`.execute(db);
  const damage =
    dialect === 'sqlite'
      ? (await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db)).rows
          .map((row) => row.integrity_check)
          .filter((line) => line !== 'ok')
      : [];
  const foreign = dialect === 'sqlite' ? (await sql`PRAGMA foreign_key_check`.execute(db)).rows : [];
  return [
    ...lacking.rows.map(({ id, what }) => `${id}: ${what}`),
    ...damage,
    ...foreign.map((row) => JSON.stringify(row)),
  ];
}
