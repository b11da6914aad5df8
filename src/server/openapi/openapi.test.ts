import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { onEachStore } from '../../../test/record-stores.ts';
import { serverOf } from '../../../test/server-of.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import type { ApiDocument } from './operation.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Keys of the routes that answer with JSON, as the contract has them. */
function jsonRoutes({ paths = {} }: ApiDocument): readonly string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => METHODS.includes(method))
      .filter(([, { responses }]) => {
        const [schema] = Object.values(responses?.['200']?.content ?? {}).map((one) => one.schema ?? {});
        return schema === undefined || Object.keys(schema).some((key) => key !== 'description');
      })
      .map(([method]) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
}

/** What is sent to these is no JSON, so that the contract has them apart. */
const APART = ['POST /api/uploads'];

onEachStore('the description of the API', ({ open }) => {
  test('is valid OpenAPI 3.1 and has every route of the contract', async () => {
    const app = await serverOf(await open());
    const answer = await app.inject('/openapi.json');
    const document = answer.json<ApiDocument & { openapi: string }>();
    const result = await new Validator().validate(answer.json<Record<string, never>>());
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
    const routes = jsonRoutes(document);
    expect(Object.keys(API_SCHEMAS).filter((key) => !routes.includes(key))).toEqual([]);
    const others = routes.filter((key) => key.includes(' /api/') && !(key in API_SCHEMAS));
    expect(others.filter((key) => !APART.includes(key))).toEqual([]);
  });

  test('names things once, and says what is needed', async () => {
    const app = await serverOf(await open());
    const document = (await app.inject('/openapi.json')).json<ApiDocument>();
    const names = Object.keys(document.components?.schemas ?? {});
    expect(names).toContain('Decision');
    expect(names).toContain('StatementView');
    expect(names.filter((one) => one.endsWith('Input'))).toEqual([]);
    const { get, post } = document.paths!['/api/judgements']!;
    expect([get!['x-need'], post!['x-need']]).toEqual(['read', 'review']);
    const answered = post!.responses!['200']!.content!['application/json']!.schema;
    expect(answered).toEqual({ $ref: '#/components/schemas/Judgement' });
  });

  test('is a page without script that needs nothing else', async () => {
    const app = await serverOf(await open());
    const page = await app.inject('/api');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).not.toMatch(/<script|src=|@import|https?:\/\//);
    expect(page.body).toContain('<code>GET /api/statements/{id}</code>');
    const targets = [...page.body.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(50);
    for (const target of new Set(targets)) expect(page.body).toContain(`id="${target}"`);
  });
});
