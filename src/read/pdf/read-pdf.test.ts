import { describe, expect, it } from 'vitest';
import { HARBOUR_STORY, HARBOUR_TEXT } from '../../../test/harbour-story.ts';
import { setColumns } from '../../../test/set-columns.ts';
import { type PdfPage, type PdfSettings, type PdfText, writePdf } from '../../../test/write-pdf.ts';
import type { HearsayError } from '../../errors.ts';
import type { Document } from '../../model/index.ts';
import { originOf } from '../create-document.ts';
import { readPdf } from './read-pdf.ts';

const readBytes = async (bytes: Uint8Array): Promise<Document> => {
  const origin = originOf({ readAt: '2026-05-04T10:00:00Z', file: 'harbour.pdf' });
  const documents = await readPdf(bytes, origin, { isEdition: false });
  expect(documents).toHaveLength(1);
  return documents[0]!;
};
const read = (pages: readonly PdfPage[], settings?: PdfSettings) => readBytes(writePdf(pages, settings));
const readTexts = (...pages: readonly (readonly PdfText[])[]) => read(pages.map((texts) => ({ texts })));

const blocksOf = ({ text, blocks }: Document) => blocks.map(({ start, end }) => text.slice(start, end));
const kindsOf = ({ text, blocks }: Document) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
const codesOf = ({ notices }: Document) => notices.map(({ code }) => code);
const errorOf = (reading: Promise<unknown>): Promise<HearsayError> =>
  reading.then(
    () => expect.fail(),
    (error) => error,
  );

const headline: PdfText = {
  x: 40,
  y: 90,
  text: 'Council votes to mend the harbour wall',
  size: 24,
  font: 'Times-Bold',
};

describe('reading order', () => {
  it.each([1, 2, 3])(
    'reads %i columns under a headline, words parted at line ends whole',
    async (columns) => {
      const document = await readTexts([
        headline,
        ...setColumns(HARBOUR_STORY, { columns, height: 360 / columns }).flat(),
      ]);
      expect(blocksOf(document)).toEqual([headline.text, ...HARBOUR_TEXT]);
      expect(document.title).toBe(headline.text);
      expect(codesOf(document)).toEqual([]);
    },
  );

  it('reads a headline over two of three columns, and the third apart', async () => {
    const main = setColumns(HARBOUR_STORY, { columns: 2, width: 340, height: 230 })[0]!;
    const side = setColumns(
      ['# Tides', 'High water is at noon on each of the three days that the works will take up the quay.'],
      { x: 395, width: 150 },
    )[0]!;
    expect(blocksOf(await readTexts([headline, ...main, ...side]))).toEqual([
      headline.text,
      ...HARBOUR_TEXT,
      'Tides',
      'High water is at noon on each of the three days that the works will take up the quay.',
    ]);
  });

  it('reads what two columns interleave in the file', async () => {
    const texts = setColumns(HARBOUR_STORY, { columns: 2, height: 230 })[0]!;
    const byRow = [...texts].sort((one, other) => one.y - other.y || one.x - other.x);
    expect(blocksOf(await readTexts(byRow))).toEqual(HARBOUR_TEXT);
  });

  it('joins a paragraph that goes on in the next column or page', async () => {
    const pages = setColumns(HARBOUR_STORY, { columns: 2, height: 80 });
    expect(pages.length).toBeGreaterThan(1);
    expect(blocksOf(await readTexts(...pages))).toEqual(HARBOUR_TEXT);
  });

  it('reads on around a caption, and says what it is', async () => {
    const caption = {
      x: 40,
      y: 212,
      text: 'The wall at low water. Photo: Ines Alder',
      size: 7,
      font: 'Helvetica' as const,
    };
    const [above, below] = [
      setColumns([HARBOUR_STORY[0]!])[0]!,
      setColumns([HARBOUR_STORY[1]!], { y: 225 })[0]!,
    ];
    expect(kindsOf(await readTexts([headline, ...above, caption, ...below]))).toEqual([
      `title: ${headline.text}`,
      `paragraph: ${HARBOUR_TEXT[0]}`,
      `caption: ${caption.text}`,
      `paragraph: ${HARBOUR_TEXT[1]}`,
    ]);
  });

  it('tells a pull quote by its words, which come again, and reads on around it', async () => {
    const quote = { x: 60, y: 300, text: '“We cannot ask the boats to wait another year”', size: 16 };
    const columns = setColumns(HARBOUR_STORY.slice(0, 3), { columns: 1, height: 400 })[0]!;
    const rest = setColumns(HARBOUR_STORY.slice(3), { y: 320 })[0]!;
    const document = await readTexts([headline, ...columns, quote, ...rest]);
    expect(kindsOf(document)).toContain(`pull-quote: ${quote.text}`);
    expect(kindsOf(document).filter((kind) => kind.startsWith('paragraph'))).toEqual(
      HARBOUR_TEXT.map((text) => `paragraph: ${text}`),
    );
  });

  it('puts a capital over several lines before its word', async () => {
    const lines = [
      'he wall will be rebuilt before the winter',
      'storms, the council decided on Tuesday night,',
      'and nobody in the hall was against it but one.',
    ];
    const cap = { x: 40, y: 156, text: 'T', size: 40 };
    const beside = lines.slice(0, 2).map((text, i) => ({ x: 72, y: 132 + 12 * i, text, size: 10 }));
    const below = { x: 40, y: 156 + 12, text: lines[2]!, size: 10 };
    expect((await readTexts([cap, ...beside, below])).text).toBe(`T${lines.join(' ')}`);
  });

  it('reads items of a list without their bullets', async () => {
    const items = ['• Trains stop at nine', '• Buses run until the spring'];
    const texts = items.map((text, i) => ({ x: 50, y: 200 + 14 * i, text, size: 10 }));
    const document = await readTexts([...setColumns([HARBOUR_STORY[0]!])[0]!, ...texts]);
    expect(kindsOf(document).slice(1)).toEqual([
      'list-item: Trains stop at nine',
      'list-item: Buses run until the spring',
    ]);
  });

  it('reads ligatures as letters', async () =>
    expect((await readTexts([{ x: 40, y: 90, text: 'The ofﬁce on the ﬁrst ﬂoor', size: 10 }])).text).toBe(
      'The office on the first floor',
    ));
});

describe('pages', () => {
  const numbered = (texts: readonly PdfText[], number: number): PdfPage => ({
    texts: [
      { x: 40, y: 30, text: 'GORRASAY LASS', size: 8, font: 'Helvetica' },
      { x: 420, y: 30, text: `Tuesday ${number + 3} March 2026`, size: 8, font: 'Helvetica' },
      ...texts,
      { x: 290, y: 815, text: String(number + 10), size: 8 },
    ],
  });

  it('leaves out running heads and page numbers, and says which words stand on which page', async () => {
    const document = await read(
      setColumns(HARBOUR_STORY, { columns: 2, height: 80 }).map((texts, i) => numbered(texts, i + 1)),
    );
    expect(blocksOf(document)).toEqual(HARBOUR_TEXT);
    const [first, second] = document.pages;
    expect(first).toMatchObject({ number: 1, label: null, start: 0 });
    expect(second!.start).toBeGreaterThanOrEqual(first!.end);
    expect(document.text.slice(second!.start, second!.end)).toContain('Ines Alder');
    expect(document.pages.at(-1)!.end).toBe(document.text.length);
  });

  it('leaves them out of a file of one page too', async () =>
    expect(blocksOf(await read([numbered(setColumns(HARBOUR_STORY)[0]!, 1)]))).toEqual(HARBOUR_TEXT));

  it('leaves out what a browser prints around a page', async () => {
    const print = [
      { x: 24, y: 22, text: '3/4/26, 9:15 AM', size: 8 },
      { x: 240, y: 22, text: 'Council votes to mend the harbour wall', size: 8 },
      { x: 24, y: 829, text: 'https://lass.example/2026/wall', size: 8 },
      { x: 560, y: 829, text: '1/1', size: 8 },
    ];
    expect(blocksOf(await readTexts([...print, headline, ...setColumns(HARBOUR_STORY)[0]!]))).toEqual([
      headline.text,
      ...HARBOUR_TEXT,
    ]);
  });

  it('calls pages as the file does', async () => {
    const pages = setColumns(HARBOUR_STORY, { columns: 2, height: 80 }).map((texts) => ({ texts }));
    const { pages: named } = await read(pages, {
      labels: ['A11', 'A12', 'A13', 'A14'].slice(0, pages.length),
    });
    expect(named.slice(0, 2)).toMatchObject([
      { number: 1, label: 'A11' },
      { number: 2, label: 'A12' },
    ]);
  });

  it('takes out where the article goes on, and reads on there', async () => {
    const pages = setColumns(HARBOUR_STORY, { columns: 2, height: 80 });
    const jump = { x: 314, y: 216, text: 'Continued on page 2', size: 8 };
    const from = { x: 40, y: 112, text: 'Wall, from page 1', size: 8 };
    const document = await readTexts([...pages[0]!, jump], [from, ...pages[1]!], ...pages.slice(2));
    expect(blocksOf(document)).toEqual(HARBOUR_TEXT);
    expect(codesOf(document)).toEqual([]);
  });

  it('says that what it goes on with is missing', async () => {
    const jump = { x: 40, y: 400, text: 'Continued on page 9', size: 8 };
    const { notices } = await readTexts([...setColumns(HARBOUR_STORY)[0]!, jump]);
    expect(notices).toMatchObject([{ code: 'incomplete', message: expect.stringContaining('page 9') }]);
  });

  it.each([90, 180, 270] as const)('reads a page that is turned by %i degrees', async (rotate) => {
    const turn = (text: PdfText): PdfText => {
      const at = {
        90: { x: text.y, y: 595 - text.x },
        180: { x: 595 - text.x, y: 842 - text.y },
        270: { x: 842 - text.y, y: text.x },
      };
      return { ...text, ...at[rotate], turned: rotate };
    };
    const size = rotate === 180 ? {} : { width: 842, height: 595 };
    const texts = setColumns(HARBOUR_STORY, { columns: 2, height: 230 })[0]!.map(turn);
    expect(blocksOf(await read([{ texts, rotate }], size))).toEqual(HARBOUR_TEXT);
  });

  it('reads a script that runs to the left from the right, word by word and column by column', async () => {
    const logical = (drawn: string) =>
      String.fromCodePoint(...[...drawn].reverse().map((letter) => 0x05d0 + letter.charCodeAt(0) - 65));
    const column = (x: number, ...rows: readonly (readonly [string, string])[]) =>
      rows.flatMap(([left, right], i) =>
        [left, right].map((text, j) => ({
          x: x + 53 * j,
          y: 100 + 14 * i,
          text,
          size: 12,
          font: 'Hebrew' as const,
        })),
      );
    const left = [
      ['FEDCBA', 'LKJIHG'],
      ['RQPONM', 'XWVUTS'],
    ] as const;
    const right = [
      ['ZYXWVU', 'ABCDEF'],
      ['MNOPQR', 'GHIJKL'],
      ['STUVWX', 'BDFHJL'],
    ] as const;
    const { text } = await readTexts([...column(40, ...left), ...column(300, ...right)]);
    const inOrder = [...right, ...left].flatMap(([behind, before]) => [before, behind].map(logical));
    expect(text.split(/\s+/)).toEqual(inOrder);
  });

  it('reads 500 pages in seconds', async () => {
    const page = setColumns(HARBOUR_STORY, { columns: 2 })[0]!;
    const started = performance.now();
    const document = await read(Array.from({ length: 500 }, (_, i) => numbered(page, i + 1)));
    expect(document.pages).toHaveLength(500);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('what the file says of itself', () => {
  const story = [
    {
      texts: [
        headline,
        { x: 40, y: 108, text: 'By Dora Whitlock', size: 9 },
        ...setColumns(HARBOUR_STORY)[0]!,
      ],
    },
  ];

  it('takes title and byline from the page, the date from the file', async () => {
    const document = await read(story, {
      info: { Title: 'untitled.indd', Author: 'admin', CreationDate: "D:20260304120000+01'00'" },
    });
    expect(document).toMatchObject({
      title: headline.text,
      byline: 'Dora Whitlock',
      publishedAt: '2026-03-04T12:00:00+01:00',
    });
    expect(document.text).not.toContain('By Dora');
  });

  it('believes no day on which a reader printed it', async () => {
    const { publishedAt } = await read(story, {
      info: { Producer: 'Skia/PDF m120', CreationDate: 'D:20260304' },
    });
    expect(publishedAt).toBeNull();
  });

  it('takes title and author from the file where the page has none', async () =>
    expect(
      await read([{ texts: setColumns(HARBOUR_STORY)[0]! }], {
        info: { Title: 'The wall at Gorrasay', Author: 'Kev Marlowe' },
      }),
    ).toMatchObject({
      title: 'The wall at Gorrasay',
      byline: 'Kev Marlowe',
    }));
});

describe('files that cannot be read', () => {
  const whole = writePdf([
    { texts: setColumns(HARBOUR_STORY)[0]! },
    { texts: setColumns(HARBOUR_STORY)[0]! },
  ]);

  it('says that a scan is one', async () => {
    const error = await errorOf(
      read([
        { texts: [], hasPicture: true },
        { texts: [], hasPicture: true },
      ]),
    );
    expect(error).toMatchObject({
      code: 'no-text',
      message: expect.stringMatching(/harbour\.pdf is a scan.*2 pages.*OCR/),
    });
  });

  it('reads what a file has beside scanned pages, and says which those are', async () => {
    const texts = setColumns(HARBOUR_STORY)[0]!;
    const document = await read([
      { texts },
      { texts: [], hasPicture: true },
      { texts: [], hasPicture: true },
    ]);
    expect(blocksOf(document)).toEqual(HARBOUR_TEXT);
    expect(document.notices).toMatchObject([
      { code: 'scan', message: expect.stringContaining('pages 2, 3') },
    ]);
  });

  it('says that a file without words has none', async () =>
    expect(await errorOf(read([{ texts: [] }]))).toMatchObject({
      code: 'no-text',
      message: expect.stringContaining('no words'),
    }));

  it('says that a file with a password has one', async () =>
    expect(await errorOf(read([{ texts: [headline] }], { isEncrypted: true }))).toMatchObject({
      code: 'encrypted',
    }));

  it('says that no bytes, other bytes, and an empty shell are no PDF', async () => {
    const others = ['', 'Once upon a time', '%PDF-1.7\n%%EOF'].map((text) => new TextEncoder().encode(text));
    for (const bytes of others) expect(await errorOf(readBytes(bytes))).toMatchObject({ code: 'unreadable' });
  });

  it('reads a file cut off anywhere, or says that it is damaged', async () => {
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 24)) {
      const result = await readBytes(whole.slice(0, length)).catch((error: HearsayError) => error);
      if ('text' in result) expect(HARBOUR_TEXT.join(' ')).toContain(result.text.slice(0, 20));
      else expect(['unreadable', 'no-text']).toContain(result.code);
    }
  });

  it('reads a file with flipped bytes, or says that it is damaged', async () => {
    for (let seed = 1; seed < 24; seed++) {
      const bytes = Uint8Array.from(whole, (byte, i) =>
        (i * 2654435761 + seed * 40503) % 997 === 0 ? byte ^ 0x55 : byte,
      );
      const result = await readBytes(bytes).catch((error: HearsayError) => error);
      expect('text' in result || ['unreadable', 'no-text', 'encrypted'].includes(result.code)).toBe(true);
    }
  });
});
