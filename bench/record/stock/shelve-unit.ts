import type { CastToken, RawUnit } from './find-units.ts';
import { isName } from './name-words.ts';
import type { Part, PieceKind, Pieces } from './stock.ts';

/** The pieces of the units so far. */
export interface Shelf extends Pieces {
  readonly texts: string[];
  readonly kinds: PieceKind[];
  readonly isQuoted: boolean[];
  /** One string for each way a piece is written, however often it comes. */
  readonly known: Map<string, string>;
}

export const emptyShelf = (): Shelf => ({ texts: [], kinds: [], isQuoted: [], known: new Map() });

function pieceKind(surface: string, names: ReadonlySet<string>): PieceKind {
  if (/^\d/.test(surface)) return 'number';
  if (isName(surface, names)) return 'name';
  if (/^\p{Ll}{5,}$/u.test(surface)) return 'long-word';
  return /^[’']?\p{L}/u.test(surface) ? 'word' : 'mark';
}

function only(known: Map<string, string>, text: string): string {
  const one = known.get(text);
  if (one === undefined) known.set(text, text);
  return one ?? text;
}

function put(
  { texts, kinds, isQuoted, known }: Shelf,
  text: string,
  kind: PieceKind,
  token: CastToken,
): void {
  texts.push(only(known, text));
  kinds.push(kind);
  isQuoted.push(token.isQuoted);
}

const isSamePart = (one: CastToken, other: CastToken | undefined): boolean =>
  other !== undefined && one.role === other.role && one.attribution === other.attribution;

/** Puts the tokens of a unit on the shelf and says which parts they are. */
export function shelveUnit(unit: RawUnit, shelf: Shelf, names: ReadonlySet<string>): readonly Part[] {
  const parts: Part[] = [];
  for (const [at, token] of unit.entries()) {
    const isSame = at > 0 && isSamePart(token, unit[at - 1]);
    const kind = pieceKind(token.surface, names);
    const start = shelf.texts.length;
    const text = (token.isApart && at > 0 ? ' ' : '') + token.surface;
    if (isSame && kind === 'name' && shelf.kinds.at(-1) === 'name') {
      shelf.texts[start - 1] = only(shelf.known, shelf.texts[start - 1]! + text);
    } else put(shelf, text, kind, token);
    const end = shelf.texts.length;
    if (isSame) parts[parts.length - 1] = { ...parts.at(-1)!, end };
    else parts.push({ role: token.role, attribution: token.attribution, start, end });
  }
  return parts;
}
