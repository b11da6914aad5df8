/** Words at a place of a page; `y` is the baseline, from the top, in points. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly font?: PdfFont;
  /** Turned to the left by so many degrees. */
  readonly turned?: number;
}

export type PdfFont = 'Times-Roman' | 'Times-Bold' | 'Helvetica' | 'Hebrew';
/** In `Hebrew` the letters from A stand for those from alef (U+05D0), drawn from left to right as they are given. */
const FONTS: readonly PdfFont[] = ['Times-Roman', 'Times-Bold', 'Helvetica', 'Hebrew'];

export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** Whether a picture fills the page, as a scan does. */
  readonly hasPicture?: boolean;
  /** By how many degrees a viewer turns the page, to the right. */
  readonly rotate?: 0 | 90 | 180 | 270;
}

export interface PdfSettings {
  readonly info?: Readonly<Record<string, string>>;
  /** What the pages are called, one for each. */
  readonly labels?: readonly string[];
  readonly isEncrypted?: boolean;
  readonly width?: number;
  readonly height?: number;
}

const ROOT = 1;
const PAGES = 2;
const FIRST_FONT = 3;
const PICTURE = FIRST_FONT + FONTS.length;
const HEBREW_LETTERS = PICTURE + 1;
const FIRST_PAGE = HEBREW_LETTERS + 1;

/** A PDF of pages with words at places (ISO 32000-1), as small as one can be; the fonts have `widthOf` widths. */
export function writePdf(pages: readonly PdfPage[], settings: PdfSettings = {}): Uint8Array {
  const { info = {}, labels = [], isEncrypted = false, width = 595, height = 842 } = settings;
  const numbers = pages.map((_, i) => FIRST_PAGE + 2 * i);
  const nums = labels.map((label, i) => `${i} <</P ${literal(label)}>>`).join(' ');
  const pageLabels = labels.length > 0 ? `/PageLabels <</Nums [${nums}]>>` : '';
  const objects = [
    `<</Type/Catalog/Pages ${PAGES} 0 R ${pageLabels}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${numbers.map((n) => `${n} 0 R`).join(' ')}]>>`,
    ...FONTS.map(fontObject),
    stream('<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', '\x80'),
    stream('<<', HEBREW_CODES),
    ...pages.flatMap((page, i) => [
      pageObject(numbers[i]! + 1, { width, height, rotate: page.rotate ?? 0 }),
      stream('<<', content(page, height)),
    ]),
    `<<${Object.entries(info)
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join('')}>>`,
    `<</Filter/Standard/V 1/R 2/P -4/O <${'5a'.repeat(32)}>/U <${'3c'.repeat(32)}>>>`,
  ];
  const trailer = `/Root ${ROOT} 0 R/Info ${objects.length - 1} 0 R/ID[<00><00>]${isEncrypted ? `/Encrypt ${objects.length} 0 R` : ''}`;
  return assemble(objects, trailer);
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `${xref}trailer\n<</Size ${size}${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file + end, 'latin1'));
}

const stream = (dictionary: string, bytes: string) =>
  `${dictionary}/Length ${bytes.length}>>stream\n${bytes}\nendstream`;

interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
}

const HEBREW_CODES = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /H def /CMapType 2 def
1 begincodespacerange <00><FF> endcodespacerange 1 beginbfrange <41><5A><05D0> endbfrange endcmap end end`;

const pageObject = (contents: number, { width, height, rotate }: PageShape) =>
  `<</Type/Page/Rotate ${rotate}/Parent ${PAGES} 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${contents} 0 R/Resources<</Font<<${FONTS.map(
    (_, i) => `/F${i} ${FIRST_FONT + i} 0 R`,
  ).join('')}>>/XObject<</P ${PICTURE} 0 R>>>>>>`;

const fontObject = (name: PdfFont) =>
  `<</Type/Font/Subtype/Type1${name === 'Hebrew' ? `/ToUnicode ${HEBREW_LETTERS} 0 R` : ''}/BaseFont/${name === 'Hebrew' ? 'Helvetica' : name}/FirstChar 0/LastChar 255/Widths[${Array.from(
    { length: 256 },
    (_, code) => widthOfUnit(CODES.get(code) ?? String.fromCharCode(code)),
  ).join(' ')}]/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi/fl/softhyphen]>>>>`;

/** What WinAnsi has elsewhere than Latin 1, with ligatures and the soft hyphen where control characters are. */
const CODES: ReadonlyMap<number, string> = new Map(
  Object.entries({
    ﬁ: 1,
    ﬂ: 2,
    '\u00AD': 3,
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '•': 0x95,
    '–': 0x96,
    '—': 0x97,
    '…': 0x85,
  }).map(([unit, code]) => [code, unit]),
);
const CODE_OF = new Map([...CODES].map(([code, unit]) => [unit, code]));

const literal = (text: string): string => {
  const units = [...text].map((unit) => {
    const code = CODE_OF.get(unit) ?? unit.charCodeAt(0);
    return code < 32 || code > 126 || '()\\'.includes(unit) ? `\\${code.toString(8).padStart(3, '0')}` : unit;
  });
  return `(${units.join('')})`;
};

function content({ texts, hasPicture = false }: PdfPage, height: number): string {
  const picture = hasPicture ? 'q 500 0 0 700 40 40 cm /P Do Q\n' : '';
  const words = texts.map(({ x, y, text, size, font = 'Times-Roman', turned = 0 }) => {
    const [sin, cos] = [Math.sin((turned * Math.PI) / 180), Math.cos((turned * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, height - y].map((n) => n.toFixed(3)).join(' ');
    return `/F${FONTS.indexOf(font)} ${size} Tf ${matrix} Tm ${literal(text)} Tj`;
  });
  return `${picture}BT\n${words.join('\n')}\nET`;
}

/** Width of words in points. */
export const widthOf = (text: string, size: number): number =>
  ([...text].reduce((all, unit) => all + widthOfUnit(unit), 0) * size) / 1000;

function widthOfUnit(unit: string): number {
  if (/[iljt.,;:'’‘|! ]/.test(unit)) return 260;
  if (/[mwMW—…]/.test(unit)) return 790;
  if (/\p{Lu}/u.test(unit)) return 680;
  return /[frs()“”\u00AD-]/.test(unit) ? 350 : 490;
}
