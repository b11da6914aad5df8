import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import type { ServerContext, Visitor } from '../context.ts';
import type { Api, GivenInput } from '../contract.ts';
import { newFolder } from '../uploads/save-upload.ts';
import { isWebAddress } from '../work/web-address.ts';
import { givenAccess } from './given-access.ts';
import type { NewJob } from './job-store.ts';

type Asked = Api['POST /api/jobs']['body'];

/** Name under which a text that was given stands in the record. */
const PASTED = 'pasted.jsonl';

/** Paths are for the one user of a server that has no other, and standard input is for nobody. */
function checkInput(input: string, { settings }: ServerContext, { via }: Visitor): void {
  if (isWebAddress(input)) return;
  const isLocal = settings.hasLocalFiles && via === 'local';
  if (isLocal && input !== '-' && !input.includes('\0')) return;
  throw new HearsayError(
    'bad-input',
    `${input}: an http or https address is accepted${isLocal ? ', or a path' : '; files are uploaded'}.`,
  );
}

/** A text as a row of a table, so that it is kept with what is said of it and is there after a crash. */
async function pastedFolder(
  input: Exclude<GivenInput, { readonly url: string; readonly html?: never }>,
): Promise<string> {
  const folder = await newFolder();
  await writeFile(join(folder, PASTED), `${JSON.stringify(input)}\n`, { mode: 0o600 });
  return folder;
}

/** What is to be done by what was asked for. Throws `bad-input`, `bad-access`. */
export async function jobOfRequest(asked: Asked, context: ServerContext, visitor: Visitor): Promise<NewJob> {
  const by = visitor.name ?? '';
  if (asked.kind === 'add') {
    for (const input of asked.inputs) checkInput(input, context, visitor);
    const access = givenAccess(asked.access, asked.until, context.now());
    return {
      kind: 'add',
      inputs: asked.inputs,
      by,
      options: { folder: null, ...(access ? { access } : {}) },
    };
  }
  if (asked.kind !== 'add-text') return { kind: asked.kind, inputs: [], by, options: { folder: null } };
  const { input } = asked;
  if (!('text' in input) && !('html' in input)) {
    checkInput(input.url, context, { ...visitor, via: 'nobody' });
    return { kind: 'add', inputs: [input.url], by, options: { folder: null } };
  }
  return { kind: 'add', inputs: [PASTED], by, options: { folder: await pastedFolder(input) } };
}
