import { generateApi } from 'swagger-typescript-api';
import { expect, test } from 'vitest';
import type { PersonView } from '../src/server/contract.ts';
import { addLinkedStory } from './linked-story.ts';
import { onEachStore } from './record-stores.ts';
import { serverOf } from './server-of.ts';

/** What a client that is generated looks like, as far as it is used here. */
interface Generated {
  readonly Api: new (settings: {
    readonly baseUrl: string;
  }) => {
    readonly api: {
      readonly peopleDetail: (asked: {
        readonly id: string;
        readonly limit: number;
      }) => Promise<{ readonly data: PersonView }>;
    };
  };
}

/** Has a client generated from a description of an API, and loads it. */
async function generate(spec: object): Promise<Generated> {
  const settings = { output: false, silent: true, toJS: true, extractRequestParams: true } as const;
  const { files } = await generateApi({ ...settings, spec: spec as never });
  const script = files.find(({ fileExtension }) => fileExtension === '.js')!.fileContent;
  return import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
}

onEachStore('a client that is generated from /openapi.json', ({ open }) => {
  test('reads a person’s page from a server that listens', async () => {
    const record = await open();
    await addLinkedStory(record);
    const app = await serverOf(record);
    const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${baseUrl}/openapi.json`);
    const { Api } = await generate((await answer.json()) as object);
    const { api } = new Api({ baseUrl });
    const { data } = await api.peopleDetail({ id: 'Ana Holm', limit: 2 });
    expect([data.person.name, data.statements.total]).toEqual(['Ana Holm', 4]);
    expect(data.statements.statements).toHaveLength(2);
  });
});
