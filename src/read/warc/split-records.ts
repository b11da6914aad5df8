import { type ByteReader, createByteReader } from './byte-reader.ts';
import { gunzipMembers, type MemberStart } from './gunzip-members.ts';

/** A record of an archive as it stands there. */
export interface WarcRecord {
  /** Place in the stored file: of a gzipped one, of the member, and behind a `+` within it where it opens no member. */
  readonly place: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null where it is longer than is read. */
  readonly block: Buffer | null;
  /** Whether it is not as long as it says, and the next record showed where it ends. */
  readonly isMended: boolean;
}

/** An archive as bytes. */
export interface ArchiveBytes {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly isGzipped: boolean;
  readonly maxBytes: number;
}

const BREAK = Buffer.from('\r\n\r\n');
const NEXT_RECORD = Buffer.from('\r\n\r\nWARC/1.');
const MOST_HEADER = 65_536;

/**
 * The records of a WARC file (ISO 28500), gzipped record by record, as a whole or not at all. One whose Content-Length
 * is wrong ends where the next one begins. Throws an `Error` where the archive breaks off or is none, behind the last
 * whole record.
 */
export async function* splitRecords({
  chunks,
  isGzipped,
  maxBytes,
}: ArchiveBytes): AsyncIterable<WarcRecord> {
  const members: MemberStart[] = [];
  const packed = createByteReader(chunks);
  const reader = isGzipped ? createByteReader(gunzipMembers(packed, (start) => members.push(start))) : packed;
  while (await isAtRecord(reader)) {
    const place = isGzipped ? memberPlace(members, reader.offset()) : `${reader.offset()}`;
    const headers = await takeHeaders(reader);
    yield { place, headers, ...(await takeBlock(reader, headers, maxBytes)) };
  }
}

/** Forgets the members before the one that the record stands in. */
function memberPlace(members: MemberStart[], offset: number): string {
  while (members[1] && members[1].unpacked <= offset) members.shift();
  const { packed, unpacked } = members[0]!;
  return offset === unpacked ? `${packed}` : `${packed}+${offset - unpacked}`;
}

async function isAtRecord(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const next = await reader.peek(2);
    if (next.length === 0) return false;
    if (next[0] !== 13 && next[0] !== 10) return true;
    await reader.skip(1);
  }
}

async function takeHeaders(reader: ByteReader): Promise<ReadonlyMap<string, string>> {
  for (let size = 1024; ; size *= 2) {
    const opening = await reader.peek(size);
    if (!'WARC/'.startsWith(opening.subarray(0, 5).toString('latin1')))
      throw new Error(`what stands at byte ${reader.offset()} is no record`);
    const length = /^[\s\S]*?\n\r?\n/.exec(opening.toString('latin1'))?.[0].length;
    if (length !== undefined) return headerMap((await reader.take(length)).toString('utf8'));
    if (opening.length < size) throw new Error('it ends inside the header of a record');
    if (size >= MOST_HEADER) throw new Error('a header of a record does not end');
  }
}

const headerMap = (head: string): ReadonlyMap<string, string> =>
  new Map(
    head
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .flatMap((line) => {
        const colon = line.indexOf(':');
        return colon > 0
          ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
          : [];
      }),
  );

async function takeBlock(
  reader: ByteReader,
  headers: ReadonlyMap<string, string>,
  maxBytes: number,
): Promise<Pick<WarcRecord, 'block' | 'isMended'>> {
  const written = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(written)) throw new Error(`a record has the length “${written}”`);
  const length = Number(written);
  if (length > maxBytes) {
    if ((await reader.skip(length)) < length) throw shortRecord(headers, length);
    return { block: null, isMended: false };
  }
  const block = await reader.take(length);
  if (block.length === length && (await isAtBreak(reader))) return { block, isMended: false };
  return { block: await mend(reader, { block, headers, length, maxBytes }), isMended: true };
}

/** Whether a record ends here: with two line ends as all do, with the stream, or with the next record at once. */
async function isAtBreak(reader: ByteReader): Promise<boolean> {
  const next = (await reader.peek(BREAK.length)).toString('latin1');
  return next === 'WARC' || /^\r?\n(?:\r?\n|\r?$)|^\r?$/.test(next);
}

interface Mending {
  readonly block: Buffer;
  readonly headers: ReadonlyMap<string, string>;
  readonly length: number;
  readonly maxBytes: number;
}

/** The block of a record of the wrong length, up to the next record, or to the end where it is the last one. */
async function mend(reader: ByteReader, { block, headers, length, maxBytes }: Mending): Promise<Buffer> {
  let found = block;
  let from = 0;
  for (;;) {
    const end = found.indexOf(NEXT_RECORD, from);
    if (end >= 0) {
      reader.unread(found.subarray(end + BREAK.length));
      return found.subarray(0, end);
    }
    const more = await reader.takeSome();
    if (more === null) break;
    if (found.length > 2 * maxBytes)
      throw new Error(`a record says that it has ${length} bytes and has far more`);
    from = Math.max(0, found.length - NEXT_RECORD.length);
    found = Buffer.concat([found, more]);
  }
  if (found.length < length) throw shortRecord(headers, length);
  const end = found.subarray(-BREAK.length).equals(BREAK) ? found.length - BREAK.length : found.length;
  return found.subarray(0, end);
}

const shortRecord = (headers: ReadonlyMap<string, string>, length: number): Error =>
  new Error(`it ends inside the ${length} bytes of ${headers.get('warc-target-uri') ?? 'a record'}`);
