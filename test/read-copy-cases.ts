import { readdirSync, readFileSync } from 'node:fs';
import type { Block, Document } from '../src/model/index.ts';
import { sha256 } from './plain-document.ts';

/** What a document of a case is to the others, as a desk editor has it. */
export type Expected =
  | { readonly is: 'copy'; readonly of: string }
  /** `note`: words of its note of correction, or null where it was changed silently. */
  | { readonly is: 'version'; readonly of: string; readonly note: string | null }
  /** The same article, read again: no version. */
  | { readonly is: 'same'; readonly of: string }
  | { readonly is: 'neither' };

/** A situation: documents in the order in which they are added, and what some of them are. */
export interface CopyCase {
  /** The name of its file. */
  readonly name: string;
  readonly documents: readonly { readonly label: string; readonly document: Document }[];
  /** By the labels of documents. What has no line is neither too. */
  readonly expected: ReadonlyMap<string, Expected>;
}

const FOLDER = new URL('./copy-cases/', import.meta.url);

/** Reads all cases, by name; `test/copy-cases/README.md` describes the notation. */
export function readCopyCases(folder = FOLDER): readonly CopyCase[] {
  return readdirSync(folder)
    .filter((file) => /^\d.*\.md$/.test(file))
    .sort()
    .map((file) => parseCopyCase(file.slice(0, -'.md'.length), readFileSync(new URL(file, folder), 'utf8')));
}

function parseCopyCase(name: string, source: string): CopyCase {
  const sections = source
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n');
      return { head: head.trim(), body: lines.join('\n').trim() };
    });
  const last = sections.find(({ head }) => head === 'expected');
  if (!last) throw new Error(`${name}: what is expected?`);
  const lines = last.body.split('\n').filter((line) => line.trim() !== '');
  return {
    name,
    documents: sections
      .filter((section) => section !== last)
      .map(({ head, body }) => ({ label: head, document: parseDocument(body) })),
    expected: new Map(lines.map((line) => parseExpected(name, line))),
  };
}

/** The text of a page: its title, then its paragraphs, one block each. */
function layOut(parts: readonly string[]): Pick<Document, 'text' | 'blocks'> {
  let start = 0;
  const blocks = parts.map((part, at): Block => {
    const block: Block = { kind: at === 0 ? 'title' : 'paragraph', start, end: start + part.length };
    start = block.end + 2;
    return block;
  });
  return { text: parts.join('\n\n'), blocks };
}

function parseDocument(body: string): Document {
  const [head = '', ...paragraphs] = body.split(/\n{2,}/);
  const given = new Map(
    head.split('\n').map((line) => {
      const [, key = '', value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
      return [key, value.trim()];
    }),
  );
  const get = (key: string): string | null => given.get(key) || null;
  const title = get('title') ?? '';
  const { text, blocks } = layOut([title, ...paragraphs.map((one) => one.trim())]);
  const [url, publisher] = [get('url'), get('publisher')];
  return {
    id: sha256(JSON.stringify([url, publisher, text])),
    contentHash: sha256(text),
    givenId: null,
    file: null,
    url,
    title,
    byline: get('byline'),
    publisher,
    publishedAt: get('published'),
    modifiedAt: get('modified'),
    readAt: get('read') ?? '2026-01-01T00:00:00Z',
    language: 'en',
    text,
    blocks,
    pages: [],
    sourceMap: null,
    notices: [],
  };
}

const LINE = /^(?<label>\w+) (?:(?<is>copyOf|revises|same) (?<of>\w+)(?: (?:note "(?<note>.*)"|\w+))?|-)$/;

function parseExpected(name: string, line: string): [string, Expected] {
  const groups = LINE.exec(line.trim())?.groups;
  if (!groups) throw new Error(`${name}: “${line}” is not in the notation`);
  const { label = '', is, of = '', note } = groups;
  if (is === 'copyOf') return [label, { is: 'copy', of }];
  if (is === 'revises') return [label, { is: 'version', of, note: note ?? null }];
  return [label, is === 'same' ? { is: 'same', of } : { is: 'neither' }];
}
