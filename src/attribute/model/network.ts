import type { Range, Unit } from './plan-units.ts';

/** What the first part of the network makes of a unit; `hidden` is for its second part alone. */
export interface UnitReading {
  readonly hidden: Float32Array;
  /** For each piece, the chances that it is outside a cue, begins one, goes on with one. */
  readonly cues: Float32Array;
}

/** Whose way of marking is asked for: that of outermost attributions, or of those inside a content. */
export type Convention = 'any' | 'nested';

/**
 * The weights at work: from a unit to chances. What runs it (a runtime, its threads and files) is passed into this
 * stage from outside. The same unit gives the same chances, whatever was read before it.
 */
export interface Network {
  readonly version: string;
  /** Numbers of a hidden state. */
  readonly width: number;
  readUnit(unit: Unit, convention: Convention): Promise<UnitReading>;
  /**
   * For each cue (as positions in the unit, or in a part cut out of it) and each piece, the chances that it is outside, begins a source, goes on
   * with one, begins a content, goes on with one.
   */
  readRoles(unit: Unit, hidden: Float32Array, cues: readonly Range[]): Promise<Float32Array>;
}

export const CUE_TAGS = 3;
export const ROLE_TAGS = 5;
