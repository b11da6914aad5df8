import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../errors.ts';
import { freeName } from './safe-name.ts';

/** What of an upload is kept until it is read: a folder, the names of its files, and what else was filled in. */
export interface SavedUpload {
  readonly folder: string;
  readonly names: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** Files of one upload at most. */
export const MOST_FILES = 200;
const LIMITS = { files: MOST_FILES, fields: 10, fieldSize: 200, fieldNameSize: 100, headerPairs: 50 };

/** A new folder that nobody else may look into. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'hearsay-upload-'));

/** Lets bytes through as long as all of an upload are not too many. */
function counting(counted: { bytes: number }, most: number): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      counted.bytes += chunk.length;
      if (counted.bytes > most) done(tooLarge(most));
      else done(null, chunk);
    },
  });
}

const tooLarge = (most: number): HearsayError =>
  new HearsayError(
    'too-large',
    `The upload has more than ${most} bytes, which is the most that is accepted.`,
  );

interface Saving {
  readonly folder: string;
  readonly names: string[];
  readonly counted: { bytes: number };
  readonly most: number;
}

async function saveFile(part: MultipartFile, { folder, names, counted, most }: Saving): Promise<void> {
  const name = freeName(part.filename, new Set(names.map((one) => one.toLowerCase())));
  const file = createWriteStream(join(folder, name), { flags: 'wx', mode: 0o600 });
  await pipeline(part.file, counting(counted, most), file);
  if (part.file.truncated) throw tooLarge(most);
  names.push(name);
}

const tooMany = (): HearsayError =>
  new HearsayError('too-large', `More than ${MOST_FILES} files; as many at once are accepted.`);

/** What the parser of uploads refuses, as an error of ours. */
function refusal(error: unknown): unknown {
  const { code = '', message } = error as { readonly code?: string; readonly message: string };
  if (error instanceof HearsayError || code.startsWith('ENOSPC')) return error;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return tooMany();
  return new HearsayError(
    'bad-upload',
    `The upload cannot be read (${message}); multipart/form-data is accepted.`,
    {
      cause: error,
    },
  );
}

/**
 * Streams the files of an upload into a new folder, under safe names. Nothing is left of one that is refused. Throws
 * `bad-upload` and `too-large`.
 */
export async function saveUpload(request: FastifyRequest, most: number): Promise<SavedUpload> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > most + 65_536) throw tooLarge(most);
  const saving: Saving = { folder: await newFolder(), names: [], counted: { bytes: 0 }, most };
  const fields: Record<string, string> = Object.create(null);
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize: most } })) {
      if (part.type === 'file') await saveFile(part, saving);
      else fields[part.fieldname] = String(part.value);
    }
    if (saving.names.length === 0) throw noFile();
    return { folder: saving.folder, names: saving.names, fields };
  } catch (error) {
    await rm(saving.folder, { recursive: true, force: true });
    throw refusal(error);
  }
}

const noFile = (): HearsayError =>
  new HearsayError('bad-upload', 'There is no file in the upload; one or more are accepted.');
