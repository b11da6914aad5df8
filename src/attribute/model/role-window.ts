import type { Range, Unit } from './plan-units.ts';

/** Positions in front of a paragraph in which a source may stand for a cue in it. */
const BEFORE = 24;
/** Positions behind a paragraph that leads over to the next. */
const AFTER = 128;

/** The paragraphs of a unit as positions in it. */
function paragraphRanges({ paragraphs }: Unit): Range[] {
  const ranges: { first: number; end: number }[] = [];
  paragraphs.forEach((paragraph, at) => {
    const known = ranges[paragraph];
    if (known) known.end = at + 1;
    else ranges[paragraph] = { first: at, end: at + 1 };
  });
  return ranges;
}

/** Some cues and the stretch of their unit in which what belongs to them is looked for. */
export interface RoleWindow extends Range {
  readonly cues: readonly Range[];
}

/**
 * Groups the cues of a unit by the paragraph that they stand in: that is where their sources and contents stand, with
 * what is just in front of it and, where the paragraph leads over to the next (`leadsOver`, told the position of its last
 * piece), what follows.
 */
export function roleWindows(
  unit: Unit,
  cues: readonly Range[],
  leadsOver: (position: number) => boolean,
): RoleWindow[] {
  const ranges = paragraphRanges(unit);
  const groups = Map.groupBy(cues, ({ first }) => unit.paragraphs[first]!);
  return [...groups].map(([paragraph, group]) => {
    const { first, end } = ranges[paragraph]!;
    let last = end - 1;
    while (last > first && unit.origin[last]! < 0) last--;
    const after = leadsOver(last) ? AFTER : 0;
    return {
      first: Math.max(0, first - BEFORE),
      end: Math.min(unit.ids.length, end + after),
      cues: group,
    };
  });
}

/** The part of a unit in a window, as a unit of its own. */
export function cutUnit(unit: Unit, { first, end }: Range): Unit {
  const width = unit.features.length / unit.ids.length;
  return {
    ids: unit.ids.slice(first, end),
    features: unit.features.slice(first * width, end * width),
    paragraphs: unit.paragraphs.slice(first, end),
    sentences: unit.sentences.slice(first, end),
    origin: unit.origin.slice(first, end),
    isCentre: unit.isCentre.slice(first, end),
  };
}
