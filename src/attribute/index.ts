/**
 * Attribution: a segmented document in, its attributions out, with source, cue and content spans, manner, polarity,
 * act and parent. It refuses to say who a source is (that is resolving) and to take words in quotation marks for a
 * statement when nothing says that somebody said them. Two engines stand behind one port: rules, and a network whose
 * weights and runtime are passed in.
 */
export {
  createModelEngine,
  type ModelParts,
  type ModelSettings,
  markOutermost,
} from './create-model-engine.ts';
export { createRulesEngine } from './create-rules-engine.ts';
export type { Engine } from './engine.ts';
export type { Calibration } from './model/judge-confidence.ts';
export type { Convention, Network, UnitReading } from './model/network.ts';
export type { Range, Unit } from './model/plan-units.ts';
export { createWordPiece } from './model/word-piece.ts';
