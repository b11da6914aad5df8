import { expect, test } from 'vitest';
import type { Link } from '../../model/index.ts';
import { judgeLinks, type LinkDecision } from './judged-links.ts';

const link = (from: string, to: string | null, rest: Partial<Link> = {}): Link => ({
  id: `${from}${to}`,
  document: 'd',
  from,
  to,
  relation: 'disputes',
  status: 'proposed',
  isConditional: false,
  fault: null,
  candidates: [],
  provenance: { kind: 'rule', name: 'dispute', version: '1', score: 0.6, evidence: [{ start: 0, end: 3 }] },
  ...rest,
});
const decide = (
  review: LinkDecision['review'],
  from: string,
  to: string | null,
  relation: Link['relation'] = 'disputes',
): LinkDecision => ({
  ...{ from, document: 'd', to, relation, review },
  judgement: { id: 'j', by: 'Una' } as LinkDecision['judgement'],
});

/** `a` and `A` report one utterance, as do `b` and `B`. */
const judged = (links: readonly Link[], ...decisions: readonly LinkDecision[]) =>
  judgeLinks(links, decisions, (id) => id.toLowerCase());
const brief = (links: ReturnType<typeof judged>) =>
  links.map(({ from, to, relation, review }) => [from, to, relation, review]);

test('a decision holds for the statements, through whichever attributions the link was found', () => {
  const found = [link('a', 'b'), link('a', 'c')];
  expect(brief(judged(found, decide('accepted', 'A', 'B')))).toEqual([
    ['a', 'b', 'disputes', 'accepted'],
    ['a', 'c', 'disputes', null],
  ]);
  expect(judged(found, decide('rejected', 'A', 'B'))[0]).toMatchObject({ id: 'ab', review: 'rejected' });
});

test('one that no machine found stands as the reviewer’s', () => {
  const [first, added] = judged([link('a', 'b')], decide('accepted', 'a', 'b', 'retracts'));
  expect(first!.review).toBeNull();
  expect(added).toMatchObject({ from: 'a', to: 'b', relation: 'retracts', review: 'accepted' });
  expect(added!.provenance).toMatchObject({ kind: 'reviewer', name: 'Una', evidence: [] });
});

test('accepting gives an open link its target, and its evidence stays', () => {
  const open = link('a', null, { candidates: [{ id: 'b', score: 0.4 }] });
  const [one, ...more] = judged([open], decide('accepted', 'a', 'b'));
  expect(one).toMatchObject({ id: 'anull', to: 'b', candidates: [], review: 'accepted' });
  expect(one!.provenance.evidence).toHaveLength(1);
  expect(more).toEqual([]);
});

test('rejected without a target, all links of the relation from there are', () => {
  const found = [link('a', 'b'), link('a', null), link('a', 'b', { relation: 'confirms' })];
  expect(brief(judged(found, decide('rejected', 'a', null))).map(([, , , review]) => review)).toEqual([
    'rejected',
    'rejected',
    null,
  ]);
});

test('a later decision takes the place of an earlier', () => {
  const [one] = judged([link('a', 'b')], decide('rejected', 'a', 'b'), decide('accepted', 'a', 'b'));
  expect(one!.review).toBe('accepted');
});
