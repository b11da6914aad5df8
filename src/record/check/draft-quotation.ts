import type { Attribution, Person, Quotation, Reading, Segmented, Span } from '../../model/index.ts';
import { wordsIn } from '../../text/count-words.ts';
import { isTranslated } from '../../text/is-translated.ts';
import { contains, overlaps, trimSpan } from '../../text/span.ts';

/** A quotation of a draft, before it is looked up. */
export interface DraftQuotation {
  /** Without its marks. */
  readonly span: Span;
  readonly words: string;
  /** Who says it: the people of the draft whom its attribution names, and the words of its source. */
  readonly speakers: readonly Person[];
  readonly source: string;
  readonly isTranslated: boolean;
}

/** Words that a quotation must have which is attributed to nobody; fewer are a title, a nickname or a scare quote. */
const LEAST_UNATTRIBUTED = 4;

/** The attribution whose words a stretch is: the innermost whose content holds it. */
function attributionOf(span: Span, attributions: readonly Attribution[]): Attribution | null {
  const holding = attributions.filter(({ content }) => content.some((one) => contains(one, span)));
  const parents = new Set(holding.map(({ parent }) => parent));
  return holding.find(({ id }) => !parents.has(id)) ?? null;
}

function quotationAt(span: Span, { document, attributions, people }: Reading): DraftQuotation | null {
  const { text } = document;
  const own = trimSpan(text, span);
  const words = text.slice(own.start, own.end);
  const attribution = attributionOf(own, attributions);
  const least = attribution === null ? LEAST_UNATTRIBUTED : 1;
  if (wordsIn(words) < least) return null;
  const ids = [attribution?.speaker ?? []].flat();
  const speakers = people.filter(({ id }) => ids.includes(id));
  const names = speakers.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    span: own,
    words,
    speakers,
    source: (attribution?.source ?? []).map(({ start, end }) => text.slice(start, end)).join(' … '),
    isTranslated: attribution !== null && isTranslated(text, attribution, names),
  };
}

/** Contents that are given as somebody's own words though they stand in no marks, as the turns of a transcript do. */
const unmarked = ({ attributions }: Reading, quotations: readonly Quotation[]): readonly Span[] =>
  attributions
    .filter(({ manner, parent }) => manner === 'direct' && parent === null)
    .flatMap(({ content }) => content)
    .filter((span) => !quotations.some((quotation) => overlaps(quotation, span)));

/**
 * The quotations of a draft in order of the text: words in quotation marks, in a block, or in a turn. Those inside others are
 * parts of them; a quotation that a reporting clause breaks is two.
 */
export function draftQuotations(
  reading: Reading,
  { quotations }: Pick<Segmented, 'quotations'>,
): readonly DraftQuotation[] {
  const outer = quotations.filter(({ depth }) => depth === 0);
  return [...outer.map(({ inner }) => inner), ...unmarked(reading, outer)]
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => quotationAt(span, reading) ?? []);
}
