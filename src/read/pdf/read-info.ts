import { normaliseDate } from '../metadata/normalise-date.ts';
import type { PdfFile } from './open-pdf.ts';

/** What a PDF's information dictionary says of the text, as far as it can be believed. */
export interface PdfInfo {
  readonly title: string | null;
  readonly author: string | null;
  readonly createdAt: string | null;
}

/** What programs put in for want of a title: a file's name, their own name, a stock word. */
const NO_TITLE =
  /^(?:untitled|no title|document ?\d*|microsoft|word|powerpoint|layout ?\d*|page ?\d*|print|scan|image|slide ?\d*|title|about:blank|new |template)\b|\.(?:docx?|indd|qxp|qxd|pdf|rtf|odt|html?|pages|tmp|tif|jpe?g|ai|eps|pptx?|xlsx?)\b|https?:|^[\W\d_]*$|^\S*[_\\]\S*$|^\S{1,3}$/i;
const NO_AUTHOR =
  /^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|default|root|guest|test|pc|scanner|none|(?:hewlett|dell|microsoft|adobe|canon|ricoh|xerox|konica|lenovo)\b.*|.*\b(?:user|inc\.?|gmbh|software|pdf)\b.*)$|[\\@/_]|^\S{1,2}$|^[\W\d]*$|\d{3}/i;
/** Programs by which a reader prints or scans a page, on a day that says nothing of when it was published. */
const MADE_BY_READER =
  /chrom|skia|mozilla|firefox|safari|webkit|quartz|print to pdf|wkhtml|scan|camscanner|preview|cairo|ghostscript|pdfcreator|image|ocr|acrobat pro|paperport|pdfjs|pypdf|itext|pdftk|qpdf/i;
const LONGEST = 250;
/** Before there were PDFs none was made. */
const FIRST_YEAR = 1993;

/** Reads the information dictionary (ISO 32000-1, 14.3.3); a date after `readAt` is none. */
export async function readInfo(pdf: PdfFile, readAt: string): Promise<PdfInfo> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const info = (metadata?.info ?? {}) as Readonly<Record<string, unknown>>;
  const of = (key: string): string =>
    typeof info[key] === 'string' ? info[key].replace(/\s+/g, ' ').trim() : '';
  const made = `${of('Creator')} ${of('Producer')}`;
  return {
    title: plausible(of('Title'), NO_TITLE),
    author: plausible(of('Author'), NO_AUTHOR),
    createdAt: MADE_BY_READER.test(made) ? null : dateOf(of('CreationDate'), readAt),
  };
}

const plausible = (value: string, not: RegExp): string | null =>
  value === '' || value.length > LONGEST || not.test(value) ? null : value;

const DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?/;

/** A date as PDF writes it (ISO 32000-1, 7.9.4), in ISO 8601. */
function dateOf(written: string, readAt: string): string | null {
  const [, year, month, day, hour, minute, second = '00', utc, zone, minutes = '00'] =
    DATE.exec(written) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const time =
    hour && minute ? `T${hour}:${minute}:${second}${utc ?? (zone ? `${zone}:${minutes}` : '')}` : '';
  const iso = normaliseDate(date + time);
  return iso !== null && iso.slice(0, 10) <= readAt.slice(0, 10) ? iso : null;
}
