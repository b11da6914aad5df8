import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import type { Person } from '../../model/index.ts';
import { reportsOf } from '../report/reports-of.ts';
import { findEvents } from './find-events.ts';
import { relationFor } from './relation-for.ts';

const person = (id: string, name: string): Person => ({
  ...{ id, name, kind: 'person', aliases: [], gender: null, roles: [], by: null },
});
const ROLE = { isFormer: false, seenFrom: null, seenTo: null };
const PEOPLE = [person('p1', 'Ama Osei'), person('p2', 'Jon Brill')];

/** Relations that the words do, those likelier than not. */
const found = (
  cue: string,
  content: string,
  polarity: 'asserted' | 'negated' | 'hypothetical' = 'asserted',
) =>
  findEvents(tellMarked(`[s|Osei] [c|${cue}] [t|${content}].`, { polarities: [polarity], people: PEOPLE }))
    .filter(({ score }) => score >= 0.5)
    .map(({ relation }) => relation);

const aimOf = (cue: string, content: string) =>
  findEvents(tellMarked(`[s|Osei] [c|${cue}] [t|${content}].`, { people: PEOPLE, day: 20_000 }))[0]?.aim;

test.each([
  ['told', 'reporters he never uttered the phrase'],
  ['insisted', 'she had not said anything of the kind'],
  ['said', 'the quote was invented from start to finish'],
  ['has denied', 'calling the referee a cheat'],
  ['claimed', 'he had been misquoted by the paper'],
  [':', '“At no time did I tell anybody the bridge would close”'],
  ['said', 'the words had been put in his mouth by his rivals'],
])('denies having said it: %s %s', (cue, content) => expect(found(cue, content)).toContain('deniesSaying'));

test.each([
  ['said', 'the allegation was a pack of lies'],
  ['called', 'the report “shoddy and false”'],
  ['poured cold water on', 'the suggestion of a merger'],
  ['said', '“That is simply not the case”'],
  ['laughed off', 'rumours of his retirement'],
  ['said', 'the professor was mistaken about the dates'],
  ['questioned', 'the accuracy of the survey'],
  ['called', 'the estimate “an accounting hallucination”'],
  ['cried foul', 'over the claim'],
  ['said', 'the promise of a bridge was news to him'],
  ['said', 'that was at odds with the minutes'],
])('disputes it: %s %s', (cue, content) => expect(found(cue, content)).toContain('disputes'));

test.each([
  ['said', 'he stood by his comments'],
  ['admitted', 'making the remark'],
  ['said', '“I said it and I’d say it again”'],
  ['said', 'the account given by Ms Reed was correct'],
  ['said', '“I won’t be taking any of it back”'],
  ['refused to back down over', 'his comments'],
])('confirms it: %s %s', (cue, content) => expect(found(cue, content)).toContain('confirms'));

test.each([
  ['declined', 'to discuss the remarks'],
  ['said', 'it would not be right to comment while the case was live'],
  ['said', '“That’s a question for the prime minister”'],
  ['sidestepped', 'a question about the remark'],
  ['would not be drawn on', 'the claims'],
])('declines to comment: %s %s', (cue, content) =>
  expect(found(cue, content)).toEqual(['declinesToComment']),
);

test.each([
  ['said', 'sales had been slower than expected and that she was taking back the remark'],
  ['asked', 'the court to disregard what he had said'],
  ['has gone back on', 'his promise'],
])('takes it back: %s %s', (cue, content) => expect(found(cue, content)).toContain('retracts'));

test.each([
  ['apologised', 'for the remark', true],
  ['regretted', 'the comment about farmers', true],
  ['said', 'she was sorry she wrote it', true],
  ['regrets', 'the loss of two managers', false],
  ['apologised', 'for the delay', false],
])('apologises for words and for nothing else: %s %s', (cue, content, isForWords) =>
  expect(found(cue, content).includes('apologisesFor')).toBe(isForWords),
);

test('what somebody “claims” is his doing; a claim that he has is not', () => {
  const document = tellMarked('[s|The rebels] [c|claim] [t|the colonel is lying].');
  expect(findEvents(document).map(({ relation }) => relation)).toContain('disputes');
});

test.each([
  ['reiterated', 'his call for an inquiry'],
  ['said again', 'that the bridge was safe'],
  ['said', '“As I’ve said many times, we won’t sell”'],
])('repeats it in so many words: %s %s', (cue, content) => expect(found(cue, content)).toEqual(['repeats']));

test.each([
  ['demanded', 'that he withdraw the remark'],
  ['said', 'that he hoped the minister would admit he had said it'],
  ['said', 'it was wrong to close the school'],
  ['said', '“We will stand by our workers”'],
  ['declined', 'the invitation to dinner'],
  ['said', 'the remark had been taken out of context'],
  ['said', 'if he had said it he should resign'],
  ['said', 'the false ceiling would be replaced'],
  ['rejected', 'the offer of a new contract'],
  ['was denied', 'entry'],
])('does nothing of the kind: %s %s', (cue, content) =>
  expect(found(cue, content).filter((relation) => !/clarifies|retracts/.test(relation))).toEqual([]),
);

test('what is not said or only supposed does nothing, but that he does not comment', () => {
  expect(found('did not deny', 'saying it', 'negated')).toEqual([]);
  expect(found('might deny', 'saying it', 'hypothetical')).toEqual([]);
  expect(found('does not comment on', 'leaked letters', 'negated')).toEqual(['declinesToComment']);
});

test('who says that he himself was wrong disputes nothing; who says it of another does', () => {
  expect(found('said', 'she had been wrong about the bridge')).not.toContain('disputes');
  expect(found('said', 'Brill had been wrong about the bridge')).toContain('disputes');
});

test('what stands beside them in the sentence counts; what another does in it is his', () => {
  const beside = 'Osei begged to differ with the captain: [t|the ball was out], [s|she] [c|said].';
  expect(findEvents(tellMarked(beside)).map(({ relation }) => relation)).toEqual(['disputes']);
  const nested = '[s1|Osei] [c1|reckons] [t1|[s2|Brill] [c2|flatly denies] [t2|it]].';
  const events = findEvents(tellMarked(nested, { speakers: ['p1', 'p2'], parents: [null, 1] }));
  expect(events.map(({ from, relation }) => [from.attribution.id, relation])).toEqual([['a2', 'disputes']]);
});

test('evidence and score stand in the text', () => {
  const document = tellMarked('[s|Osei] [c|has dismissed] [t|Brill’s claim that the yew is dying].');
  const [event] = findEvents(document);
  expect(event?.evidence.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    'has dismissed',
    'Brill’s claim',
  ]);
  expect(event!.score).toBeGreaterThan(0.5);
});

test('the aim: whose it is, what it is called, which words name it, and when it was said', () => {
  const named = aimOf('rubbished', 'Brill’s claim on Tuesday that shirts outsell tickets')!;
  expect(named).toMatchObject({ speakers: ['p2'], isOwn: false, noun: 'claim' });
  expect(named.words.text).toBe('shirts outsell tickets');
  // 20 000 days after 1970-01-01 is a Friday.
  expect(named.days).toEqual({ from: 19_997, to: 19_997 });
  expect(aimOf('denied', 'it')).toMatchObject({ speakers: [], isPointing: true, noun: null });
  expect(aimOf('said', '“I stand by my remarks”')).toMatchObject({ speakers: ['p1'], isOwn: true });
  expect(aimOf('disputes', 'the report in the Valley Herald')!.outlet).toBe('Valley Herald');
});

test.each([
  ['deniesSaying', 'denied', 'calling it a hobby', 'deniesSaying', 'disputes'],
  ['disputes', 'denied', 'it', 'deniesSaying', 'disputes'],
  ['disputes', 'rubbished', 'the claim', 'disputes', 'disputes'],
  ['repeats', 'reiterated', 'his call', 'repeats', null],
] as const)('%s (%s %s) is by one’s own side %s, by another %s', (relation, cue, content, own, other) => {
  const document = tellMarked(`[s|Osei] [c|${cue}] [t|${content}].`);
  const event = findEvents(document).find((one) => one.relation === relation)!;
  const [target] = reportsOf(tellMarked('[s|Osei] [c|called] [t|it a hobby].'));
  expect(relationFor(event, target!, () => true)).toBe(own);
  expect(relationFor(event, target!, () => false)).toBe(other);
});

test('nobody denies in one text what it quotes him as saying without another to tell it', () => {
  const document = tellMarked(
    '[s|Osei] [c|called] [t|the story garbage]. [s2|Osei] [c2|could] [t2|not imagine it].',
  );
  const [event] = findEvents(document);
  expect(relationFor(event!, reportsOf(document)[1]!, () => true)).toBeNull();
});

test('whose it is may be told by an office that one of them holds', () => {
  const mayor = { ...PEOPLE[1]!, roles: [{ ...ROLE, title: 'mayor of Ash', office: 'mayor' }] };
  const document = tellMarked('[s|Osei] [c|rubbished] [t|the mayor’s claim].', {
    people: [PEOPLE[0]!, mayor],
  });
  expect(findEvents(document)[0]!.aim.speakers).toEqual(['p2']);
});
