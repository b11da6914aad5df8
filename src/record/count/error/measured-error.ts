import type { Manner } from '../../../model/index.ts';

/** Of what was found, the part that is right; of what is there, the part that was found. Between 0 and 1. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
}

/** How often an engine is wrong, as somebody measured it. */
export interface MeasuredError {
  readonly engine: string;
  readonly version: string;
  /** What it was measured on, by whom and when; for people. */
  readonly source: string;
  readonly attributions: Accuracy;
  /** By the manner found (precision) and the manner that is there (recall). */
  readonly manners: Readonly<Record<Manner, Accuracy>>;
  /** Of right attributions: the part with the right speaker, and the part with a wrong one; the rest has none. */
  readonly speakers: { readonly right: number; readonly wrong: number };
  /** Of right attributions: the part with a wrong manner; null where it was not measured. */
  readonly wrongManner: number | null;
  /** Relative standard deviation of precision ÷ recall: from outlet to outlet, or of the measuring itself. */
  readonly spread: number;
}

/**
 * What ships with this release, for records without a measurement of their own. From `npm run eval`
 * (eval/results/model.json and rules.json): the relaxed measure on PolNeAR dev, speakers by “Speakers on PolNeAR dev”,
 * spread over its seven publishers. A test compares it with those files.
 */
export const SHIPPED_ERRORS: readonly MeasuredError[] = [
  {
    engine: 'model',
    version: '2',
    source:
      'eval/results/model.json, 2026-11-30: PolNeAR dev, 84 articles of 7 US outlets, 2192 attributions',
    attributions: { precision: 0.794, recall: 0.734 },
    manners: {
      direct: { precision: 0.939, recall: 0.904 },
      mixed: { precision: 0.881, recall: 0.86 },
      indirect: { precision: 0.729, recall: 0.657 },
    },
    speakers: { right: 0.921, wrong: 0.028 },
    wrongManner: null,
    spread: 0.034,
  },
  {
    engine: 'rules',
    version: '1',
    source:
      'eval/results/rules.json, 2026-11-25: PolNeAR dev, 84 articles of 7 US outlets, 2192 attributions',
    attributions: { precision: 0.782, recall: 0.582 },
    manners: {
      direct: { precision: 0.934, recall: 0.874 },
      mixed: { precision: 0.84, recall: 0.67 },
      indirect: { precision: 0.706, recall: 0.477 },
    },
    speakers: { right: 0.896, wrong: 0.051 },
    wrongManner: null,
    spread: 0.085,
  },
];

/** The same of weights that shipped before, for what they read. */
const EARLIER_ERRORS: readonly MeasuredError[] = [
  {
    engine: 'model',
    version: '1',
    source:
      'eval/results/model.json, 2026-11-25: PolNeAR dev, 84 articles of 7 US outlets, 2192 attributions',
    attributions: { precision: 0.818, recall: 0.718 },
    manners: {
      direct: { precision: 0.946, recall: 0.909 },
      mixed: { precision: 0.876, recall: 0.854 },
      indirect: { precision: 0.76, recall: 0.632 },
    },
    speakers: { right: 0.922, wrong: 0.025 },
    wrongManner: null,
    spread: 0.027,
  },
];

/** The error of an engine: one's own measurement first, then that of the release; null where nobody measured it. */
export function errorOf(
  { engine, version }: Pick<MeasuredError, 'engine' | 'version'>,
  own: readonly MeasuredError[],
): MeasuredError | null {
  const measured = [...own, ...SHIPPED_ERRORS, ...EARLIER_ERRORS];
  return measured.find((one) => one.engine === engine && one.version === version) ?? null;
}
