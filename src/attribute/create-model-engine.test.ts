import { describe, expect, test } from 'vitest';
import { fakeNetwork, placePieces } from '../../test/fake-network.ts';
import { mark } from '../../test/mark.ts';
import { MODEL_SETTINGS } from '../../test/model-settings.ts';
import { plainDocument, sha256 } from '../../test/plain-document.ts';
import type { Attribution, Span } from '../model/index.ts';
import { segment } from '../segment/index.ts';
import { createModelEngine } from './index.ts';

/** Reads with a network that marks the attributions of those numbers outermost, and the rest inside them. */
async function read(annotated: string, outermost: readonly number[] = [1], chance?: number) {
  const { text, attributions } = mark(annotated);
  const isOutermost = (_: unknown, at: number) => outermost.includes(at + 1);
  const network = fakeNetwork(
    attributions.filter(isOutermost),
    attributions.filter((one, at) => !isOutermost(one, at)),
    chance,
  );
  const engine = createModelEngine({
    network,
    wordPiece: placePieces,
    settings: MODEL_SETTINGS,
    hash: sha256,
  });
  const found = await engine.attribute(segment(plainDocument(text)));
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
  const show = ({ source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  });
  return { found, shown: found.map(show), marked: attributions.map(show) };
}

describe('what the network marks comes out as it marks it', () => {
  test.each([
    '[s|Anna Brandt] [c|said] [t|that the bridge was safe].',
    '[t|“The bridge,”] [s|she] [c|said], [t|“is as safe as it ever was.”]',
    '[c|According to] [s|the report], [t|the bridge was never tested].',
    '[s|Her] [c|claim] [t|that the bridge had moved] was never tested.',
  ])('%s', async (annotated) => {
    const { shown, marked } = await read(annotated);
    expect(shown).toEqual(marked);
  });
});

test('what it knows of the cue: act, manner, polarity, and who found it', async () => {
  const { found } = await read('[s|She] [c|did not deny] [t|that the bridge had moved].');
  expect(found[0]).toMatchObject({ act: 'deny', manner: 'indirect', polarity: 'asserted', speaker: null });
  expect(found[0]?.provenance).toMatchObject({ kind: 'model', name: 'reader', version: 'fake' });
});

test('a second pass finds what stands inside a content, and nests it', async () => {
  const { found, shown, marked } = await read(
    '[s1|Anna] [c1|said] [t1|that [s2|Bo] [c2|had denied] [t2|taking the car]].',
  );
  expect(shown).toEqual(marked);
  expect(found[1]?.parent).toBe(found[0]?.id);
});

test('quotation marks are never parted from what they open and close', async () => {
  const { shown } = await read('“[t|The bridge is as safe as it ever was],” [s|she] [c|said].');
  expect(shown[0]?.content).toEqual(['“The bridge is as safe as it ever was,”']);
});

test('speech that goes on without a cue is joined by rule', async () => {
  const { shown } = await read('[t|“It is safe,”] [s|she] [c|said]. “It always was. It always will be.”');
  expect(shown[0]?.content).toEqual(['“It is safe,”', '“It always was. It always will be.”']);
});

test('turns of a transcript are read by rule, whatever the network says', async () => {
  const text = [
    'ANNA BRANDT: Good evening. Is the bridge safe to cross at night?',
    'BO TERN: It is as safe as it ever was, and it was never safe.',
    'BRANDT: People walk over it with their children, Mr Tern.',
    'TERN: I would not advise that.',
  ].join('\n\n');
  const engine = createModelEngine({
    network: fakeNetwork([]),
    wordPiece: placePieces,
    settings: MODEL_SETTINGS,
    hash: sha256,
  });
  const found = await engine.attribute(segment(plainDocument(text)));
  expect(found.map(({ provenance }) => provenance.name)).toEqual(['turn', 'turn', 'turn', 'turn']);
});

test('the title of a work behind words that are no cue is no statement', async () => {
  const title = await read('[s|The choir] [c|opened with] [t|“Harbour of the Evening Star”].');
  expect(title.found).toEqual([]);
  const speech = await read('[s|The choir] [c|shouted] [t|“Harbour of the Evening Star”].');
  expect(speech.shown).toEqual(speech.marked);
});

test('what the rules read is said to be theirs, also where the network was not sure enough', async () => {
  const { text, attributions } = mark('[s|Anna Brandt] [c|said] [t|that the bridge was safe].');
  const engine = createModelEngine({
    network: fakeNetwork(attributions, [], 0.3),
    wordPiece: placePieces,
    settings: { ...MODEL_SETTINGS, ruleThreshold: 0.3 },
    hash: sha256,
  });
  const found = await engine.attribute(segment(plainDocument(text)));
  expect(found.map(({ provenance }) => provenance.kind)).toEqual(['rule']);
});

test('what is unlikely is left out', async () => {
  expect((await read('[s|Anna] [c|said] [t|that it was safe].', [1], 0.3)).found).toEqual([]);
});

test('a long text is read in several units, to its end', async () => {
  const filler = 'The river rose by a metre and the men of the village carried sand to the wall.\n\n';
  const { shown, marked } = await read(`${filler.repeat(9)}[s|Anna] [c|said] [t|that it would hold].`);
  expect(shown).toEqual(marked);
});
