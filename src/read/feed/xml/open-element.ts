import { elementName } from './element-name.ts';
import type { DecodeText } from './xml-text.ts';

/** An element of a feed. Offsets count UTF-16 units of the decoded feed. */
export interface XmlElement {
  /** As `elementName` has it. */
  readonly name: string;
  /** By their names as written, in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, decoded. */
  readonly text: string;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Whether it ends; false where the feed breaks off inside. */
  readonly isClosed: boolean;
  /** What relative addresses are relative to (`xml:base`), and the language (`xml:lang`), its own or inherited. */
  readonly base: string | null;
  readonly language: string | null;
}

/** An element while it is read. */
export type OpenElement = { -readonly [key in keyof XmlElement]: XmlElement[key] } & {
  readonly tag: string;
  readonly spaces: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
};

const TAG_NAME = /^[A-Za-z_][^\s/>]*/;
/** Always matches, so that each step goes on where the last one ended. */
const ATTRIBUTE = /\s*(?:([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?|.|$)/sy;
/** Far more than any feed declares; each element that declares some more copies those around it. */
const MOST_SPACES = 100;

/** Where an element opens. */
export interface NewElement {
  readonly parent: OpenElement | null;
  readonly decode: DecodeText;
  readonly innerStart: number;
}

/** An element as its start tag, without its angle brackets, opens it. */
export function openElement(tag: string, { parent, decode, innerStart }: NewElement): OpenElement {
  const written = TAG_NAME.exec(tag)![0];
  const attributes = attributesIn(tag, written.length, decode);
  const spaces = spacesOf(attributes, parent?.spaces ?? new Map());
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon).toLowerCase();
  const name = elementName(written.slice(colon + 1), { prefix, space: spaces.get(prefix) ?? null });
  const base = attributes.get('xml:base');
  return {
    name,
    tag: written,
    attributes,
    spaces,
    children: [],
    text: '',
    innerStart,
    innerEnd: innerStart,
    isClosed: false,
    base:
      base === undefined
        ? (parent?.base ?? null)
        : (URL.parse(base, parent?.base ?? undefined)?.href ?? null),
    language: attributes.get('xml:lang') ?? parent?.language ?? null,
  };
}

function attributesIn(tag: string, from: number, decode: DecodeText): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (let at = from; at < tag.length; at = ATTRIBUTE.lastIndex) {
    ATTRIBUTE.lastIndex = at;
    const [, name, double, single, bare] = ATTRIBUTE.exec(tag) ?? [];
    if (name !== undefined) attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function spacesOf(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...attributes].flatMap(([name, value]) => {
    const prefix = /^xmlns(?::(.+))?$/.exec(name);
    return prefix ? [[prefix[1] ?? '', value] as const] : [];
  });
  return own.length === 0 || outer.size > MOST_SPACES
    ? outer
    : new Map([...outer, ...own.slice(0, MOST_SPACES)]);
}
