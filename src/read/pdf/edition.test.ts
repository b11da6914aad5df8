import { describe, expect, it } from 'vitest';
import { HARBOUR_STORY, HARBOUR_TEXT } from '../../../test/harbour-story.ts';
import { setColumns } from '../../../test/set-columns.ts';
import { type PdfPage, type PdfText, writePdf } from '../../../test/write-pdf.ts';
import type { Document } from '../../model/index.ts';
import { originOf } from '../create-document.ts';
import { readPdf } from './read-pdf.ts';

const FERRY = [
  'The night ferry to the main\u00ADland will run all win\u00ADter, the com\u00ADpa\u00ADny said on Mon\u00ADday, and its fares will stay what they are un\u00ADtil the end of March at the ear\u00ADli\u00ADest.',
  '“No\u00ADbody gains from an emp\u00ADty boat,” said Ru\u00ADfus Thorne, its di\u00ADrec\u00ADtor, who had called for cuts a year ago. He de\u00ADnied that the coun\u00ADcil had paid for his change of mind.',
];
const SCHOOL = [
  'Pu\u00ADpils of the up\u00ADper school found a bot\u00ADtle on the beach with a let\u00ADter in it that was writ\u00ADten in 1931, their teach\u00ADer, Ag\u00ADnes Pyke, told par\u00ADents on Fri\u00ADday af\u00ADter\u00ADnoon.',
  'The let\u00ADter asks who\u00ADev\u00ADer finds it to write to a street that is no long\u00ADer there, she said, but the fam\u00ADi\u00ADly may be. The class has be\u00ADgun to ask at the li\u00ADbrary.',
];
const plain = (paragraphs: readonly string[]) => paragraphs.map((text) => text.replaceAll('\u00AD', ''));

const head = (text: string, x: number, y: number, size = 20): PdfText => ({
  x,
  y,
  text,
  size,
  font: 'Times-Bold',
});
const by = (name: string, x: number, y: number): PdfText => ({ x, y, text: `By ${name}`, size: 9 });

const lead = [
  head('Council votes to mend the wall', 40, 60, 30),
  by('Dora Whitlock', 40, 78),
  ...setColumns(HARBOUR_STORY, { y: 80, columns: 3, height: 150 })[0]!,
];
const ferry = [
  head('Ferry to run all winter', 40, 300),
  ...setColumns(FERRY, { y: 305, width: 250, columns: 2, height: 200 })[0]!,
];
const school = [
  head('A letter from 1931', 320, 300),
  by('Kev Marlowe', 320, 314),
  ...setColumns(SCHOOL, { y: 316, x: 320, width: 230, height: 200 })[0]!,
];

const readEdition = (pages: readonly PdfPage[], isEdition = true) =>
  readPdf(writePdf(pages), originOf({ readAt: '2026-05-04T10:00:00Z', file: 'lass.pdf' }), { isEdition });
const blocksOf = ({ text, blocks }: Document) => blocks.map(({ start, end }) => text.slice(start, end));
const codesOf = ({ notices }: Document) => notices.map(({ code }) => code);

describe('an edition', () => {
  const page = { texts: [...lead, ...ferry, ...school] };

  it('has a document for each article, with its headline and byline', async () => {
    const documents = await readEdition([page]);
    expect(documents.map(({ title, byline }) => [title, byline])).toEqual([
      ['Council votes to mend the wall', 'Dora Whitlock'],
      ['Ferry to run all winter', null],
      ['A letter from 1931', 'Kev Marlowe'],
    ]);
    expect(documents.map((one) => blocksOf(one).slice(1))).toEqual([
      HARBOUR_TEXT,
      plain(FERRY),
      plain(SCHOOL),
    ]);
    expect(documents.flatMap(codesOf)).toEqual([]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(3);
  });

  it('is one document with a notice where nobody says that it is one', async () => {
    const [document, ...others] = await readEdition([page], false);
    expect(others).toEqual([]);
    expect(document!.notices).toMatchObject([
      {
        code: 'several-articles',
        message: expect.stringMatching(/Page 1 .*--edition/),
        span: document!.pages[0] && { start: 0, end: document!.text.length },
      },
    ]);
  });

  it('draws no such notice over a report with headings', async () => {
    const report = setColumns(
      ['# The wall', ...HARBOUR_STORY.slice(0, 3), '# The costs', ...HARBOUR_STORY.slice(3)],
      { size: 10 },
    );
    const [document] = await readEdition(
      report.map((texts) => ({ texts })),
      false,
    );
    expect(codesOf(document!)).toEqual([]);
  });

  it('puts an article together that goes on on another page, where others stand too', async () => {
    const [first, second] = [HARBOUR_STORY.slice(0, 4), HARBOUR_STORY.slice(4)];
    const front = [
      head('Council votes to mend the wall', 40, 60, 30),
      ...setColumns(first, { y: 80, columns: 3, height: 120 })[0]!,
      { x: 390, y: 214, text: 'WALL, continued on page 2', size: 8 },
      ...ferry,
    ];
    const back = [
      head('Wall', 40, 60),
      { x: 40, y: 74, text: 'Continued from page 1', size: 8 },
      ...setColumns(second, { y: 80, columns: 2, height: 100 })[0]!,
      ...school,
    ];
    const documents = await readEdition([{ texts: front }, { texts: back }]);
    expect(documents.map(({ title }) => title)).toEqual([
      'Council votes to mend the wall',
      'Ferry to run all winter',
      'A letter from 1931',
    ]);
    const [wall] = documents;
    expect(blocksOf(wall!)).toEqual(expect.arrayContaining(HARBOUR_TEXT.slice()));
    expect(wall!.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(wall!.text).not.toMatch(/continued/i);
  });

  it('says what belongs to no headline', async () => {
    const [rest, article] = await readEdition([
      {
        texts: [
          ...setColumns(SCHOOL, { y: 60 })[0]!,
          head('Ferry to run all winter', 40, 300),
          ...setColumns(FERRY, { y: 305 })[0]!,
        ],
      },
    ]);
    expect(rest).toMatchObject({ title: null, notices: [{ code: 'several-articles' }] });
    expect(article!.title).toBe('Ferry to run all winter');
  });
});
