import { doctypeLength } from '../../input/root-name.ts';

/** Markup of XML as it stands in a text. */
export interface Markup {
  /** `other` are comments and instructions, `text` is a `<` that opens nothing. */
  readonly kind: 'start' | 'end' | 'cdata' | 'doctype' | 'other' | 'text';
  /** What is between its delimiters. */
  readonly inner: string;
  /** Behind it; -1 where it does not end. */
  readonly end: number;
}

/** What an offset of a `<` stands at the head of. */
export function markupAt(source: string, at: number): Markup {
  const between = (kind: Markup['kind'], start: string, end: string): Markup => {
    const until = source.indexOf(end, at + start.length);
    const inner = source.slice(at + start.length, until);
    return { kind, inner, end: until < 0 ? -1 : until + end.length };
  };
  if (source.startsWith('<!--', at)) return between('other', '<!--', '-->');
  if (source.startsWith('<![CDATA[', at)) return between('cdata', '<![CDATA[', ']]>');
  if (source.startsWith('<?', at)) return between('other', '<?', '?>');
  if (source.startsWith('</', at)) return between('end', '</', '>');
  if (source.startsWith('<!', at)) return doctypeAt(source, at);
  if (!NAME_START.test(source.slice(at + 1, at + 3))) {
    // At the very end it may be the opening of anything.
    return at + 1 < source.length
      ? { kind: 'text', inner: '<', end: at + 1 }
      : { kind: 'text', inner: '', end: -1 };
  }
  const end = tagEnd(source, at);
  return { kind: 'start', inner: source.slice(at + 1, end), end: end < 0 ? -1 : end + 1 };
}

function doctypeAt(source: string, at: number): Markup {
  const length = doctypeLength(source.slice(at, at + MOST_DOCTYPE));
  return { kind: 'doctype', inner: source.slice(at, at + length), end: length < 0 ? -1 : at + length };
}

const MOST_DOCTYPE = 100_000;

/** Where the `>` of a tag is, which may also stand in its attributes; -1 where none is. */
function tagEnd(source: string, at: number): number {
  for (let i = at; i < source.length; i++) {
    const unit = source[i]!;
    if (unit === '>') return i;
    if (unit !== '"' && unit !== "'") continue;
    i = source.indexOf(unit, i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

const NAME_START = /^[A-Za-z_]/;
