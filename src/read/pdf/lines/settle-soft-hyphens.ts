import type { PageLines } from '../layout/drop-running-lines.ts';

const SOFT = /\u00AD/gu;
const SOFT_INSIDE = /(?<=[\p{L}\p{M}\d])\u00AD(?=[\p{L}\p{M}\d])/gu;
const HYPHEN_INSIDE = /[\p{L}\p{M}\d]-[\p{L}\p{M}\d]/u;

/**
 * Soft hyphens as what they are. Fonts draw them and hyphens alike, so that some programs write every hyphen of a file as
 * a soft one: they are hyphens where they stand inside words and no other does. Else those inside are invisible and go.
 */
export function settleSoftHyphens(pages: readonly PageLines[]): PageLines[] {
  const texts = pages.flatMap(({ lines }) => lines.map(({ text }) => text));
  const isShared =
    texts.some((text) => text.search(SOFT_INSIDE) >= 0) && !texts.some((text) => HYPHEN_INSIDE.test(text));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      text: isShared ? line.text.replace(SOFT, '-') : line.text.replace(SOFT_INSIDE, ''),
    })),
  }));
}
