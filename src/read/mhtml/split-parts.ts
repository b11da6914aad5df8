/** A part of a message of MIME: its headers, names in lower case, and its body as it stands there. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Parts inside parts are no more than a few deep. */
const MAX_DEPTH = 8;
const MOST_HEADERS = 262_144;
const GAP = /\r?\n\r?\n/;

/** The innermost parts of a message (RFC 2045, 2046), in order: the message itself where it has none. */
export function splitParts(bytes: Buffer, depth = 0): readonly MimePart[] {
  const part = openPart(bytes);
  const boundary = parameterOf(part, 'boundary');
  if (!/^multipart\//i.test(contentTypeOf(part)) || boundary === null || depth >= MAX_DEPTH) return [part];
  return bodiesBetween(part.body, boundary).flatMap((body) => splitParts(body, depth + 1));
}

/** The headers of a message and its body, whatever is inside. */
export function openPart(bytes: Buffer): MimePart {
  const text = bytes.subarray(0, MOST_HEADERS).toString('latin1');
  // A part without headers opens with the blank line.
  const gap = /^\r?\n/.exec(text) ?? GAP.exec(text);
  const end = gap?.index ?? Math.min(bytes.length, MOST_HEADERS);
  return { headers: headersIn(text.slice(0, end)), body: bytes.subarray(end + (gap?.[0].length ?? 0)) };
}

const headersIn = (head: string): ReadonlyMap<string, string> =>
  new Map(
    head
      .replace(/\r?\n(?=[ \t])/g, '')
      .split(/\r?\n/)
      .flatMap((line) => {
        const [, name, value] = /^([\w-]+)[ \t]*:(.*)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
      }),
  );

export const contentTypeOf = ({ headers }: MimePart): string => headers.get('content-type') ?? 'text/plain';

/** A parameter of the content type, without its quotation marks; null where it has none of the name. */
export function parameterOf(part: MimePart, name: string): string | null {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(contentTypeOf(part)) ?? [];
  return quoted ?? bare ?? null;
}

/** What stands between the lines that a boundary makes; the last one may be missing. */
function bodiesBetween(body: Buffer, boundary: string): Buffer[] {
  const marks = [...boundaryLines(body, Buffer.from(`--${boundary}`, 'latin1'))];
  return marks.flatMap(({ end, isLast }, at) => (isLast ? [] : [body.subarray(end, marks[at + 1]?.start)]));
}

interface BoundaryLine {
  /** With the line end before it, which belongs to it. */
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

function* boundaryLines(body: Buffer, mark: Buffer): Iterable<BoundaryLine> {
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    const after = at + mark.length;
    const rest = /^(--)?[ \t]*(?:\r?\n|$)/.exec(body.subarray(after, after + 200).toString('latin1'));
    if (rest === null) continue;
    const start = at > 1 && body[at - 2] === 13 ? at - 2 : Math.max(0, at - 1);
    yield { start, end: after + rest[0].length, isLast: rest[1] !== undefined };
    if (rest[1] !== undefined) return;
  }
}
