import { markupAt } from './markup-at.ts';
import { type OpenElement, openElement, type XmlElement } from './open-element.ts';
import { createDecoder, type DecodeText } from './xml-text.ts';

/** What is wrong with a feed as XML. */
export interface XmlFault {
  readonly code: 'truncated' | 'ill-formed';
  readonly what: string;
}

/** What XML was read as: its first element, or null where it has none. */
export interface XmlReading {
  readonly root: XmlElement | null;
  readonly fault: XmlFault | null;
}

/** Feeds nest a dozen elements; markup inside them some dozens. */
const MAX_DEPTH = 250;
/** An entry that opens inside another one shows that the other was not closed. */
const ENTRY = /^(?:item|entry)$/;

/** What was read so far. */
interface State {
  /** Outermost first. */
  readonly open: OpenElement[];
  root: OpenElement | null;
  fault: XmlFault | null;
  decode: DecodeText;
}

/**
 * Reads XML as far as it goes, in one pass and whatever is wrong with it: an end tag closes all that is open inside its
 * element, one that closes nothing is passed over, and where the text breaks off, what is open stays open. What is wrong
 * first is told, or that it breaks off. Nothing outside of the text is ever fetched, and no entity stands for another.
 */
export function parseXml(source: string): XmlReading {
  const state: State = { open: [], root: null, fault: null, decode: createDecoder('') };
  let at = 0;
  while (at < source.length && state.open.length <= MAX_DEPTH) {
    const tag = source.indexOf('<', at);
    addText(state, state.decode(source.slice(at, tag < 0 ? undefined : tag)));
    if (tag < 0) break;
    const markup = markupAt(source, tag);
    if (markup.end < 0) {
      note(state, 'truncated', `it breaks off inside “${source.slice(tag, tag + 20).replace(/\s+/g, ' ')}”`);
      break;
    }
    if (markup.kind === 'text' || markup.kind === 'cdata') addText(state, markup.inner);
    else if (markup.kind === 'doctype') state.decode = createDecoder(markup.inner);
    else if (markup.kind === 'end') endElement(state, markup.inner.trim(), tag);
    else if (markup.kind === 'start') startElement(state, markup.inner, { start: tag, end: markup.end });
    at = markup.end;
  }
  noteEnd(state);
  return state;
}

/** That the text breaks off outweighs what else is wrong. */
function note(state: State, code: XmlFault['code'], what: string): void {
  if (state.fault === null || (code === 'truncated' && state.fault.code !== code))
    state.fault = { code, what };
}

function noteEnd(state: State): void {
  const last = state.open.at(-1);
  if (state.open.length > MAX_DEPTH)
    note(state, 'truncated', `it nests more than ${MAX_DEPTH} elements, and was read up to there`);
  else if (last) note(state, 'truncated', `it breaks off before “</${last.tag}>”`);
}

function addText({ open }: State, text: string): void {
  const element = open.at(-1);
  if (element) element.text += text;
}

function startElement(
  state: State,
  tag: string,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const { open, decode } = state;
  const isEmpty = tag.endsWith('/');
  const parent = open.at(-1) ?? null;
  const element = openElement(isEmpty ? tag.slice(0, -1) : tag, { parent, decode, innerStart: end });
  const around = ENTRY.test(element.name) && open.findLast(({ name }) => ENTRY.test(name));
  if (around) {
    note(state, 'ill-formed', `an ${around.name} is not closed before the next one (at ${start})`);
    close(state, around, start);
    startElement(state, tag, { start, end });
    return;
  }
  if (parent) parent.children.push(element);
  else state.root ??= element;
  if (isEmpty) element.isClosed = true;
  else open.push(element);
}

function endElement(state: State, name: string, at: number): void {
  const element = state.open.findLast((one) => one.tag === name);
  if (element === undefined || element !== state.open.at(-1))
    note(state, 'ill-formed', `“</${name.slice(0, 40)}>” closes no element that is open there (at ${at})`);
  if (element) close(state, element, at);
}

/** Closes an element and all that is open inside. */
function close({ open }: State, element: OpenElement, at: number): void {
  for (let last = open.pop(); last; last = open.pop()) {
    last.innerEnd = at;
    last.isClosed = true;
    if (last === element) return;
  }
}
