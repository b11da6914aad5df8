import { readFileSync } from 'node:fs';
import type { Span } from '../src/model/index.ts';
import { contains } from '../src/text/span.ts';

/** A marked attribution; `parent` is the index of the one inside whose content it stands, or null. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly parent: number | null;
}

/** A marked text for training. */
export interface Gold {
  readonly id: string;
  /** Whose conventions it follows: the annotator of PolNeAR, `gum`, or `own`. */
  readonly set: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  /** What the annotators set aside: it teaches nothing. */
  readonly ignored: readonly Span[];
  /** Whether attributions inside contents are marked too. */
  readonly isNested: boolean;
}

type Offsets = readonly [number, number];

interface Line {
  readonly id: string;
  readonly text: string;
  readonly annotator?: string;
  readonly discard?: readonly Offsets[];
  readonly attributions: readonly {
    readonly source: readonly Offsets[];
    readonly cue: readonly Offsets[];
    readonly content: readonly Offsets[];
  }[];
}

const spansOf = (offsets: readonly Offsets[]): Span[] => offsets.map(([start, end]) => ({ start, end }));

const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const roles = ({ source, cue, content }: Line['attributions'][number]) => ({
  source: spansOf(source),
  cue: spansOf(cue),
  content: spansOf(content),
});

/** Articles of PolNeAR; only outermost attributions are marked there. */
export function* readPolnear(path: string): Generator<Gold> {
  for (const { id, text, annotator, attributions, discard } of linesOf(path))
    yield {
      id,
      set: `polnear-${annotator}`,
      text,
      attributions: attributions.map((one) => ({ ...roles(one), parent: null })),
      ignored: spansOf(discard ?? []),
      isNested: false,
    };
}

const length = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
const covers = (outer: readonly Span[], inner: readonly Span[]): boolean =>
  inner.every((span) => outer.some((one) => contains(one, span)));

/** The one with the smallest content around another's cue and content, or null. */
function parentOf(all: readonly Omit<GoldAttribution, 'parent'>[], index: number): number | null {
  const { cue, content } = all[index]!;
  let best: number | null = null;
  all.forEach((other, at) => {
    const isAround = at !== index && covers(other.content, cue) && covers(other.content, content);
    if (isAround && (best === null || length(other.content) < length(all[best]!.content))) best = at;
  });
  return best;
}

/** Documents of GUM: attribution relations of discourse trees, which nest without saying so. */
export function* readGum(path: string): Generator<Gold> {
  for (const { id, text, attributions } of linesOf(path)) {
    const marked = attributions.map(roles).filter(({ cue, content }) => cue.length > 0 && content.length > 0);
    yield {
      id,
      set: 'gum',
      text,
      attributions: marked.map((one, index) => ({ ...one, parent: parentOf(marked, index) })),
      ignored: [],
      isNested: true,
    };
  }
}
