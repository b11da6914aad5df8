import { describe, expect, it } from 'vitest';
import { settleSoftHyphens } from './settle-soft-hyphens.ts';

const settled = (...texts: string[]) => {
  const box = {
    x0: 0,
    x1: 1,
    top: 0,
    bottom: 1,
    baseline: 1,
    size: 1,
    font: '',
    page: 0,
    dropCap: 0,
    isTurned: false,
  };
  const [page] = settleSoftHyphens([
    { number: 1, label: null, height: 1, lines: texts.map((text) => ({ ...box, text })) },
  ]);
  return page!.lines.map(({ text }) => text);
};

describe('settleSoftHyphens', () => {
  it('takes out those inside words of a file that has hyphens too', () =>
    expect(settled('the har\u00ADbour wall', 'a well-known har\u00AD', 'bour')).toEqual([
      'the harbour wall',
      'a well-known har\u00AD',
      'bour',
    ]));
  it('takes them for hyphens in a file that has no others', () =>
    expect(settled('a well\u00ADknown port', 'har\u00AD')).toEqual(['a well-known port', 'har-']));
});
