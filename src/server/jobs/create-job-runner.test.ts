import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fakeEncoder } from '../../../test/fake-encoder.ts';
import { NO_LINKS } from '../../../test/fake-links.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, PORTS } from '../../../test/record-stores.ts';
import { openRecord } from '../../record/index.ts';
import type { ServerContext } from '../context.ts';
import { createJobRunner } from './create-job-runner.ts';
import type { KeptJob } from './job-store.ts';

/** More statements than vectors are made of at one time, three times over. */
const STATEMENTS = 900;
const SENTENCE = 'Ana Holm said the weir leaks. ';

const settings: ServerContext['settings'] = {
  isAuthOn: false,
  origin: null,
  localUser: 'Una',
  allowPrivate: false,
  maxUpload: 1000,
  hasLocalFiles: true,
  engine: 'rules',
  room: null,
};

test('vectors of a large record give way to what is added, and are made after it', async () => {
  const encoder = fakeEncoder();
  const slow = {
    ...encoder,
    encode: async (texts: readonly string[]) => {
      await wait(100);
      return encoder.encode(texts);
    },
  };
  const record = await openRecord(':memory:', { ...PORTS, links: NO_LINKS, openEncoder: async () => slow });
  const said = Array.from({ length: STATEMENTS }, (_, n) => ({
    by: 'Ana Holm',
    source: 'Ana Holm',
    cue: 'said',
    content: [`${n} leaks`],
  }));
  const text = said.map(({ content }) => SENTENCE.replace('the weir leaks', content[0]!)).join('');
  await addReading(record, madeReading({ text, said }));
  const runner = createJobRunner({ record, settings, now: () => new Date() });
  const states: string[] = [];
  const ended = async ({ id }: KeptJob) => {
    for (;;) {
      const job = await runner.load(id);
      if (job.finishedAt !== null) return job;
      await wait(10);
    }
  };
  const options = { folder: null };
  const vectors = await runner.add({ kind: 'vectors', inputs: [], by: 'Una', options });
  runner.watch(vectors.id, () => void runner.load(vectors.id).then(({ state }) => states.push(state)));
  await expect.poll(async () => (await runner.load(vectors.id)).state).toBe('running');
  const added = await runner.add({ kind: 'add', inputs: [], by: 'Una', options });
  expect((await ended(added)).state).toBe('done');
  expect((await runner.load(vectors.id)).finishedAt).toBe(null);
  expect((await ended(vectors)).state).toBe('done');
  expect(states).toContain('waiting');
  const { count } = await record.store.db
    .selectFrom('meaning')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(STATEMENTS);
  await runner.stop();
  await record.close();
});
