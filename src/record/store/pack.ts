import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { shareUnpacked } from './share-unpacked.ts';

/** Texts and JSON are kept deflated (RFC 1951), at levels that cost little time; JSON packs well at any. */
const LEVEL = { level: 4 };
const JSON_LEVEL = { level: 1 };

/** A text as it is stored. */
export const packText = (text: string): Uint8Array => deflateRawSync(Buffer.from(text, 'utf16le'), LEVEL);

/** The text that was stored, unit for unit: lone surrogates too, which UTF-8 would lose. */
export const unpackText = (bytes: Uint8Array): string => inflateRawSync(bytes).toString('utf16le');

/** Bytes as they are stored. */
export const packBytes = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, LEVEL);

/** The bytes that were stored. */
export const unpackBytes = (bytes: Uint8Array): Uint8Array => inflateRawSync(bytes);

/** Plain data as it is stored; JSON escapes lone surrogates, so UTF-8 will do. */
export const packJson = (value: unknown): Uint8Array =>
  deflateRawSync(Buffer.from(JSON.stringify(value)), JSON_LEVEL);

/** The data that was stored. */
export const unpackJson = <T>(bytes: Uint8Array): T =>
  JSON.parse(inflateRawSync(bytes).toString('utf8')) as T;

const sharedJson = shareUnpacked(unpackJson);
const sharedText = shareUnpacked(unpackText);

/** The data that was stored, perhaps as others have it too: it is not to be changed. */
export const unpackShared = <T>(bytes: Uint8Array): T => sharedJson(bytes) as T;

/** The text that was stored, for texts that are asked for again and again. */
export const unpackSharedText = (bytes: Uint8Array): string => sharedText(bytes) as string;
