import type { Segmented, Span } from '../../model/index.ts';
import { joinSpans, subtractSpans } from '../../text/span.ts';
import type { Encoded } from './encode-document.ts';
import { cueChance, findCues } from './find-cues.ts';
import { findRoles, type Roles, type SpanSettings } from './find-roles.ts';
import { fitQuotations } from './fit-quotations.ts';
import type { Marked } from './marked.ts';
import { type Convention, type Network, ROLE_TAGS } from './network.ts';
import type { Range, Unit } from './plan-units.ts';
import { cutUnit, roleWindows } from './role-window.ts';
import { trimContent } from './trim-content.ts';

/** How chances become cues and spans. */
export interface MarkSettings extends SpanSettings {
  /** Below this chance nothing is taken for a cue; what is above is judged as a whole. */
  readonly leastCue: number;
}

/** A text on its way through the network. */
export interface MarkedText {
  readonly segmented: Segmented;
  /** The pieces of the text, or of a part of it. */
  readonly encoded: Encoded;
  readonly network: Network;
  readonly settings: MarkSettings;
  readonly convention: Convention;
}

/** What stands at the end of a paragraph whose last sentence goes on in the next. */
const LEADING = /^[:,–—-]$/;

/** The span of some pieces, with the rest of the words that they begin and end in. */
function spanOf({ pieces }: Encoded, { first, end }: Range): Span {
  let from = first;
  while (from > 0 && pieces[from]!.isContinued) from--;
  let to = end;
  while (to < pieces.length && pieces[to]!.isContinued) to++;
  return { start: pieces[from]!.start, end: pieces[to - 1]!.end };
}

/** “his friend “said …””: a source without the mark that opens what comes behind it. */
function withoutOpening(text: string, { start, end }: Span): Span {
  const mark = /\s[“"‘]$/.exec(text.slice(start, end));
  return { start, end: end - (mark?.[0].length ?? 0) };
}

function toMarked(
  segmented: Segmented,
  encoded: Encoded,
  cue: Span,
  roles: Roles,
  chance: number,
  isNested: boolean,
) {
  const { text } = segmented.document;
  const source = roles.source
    .map((range) => withoutOpening(text, spanOf(encoded, range)))
    .flatMap((span) => subtractSpans(span, [cue]));
  const taken = [cue, ...source];
  const content = joinSpans(
    roles.content
      .map((range) => spanOf(encoded, range))
      .map((span) => fitQuotations(segmented, span, taken))
      .flatMap((span) => subtractSpans(span, taken)),
  )
    .map((span) => trimContent(text, span))
    .filter((span) => span !== null);
  if (content.length === 0) return null;
  const { sourceChance, contentChance } = roles;
  return { source, cue, content, cueChance: chance, sourceChance, contentChance, isNested };
}

async function markUnit(text: MarkedText, unit: Unit): Promise<Marked[]> {
  const { segmented, encoded, network, settings, convention } = text;
  const reading = await network.readUnit(unit, convention);
  const cues = findCues(unit, reading.cues, settings.leastCue);
  const leadsOver = (position: number) => {
    const piece = encoded.pieces[unit.origin[position]!];
    return piece !== undefined && LEADING.test(segmented.document.text.slice(piece.start, piece.end));
  };
  const found: Marked[] = [];
  for (const window of roleWindows(unit, cues, leadsOver)) {
    const part = cutUnit(unit, window);
    const hidden = reading.hidden.subarray(window.first * network.width, window.end * network.width);
    const shift = ({ first, end }: Range): Range => ({
      first: first - window.first,
      end: end - window.first,
    });
    const tags = await network.readRoles(part, hidden, window.cues.map(shift));
    const size = part.ids.length * ROLE_TAGS;
    window.cues.forEach((cue, index) => {
      const roles = findRoles(part, tags.subarray(index * size, (index + 1) * size), settings);
      const range = { first: unit.origin[cue.first]!, end: unit.origin[cue.end - 1]! + 1 };
      const chance = cueChance(cue, reading.cues);
      const isNested = convention === 'nested';
      const marked = roles && toMarked(segmented, encoded, spanOf(encoded, range), roles, chance, isNested);
      if (marked) found.push(marked);
    });
  }
  return found;
}

/** All that the network marks in some units of a text, one unit after the other. */
export async function markUnits(text: MarkedText, units: readonly Unit[]): Promise<Marked[]> {
  const found: Marked[] = [];
  for (const unit of units) found.push(...(await markUnit(text, unit)));
  return found;
}
