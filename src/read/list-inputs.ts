import { glob, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HearsayError } from '../errors.ts';

/** One thing to be read, or why what was named is none. */
export type Input =
  | { readonly kind: 'file' | 'url' | 'stdin'; readonly name: string }
  | { readonly kind: 'none'; readonly name: string; readonly error: HearsayError };

/** What a folder is looked through for. */
const ARTICLE = /\.(?:html?|xhtml|txt|text|md|jsonl|ndjson)$/i;
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
const PATTERN = /[*?[\]{}]/;
const ACCEPTED =
  'a file, a folder of .html, .txt, .md or .jsonl files, a pattern such as news/*.html, an http(s) URL or - is accepted';

/** Makes of each name the inputs that it stands for: a folder and a pattern stand for their files, in order of name. */
export async function* listInputs(names: readonly string[]): AsyncIterable<Input> {
  for (const name of names) {
    try {
      yield* inputsOf(name);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      yield none(name, 'unreadable', `${name}: it cannot be read (${code ?? message}); ${ACCEPTED}`, error);
    }
  }
}

async function* inputsOf(name: string): AsyncIterable<Input> {
  if (name === '-') return yield { kind: 'stdin', name };
  const scheme = SCHEME.exec(name)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return yield { kind: 'url', name };
  if (scheme !== undefined) {
    return yield none(
      name,
      'unsupported-scheme',
      `${name}: only http and https addresses are read; ${ACCEPTED}`,
    );
  }
  const found = await stat(name).catch((cause: unknown) => cause as NodeJS.ErrnoException);
  if (!(found instanceof Error)) return yield* found.isDirectory() ? folder(name) : file(name);
  if (found.code === 'ENOENT' && PATTERN.test(name)) return yield* pattern(name);
  const code = found.code === 'ENOENT' || found.code === 'ENOTDIR' ? 'not-found' : 'unreadable';
  const what = code === 'not-found' ? 'there is no such file or folder' : `it cannot be read (${found.code})`;
  yield none(name, code, `${name}: ${what}; ${ACCEPTED}`, found);
}

const none = (name: string, code: string, message: string, cause: unknown = undefined): Input => ({
  kind: 'none',
  name,
  error: new HearsayError(code, message, { cause }),
});

function* file(name: string): Iterable<Input> {
  yield { kind: 'file', name };
}

async function* folder(name: string): AsyncIterable<Input> {
  const entries = await readdir(name, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && ARTICLE.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of paths) yield { kind: 'file', name: path };
  if (paths.length > 0) return;
  yield none(
    name,
    'no-articles',
    `${name}: the folder has no .html, .htm, .xhtml, .txt, .text, .md, .jsonl or .ndjson file`,
  );
}

async function* pattern(name: string): AsyncIterable<Input> {
  const paths: string[] = [];
  for await (const path of glob(name)) if ((await stat(path)).isFile()) paths.push(path);
  for (const path of paths.sort()) yield { kind: 'file', name: path };
  if (paths.length === 0) yield none(name, 'not-found', `${name}: no file matches the pattern; ${ACCEPTED}`);
}
