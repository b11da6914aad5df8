import swagger from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { cookieName } from '../access/session-cookie.ts';
import type { App, Need } from '../context.ts';
import { packageVersion } from '../package-version.ts';
import { type Described, tidyComponents } from './tidy-components.ts';

const DESCRIPTION = `Who said what, according to whom, and whether they stood by it. It never says what is true.

Spans are UTF-16 code units of a text, end excluded; times are ISO 8601. An id may be given by its first characters, four
at least. Lists take \`limit\` and \`offset\`; the header \`Link\` leads to the next part. Answers carry an \`ETag\`. Every answer
that is no success is a \`Failure\`. \`x-need\` says what is needed for a route: \`read\`, \`review\`, \`add\`, \`admin\`, or \`public\`
for nothing. With a session, what changes something needs the header \`x-csrf-token\` with what \`GET /api/me\` says.`;

/** What routes are put under, in order. */
const TAGS = [
  ['statements', 'What was said, according to whom, and what became of it'],
  ['people', 'Who speaks'],
  ['documents', 'The texts'],
  ['review', 'What is in doubt, and what people decided'],
  ['statistics', 'Who is quoted'],
  ['reading', 'Reading, comparing and checking without keeping'],
  ['work', 'Adding, and other work that takes long'],
  ['searches', 'Searches that are kept'],
  ['feeds', 'What is new, as Atom'],
  ['access', 'Users, sessions, tokens and the audit'],
] as const;

type Given = Parameters<typeof jsonSchemaTransform>[0] & { readonly route: RouteOptions };

const securityOf = (need: Need) => (need === 'public' ? [] : [{ session: [] }, { token: [] }]);

/** A route as it is described; the room's own files and whatever has no schema are none of the API. */
function described(given: Given): ReturnType<typeof jsonSchemaTransform> {
  const { schema, url } = jsonSchemaTransform(given);
  if (!given.schema?.summary) return { schema: { hide: true }, url };
  const need = given.route.config?.need ?? 'admin';
  const summary = given.schema.summary.replace(/\.$/, '');
  const operation = { ...schema, summary, security: securityOf(need), 'x-need': need };
  return { schema: operation as typeof schema, url };
}

type Transform = typeof jsonSchemaTransformObject;

const tidied: Transform = (document) =>
  tidyComponents(jsonSchemaTransformObject(document) as Described) as ReturnType<Transform>;

/** Has every route that is added from now on described as OpenAPI 3.1. */
export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hearsay',
        version: packageVersion(),
        summary: 'Who said what, according to whom, and whether they stood by it',
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'This server' }],
      tags: TAGS.map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieName(app.context.settings) },
          token: { type: 'http', scheme: 'bearer', description: 'An API token.' },
        },
      },
    },
    transform: (given) => described(given as Given),
    transformObject: tidied,
  });
}
