import type { Act, Polarity } from '../../../src/index.ts';

/** Beginnings of words that tell what is done by saying it; whatever matches none says. */
const ACT_WORDS: readonly (readonly [Act, RegExp])[] = [
  ['deny', /\b(?:den(?:y|ie)|refut|rebut)/],
  ['decline', /\b(?:declin|refus|no comment)/],
  ['ask', /\b(?:ask|question|wonder|inquir)/],
  ['answer', /\b(?:answer|repl|respon)/],
  ['confirm', /\b(?:confirm|verif)/],
  ['admit', /\b(?:admit|acknowledg|conced)/],
  ['apologise', /\b(?:apolog|sorry)/],
  ['retract', /\b(?:retract|withdr)/],
  ['correct', /\bcorrect/],
  ['clarify', /\b(?:clarif|explain)/],
  ['promise', /\b(?:promis|vow|pledg)/],
  ['accuse', /\b(?:accus|alleg|blam|charg)/],
  ['criticise', /\b(?:critici|slam|blast|condemn|mock|attack)/],
  ['praise', /\b(?:prais|laud|applaud|hail)/],
  ['demand', /\b(?:demand|urg|call(?:s|ed|ing)? (?:for|on)|insist)/],
  ['reject', /\b(?:reject|dismiss|oppos)/],
  ['agree', /\b(?:agree|endors|support|back)/],
  ['warn', /\bwarn/],
  ['predict', /\b(?:predict|expect|forecast)/],
  ['believe', /\b(?:believ|think|thought|feel|felt|consider)/],
  ['want', /\b(?:want|hop|wish|plan|intend)/],
  ['decide', /\b(?:decid|rul|order|vot)/],
  ['show', /\b(?:show|found|find|reveal|suggest|indicat)/],
];

const POLARITY_WORDS: readonly (readonly [Polarity, RegExp])[] = [
  ['negated', /\b(?:not|never|nobody|without)\b|n[’']t\b/],
  ['hedged', /\b(?:reportedly|allegedly|apparently|supposed|rumou?r|seem)/],
  ['hypothetical', /\b(?:if|would|could|might|may)\b/],
];

/** What a cue does and whether it holds, as far as its words tell. */
export function describeCue(cue: string): { readonly act: Act; readonly polarity: Polarity } {
  const words = cue.toLowerCase();
  return {
    act: ACT_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'say',
    polarity: POLARITY_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'asserted',
  };
}
