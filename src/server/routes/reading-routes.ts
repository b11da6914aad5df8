import type { FastifyReply } from 'fastify';
import { HearsayError } from '../../errors.ts';
import { checkRead, type ReadAccount, recordedAccount } from '../../hearsay.ts';
import { viewerOf } from '../access/viewer-of.ts';
import type { AddRoutes } from '../add-routes.ts';
import type { ServerContext, Visitor } from '../context.ts';
import type { GivenInput } from '../contract.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { openReader, type Reader } from '../work/open-reader.ts';
import { readOptionsOf } from '../work/read-options-of.ts';
import { isWebAddress } from '../work/web-address.ts';

const BODY = 5 * 1024 * 1024;
const TAGS = ['reading'];

/** Aborts when the visitor goes away before the answer is there. */
function leaving({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}

function checkAddress(input: GivenInput): GivenInput {
  if ('text' in input || 'html' in input || isWebAddress(input.url)) return input;
  throw new HearsayError('bad-url', `${input.url}: an http or https address is accepted.`);
}

interface Asked {
  readonly reader: Reader;
  readonly context: ServerContext;
  readonly visitor: Visitor;
  readonly signal: AbortSignal;
}

/** An account that the record has and shows to who asks, or else one that is read. */
async function accountsOf(
  input: string,
  { reader, context: { record, settings }, visitor, signal }: Asked,
): Promise<readonly ReadAccount[]> {
  const known = await recordedAccount(record, input, viewerOf(visitor));
  if (known !== null) return [known];
  if (isWebAddress(input))
    return reader.run('accounts', { url: input, options: readOptionsOf(settings) }, signal);
  throw new HearsayError(
    'no-such-document',
    `There is no document ${input}; the id of one, its first characters, or an http(s) address is accepted.`,
  );
}

/** Reading at once, comparing accounts and checking drafts. What is given is kept nowhere. */
export const addReadingRoutes: AddRoutes = (app, context) => {
  const { record, settings } = context;
  const reader = openReader();
  const options = readOptionsOf(settings);
  app.addHook('onClose', () => reader.close());

  app.post(
    '/api/read',
    {
      config: { need: 'read' },
      bodyLimit: BODY,
      schema: {
        summary: 'Read a text, a page or an address, and keep nothing',
        tags: TAGS,
        ...API_SCHEMAS['POST /api/read'],
      },
    },
    ({ body }, reply) => reader.run('view', { given: checkAddress(body), options }, leaving(reply)),
  );

  app.post(
    '/api/check',
    {
      config: { need: 'read' },
      bodyLimit: BODY,
      schema: {
        summary: 'Say of each quotation of a draft what the record has of it; the draft is kept nowhere',
        tags: TAGS,
        ...API_SCHEMAS['POST /api/check'],
      },
    },
    async ({ body, visitor }, reply) => {
      const draft = await reader.run('draft', { given: checkAddress(body), options }, leaving(reply));
      const checked = await checkRead(record, draft, viewerOf(visitor));
      return { ...checked, text: draft.reading.document.text };
    },
  );

  app.post(
    '/api/compare',
    {
      config: { need: 'read' },
      schema: {
        summary: 'Lay accounts side by side: documents of the record, or addresses',
        tags: TAGS,
        ...API_SCHEMAS['POST /api/compare'],
      },
    },
    async ({ body, visitor }, reply) => {
      const signal = leaving(reply);
      const accounts: ReadAccount[] = [];
      for (const input of body.accounts)
        accounts.push(...(await accountsOf(input, { reader, context, visitor, signal })));
      return reader.run('comparison', { accounts }, signal);
    },
  );
};
