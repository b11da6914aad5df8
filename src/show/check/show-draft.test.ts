import { expect, test } from 'vitest';
import type { CheckedQuotation, PrintedPlace } from '../../model/index.ts';
import { showDraft } from './show-draft.ts';

const SCREEN = { columns: 100, hasColour: false, isExplained: false, hasIds: false };
const hasControls = (text: string): boolean => ['\u001b', '\u202e'].some((one) => text.includes(one));
const EVIL = '<script>alert(1)</script>\u001b[31m\u202e';

const HERALD = {
  id: 'd1',
  title: null,
  publisher: 'The Herald',
  publishedAt: '2026-03-04',
  url: null,
  file: null,
};
const PLACE: PrintedPlace = {
  ...{ attribution: 'a1', document: HERALD, isCopy: false, speakers: [{ id: 'p', name: 'Ada Brook' }] },
  ...{ source: 'she', cue: 'admitted', words: 'It was nice', manner: 'direct', polarity: 'asserted' },
  ...{ match: 'letters', isQuoted: true, isTranslated: false, standing: 'as reported' },
};
const QUOTATION: CheckedQuotation = {
  ...{ span: { start: 0, end: 11 }, words: 'It was nice,', speaker: 'Ada Brook', isTranslated: false },
  ...{ verdict: 'printed', places: [PLACE], changes: null, elsewhere: [], events: [] },
};

const table = (...quotations: readonly Partial<CheckedQuotation>[]) =>
  showDraft(
    { quotations: quotations.map((one) => ({ ...QUOTATION, ...one })), notices: [] },
    'table',
    SCREEN,
  );

test('says by whom it was printed, when, and what that means', () => {
  const shown = table({});
  expect(shown).toContain('1 quotation: 1 printed');
  expect(shown).toContain('by The Herald on 2026-03-04 · Ada Brook “admitted” · a1');
  expect(shown).toContain('never that it was spoken');
});

test('says what differs, how a statement stands, and what became of it', () => {
  const changes = [{ change: 'changed' as const, before: 'nice', after: 'grim' }];
  const retracted = { ...PLACE, standing: 'retracted' };
  const event = {
    ...{ link: 'l', review: null, relation: 'retracts' as const, status: 'settled' as const },
    ...{
      isConditional: false,
      attribution: 'a2',
      document: HERALD,
      speakers: PLACE.speakers,
      words: 'I take it back',
    },
  };
  const shown = table({ verdict: 'altered', changes }, { places: [retracted], events: [event] });
  expect(shown).toContain('[-nice-]{+grim+}');
  expect(shown).toContain('printed, retracted');
  expect(shown).toContain('Ada Brook takes it back, The Herald on 2026-03-04: “I take it back” (settled by');
});

test('what is not in the record is never called false', () => {
  expect(table({ verdict: 'notInRecord', places: [] })).toContain(
    'whether it was said cannot be told from that',
  );
});

test('hostile text does nothing', () => {
  const hostile = {
    ...QUOTATION,
    words: EVIL,
    speaker: EVIL,
    places: [{ ...PLACE, words: EVIL, cue: EVIL }],
  };
  for (const format of ['table', 'markdown', 'html'] as const) {
    const shown = showDraft({ quotations: [hostile], notices: [] }, format, SCREEN);
    expect(shown).not.toSatisfy(hasControls);
    if (format !== 'table') expect(shown).not.toContain('<script>');
  }
});
