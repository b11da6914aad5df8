import { MANNERS, type Manner } from '../../../model/index.ts';
import type { CodedRow, Verdict } from './read-sheet.ts';
import { shareWithError, type WeightedShare, weightedShare } from './weighted-share.ts';

/** What a sheet shows of an engine; null where nothing was coded. */
export interface EngineScore {
  readonly engine: string;
  readonly version: string;
  /** Of the attributions found, those whose content is right, by the manner found too. */
  readonly precision: WeightedShare | null;
  readonly byManner: Readonly<Record<Manner, WeightedShare | null>>;
  /** Of those: the ones with the right speaker, with a wrong one, and with the right manner. */
  readonly rightSpeaker: WeightedShare | null;
  readonly wrongSpeaker: WeightedShare | null;
  readonly rightManner: WeightedShare | null;
  /** Of all attributions there are, those found. */
  readonly recall: WeightedShare | null;
}

/** A row by what most of its coders say. */
export interface SettledRow extends Omit<CodedRow, 'coder' | 'place'> {
  /** Columns in which its coders are as many for yes as for no. */
  readonly disputed: readonly string[];
}

function settle(verdicts: readonly (Verdict | null)[]): Verdict | null | 'disputed' {
  const times = (one: Verdict) => verdicts.filter((verdict) => verdict === one).length;
  const [yes, no] = [times('yes'), times('no')];
  if (yes === no) return yes > 0 ? 'disputed' : times('unsure') > 0 ? 'unsure' : null;
  return yes > no ? 'yes' : 'no';
}

/** Makes one row of those that several coders filled in for one thing: the majority's answers, the mean of what is missed. */
export function settleRows(rows: readonly CodedRow[]): readonly SettledRow[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => {
    const { coder: _coder, place: _place, ...first } = own[0]!;
    const columns = Object.keys(first.answers) as (keyof CodedRow['answers'])[];
    const settled = columns.map(
      (column) => [column, settle(own.map(({ answers }) => answers[column]))] as const,
    );
    const counts = own.flatMap(({ missed }) => (missed === null ? [] : [missed]));
    return {
      ...first,
      answers: Object.fromEntries(
        settled.map(([column, verdict]) => [column, verdict === 'disputed' ? 'unsure' : verdict]),
      ) as CodedRow['answers'],
      missed: counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0) / counts.length,
      disputed: settled.flatMap(([column, verdict]) => (verdict === 'disputed' ? [column] : [])),
    };
  });
}

/** Weights of the rows that were answered, made larger so that they stand for those of their stratum that were not. */
function reweigh(
  rows: readonly SettledRow[],
  isAnswered: (row: SettledRow) => boolean,
): readonly (SettledRow & { readonly fair: number })[] {
  const sum = (some: readonly SettledRow[]) => some.reduce((total, { weight }) => total + weight, 0);
  return [...Map.groupBy(rows, ({ stratum }) => stratum).values()].flatMap((own) => {
    const answered = own.filter(isAnswered);
    const factor = sum(own) / sum(answered);
    return answered.map((row) => ({ ...row, fair: row.weight * factor }));
  });
}

const isTold = (verdict: Verdict | null): boolean => verdict === 'yes' || verdict === 'no';

/** The weighted share of rows that are hits, among those whose answer in a column can be told. */
const shareOf = (
  rows: readonly SettledRow[],
  column: keyof SettledRow['answers'],
  isHit: (row: SettledRow) => boolean = ({ answers }) => answers[column] === 'yes',
): WeightedShare | null =>
  weightedShare(
    reweigh(rows, ({ answers }) => isTold(answers[column])).map((row) => ({
      isHit: isHit(row),
      weight: row.fair,
    })),
  );

/** How many statements the passages of a sheet say are missed in all, and the variance of that over its documents. */
interface Missed {
  readonly total: number;
  readonly variance: number;
  readonly passages: number;
  /** What one more in a passage would have come to. */
  readonly oneMore: number;
}

function missedIn(passages: readonly SettledRow[]): Missed | null {
  const coded = reweigh(passages, ({ missed }) => missed !== null);
  if (coded.length === 0) return null;
  const sums = [...Map.groupBy(coded, ({ document }) => document).values()].map((own) =>
    own.reduce((sum, { fair, missed }) => sum + fair * missed!, 0),
  );
  const total = sums.reduce((sum, one) => sum + one, 0);
  const mean = total / sums.length;
  const spread = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return {
    total,
    variance: sums.length < 2 ? total ** 2 : (sums.length / (sums.length - 1)) * spread,
    passages: coded.length,
    oneMore: coded.reduce((sum, { fair }) => sum + fair, 0) / coded.length,
  };
}

/** So many may there be with 95 % likelihood where none was seen (the rule of three). */
const UNSEEN = 3;

/**
 * Found and right ÷ (that + missed). Its error is that of both by the delta method, as a Wilson interval with as many rows
 * as would have that error.
 */
function recallOf(
  found: number,
  precision: WeightedShare | null,
  passages: readonly SettledRow[],
): WeightedShare | null {
  const missed = missedIn(passages);
  if (precision === null || missed === null || precision.share === 0) return null;
  const right = found * precision.share;
  const recall = right / (right + missed.total);
  if (missed.total === 0) {
    const low = right / (right + UNSEEN * missed.oneMore);
    return { share: 1, low, high: 1, rows: missed.passages, relativeError: (1 - low) / 2 / 1.96 };
  }
  const relative = precision.relativeError ** 2 + missed.variance / missed.total ** 2;
  return shareWithError(recall, 1 / (recall * (1 - recall) * relative), missed.passages);
}

/** What settled rows show of each engine that read their documents. */
export function scoreRows(rows: readonly SettledRow[]): readonly EngineScore[] {
  const engines = Map.groupBy(rows, ({ engine, version }) => JSON.stringify([engine, version]));
  return [...engines.values()].map((own) => {
    const { engine, version } = own[0]!;
    const attributions = own.filter(({ part }) => part === 'attribution');
    const right = attributions.filter(({ answers }) => answers.content_ok === 'yes');
    const found = attributions.reduce((sum, { weight }) => sum + weight, 0);
    const precision = shareOf(attributions, 'content_ok');
    const byManner = MANNERS.map((manner) => [
      manner,
      shareOf(
        attributions.filter((row) => row.manner === manner),
        'content_ok',
      ),
    ]);
    return {
      ...{ engine, version, precision },
      byManner: Object.fromEntries(byManner) as EngineScore['byManner'],
      rightSpeaker: shareOf(right, 'speaker_ok'),
      wrongSpeaker: shareOf(
        right,
        'speaker_ok',
        ({ answers, hasSpeaker }) => answers.speaker_ok === 'no' && hasSpeaker,
      ),
      rightManner: shareOf(right, 'manner_ok'),
      recall: recallOf(
        found,
        precision,
        own.filter(({ part }) => part === 'passage'),
      ),
    };
  });
}
