import { expect, test } from 'vitest';
import { matchSpans } from './match-spans.ts';
import { matchesQuery } from './matches-query.ts';
import { parseQuery } from './parse-query.ts';

const text =
  'The Minister’s policies: “We won’t change the policy,” ministers said. Economic policyholders, U.S. cafés.';

const found = (query: string) =>
  matchSpans(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['minister', ['Minister', 'ministers']],
  ['"the minister"', ['The Minister']],
  ['"will not change"', ['won’t change']],
  ['policy*', ['policies', 'policy', 'policyholders']],
  ['economi*', ['Economic']],
  ['"minister polic*"', ['Minister’s policies']],
  ['"the policy" policy', ['policies', 'the policy']],
  ['us cafe -policy', ['U.S', 'cafés']],
  ['~"T CHANGE the"', ['t change the']],
  ['said ~"aid. e"', ['said. E']],
  ['"minister policies we"', ['Minister’s policies: “We']],
  ['said OR nothing', ['said']],
  ['"policy the"', []],
])('%s stands at %j', (query, words) => expect(found(query)).toEqual(words));

test.each([
  ['policy minister', true],
  ['policy -cafe', false],
  ['policy -"minister said that"', true],
  ['policy ~"u.s. c"', true],
  ['policy -~"u.s. c"', false],
  ['nothing OR cafes', true],
  ['nothing', false],
])('whether it answers %s: %s', (query, is) => expect(matchesQuery(text, parseQuery(query))).toBe(is));
