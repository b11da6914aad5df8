import type { Attribution, Notice, Reading, Span, StandingName } from '../../model/index.ts';
import { type OpenRecord, reportedStatements, type StatementList } from '../../record/index.ts';
import { outletName } from '../../show/outlet-name.ts';
import { roleWords } from '../../show/role-words.ts';
import type { StatementHit, StatementHits } from '../contract.ts';
import { contextOf } from './parts/context-of.ts';
import { namedOnes } from './parts/people-of.ts';
import { relatedOf } from './parts/related-of.ts';

/** What a search found beside the statements. */
export interface Findings {
  /** By the id of the attribution, spans of the document's text. */
  readonly matches?: ReadonlyMap<string, { readonly spans: readonly Span[] }>;
  readonly nearness?: ReadonlyMap<string, NonNullable<StatementHit['nearness']>>;
  readonly notices?: readonly Notice[];
}

const BETWEEN = ' … '.length;

/** Spans of a text → spans of the words of a content, whose pieces are parted by “ … ”. */
function withinWords(spans: readonly Span[], content: readonly Span[]): readonly Span[] {
  let from = 0;
  return content.flatMap(({ start, end }) => {
    const at = from - start;
    from += end - start + BETWEEN;
    return spans
      .filter((one) => one.start < end && one.end > start)
      .map((one) => ({ start: Math.max(one.start, start) + at, end: Math.min(one.end, end) + at }));
  });
}

type Known = ReadonlyMap<string, Pick<StatementHit, 'statement' | 'isReviewed'>>;

interface Hit {
  readonly reading: Reading;
  readonly one: Attribution;
}

function hitOf(
  { reading, one }: Hit,
  { list, known, found }: { readonly list: StatementList; readonly known: Known; readonly found: Findings },
): StatementHit {
  const { id, source, cue, content, manner, polarity, act } = one;
  const { document } = reading;
  const { statement = null, isReviewed = false } = known.get(id) ?? {};
  return {
    ...{ id, statement, manner, polarity, act, isReviewed },
    document: relatedOf(document),
    outlet: outletName(document),
    speakers: namedOnes(reading, [one.speaker ?? []].flat()),
    source: roleWords(document.text, source),
    cue: roleWords(document.text, cue),
    words: roleWords(document.text, content),
    context: contextOf(document.text, one),
    matches: withinWords(found.matches?.get(id)?.spans ?? [], content),
    standing: (list.standings[id] ?? 'as reported') as StandingName,
    isStandingReviewed: list.standings[id] !== undefined && !list.unreviewed.includes(id),
    nearness: found.nearness?.get(id) ?? null,
  };
}

/** A list of the record as lists are shown, in its order. */
export async function statementHits(
  record: OpenRecord,
  list: StatementList,
  found: Findings = {},
): Promise<StatementHits> {
  const known = await reportedStatements(record, list.ids);
  const hits = new Map(
    list.readings.flatMap((reading) =>
      reading.attributions.map((one) => [one.id, { reading, one }] as const),
    ),
  );
  const { total, isTotalCut } = list;
  return {
    statements: list.ids.flatMap((id) => {
      const hit = hits.get(id);
      return hit ? [hitOf(hit, { list, known, found })] : [];
    }),
    ...{ total, isTotalCut, notices: found.notices ?? [] },
  };
}
