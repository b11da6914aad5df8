import type { Draw } from '../invent/seeded-draw.ts';
import type { PassageAttribution } from './passage.ts';

/** Rules that find something beside the model, and how sure they are. */
const RULES: readonly (readonly [name: string, score: number])[] = [
  ['verb-that', 0.88],
  ['verb-bare', 0.81],
  ['front-quote', 0.96],
  ['verb-np', 0.66],
  ['verb-to', 0.62],
  ['according-to', 0.93],
];

/** What found an attribution: the model in two of three cases. */
export function drawFinder(draw: Draw): PassageAttribution['finder'] {
  if (draw.isUnder(2 / 3)) return { kind: 'model', name: 'reader', score: draw.between(600, 999) / 1000 };
  const [name, score] = draw.pick(RULES);
  return { kind: 'rule', name, score };
}
