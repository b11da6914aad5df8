import type {
  CheckedQuotation,
  PrintedEvent,
  PrintedPlace,
  QuotationMatch,
  WordingPiece,
} from '../../model/index.ts';
import { outletName } from '../outlet-name.ts';
import { relationLine } from '../relation-words.ts';

/** A quotation as it is shown. */
export interface QuotationView {
  /** A word or two: how the record and the draft agree. */
  readonly label: string;
  /** Whether somebody should look at it. */
  readonly isToBeSeen: boolean;
  readonly speaker: string;
  readonly words: string;
  /** What the record says, a line each. */
  readonly lines: readonly string[];
  readonly changes: readonly WordingPiece[] | null;
}

const MATCHES: Readonly<Record<QuotationMatch, string>> = {
  letters: 'printed in these words',
  typography: 'printed in these words (but for typography)',
  punctuation: 'printed in these words (but for punctuation)',
  marked: 'printed in these words (but for what the draft marks as left out or put in)',
};

/** “The Herald on 2026-03-04”. */
const printedBy = (document: PrintedPlace['document']): string =>
  document.publishedAt === null
    ? `${outletName(document)}, undated`
    : `${outletName(document)} on ${document.publishedAt.slice(0, 10)}`;

const names = ({ speakers, source }: Pick<PrintedPlace, 'speakers' | 'source'>): string =>
  speakers.map(({ name }) => name).join(' and ') || source || 'nobody named';

/** Outlet, date, who says it there and how, and what is to be known of it. */
function placeLine(place: PrintedPlace): string {
  const { document, cue, polarity, isQuoted, isCopy, isTranslated, standing, attribution } = place;
  const remarks = [
    ...(polarity === 'asserted' ? [] : [polarity]),
    ...(isQuoted ? [] : ['in the outlet’s own words there, not in quotation marks']),
    ...(isCopy ? ['a copy'] : []),
    ...(isTranslated ? ['translated'] : []),
    ...(standing === 'as reported' ? [] : [`stands as: ${standing}`]),
  ];
  return [
    `by ${printedBy(document)}`,
    `${names(place)}${cue === '' ? '' : ` “${cue}”`}`,
    ...remarks,
    ...(document.url === null ? [] : [document.url]),
    attribution,
  ].join(' · ');
}

function eventLine(event: PrintedEvent): string {
  const { relation, status, review, isConditional, document, speakers, words } = event;
  const who = speakers.map(({ name }) => name).join(' and ') || 'somebody';
  const sure = review === 'accepted' ? 'accepted by a person' : `${status} by machine, not reviewed`;
  const condition = isConditional ? ', on a condition' : '';
  return `since: ${relationLine(who, relation)}${condition}, ${printedBy(document)}: “${words}” (${sure})`;
}

const nearest = ({ words }: PrintedPlace): string => `the nearest that a source has: ${words}`;

function verdictLines({ verdict, places }: CheckedQuotation): readonly string[] {
  const [first] = places;
  switch (verdict) {
    case 'printed':
      return [MATCHES[first!.match!]];
    case 'altered':
      return ['printed in other words', nearest(first!)];
    case 'translated':
      return ['printed in other words, of which one is a translation: a variant', nearest(first!)];
    case 'otherSpeaker':
      return first!.match === null
        ? ['nearly these words are printed as somebody else’s', nearest(first!)]
        : [`${MATCHES[first!.match]}, as somebody else’s`];
    case 'notSaid':
      return ['printed only as not said, supposed or asked'];
    case 'notInRecord':
      return ['nothing like it is in the record; whether it was said cannot be told from that'];
    default:
      return ['too short to be looked up'];
  }
}

const LABELS: Readonly<Record<CheckedQuotation['verdict'], string>> = {
  printed: 'printed',
  altered: 'altered',
  translated: 'translated',
  otherSpeaker: 'another speaker',
  notSaid: 'not said',
  notInRecord: 'not in the record',
  tooShort: 'too short',
};

/** Standings after which words are not quoted as if nothing had been. */
const SETTLED: readonly string[] = ['as reported', 'confirmed'];

/** A quotation with what the record says of it in words. */
export function viewQuotation(checked: CheckedQuotation): QuotationView {
  const { verdict, places, elsewhere, events, words, speaker, changes, isTranslated } = checked;
  const standing = places[0]?.standing ?? 'as reported';
  const isUnsettled = !SETTLED.includes(standing);
  return {
    label: isUnsettled ? `${LABELS[verdict]}, ${standing}` : LABELS[verdict],
    isToBeSeen: verdict !== 'printed' || isUnsettled || events.length > 0 || elsewhere.length > 0,
    speaker: `${speaker ?? 'nobody named'}${isTranslated ? ' (translated)' : ''}`,
    words: words.replace(/[,;]$/, ''),
    lines: [
      ...verdictLines(checked),
      ...places.map(placeLine),
      ...elsewhere.map((place) => `the same words as somebody else’s: ${placeLine(place)}`),
      ...events.map(eventLine),
    ],
    changes: changes?.some(({ change }) => change !== 'kept') ? changes : null,
  };
}

/** How many quotations there are, and of which kinds. */
export function countVerdicts(quotations: readonly CheckedQuotation[]): string {
  const groups = Map.groupBy(quotations, ({ verdict }) => LABELS[verdict]);
  const kinds = [...groups].map(([label, { length }]) => `${length} ${label}`);
  return `${quotations.length} ${quotations.length === 1 ? 'quotation' : 'quotations'}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`;
}

/** What exact means, which has to stand wherever it is claimed. */
export const WHAT_EXACT_MEANS =
  'Printed in these words means verbatim in a source that was read, never that it was spoken; not in the record means that no source that was read has it, never that it is false. What became of a statement was found by machine unless it says that a person accepted it. The draft is kept nowhere.';
