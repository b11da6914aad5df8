import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';

/** Where a member starts: in the packed file, and in what comes out of it. */
export interface MemberStart {
  readonly packed: number;
  readonly unpacked: number;
}

const FIXED_HEADER = 10;
const TRAILER = 8;
/** Names and comments in a header are short. */
const MOST_HEADER = 65_536;

/**
 * Unpacks gzip (RFC 1952) member by member and tells where each starts, since an archive has a member for each record
 * and is looked up by their places. Checksums are checked. Throws an `Error` where the stream breaks off or is damaged.
 */
export async function* gunzipMembers(
  reader: ByteReader,
  onMember: (start: MemberStart) => void,
): AsyncIterable<Uint8Array> {
  let unpacked = 0;
  while ((await reader.peek(1)).length > 0) {
    onMember({ packed: reader.offset(), unpacked });
    await takeHeader(reader);
    let sum = 0;
    let size = 0;
    for await (const bytes of inflateMember(reader)) {
      sum = crc32(bytes, sum);
      size += bytes.length;
      yield bytes;
    }
    unpacked += size;
    const trailer = await reader.take(TRAILER);
    if (trailer.length < TRAILER) throw new Error('it ends before the checksum of its last piece');
    if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32)
      throw new Error(`the checksum of the piece before byte ${reader.offset()} is wrong`);
  }
}

async function takeHeader(reader: ByteReader): Promise<void> {
  const at = reader.offset();
  const header = await reader.take(FIXED_HEADER);
  if (header.length < FIXED_HEADER) throw new Error('it ends inside a header of gzip');
  if (header[0] !== 0x1f || header[1] !== 0x8b || header[2] !== 8)
    throw new Error(`what stands at byte ${at} is not gzip`);
  const flags = header[3]!;
  if (flags & 4) await reader.skip((await reader.take(2)).readUInt16LE(0));
  if (flags & 8) await takeString(reader);
  if (flags & 16) await takeString(reader);
  if (flags & 2) await reader.skip(2);
}

async function takeString(reader: ByteReader): Promise<void> {
  const end = (await reader.peek(MOST_HEADER)).indexOf(0);
  if (end < 0) throw new Error('a name in a header of gzip does not end');
  await reader.skip(end + 1);
}

/** What comes out of a member; what was read beyond its end is put back. */
async function* inflateMember(reader: ByteReader): AsyncIterable<Buffer> {
  const inflate = createInflateRaw();
  const parts: Buffer[] = [];
  inflate.on('data', (part: Buffer) => parts.push(part));
  let fed = 0;
  try {
    for (let isAtEnd = false; !isAtEnd; ) {
      const bytes = await reader.takeSome();
      isAtEnd = await feed(inflate, bytes);
      yield* parts.splice(0);
      fed += bytes?.length ?? 0;
      if (isAtEnd && bytes !== null)
        reader.unread(bytes.subarray(bytes.length - (fed - inflate.bytesWritten)));
    }
  } finally {
    inflate.close();
  }
}

/** Whether the member ended with these bytes, or would have to (null is the end of the stream). */
function feed(inflate: InflateRaw, bytes: Buffer | null): Promise<boolean> {
  return new Promise((done, fail) => {
    inflate.once('error', fail).once('end', () => done(true));
    const goOn = () => {
      inflate.removeAllListeners('error').removeAllListeners('end');
      done(false);
    };
    if (bytes === null) inflate.end();
    else inflate.write(bytes, (error) => (error ? fail(error) : goOn()));
  });
}
