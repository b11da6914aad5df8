import { expect, test } from 'vitest';
import { read } from '../../index.ts';

/** Source and content of what the rule finds in a text. */
async function datedIn(text: string): Promise<readonly string[]> {
  const { document, attributions } = await read({ text }, { engine: 'rules' });
  return attributions
    .filter(({ provenance }) => provenance.name === 'dated')
    .map(({ source, content }) =>
      [source, content]
        .map((spans) => spans.map(({ start, end }) => document.text.slice(start, end)).join())
        .join(' | '),
    );
}

test('a list of what somebody said when is read under the name over it', async () => {
  const text = [
    'The week in words.',
    '1. GRETA HOLM',
    'Monday: "a fine bridge".',
    '12 March: "I never called it safe."',
    '2. NIAMH',
    'Friday, to a paper in Oslo: "we shall see".',
  ].join('\n');
  expect(await datedIn(text)).toEqual([
    'GRETA HOLM | "a fine bridge"',
    'GRETA HOLM | "I never called it safe."',
    ' | "we shall see"',
  ]);
});

test('a colon behind anything else is left to other rules', async () => {
  expect(
    await datedIn('Greta Holm\nThe plan: "a fine bridge".\nMonday: rain, then "a fine bridge" or so.'),
  ).toEqual([]);
});
