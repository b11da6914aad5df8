import { expect, test } from 'vitest';
import { fakeReading } from '../../test/fake-reading.ts';
import { createMarkdownFormat } from './markdown-format.ts';

const markdownFormat = createMarkdownFormat({
  columns: 80,
  hasColour: false,
  isExplained: false,
  hasIds: false,
});

test('a section a document, statements inside others indented', () => {
  const reading = fakeReading(
    'Anna said that Bo had not denied it',
    [
      { source: 'Anna', cue: 'said', content: ['that Bo had not denied it'] },
      {
        source: 'Bo',
        cue: 'had not denied',
        content: ['it'],
        parent: 'a1',
        polarity: 'negated',
        act: 'deny',
      },
    ],
    { title: 'Bridge', publisher: 'The Herald', publishedAt: '2026-03-04T06:00:00Z' },
  );
  expect(markdownFormat.reading(reading, 0)).toBe(
    [
      '## Bridge\n',
      'The Herald · 2026-03-04\n',
      '- **Anna** · *said* · that Bo had not denied it (indirect)',
      '  - **Bo** · *had not denied* · it (indirect, negated)\n',
    ].join('\n'),
  );
});

test('nothing in a text acts as markup', () => {
  const words = '<script>x</script> **b** [a](javascript:x) ![i](x) `c` # h | t\n# h\u202e';
  const reading = fakeReading(words, [{ content: [words] }], { title: '# <b>' });
  const markdown = markdownFormat.reading(reading, 0);
  const unescaped = markdown.replace(/\\./g, '');
  expect(unescaped).not.toMatch(/[<[\]`|]|\u202e/);
  expect(unescaped.match(/\*\*/g)).toHaveLength(2);
  expect(unescaped.match(/#/g)).toHaveLength(2);
});

test('nothing at the start of a line acts as one', () => {
  for (const [publisher, line] of [
    ['1. FC', '1\\. FC'],
    ['- x', '\\- x'],
    ['=====', '\\====='],
  ] as const) {
    expect(markdownFormat.reading(fakeReading('x', [], { publisher }), 0)).toContain(`\n${line}\n`);
  }
});

test('notices and documents without statements are told', () => {
  const notices = [{ code: 'incomplete', message: 'Cut off.', span: null }];
  expect(markdownFormat.reading(fakeReading('x', [], { title: 'T', notices }), 1)).toBe(
    '\n## T\n\nNo statements found.\n\n> Notice: Cut off.\n',
  );
});
