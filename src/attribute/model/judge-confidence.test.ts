import { expect, test } from 'vitest';
import { mark } from '../../../test/mark.ts';
import { plainDocument } from '../../../test/plain-document.ts';
import { segment } from '../../segment/index.ts';
import { confidenceFeatures, judgeConfidence } from './judge-confidence.ts';

function featuresOf(annotated: string, ruleScore: number | null = null) {
  const { text, source, cue, content } = mark(annotated);
  const marked = {
    source,
    cue: cue[0]!,
    content,
    cueChance: 0.5,
    sourceChance: 0.9,
    contentChance: 0.9,
    isNested: false,
  };
  return confidenceFeatures(segment(plainDocument(text)), marked, ruleScore);
}

test('features tell how much is quoted, whether there is a source, and what the rules think', () => {
  expect(featuresOf('[s|She] [c|said]: [t|“It is safe.”]', 0.5)).toMatchObject({
    quoted: 1,
    direct: 1,
    sourceless: 0,
    ruled: 1,
    rule: 0,
  });
  expect(featuresOf('[c|It is said] [t|that it is safe and “sound”].')).toMatchObject({
    quoted: 1,
    direct: 0,
    sourceless: 1,
    source: 0,
    ruled: 0,
  });
});

test('the confidence is the logistic of the weighted sum, to three places', () => {
  const features = featuresOf('[s|She] [c|said] [t|it was safe].');
  expect(judgeConfidence(features, {})).toBe(0.5);
  expect(judgeConfidence(features, { bias: 1 })).toBe(0.731);
  expect(judgeConfidence(features, { cue: 5 })).toBe(0.5);
});
