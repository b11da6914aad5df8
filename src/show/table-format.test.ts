import { describe, expect, test } from 'vitest';
import { fakeReading } from '../../test/fake-reading.ts';
import { displayWidth } from './display-width.ts';
import { createTableFormat } from './table-format.ts';

const READING = fakeReading(
  'Mayor Anna Reyes said “the bridge is safe”, and that the surveyor had not denied its age.',
  [
    { source: 'Mayor Anna Reyes', cue: 'said', content: ['“the bridge is safe”'], manner: 'direct' },
    {
      source: 'the surveyor',
      cue: 'had not denied',
      content: ['its age'],
      parent: 'a1',
      polarity: 'negated',
    },
  ],
  {
    title: 'Bridge',
    publisher: 'The Herald',
    publishedAt: '2026-03-04T06:00:00Z',
    notices: [{ code: 'incomplete', message: 'The text is cut off.', span: null }],
  },
);

const table = (columns: number, reading = READING, hasColour = false) =>
  createTableFormat({ columns, hasColour, isExplained: false, hasIds: false }).reading(reading, 0);

describe('the table', () => {
  test('has a heading, a row a statement, and notices at the end', () => {
    expect(table(80).trimEnd().split('\n')).toEqual([
      'Bridge',
      'The Herald · 2026-03-04',
      '─'.repeat(80),
      'Mayor Anna Reyes      said          ● “the bridge is safe”',
      '└ the surveyor        had not       ○ its age',
      '                      denied',
      '                      (negated)',
      '! incomplete: The text is cut off.',
    ]);
  });

  test('says what its marks mean once, at the end', () => {
    const format = createTableFormat({ columns: 80, hasColour: false, isExplained: false, hasIds: false });
    expect(format.close(2)).toContain('● quoted');
    expect(format.close(0)).toBe('');
  });

  test.each([24, 40, 60, 100, 160])('keeps within %i columns', (columns) => {
    const long = '漢字かな交じり文 '.repeat(20) + '👩‍👩‍👧'.repeat(40);
    const text = `${long} said ${long}end`;
    const reading = fakeReading(text, [{ source: long, cue: 'said', content: [`${long}end`] }], {
      title: long,
    });
    const lines = table(columns, reading).split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
  });

  test('is coloured only when asked to be', () => {
    expect(table(80)).not.toContain('\u001b');
    expect(table(80, READING, true)).toContain('\u001b[1mBridge\u001b[22m');
  });

  test('lets no escape sequence of a text through', () => {
    const evil = '\u001b]0;owned\u0007\u001b[2J\u202eso';
    const reading = fakeReading(evil, [{ source: evil, cue: evil, content: [evil] }], {
      ...{ title: evil, publisher: evil, url: evil, publishedAt: evil },
      notices: [{ code: 'odd', message: evil, span: null }],
    });
    for (const columns of [30, 100]) {
      expect(table(columns, reading)).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    }
  });

  test('tells when there is nothing', () => {
    expect(table(80, fakeReading('x', []))).toContain('No statements found.');
  });
});
