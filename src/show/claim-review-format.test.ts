import { expect, test } from 'vitest';
import { madeReading } from '../../test/record-reading.ts';
import { createClaimReviewFormat } from './claim-review-format.ts';

const READING = madeReading({
  url: 'https://a.example/1',
  title: 'Bridge',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-04',
  text: 'Anna Reyes, the mayor, said the bridge was safe. Bo Lind denied that. If Cy Orr says no, a man said, so be it.',
  people: [
    {
      name: 'Anna Reyes',
      roles: [{ title: 'mayor', office: 'mayor', isFormer: false, seenFrom: null, seenTo: null }],
    },
    { name: 'a man', kind: 'anonymous' },
  ],
  said: [
    { by: 'Anna Reyes', cue: 'said', content: ['the bridge', 'was safe'] },
    { by: 'Bo Lind', cue: 'denied', content: ['that'], act: 'deny' },
    { by: 'Cy Orr', cue: 'says', content: ['no'], polarity: 'hypothetical' },
    { by: 'a man', cue: 'said', content: ['so be it'] },
    { cue: 'said', content: ['so'] },
    { by: ['Anna Reyes', 'Bo Lind'], content: ['the bridge'], inside: 0 },
  ],
});

const written = (count: number): { '@graph': object[] } => {
  const format = createClaimReviewFormat();
  const pieces = Array.from({ length: count }, (_, at) => format.reading(READING, at));
  return JSON.parse(format.open() + pieces.join('') + format.close(count)) as { '@graph': object[] };
};

test('a form for what a named speaker claims, without a rating', () => {
  expect(written(1)['@graph']).toEqual([
    {
      '@type': 'ClaimReview',
      claimReviewed: 'the bridge … was safe',
      itemReviewed: {
        '@type': 'Claim',
        '@id': `urn:hearsay:attribution:${READING.attributions[0]!.id}`,
        author: { '@type': 'Person', name: 'Anna Reyes', jobTitle: 'mayor' },
        datePublished: '2026-03-04',
        appearance: {
          '@type': 'NewsArticle',
          '@id': `urn:hearsay:document:${READING.document.id}`,
          url: 'https://a.example/1',
          headline: 'Bridge',
          publisher: { '@type': 'Organization', name: 'The Sentinel' },
          datePublished: '2026-03-04',
        },
      },
    },
  ]);
});

test('several documents are one graph, and none an empty one', () => {
  expect(written(2)['@graph']).toHaveLength(2);
  expect(written(0)['@graph']).toEqual([]);
});
