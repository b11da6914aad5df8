import { badRow, type Row, type Table } from './row.ts';

const ACCEPTED = 'a line such as {"id": "1", "text": "…"} is accepted';

/** The lines of JSONL but for blank ones. One that is too long is not gathered, and says so when its values are asked for. */
export async function* listLines({ name, chunks, maxBytes }: Table): AsyncIterable<Row> {
  let number = 0;
  for await (const bytes of splitLines(chunks, maxBytes)) {
    number++;
    if (bytes !== null && isBlank(bytes)) continue;
    const line = { number, bytes: bytes ?? new Uint8Array(0), charset: 'utf-8' };
    yield { ...line, values: () => valuesOf(bytes, { name, number, maxBytes }) };
  }
}

function valuesOf(
  bytes: Uint8Array | null,
  { name, number, maxBytes }: { readonly name: string; readonly number: number; readonly maxBytes: number },
): Readonly<Record<string, unknown>> {
  const fail = (what: string, cause: unknown = undefined) =>
    badRow(name, { code: 'bad-line', number, what: `${what}; ${ACCEPTED}` }, cause);
  if (bytes === null) throw fail(`the line has more than ${maxBytes} bytes`);
  const value = parse(new TextDecoder('utf-8', { ignoreBOM: number > 1 }).decode(bytes));
  if (value instanceof SyntaxError) throw fail(`the line is no JSON (${value.message})`, value);
  if (!isObject(value)) throw fail('the line is no JSON object');
  return value;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const BLANK = new Set([0x20, 0x09, 0x0d]);
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => BLANK.has(byte));

const LINE_FEED = 10;

/** The lines of a stream of bytes, without their ends; null for one that is too long, which is not gathered. */
async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncIterable<Uint8Array | null> {
  let open: Uint8Array[] = [];
  let size = 0;
  const finish = () => {
    const line = size > maxBytes ? null : Buffer.concat(open);
    open = [];
    size = 0;
    return line;
  };
  const gather = (part: Uint8Array) => {
    size += part.length;
    if (size > maxBytes) open = [];
    else open.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      gather(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    gather(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
