import type { Span } from '../src/model/index.ts';

/** The spans of one attribution, in order of the text; a role that stands twice is broken in two. */
export interface MarkedRoles {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A text without its marking, and what was marked. The roles are those of the first attribution. */
export interface Marked extends MarkedRoles {
  readonly text: string;
  /** By number, from the lowest: `[s1|…]` before `[s2|…]`. A role without a number belongs to number 1. */
  readonly attributions: readonly MarkedRoles[];
}

const ROLES = { s: 'source', c: 'cue', t: 'content' } as const;
const OPENING = /\[([sct])(\d*)\|/y;

interface Open {
  readonly role: 'source' | 'cue' | 'content';
  readonly number: number;
  readonly start: number;
}

/**
 * Reads annotated text: `[s|Anna] [c|said] [t|“so”].` Several attributions are numbered (`[s2|Bo]`), and roles may
 * stand inside others: `[t1|that [s2|Bo] [c2|denied] [t2|it]]`. Other square brackets are text. Offsets are UTF-16
 * units of the text without its marking. Throws on a bracket that is never closed.
 */
export function mark(annotated: string): Marked {
  const opened: (Open | null)[] = [];
  const found = new Map<number, { source: Span[]; cue: Span[]; content: Span[] }>();
  let text = '';
  for (let at = 0; at < annotated.length; ) {
    OPENING.lastIndex = at;
    const [all, letter, digits] = OPENING.exec(annotated) ?? [];
    if (all !== undefined) {
      opened.push({
        role: ROLES[letter as 's' | 'c' | 't'],
        number: Number(digits || 1),
        start: text.length,
      });
      at += all.length;
      continue;
    }
    const char = annotated[at++]!;
    if (char === '[') opened.push(null);
    const closed = char === ']' ? opened.pop() : undefined;
    if (!closed) text += char;
    else rolesOf(found, closed.number)[closed.role].push({ start: closed.start, end: text.length });
  }
  if (opened.some((open) => open !== null)) throw new Error(`A marked role is never closed in: ${annotated}`);
  const attributions = [...found].sort(([one], [other]) => one - other).map(([, roles]) => inOrder(roles));
  return { text, attributions, ...(attributions[0] ?? { source: [], cue: [], content: [] }) };
}

function rolesOf(found: Map<number, { source: Span[]; cue: Span[]; content: Span[] }>, number: number) {
  const roles = found.get(number) ?? { source: [], cue: [], content: [] };
  found.set(number, roles);
  return roles;
}

function inOrder({ source, cue, content }: MarkedRoles): MarkedRoles {
  const sorted = (spans: readonly Span[]) => [...spans].sort((one, other) => one.start - other.start);
  return { source: sorted(source), cue: sorted(cue), content: sorted(content) };
}
