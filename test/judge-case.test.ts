import { expect, test } from 'vitest';
import type { Attribution, Polarity } from '../src/model/index.ts';
import { judgeCase } from './judge-case.ts';
import { type EngineCase, parseCase } from './read-cases.ts';

const NESTED = '[s1|Al] [c1|said] [t1|that [s2|Bo] [c2|denied] [t2|it all]].\n# parent 2: 1\n# act 2: deny\n';

/** What an engine that is always right would find. */
function asFound({ attributions }: EngineCase, polarity: Polarity = 'asserted'): Attribution[] {
  return attributions.map(({ source, cue, content, parent, act }, index) => ({
    ...{ id: String(index), source, cue, content, manner: 'indirect', polarity, act: act ?? 'say' },
    ...{ parent: parent === null ? null : String(parent), speaker: null, resolution: null, candidates: [] },
    provenance: { kind: 'rule', name: 'test', version: '1', score: 1, evidence: [] },
  }));
}

test('what gold holds passes', () => {
  const gold = parseCase('x', NESTED);
  expect(judgeCase(gold, asFound(gold))).toEqual({ faults: [], spurious: 0 });
});

test('says what is missing or wrong', () => {
  const gold = parseCase('x', NESTED);
  const [outer, inner] = asFound(gold);
  expect(judgeCase(gold, [outer!]).faults).toEqual(['missed it all']);
  const wrong: Attribution = { ...inner!, act: 'say', parent: null, polarity: 'negated' };
  expect(judgeCase(gold, [outer!, wrong]).faults).toEqual([
    'polarity negated, not asserted: it all',
    'act say, not deny: it all',
    'parent none: it all',
  ]);
});

test('a source elsewhere or half the words too few is a miss, one more attribution is only counted', () => {
  const gold = parseCase('x', '[s1|Al] [c1|said] [t1|that it would rain all day].\n');
  const [one] = asFound(gold);
  const { start, end } = one!.content[0]!;
  expect(judgeCase(gold, [{ ...one!, source: one!.cue }]).faults).toHaveLength(1);
  expect(judgeCase(gold, [{ ...one!, content: [{ start, end: start + 7 }] }]).faults).toHaveLength(1);
  expect(judgeCase(gold, [one!, { ...one!, content: [{ start, end: end - 3 }] }])).toEqual({
    faults: [],
    spurious: 1,
  });
});

test('where nothing is said, anything found is a fault', () => {
  const none = parseCase('x', '# none\nIt rained.\n');
  const found = asFound(parseCase('x', '[s1|It] [c1|rained].\n'));
  expect(judgeCase(none, []).faults).toEqual([]);
  expect(judgeCase(none, found).faults).toHaveLength(1);
});

test('a case that breaks the notation is refused by name', () => {
  expect(() => parseCase('here:3', 'It rained.\n')).toThrow('here:3');
  expect(() => parseCase('here:3', '[s1|Al] [c1|spoke].\n# polarity 2: negated\n')).toThrow('polarity 2');
  expect(() => parseCase('here:3', '[s1|Al] [c1|spoke].\n# polarity 1: maybe\n')).toThrow('maybe');
  expect(() => parseCase('here:3', '[s2|Al] [c2|spoke].\n')).toThrow('from 1');
});
