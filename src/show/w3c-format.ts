import type { Attribution, Document, Reading, Span } from '../model/index.ts';
import { toCodePointOffsets } from '../text/offsets.ts';
import type { Format } from './format.ts';
import { attributionRecord } from './reading-record.ts';
import { roleWords, speakerLabel } from './role-words.ts';

/** UTF-16 units before and after the words, so that they are found again in a page that has changed. */
const SURROUNDINGS = 32;

/** `hearsay:` names what the Web Annotation vocabulary has no word for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { hearsay: 'urn:hearsay:' }];

const ROLES = ['content', 'source', 'cue'] as const;

const attributionName = (id: string) => `urn:hearsay:attribution:${id}`;

/** The words around a span; never half of a surrogate pair. */
function surroundings(
  text: string,
  { start, end }: Span,
): { readonly prefix: string; readonly suffix: string } {
  const isLow = (offset: number) => /^[\udc00-\udfff]/.test(text.charAt(offset));
  const from = Math.max(0, start - SURROUNDINGS);
  const to = Math.min(text.length, end + SURROUNDINGS);
  return {
    prefix: text.slice(isLow(from) ? from + 1 : from, start),
    suffix: text.slice(end, isLow(to) ? to - 1 : to),
  };
}

/** Leads from the ends of all spans of a reading to code points. */
function codePoints({ document, attributions }: Reading): ReadonlyMap<number, number> {
  const spans = attributions.flatMap((one) => ROLES.flatMap((role) => one[role]));
  const units = [...new Set(spans.flatMap(({ start, end }) => [start, end]))];
  const points = toCodePointOffsets(document.text, units);
  return new Map(units.map((unit, i) => [unit, points[i] ?? unit]));
}

/** A span as a target: first by its words, then by code points of the text that Hearsay read. */
function target({ text, url, id }: Document, span: Span, points: ReadonlyMap<number, number>): object {
  return {
    type: 'SpecificResource',
    source: url ?? `urn:hearsay:document:${id}`,
    selector: [
      { type: 'TextQuoteSelector', exact: text.slice(span.start, span.end), ...surroundings(text, span) },
      { type: 'TextPositionSelector', start: points.get(span.start), end: points.get(span.end) },
    ],
  };
}

function annotation(reading: Reading, one: Attribution, points: ReadonlyMap<number, number>): object {
  const { manner, polarity, act, parent, confidence, engine } = attributionRecord(one);
  const body = [speakerLabel(reading, one), roleWords(reading.document.text, one.cue)].join(' ').trim();
  return {
    id: attributionName(one.id),
    type: 'Annotation',
    motivation: 'identifying',
    generator: { type: 'Software', name: `hearsay ${engine} ${one.provenance.version}` },
    body: { type: 'TextualBody', purpose: 'identifying', format: 'text/plain', value: body },
    target: ROLES.flatMap((role) =>
      one[role].map((span) => ({ 'hearsay:role': role, ...target(reading.document, span, points) })),
    ),
    'hearsay:manner': manner,
    'hearsay:polarity': polarity,
    'hearsay:act': act,
    'hearsay:parent': parent === null ? null : { id: attributionName(parent) },
    'hearsay:confidence': confidence,
  };
}

/**
 * One page of Web Annotations (w3.org/TR/annotation-model) in JSON-LD, an annotation a line, an attribution an
 * annotation; a document without attributions leaves no trace.
 */
export function createW3cFormat(): Format {
  let hasItems = false;
  return {
    name: 'w3c',
    showsNotices: false,
    open: () => `{"@context":${JSON.stringify(CONTEXT)},"type":"AnnotationPage","items":[`,
    reading(reading) {
      const points = codePoints(reading);
      const items = reading.attributions.map((one) => JSON.stringify(annotation(reading, one, points)));
      const lead = items.length === 0 ? '' : hasItems ? ',\n' : '\n';
      hasItems ||= items.length > 0;
      return lead + items.join(',\n');
    },
    close: () => '\n]}\n',
  };
}
