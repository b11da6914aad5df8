import { glob, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { isFeedOpening } from './detect-format.ts';

/** One thing to be read, or why what was named is none. */
export type Input =
  | { readonly kind: 'file' | 'url' | 'stdin'; readonly name: string }
  | { readonly kind: 'none'; readonly name: string; readonly error: HearsayError };

/** What a folder is looked through for. A table is read when it is named, since a folder's tables may hold anything. */
const ARTICLE = /\.(?:html?|xhtml|txt|text|md|jsonl|ndjson|pdf|warc|warc\.gz|mhtml|mht|rss|atom)$/i;
/** What is a feed in a folder if it opens like one. */
const MAYBE_FEED = /\.(?:xml|rdf|json)$/i;
const OPENING_BYTES = 65_536;
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
const PATTERN = /[*?[\]{}]/;
const ACCEPTED =
  'a file, a folder of articles (.html, .txt, .md, .jsonl, .pdf, .warc, .mhtml, feeds), a pattern such as news/*.html, an http(s) URL or - is accepted';

/** The inputs that a name stands for: a folder and a pattern stand for their files, in order of name. */
export async function listInputs(name: string): Promise<readonly Input[]> {
  try {
    return await inputsOf(name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return none(name, 'unreadable', `${name}: it cannot be read (${code ?? message}); ${ACCEPTED}`, error);
  }
}

async function inputsOf(name: string): Promise<readonly Input[]> {
  if (name === '-') return [{ kind: 'stdin', name }];
  const scheme = SCHEME.exec(name)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return [{ kind: 'url', name }];
  if (scheme !== undefined) {
    return none(name, 'unsupported-scheme', `${name}: only http and https addresses are read; ${ACCEPTED}`);
  }
  const found = await stat(name).catch((cause: unknown) => cause as NodeJS.ErrnoException);
  if (!(found instanceof Error)) return found.isDirectory() ? folder(name) : [{ kind: 'file', name }];
  if (found.code === 'ENOENT' && PATTERN.test(name)) return pattern(name);
  const code = found.code === 'ENOENT' || found.code === 'ENOTDIR' ? 'not-found' : 'unreadable';
  const what = code === 'not-found' ? 'there is no such file or folder' : `it cannot be read (${found.code})`;
  return none(name, code, `${name}: ${what}; ${ACCEPTED}`, found);
}

const none = (name: string, code: string, message: string, cause: unknown = undefined): readonly Input[] => [
  { kind: 'none', name, error: new HearsayError(code, message, { cause }) },
];

async function folder(name: string): Promise<readonly Input[]> {
  const entries = await readdir(name, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const inputs: Input[] = [];
  for (const path of paths.sort())
    if (ARTICLE.test(path) || (MAYBE_FEED.test(path) && (await isFeedFile(path))))
      inputs.push({ kind: 'file', name: path });
  return inputs.length > 0 ? inputs : none(name, 'no-articles', `${name}: the folder has no ${IN_FOLDER}`);
}

const IN_FOLDER =
  '.html, .htm, .xhtml, .txt, .text, .md, .jsonl, .ndjson, .pdf, .warc, .warc.gz, .mhtml or .mht file and no feed; a .csv or .tsv file is read when it is named';

/** One that cannot be opened is listed, so that reading it says why. */
async function isFeedFile(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return true;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(OPENING_BYTES), 0, OPENING_BYTES, 0);
    return isFeedOpening(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function pattern(name: string): Promise<readonly Input[]> {
  const paths: string[] = [];
  for await (const path of glob(name)) if ((await stat(path)).isFile()) paths.push(path);
  if (paths.length === 0) return none(name, 'not-found', `${name}: no file matches the pattern; ${ACCEPTED}`);
  return paths.sort().map((path) => ({ kind: 'file', name: path }));
}
