/**
 * Attribution: a segmented document in, its attributions out, with source, cue and content spans, manner, polarity,
 * act and parent. It refuses to say who a source is (that is resolving) and to take words in quotation marks for a
 * statement when nothing says that somebody said them.
 */
export { createRulesEngine } from './create-rules-engine.ts';
export type { Engine } from './engine.ts';
