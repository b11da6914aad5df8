import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

/** Standard error as a terminal of 30 columns, or not; `written` is what got there. */
function screen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 30 });
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    written: () => (stream.read() as Buffer | null)?.toString() ?? '',
  };
}

test('one input shows no progress, the second does', async () => {
  const { stream, written } = screen(true);
  const progress = createProgress(stream);
  await progress.update(1, 0, 'a.html');
  expect(written()).toBe('');
  await progress.update(1, 1, 'b.html');
  expect(written()).toBe('\r\u001b[K1 read, 1 failed: b.html');
});

test('the line is taken away once', async () => {
  const { stream, written } = screen(true);
  const progress = createProgress(stream);
  await progress.update(2, 0, 'b.html');
  written();
  await progress.clear();
  await progress.clear();
  expect(written()).toBe('\r\u001b[K');
});

test('a long or hostile name keeps to the line', async () => {
  const { stream, written } = screen(true);
  await createProgress(stream).update(2, 0, `\u001b[2J${'x'.repeat(99)}`);
  expect(written()).toBe(`\r\u001b[K2 read: \ufffd[2J${'x'.repeat(17)}`);
});

test('nothing is written where nobody looks', async () => {
  const { stream, written } = screen(false);
  const progress = createProgress(stream);
  await progress.update(5, 0, 'b.html');
  await progress.clear();
  expect(written()).toBe('');
});
