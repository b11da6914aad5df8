import { pageFurniture } from '../../generated/lexicon.ts';
import { attribute, type PageElement } from '../html/parse-page.ts';

/** As the lexicon of page furniture has it. */
export type FurnitureKind = 'comments' | 'insert' | 'doubtful';

/** The surest first: an element with several names is what the first of these says. */
const KINDS: readonly FurnitureKind[] = ['comments', 'insert', 'doubtful'];

/** A word that says of comments only whether there are any, not that these are they: `comments-open`. */
const ABOUT_COMMENTS =
  /\b(?:open|closed|off|on|count|status|free|enabled|disabled|has|no|with|tone|type|section|category|tag)\b/;

const kindsByName = new Map<string, FurnitureKind | null>();

/** What furniture the element is by its classes and id; null where they do not say so. */
export function nameFurniture(element: PageElement): FurnitureKind | null {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/);
  const kinds = names.filter((name) => name !== '').map(remembered);
  return KINDS.find((kind) => kinds.includes(kind)) ?? null;
}

/** Pages of one site bear the same few names over and over. */
function remembered(name: string): FurnitureKind | null {
  const known = kindsByName.get(name);
  if (known !== undefined) return known;
  if (kindsByName.size > 20_000) kindsByName.clear();
  const kind = kindOf(name);
  kindsByName.set(name, kind);
  return kind;
}

function kindOf(name: string): FurnitureKind | null {
  const words = name
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join('-');
  const found = pageFurniture.filter((entry) =>
    entry.match === 'whole' ? entry.name === words : `-${words}-`.includes(`-${entry.name}-`),
  );
  const kind = KINDS.find((one) => found.some((entry) => entry.kind === one)) ?? null;
  return kind === 'comments' && ABOUT_COMMENTS.test(words) ? null : kind;
}
