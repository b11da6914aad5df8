import type { Manner, Span } from '../../../src/index.ts';
import type { Frame, Part, Unit } from '../stock/stock.ts';
import type { Desk } from './desk.ts';
import { drawFinder } from './draw-finder.ts';
import type { Passage, PassageAttribution, Resolved } from './passage.ts';
import { nameSource, resolveSource } from './resolve-source.ts';
import { blankPage, copyPieces, type Page, spanWritten, writeHopping, writePieces } from './write-pieces.ts';

/** What has been written of one attribution. */
interface Roles {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
  resolved: Resolved | null;
  words: number;
  quoted: number;
}

const noRoles = (): Roles => ({ source: [], cue: [], content: [], resolved: null, words: 0, quoted: 0 });

/** Of contents that begin with “that”, a part tell what somebody else says. */
const NESTED = 0.35;
const INNER_CUES = ['said', 'had said', 'had warned', 'believed', 'had told them', 'insisted'];

const GENDERED: Readonly<Record<string, readonly [f: string, m: string]>> = {
  he: ['she', 'he'],
  she: ['she', 'he'],
  him: ['her', 'him'],
  her: ['her', 'him'],
};

/** The pronoun for whom it means here. */
function fitPronoun(words: string, { cast }: Desk): string {
  const forms = GENDERED[words.toLowerCase()];
  if (forms === undefined || cast.last === null) return words;
  const form = forms[cast.last.gender === 'f' ? 0 : 1];
  return /^\p{Lu}/u.test(words) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

const gapAt = (part: Part, { stock }: Desk): string =>
  stock.pieces.texts[part.start]!.startsWith(' ') ? ' ' : '';

function writeWords(page: Page, words: string): void {
  page.text += words;
  page.words += words.trim().split(' ').length;
}

function writeSource(page: Page, part: Part, { form }: Frame, roles: Roles, desk: Desk): void {
  const isFirst = roles.source.length === 0;
  const write = () => {
    if (isFirst && form === 'named') {
      const { words, resolved } = nameSource(desk);
      roles.resolved = resolved;
      return writeWords(page, gapAt(part, desk) + words);
    }
    if (form !== 'pronoun') return writePieces(page, part, desk);
    const words = desk.stock.pieces.texts.slice(part.start, part.end).join('').trim();
    writeWords(page, gapAt(part, desk) + fitPronoun(words, desk));
  };
  const span = spanWritten(page, write);
  roles.source.push(span);
  roles.resolved ??= resolveSource(form, page.text.slice(span.start, span.end), desk);
}

/** After “that”: another source, its cue, and “that” again. */
function writeInner(page: Page, desk: Desk): Roles {
  const inner = noRoles();
  const { words, resolved } = nameSource(desk);
  inner.resolved = resolved;
  inner.source.push(spanWritten(page, () => writeWords(page, ` ${words}`)));
  inner.cue.push(spanWritten(page, () => writeWords(page, ` ${desk.draw.pick(INNER_CUES)}`)));
  writeWords(page, ' that');
  return inner;
}

const isThat = (part: Part, { stock }: Desk): boolean => stock.pieces.texts[part.start]!.trim() === 'that';

/** Writes a part of a content; what is attributed inside it, or null. */
function writeContent(page: Page, part: Part, roles: Roles, desk: Desk): Roles | null {
  const { words, quoted } = page;
  let inner: Roles | null = null;
  const span = spanWritten(page, () => {
    if (!isThat(part, desk) || part.end - part.start < 6 || !desk.draw.isUnder(NESTED)) {
      return writeHopping(page, part, desk);
    }
    copyPieces(page, { start: part.start, end: part.start + 1 }, desk);
    const nested = writeInner(page, desk);
    const { words: wordsBefore, quoted: quotedBefore } = page;
    nested.content.push(
      spanWritten(page, () => writeHopping(page, { start: part.start + 1, end: part.end }, desk)),
    );
    nested.words = page.words - wordsBefore;
    nested.quoted = page.quoted - quotedBefore;
    inner = nested;
  });
  roles.content.push(span);
  roles.words += page.words - words;
  roles.quoted += page.quoted - quoted;
  return inner;
}

function mannerOf({ words, quoted }: Roles): Manner {
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}

function attributionOf(
  roles: Roles,
  frame: Frame,
  parent: PassageAttribution | null,
  desk: Desk,
): PassageAttribution {
  const { source, cue, content, resolved } = roles;
  return {
    source,
    cue,
    content,
    manner: mannerOf(roles),
    polarity: frame.polarity,
    act: frame.act,
    parent,
    ...(resolved ?? resolveSource('none', '', desk)),
    finder: drawFinder(desk.draw),
  };
}

const firstPlace = ({ source, cue, content }: PassageAttribution): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

const INNER_FRAME: Frame = { form: 'named', act: 'say', polarity: 'asserted' };

/** Writes a unit anew: with other names and numbers, other words in what is said, and its attributions in their places. */
export function writeUnit(unit: Unit, desk: Desk): Passage {
  const page = blankPage();
  const written = unit.frames.map(noRoles);
  const nested: (readonly [inner: Roles, outer: number])[] = [];
  for (const part of unit.parts) {
    const roles = written[part.attribution];
    if (roles === undefined) {
      if (unit.frames.length === 0) writeHopping(page, part, desk);
      else writePieces(page, part, desk);
    } else if (part.role === 'source') writeSource(page, part, unit.frames[part.attribution]!, roles, desk);
    else if (part.role === 'cue') roles.cue.push(spanWritten(page, () => copyPieces(page, part, desk)));
    else {
      const inner = writeContent(page, part, roles, desk);
      if (inner !== null) nested.push([inner, part.attribution]);
    }
  }
  if (!/[.!?…][”"’')\]]*$/.test(page.text)) page.text += '.';
  const outer = written.map((roles, at) => attributionOf(roles, unit.frames[at]!, null, desk));
  const inner = nested.map(([roles, at]) => attributionOf(roles, INNER_FRAME, outer[at]!, desk));
  const attributions = [...outer, ...inner].sort((one, other) => firstPlace(one) - firstPlace(other));
  return { text: page.text, words: page.words, attributions };
}
