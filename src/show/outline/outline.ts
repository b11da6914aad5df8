/** How words of an outline stand out: as a name or date, as an aside, as put in or as left out. */
export type OutlineMark = 'strong' | 'quiet' | 'added' | 'removed';

/** A run of words in a line; they may come from a text, and are made harmless where they are written out. */
export interface OutlineRun {
  readonly text: string;
  readonly mark: OutlineMark | null;
}

/** A line under a heading; `depth` lines of it are indented. */
export interface OutlineLine {
  readonly depth: number;
  readonly runs: readonly OutlineRun[];
}

/** Lines under a heading. */
export interface OutlineSection {
  readonly title: string;
  readonly lines: readonly OutlineLine[];
}

/** A page of headings with lines, such as what became of a statement. */
export interface Outline {
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

/** Words as a run. */
export const run = (text: string, mark: OutlineMark | null = null): OutlineRun => ({ text, mark });

/** Words as a line. */
export const line = (text: string, depth = 0): OutlineLine => ({ depth, runs: [run(text)] });
