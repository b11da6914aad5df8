import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHearsay } from './run-hearsay.ts';

const WALL = `“The wall will hold,” Mayor Ada Quillfeather said on Monday. Mayor Quillfeather lives on the quay.

Bran Oduya, the harbour master, denied that it had ever leaked. He said the council had asked for nothing.
`;
const PIER = `The pier is to be shut in May, Bran Oduya said.\n`;

const folder = mkdtempSync(join(tmpdir(), 'hearsay-erase-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hearsay = (...args: readonly string[]) =>
  runHearsay(args, { cwd: folder, env: { HEARSAY_RECORD: 'a.db' } });

async function told(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await hearsay(...args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

let pier = '';
beforeAll(async () => {
  writeFileSync(join(folder, 'wall.txt'), WALL);
  writeFileSync(join(folder, 'pier.txt'), PIER);
  await hearsay('add', 'wall.txt', 'pier.txt', '--engine', 'rules', '--no-vectors');
  pier = JSON.parse(await told('search', 'pier', '--format', 'json')).documents[0].id;
});

test('what is restricted is shown where it is asked for alone; what is on legal hold stays', async () => {
  const done = await told('erase', 'document', pier, '--restrict', '--reason', 'under review');
  expect(done).toMatch(/^restriction laid on/);
  expect(await hearsay('document', pier)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/restricted by .*“under review”.*--restricted/),
  });
  expect(await told('search', 'pier', '--restricted')).toContain('The pier is to be shut');
  await told('erase', 'document', pier, '--hold', '--as', 'Legal', '--reason', 'case 7');
  expect(await hearsay('erase', 'document', pier, '--yes', '--reason', 'x')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/on legal hold.*by Legal.*“case 7”/),
  });
  await told('erase', 'document', pier, '--release', '--as', 'Legal');
});

test('a person is listed first, and erased with --yes', async () => {
  const plan = await hearsay('erase', 'person', 'Ada Quillfeather', '--reason', 'asked for');
  expect(plan).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/Would be overwritten.*Ada Quillfeather[\s\S]*Nothing was erased/),
  });
  const words = await told('erase', 'person', 'Ada Quillfeather', '--reason', 'asked for', '--yes');
  expect(words).toMatch(/^Overwritten: names at 2 places in 1 document\n/);
  expect(readFileSync(join(folder, 'a.db')).toString('latin1')).not.toMatch(/quillfeather/i);
});

test('a document is listed first, erased with --yes, and refused when it is added again', async () => {
  const plan = await hearsay('erase', 'document', pier.slice(0, 8), '--format', 'json');
  expect(plan.code).toBe(1);
  expect(JSON.parse(plan.stdout)).toMatchObject({ documents: [{ id: pier, isAsked: true }], holds: [] });
  expect(await told('erase', 'document', pier, '--reason', 'order 12', '--yes')).toMatch(
    /^Erased: 1 document/,
  );
  const again = await hearsay('add', 'pier.txt', '--engine', 'rules', '--no-vectors');
  expect(again).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/was erased on .* because “order 12”/),
  });
});
