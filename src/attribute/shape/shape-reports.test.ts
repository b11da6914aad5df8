import { expect, test } from 'vitest';
import { fakeNetwork, placePieces } from '../../../test/fake-network.ts';
import { mark } from '../../../test/mark.ts';
import { MODEL_SETTINGS } from '../../../test/model-settings.ts';
import { plainDocument, sha256 } from '../../../test/plain-document.ts';
import type { Span } from '../../model/index.ts';
import { segment } from '../../segment/index.ts';
import { createModelEngine, type ModelSettings } from '../index.ts';

const SETTINGS: ModelSettings = { ...MODEL_SETTINGS, longest: 80 };

/** What becomes of what a network marks: the first outermost, the others inside it; source, cue and content as words. */
async function shaped(annotated: string): Promise<readonly string[]> {
  const { text, attributions } = mark(annotated);
  const network = fakeNetwork(attributions.slice(0, 1), attributions.slice(1));
  const engine = createModelEngine({ network, wordPiece: placePieces, settings: SETTINGS, hash: sha256 });
  const found = await engine.attribute(segment(plainDocument(text)));
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return found.map(({ source, cue, content }) => [source, cue, content].map(words).join(' | '));
}

test('what the same source says next is a report of its own', async () => {
  expect(
    await shaped(
      '[s1|The mayor] [c1|said] [t1|that she would step down and [c2|called] [t2|the vote a farce]].',
    ),
  ).toEqual(['The mayor | said | that she would step down', 'The mayor | called | the vote a farce']);
});

test.each([
  // The captain's own deed beside another: “had … and called” may share its auxiliary.
  '[s1|The coach] [c1|said] [t1|that the captain had lied and called him a thief].',
  // Two things done by the one spoken of.
  '[s1|The coach] [c1|said] [t1|that the captain lost and called him a thief].',
  '[s1|She] [c1|said] [t1|that the book sold well, days of rain or not].',
])('leaves alone what may as well be said of another: %s', async (annotated) => {
  const { text, attributions } = mark(annotated);
  const [{ content }] = attributions as [(typeof attributions)[number]];
  const [span] = content;
  expect((await shaped(annotated))[0]).toContain(text.slice(span!.start, span!.end));
});

test('when it was said is no part of it', async () => {
  expect(
    await shaped('[s|The minister] [c|admitted] [t|that the dam had moved, two weeks after the flood].'),
  ).toEqual(['The minister | admitted | that the dam had moved']);
});

test('a deed and the words that it is done to are two', async () => {
  expect(
    await shaped('[s|The ferry company] [c|has withdrawn its promise] [t|that no boat would wait].'),
  ).toEqual([
    'The ferry company | has withdrawn | its promise that no boat would wait',
    'its | promise | that no boat would wait',
  ]);
});

test('a content has no holes but where its own cue stands', async () => {
  expect(
    await shaped('[s|The paper] [c|reveals] [t|that the baker] has told friends [t|he will sell].'),
  ).toEqual(['The paper | reveals | that the baker has told friends he will sell']);
  expect(await shaped('[t|The boat,] [s|she] [c|said], [t|was late].')).toEqual([
    'she | said | The boat … was late',
  ]);
});
