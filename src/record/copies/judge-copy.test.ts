import { describe, expect, test } from 'vitest';
import {
  AGENCY,
  OWN_REPORT,
  type Page,
  pageReading,
  REPRINT,
  SHORT_REPRINT,
  WIRE,
} from '../../../test/copied-texts.ts';
import { documentRow } from '../add/document-row.ts';
import { candidateOf } from './candidate.ts';
import { judgeCopy } from './judge-copy.ts';

let numbers = 0;

function candidate(page: Page) {
  const { document } = pageReading(page);
  const { id, page_key, outlet, byline, publisher, published_at, day } = {
    ...{ page_key: null, outlet: null, byline: null, publisher: null, published_at: null },
    ...documentRow(document, { original: null, recordedAt: '' }),
  };
  const row = { n: numbers++, id, page_key, outlet, byline, publisher, published_at, day };
  return candidateOf({ ...row, file: null, original: null, copy_of: null }, document);
}

const isCopy = (copy: Page, origin: Page): boolean => judgeCopy(candidate(copy), candidate(origin)) !== null;

const at = (outlet: string, paragraphs: readonly string[], more: Partial<Page> = {}): Page => ({
  outlet,
  paragraphs,
  publishedAt: '2026-03-03T06:00Z',
  ...more,
});

const OTHER = [
  'The school in Quarrel will keep its choir after parents paid for a new piano with the sale of cakes and old books.',
  'Forty children sing in it, and on Sunday they were heard in the church for the first time since the autumn.',
  'The piano came from a hotel by the sea that had no more use for it, and four men carried it up the stairs.',
  'A concert for those who gave money or cakes will be held in June.',
];

describe('copies', () => {
  test('cut and edited, with credit or without', () => {
    expect(isCopy(REPRINT, AGENCY)).toBe(true);
    expect(isCopy(SHORT_REPRINT, AGENCY)).toBe(true);
  });

  test('with a new beginning, when most paragraphs are the same', () => {
    const lead =
      'No boat, no post, no doctor: that is what April looks like from the quay of Vessel, and from its only pub.';
    expect(isCopy(at('The Courier', [lead, ...WIRE.slice(1)]), AGENCY)).toBe(true);
  });

  test('much rewritten, where the agency is named', () => {
    const rewritten = [
      'The only ferry to the island of Vessel will stop sailing in April, its owner announced, and blamed the pier.',
      'It carries 400 people a day in summer, and post, milk and the doctor in winter, which is when it is needed most.',
      'Tove Ramm, one of three siblings who own the line, told of a sold boat and of spent money.',
      'When a diver found that eleven of its forty piles were rotten, the council closed one half of the pier.',
      'The leader of the council regretted the decision and hopes for two other lines.',
      'Children there learn by telephone when the wind is strong.',
    ];
    expect(isCopy(at('Sable Post', rewritten, { byline: 'Meridian Wire' }), AGENCY)).toBe(true);
    expect(isCopy(at('Sable Post', rewritten), AGENCY)).toBe(false);
  });

  test('whose names are spelled otherwise throughout', () => {
    const renamed = WIRE.map((one) =>
      one
        .replace('Tove Ramm', 'Tuva Ram')
        .replace('Jens Okafor', 'Yens Okaphor')
        .replaceAll('Vessel', 'Vesel'),
    );
    expect(isCopy(at('The Courier', renamed), AGENCY)).toBe(true);
  });
});

describe('no copies', () => {
  test('two reports that quote the same', () => {
    expect(isCopy(OWN_REPORT, AGENCY)).toBe(false);
    expect(isCopy(OWN_REPORT, REPRINT)).toBe(false);
  });

  test('a statement, and a report that has all of it in quotation marks or in full below', () => {
    const statement = at(
      'Vessel Line',
      WIRE.slice(3, 8).map((one) => one.replace(/[“”]/g, '')),
    );
    const quoting = at('The Courier', [
      ...OTHER.slice(0, 2),
      ...statement.paragraphs.map((one) => `“${one}”`),
    ]);
    const giving = at('The Courier', [
      ...OTHER.slice(0, 3),
      'Here is the statement in full:',
      ...statement.paragraphs,
    ]);
    expect(isCopy(quoting, statement)).toBe(false);
    expect(isCopy(giving, statement)).toBe(false);
  });

  test('an article with a long passage of another', () => {
    const quoting = at('The Sentinel', [
      ...OWN_REPORT.paragraphs,
      'The agency’s report said:',
      `“${WIRE[0]}`,
      `“${WIRE[3]}”`,
    ]);
    expect(isCopy(quoting, AGENCY)).toBe(false);
  });

  test('one template, filled in twice', () => {
    const weather = (place: string, [day, high, low, wind, rain]: readonly string[]) => [
      `${day} will begin with fog in the valleys around ${place}, which will lift by late morning and give way to sunny spells.`,
      `Temperatures will rise to ${high} degrees in the afternoon and fall to ${low} degrees overnight, with a light wind of ${wind} kilometres an hour from the west.`,
      `There is a chance of rain of ${rain} percent in the hills, and drivers should take care on roads that have not been gritted.`,
    ];
    expect(
      isCopy(
        at('The Courier', weather('Quarrel', ['Monday', '11', '4', '15', '20'])),
        at('The Sentinel', weather('Holmstad', ['Friday', '17', '9', '30', '65'])),
      ),
    ).toBe(false);
  });

  test('lists of results', () => {
    const results = [
      'Holmstad 2 Quarrel 1',
      'Vessel Rovers 0 Sable Ford 0',
      'Ockley Town 3 Pruett 2',
      'North Holm 1 Linden 4',
    ];
    const one = [...OTHER.slice(0, 2), ...results];
    const other = [...WIRE.slice(0, 2), ...results];
    expect(isCopy(at('The Courier', one), at('The Sentinel', other))).toBe(false);
    expect(isCopy(at('The Courier', results), at('The Sentinel', results))).toBe(false);
  });

  test('the same words at the foot of short articles', () => {
    const foot = [
      'The Holm Group has published newspapers in the county since 1889 and belongs to the families of those who work for it.',
      'Readers who want to write about what they have read here will find the address of the editors on the last page of each issue.',
    ];
    expect(
      isCopy(
        at('The Courier', [...OTHER.slice(0, 2), ...foot]),
        at('The Sentinel', [...WIRE.slice(0, 2), ...foot]),
      ),
    ).toBe(false);
  });

  test('a round-up that has the whole of a short report among others', () => {
    const brief = [WIRE[3]!, WIRE[4]!, WIRE[7]!];
    const others = [
      ...OTHER.map((one) => one.toUpperCase().toLowerCase().replace('school', 'chapel')),
      ...OTHER,
      ...OTHER.map((one) => one.replace(/[a-z]{5}/g, 'xxxxx')),
      ...OTHER.map((one) => one.split(' ').reverse().join(' ')),
    ];
    expect(
      isCopy(
        at('The Courier', [...others, ...brief], { publishedAt: '2026-03-05' }),
        at('The Sentinel', brief),
      ),
    ).toBe(false);
  });

  test('half a year later without a word of credit, unless all is the same', () => {
    expect(
      isCopy(
        at('The Courier', [...WIRE.slice(1, 6), ...OTHER.slice(0, 3)], { publishedAt: '2026-09-20' }),
        AGENCY,
      ),
    ).toBe(false);
    expect(isCopy(at('The Courier', WIRE, { publishedAt: '2026-09-20' }), AGENCY)).toBe(true);
  });
});
