import { expect, test } from 'vitest';
import { line, type Outline, run } from './outline.ts';
import { outlineHtml, outlineMarkdown, outlineTable } from './write-outline.ts';

const OUTLINE: Outline = {
  title: 'Ana Holm · retracted',
  sections: [
    {
      title: 'In which words',
      lines: [
        {
          depth: 0,
          runs: [run('The mill '), run('never ', 'removed'), run('hardly ', 'added'), run('paid')],
        },
        line('<b>*raw* \u202e</b>', 1),
      ],
    },
  ],
};
const SCREEN = { columns: 60, hasColour: false, isExplained: false, hasIds: true };

test('for a terminal, with what was left out and put in marked', () => {
  expect(outlineTable(OUTLINE, SCREEN).split('\n')).toEqual([
    'Ana Holm · retracted',
    '',
    'In which words',
    '  The mill [-never-] {+hardly+} paid',
    '    <b>*raw* \ufffd</b>',
    '',
    '',
  ]);
});

test('as Markdown and HTML nothing of a text acts', () => {
  const markdown = outlineMarkdown(OUTLINE);
  expect(markdown).toContain('- The mill ~~never~~ **{+hardly+}** paid');
  expect(markdown).toContain('  - \\<b\\>\\*raw\\*');
  const html = outlineHtml(OUTLINE);
  expect(html).toContain('The mill <del>never </del><ins>hardly </ins>paid');
  expect(html).toContain('&lt;b&gt;*raw* \ufffd&lt;/b&gt;');
});
