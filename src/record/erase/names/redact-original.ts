import iconv from 'iconv-lite';
import type { SourceMap, Span } from '../../../model/index.ts';
import { joinSpans } from '../../../text/span.ts';
import { blankTags, decodeEscapes } from './decode-unseen.ts';
import { findNames, type NameScope, overwrite } from './find-names.ts';
import type { NameSet } from './name-set.ts';

/** Bytes that a document came from, as they are kept. */
export interface KeptOriginal {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** What was overwritten in the text of a document that came from an original. */
export interface RedactedText {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Null where the text is the original, or stands in it in some other writing (a field of JSON). */
  readonly sourceMap: SourceMap | null;
  readonly scope: NameScope;
}

/** Media types whose bytes are text and can be overwritten; of others the bytes have to go. */
const TEXTUAL = /^(?:text\/|application\/(?:[\w.+-]*(?:xml|json|javascript)|x-ndjson))/i;

/** The text of an original as offsets of a source map count it, without byte order mark; null where it is none. */
export function decodeOriginal({ bytes, mediaType, charset }: KeptOriginal): string | null {
  const isTextual = mediaType === null ? charset !== null : TEXTUAL.test(mediaType);
  if (!isTextual || !iconv.encodingExists(charset ?? 'utf-8')) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return iconv.decode(buffer, charset ?? 'utf-8');
}

/** The stretches of the original that stretches of the text were read from, letter by letter. */
function inOriginal(spans: readonly Span[], map: SourceMap | null): readonly Span[] {
  if (map === null) return spans;
  return map.runs.flatMap(({ start, end, originalStart, originalEnd }) => {
    const isVerbatim = end - start === originalEnd - originalStart;
    return spans
      .filter((one) => one.start < end && start < one.end)
      .map((one) => {
        if (!isVerbatim) return { start: originalStart, end: originalEnd };
        const by = originalStart - start;
        return { start: Math.max(one.start, start) + by, end: Math.min(one.end, end) + by };
      });
  });
}

/** Where names stand in the text of an original: in words, between tags, and in what is escaped. */
export function namesInOriginal(text: string, names: NameSet, scope: NameScope): readonly Span[] {
  const plain = decodeEscapes(text);
  const wide = { ...scope, sure: [] };
  return joinSpans([
    ...findNames(plain, names, wide).spans,
    ...findNames(blankTags(plain), names, wide).spans,
  ]);
}

/**
 * An original with the names overwritten, unit for unit, so that source maps hold; as UTF-8, which has the filler.
 * The same where it has none of them; null where it cannot be overwritten and has to go.
 */
export function redactOriginal(
  original: KeptOriginal,
  names: NameSet,
  texts: readonly RedactedText[],
): KeptOriginal | null {
  const text = decodeOriginal(original);
  if (text === null) return null;
  const found = texts.map(({ scope }) => namesInOriginal(text, names, scope));
  const isFound = texts.every(({ spans }, at) => spans.length === 0 || found[at]!.length > 0);
  const read = texts.filter((one) => one.sourceMap !== null || one.text === text);
  const mapped = read.flatMap(({ spans, sourceMap }) => inOriginal(spans, sourceMap));
  const spans = joinSpans([...found.flat(), ...mapped]);
  if (spans.length === 0) return texts.every((one) => one.spans.length === 0) ? original : null;
  if ((!isFound && read.length < texts.length) || spans.some(({ end }) => end > text.length)) return null;
  const bytes = Buffer.from(overwrite(text, spans), 'utf8');
  return { bytes, mediaType: original.mediaType, charset: 'utf-8' };
}
