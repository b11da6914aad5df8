import { decodeEntity } from '../../html/decode-entity.ts';

const REFERENCE = /&(?:#x[0-9a-f]{1,8}|#\d{1,9}|[a-z_][\w.-]{0,60});/gi;
const DECLARATION = /<!ENTITY\s+([\w.-]{1,60})\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>/g;
/** Most entities that a feed declares, and most characters that all references to them may make: none is needed. */
const MOST_ENTITIES = 200;
const MOST_EXPANSION = 1_000_000;

/** Decodes the character references of XML text, those of HTML among them, and what the feed declares itself. */
export type DecodeText = (text: string) => string;

/**
 * What decodes text with the entities of a document type declaration. What an entity holds is not decoded again, and all
 * of them together make a bounded length, so that nothing grows out of a small feed.
 */
export function createDecoder(doctype: string): DecodeText {
  const entities = new Map<string, string>();
  for (const [, name, double, single] of doctype.matchAll(DECLARATION))
    if (entities.size < MOST_ENTITIES) entities.set(`&${name};`, double ?? single ?? '');
  let room = MOST_EXPANSION;
  const decode = (written: string): string => {
    const own = entities.get(written);
    if (own === undefined) return decodeEntity(written);
    room -= own.length;
    return room < 0 ? written : own;
  };
  return (text) => {
    const whole = CONTROLS.test(text) ? text.replace(new RegExp(CONTROLS, 'g'), misplaced) : text;
    return whole.includes('&') ? whole.replace(TWICE_ENCODED, once).replace(REFERENCE, decode) : whole;
  };
}

/** What is a control character of Unicode was meant as what windows-1252 has there. */
const misplaced = (unit: string): string => decodeEntity(`&#${unit.charCodeAt(0)};`);

/** Bytes of UTF-8 that were taken for characters and written as references; no text has such a row otherwise. */
const TWICE_ENCODED = /(?:&#(?:1[2-9]\d|2[0-4]\d|25[0-5]);){2,}/g;
const CONTROLS = /[\u0080-\u009F]/;

function once(written: string): string {
  const bytes = Uint8Array.from(written.match(/\d+/g)!, Number);
  if (!CONTROLS.test(String.fromCharCode(...bytes.subarray(0, 1000)))) return written;
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/[&<]/g, (unit) => `&#${unit.charCodeAt(0)};`);
  } catch {
    return written;
  }
}
