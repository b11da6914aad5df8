import { HearsayError } from '../../errors.ts';
import { hasPicture } from './has-picture.ts';
import type { PageLines } from './layout/drop-running-lines.ts';
import { joinLines } from './lines/join-lines.ts';
import { listFragments } from './lines/list-fragments.ts';
import { settleSoftHyphens } from './lines/settle-soft-hyphens.ts';
import { damaged, type PdfFile } from './open-pdf.ts';

/** The pages of a file as lines. */
export interface FilePages {
  readonly pages: readonly PageLines[];
  /** Numbers of those that are pictures without words. */
  readonly scanned: readonly number[];
  /** Numbers of those that could not be read. */
  readonly broken: readonly number[];
}

/** Fewer words beside a picture are a stamp on a scan. */
const STAMP_WORDS = 5;

/** Reads the lines of every page. Throws `too-large` for an endless one, `unreadable` where no page can be read. */
export async function listPages(pdf: PdfFile, name: string): Promise<FilePages> {
  const labels = await pdf.getPageLabels().catch(() => null);
  const pages: PageLines[] = [];
  const scanned: number[] = [];
  const broken: number[] = [];
  let cause: Error | null = null;
  for (let number = 1; number <= pdf.numPages; number++) {
    const label = labels?.[number - 1] || null;
    try {
      const { page, isScan } = await readPage(pdf, { number, label, name });
      pages.push(page);
      if (isScan) scanned.push(number);
    } catch (error) {
      if (error instanceof HearsayError) throw error;
      cause = error as Error;
      broken.push(number);
      pages.push({ number, label, height: 0, lines: [] });
    }
  }
  if (cause !== null && broken.length === pages.length) throw damaged(name, cause);
  return { pages: settleSoftHyphens(pages), scanned, broken };
}

interface PageName {
  readonly number: number;
  readonly label: string | null;
  /** Of the file. */
  readonly name: string;
}

async function readPage(
  pdf: PdfFile,
  { number, label, name }: PageName,
): Promise<{ readonly page: PageLines; readonly isScan: boolean }> {
  const page = await pdf.getPage(number);
  const layers = await listFragments(page, name);
  const lines = layers.flatMap((layer, i) => joinLines(layer, number - 1, i > 0));
  const words = lines.reduce((all, { text }) => all + text.split(' ').length, 0);
  const isScan = words < STAMP_WORDS && (await hasPicture(page));
  const { height } = page.getViewport({ scale: 1 });
  page.cleanup();
  return { page: { number, label, height, lines }, isScan };
}
