/** How parts of a table stand out: ANSI colours, or nothing. Each line is styled by itself, after padding. */
export interface TableStyle {
  heading(line: string): string;
  speaker(line: string): string;
  cue(line: string): string;
  quiet(line: string): string;
  notice(line: string): string;
}

const plain = (line: string) => line;
const sgr = (code: number, end: number) => (line: string) => `\u001b[${code}m${line}\u001b[${end}m`;

/** The 16 colours that every terminal has, so that its own light or dark scheme holds. */
export function createTableStyle(hasColour: boolean): TableStyle {
  if (!hasColour) return { heading: plain, speaker: plain, cue: plain, quiet: plain, notice: plain };
  return {
    heading: sgr(1, 22),
    speaker: sgr(36, 39),
    cue: sgr(32, 39),
    quiet: sgr(2, 22),
    notice: sgr(33, 39),
  };
}
