import type { PdfPage } from './open-pdf.ts';

/** Operators of pdf.js: what changes the coordinates, as every picture needs to get its size. */
const TRANSFORM = 12;
/** In square points; less is an ornament. */
const LEAST_AREA = 2500;
const MOST_MS = 10_000;

/**
 * Whether a picture is on a page, as on that of a scan. Pictures themselves are not unpacked; what shows them is that
 * the unit square is drawn out to their size (ISO 32000-1, 8.9.5). A page that takes too long is taken to have one.
 */
export async function hasPicture(page: PdfPage): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, MOST_MS, null);
  });
  try {
    const operators = await Promise.race([page.getOperatorList(), late]);
    if (operators === null) return true;
    return (operators.fnArray as readonly number[]).some(
      (operator, i) => operator === TRANSFORM && areaOf(operators.argsArray[i]) > LEAST_AREA,
    );
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}

const areaOf = (matrix: ArrayLike<number> | null): number =>
  matrix === null ? 0 : Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!);
