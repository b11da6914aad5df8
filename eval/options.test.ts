import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('figures are kept of whole runs over dev, and of nothing else', () => {
  expect(parseOptions([])).toMatchObject({
    parts: ['polnear', 'stories', 'pages', 'people', 'links'],
    split: 'dev',
    isKept: true,
  });
  for (const args of [['--limit', '3'], ['--split', 'train'], ['--errors', '5'], ['--no-write']]) {
    expect(parseOptions(args)?.isKept).toBe(false);
  }
});

test('parts, kinds and engines that are not known are refused with what would be accepted', () => {
  expect(() => parseOptions(['--only', 'news'])).toThrow(
    '--only news: polnear, stories, pages, people, links would be accepted',
  );
  expect(() => parseOptions(['--limit', '0'])).toThrow('--limit 0: a whole number from 1 up');
  expect(() => parseOptions(['--colour'])).toThrow(/colour.*\nusage:/);
});
