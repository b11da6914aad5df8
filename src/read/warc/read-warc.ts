import { HearsayError } from '../../errors.ts';
import type { Notice } from '../../model/index.ts';
import { tooLarge } from '../input/bounded-chunks.ts';
import type { Source } from '../input/open-input.ts';
import { type InputSettings, isSkipped, numbered, type ReadItem } from '../read-item.ts';
import { readPayload } from '../read-payload.ts';
import { chooseRecord } from './choose-record.ts';
import { splitRecords, type WarcRecord } from './split-records.ts';

/** What came of an archive so far. */
interface Tally {
  records: number;
  pages: number;
  readonly passedOver: Map<string, number>;
}

/**
 * Reads the pages, texts and PDFs of an archive of the web as they come, each with the address, time and headers that it
 * was captured with. An archive that breaks off is read to its last whole record; then an error `truncated` says so. One
 * that holds nothing to read yields an error `no-articles` that says what it holds instead.
 */
export async function* readWarc(source: Source, settings: InputSettings): AsyncIterable<ReadItem> {
  const { name, key } = source;
  const tally: Tally = { records: 0, pages: 0, passedOver: new Map() };
  const atEnd = (code: string, message: string, cause: unknown = undefined): ReadItem => ({
    name,
    key: `${key}#end`,
    error: new HearsayError(code, message, { cause }),
  });
  try {
    for await (const record of splitRecords({ ...source, maxBytes: settings.maxBytes })) {
      tally.records++;
      yield* readRecord(record, { source, settings, tally });
    }
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    const read = `${tally.records} records before it were read, ${tally.pages} of them articles`;
    return yield atEnd(
      'truncated',
      `${name} is no whole archive: ${(error as Error).message}; ${read}`,
      error,
    );
  }
  if (tally.pages > 0) return;
  const held = [...tally.passedOver].map(([reason, count]) => `${count} ${reason}`).join(', ');
  yield atEnd('no-articles', `${name} holds no page, text or PDF to read, but ${held || 'no record'}`);
}

interface RecordPlace {
  readonly source: Source;
  readonly settings: InputSettings;
  readonly tally: Tally;
}

async function* readRecord(
  record: WarcRecord,
  { source, settings, tally }: RecordPlace,
): AsyncIterable<ReadItem> {
  const place = { name: `${source.name}#${record.place}`, key: `${source.key}#${record.place}` };
  try {
    if (record.block === null && isPage(record)) throw tooLarge(place.name, settings.maxBytes);
    const chosen = chooseRecord(record, record.block ?? Buffer.alloc(0), settings.maxBytes);
    if (chosen.kind === 'none') return passOver(place.key, chosen.reason, { settings, tally });
    tally.pages++;
    if (await isSkipped(place.key, settings)) return;
    const isEdition = settings.isEdition ?? false;
    const origin = originOf(record, chosen.uri, source);
    yield* numbered(
      place,
      await readPayload({ ...chosen.payload, name: place.name, origin, isEdition }),
      settings,
    );
  } catch (error) {
    yield { ...place, error: asError(error, place.name) };
  }
}

const isPage = ({ headers }: WarcRecord): boolean =>
  /^(?:response|resource)$/.test(headers.get('warc-type') ?? '');

function passOver(
  key: string,
  reason: string,
  { settings, tally }: Pick<RecordPlace, 'settings' | 'tally'>,
): void {
  tally.passedOver.set(reason, (tally.passedOver.get(reason) ?? 0) + 1);
  settings.onPassedOver?.(key, reason);
}

function originOf(record: WarcRecord, uri: string, { origin }: Source) {
  const at = Date.parse(record.headers.get('warc-date') ?? '');
  const readAt = Number.isNaN(at) ? origin.readAt : new Date(at).toISOString();
  return { ...origin, readAt, fetchedFrom: uri, notices: [...origin.notices, ...noticesOf(record)] };
}

function noticesOf({ headers, isMended }: WarcRecord): Notice[] {
  const cut = headers.get('warc-truncated');
  const notices: Notice[] = [];
  if (cut !== undefined)
    notices.push({ code: 'truncated', message: `Whoever captured the page cut it off (${cut})`, span: null });
  if (isMended) {
    const message = `The record says that it has ${headers.get('content-length')} bytes, which is wrong; it was read up to the next record`;
    notices.push({ code: 'bad-length', message, span: null });
  }
  return notices;
}

function asError(error: unknown, name: string): HearsayError {
  if (error instanceof HearsayError) return error;
  const { message } = error as Error;
  return new HearsayError('unreadable', `${name} cannot be read: ${message}`, { cause: error });
}
