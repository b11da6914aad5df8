import { expect, test } from 'vitest';
import { plainDocument } from '../../../test/plain-document.ts';
import { segment } from '../../segment/index.ts';
import { type Chosen, chooseCandidates } from '../choose/choose-candidates.ts';
import { proposeCandidates } from '../rules/propose-candidates.ts';
import { readByRulesAlone, readInsideByRules } from './read-by-rules.ts';

const TEXT =
  'Anna Brandt said that Bo Tern had told her that the bridge was safe. “It never was,” Carl Holm said on Monday.';
const ruled = chooseCandidates(proposeCandidates(segment(plainDocument(TEXT))).candidates);
const cueOf = ({ cue }: Chosen) => TEXT.slice(cue[0]!.start, cue[0]!.end);
const withCue = (cue: string) => ruled.filter((one) => cueOf(one) === cue);
const [anna, carl] = withCue('said') as [Chosen, Chosen];

test('where nothing is marked the rules read, if they are sure enough', () => {
  expect(readByRulesAlone(ruled, [anna], 0).map(cueOf)).toEqual(['said']);
  expect(readByRulesAlone(ruled, [anna], 0)).toEqual([carl]);
  expect(readByRulesAlone(ruled, [anna], 1.1)).toEqual([]);
  expect(readByRulesAlone(ruled, [anna, carl], 0)).toEqual([]);
});

test('inside a content they read what stands wholly there, and not the attribution itself', () => {
  expect(readInsideByRules(ruled, [anna, carl], 0).map(cueOf)).toEqual(['had told']);
  expect(readInsideByRules(ruled, [carl], 0)).toEqual([]);
});
