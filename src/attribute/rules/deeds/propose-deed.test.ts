import { expect, it } from 'vitest';
import { read } from '../../../index.ts';

/** Source, cue and content of what the rule finds in a text, each as its words. */
async function deedsIn(text: string): Promise<readonly string[]> {
  const { document, attributions } = await read({ text }, { engine: 'rules' });
  return attributions
    .filter(({ provenance }) => provenance.name === 'deed')
    .map(({ source, cue, content }) =>
      [source, cue, content]
        .map((spans) => spans.map(({ start, end }) => document.text.slice(start, end)).join(' // '))
        .join(' | '),
    );
}

it.each([
  [
    'Aldgate Rovers has distanced itself from the remarks of its striker.',
    'Aldgate Rovers | has distanced itself from | the remarks of its striker',
  ],
  ['Asked about the row, she would not get into that.', 'she | would not get into | that'],
  ['The actor has issued an apology.', 'The actor | has issued | an apology'],
  [
    'Professor Ada Lind has issued a correction: there are thirty nests.',
    'Professor Ada Lind | has issued a correction | there are thirty nests',
  ],
])('reads what is done to a statement without a quotation: %s', async (text, found) => {
  expect(await deedsIn(text)).toEqual([found]);
});

it.each([
  'The old oak stood by the river for a century.',
  'He stood by her side.',
  'They accepted the award and held to the railing.',
  'Ms Grant might yet distance herself from the remarks.',
  'She would get into the car.',
])('leaves alone what is done to something else: %s', async (text) => {
  expect(await deedsIn(text)).toEqual([]);
});
