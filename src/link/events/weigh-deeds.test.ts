import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import { NO_PAIRS } from '../pairs/pairs-read.ts';
import { READ_DEEDS, type ReadDeed } from '../reader/link-reader.ts';
import { reportsOf } from '../report/reports-of.ts';
import { type EventsRead, findEvents } from './find-events.ts';
import { BY_READER } from './weigh-deeds.ts';

/** What a reader might make of the only report of a document: sure of some deeds, and that nothing else is done. */
const sureOf = (document: ReturnType<typeof tellMarked>, ...deeds: readonly ReadDeed[]): EventsRead => ({
  deeds: new Map([[reportsOf(document)[0]!, READ_DEEDS.map((deed) => (deeds.includes(deed) ? 5 : -5))]]),
  pairs: NO_PAIRS,
});

const UNHEARD = tellMarked('[s|Osei] [c|said] [t|the bell he spoke of had been a kettle all along].');
const PLAIN = tellMarked('[s|Osei] [c|said] [t|he withdrew the remark].');

test('finds what no phrase says, and names the reader', () => {
  expect(findEvents(UNHEARD)).toEqual([]);
  const [event, ...more] = findEvents(UNHEARD, sureOf(UNHEARD, 'retracts'));
  expect(event).toMatchObject({ relation: 'retracts', rule: BY_READER, isConditional: false, fault: null });
  expect(event!.score).toBeGreaterThan(0.5);
  expect(more).toEqual([]);
  const { text } = UNHEARD;
  expect(event!.evidence.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
    'said the bell he spoke of had been a kettle all along',
  );
});

test('an apology on a condition is none without', () => {
  const [event] = findEvents(UNHEARD, sureOf(UNHEARD, 'conditional'));
  expect(event).toMatchObject({ relation: 'apologisesFor', isConditional: true });
});

test('a phrase keeps its name and words, and weighs more where the reader agrees', () => {
  const [agreed] = findEvents(PLAIN, sureOf(PLAIN, 'retracts'));
  const [doubted] = findEvents(PLAIN, sureOf(PLAIN));
  expect(agreed).toMatchObject({ relation: 'retracts', rule: findEvents(PLAIN)[0]!.rule });
  expect(agreed!.score).toBeGreaterThan(doubted?.score ?? 0);
});

test('of what nobody read phrases alone decide', () => {
  expect(findEvents(PLAIN, { deeds: new Map(), pairs: NO_PAIRS })).toEqual(findEvents(PLAIN));
});
