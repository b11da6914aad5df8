/**
 * `npx node training/targets/list-choices.ts OUT.jsonl`: what an event may be about, with what speaks for it and whether it is
 * right, of training/relations, the tuning half of our own gold, and the stories; each with the attributions of the gold and with ours.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { isKeptApart } from '../../eval/links/gold/is-kept-apart.ts';
import { isOfPairs, targetOptions } from '../../src/link/targets/target-options.ts';
import { readTargetChoices, type TargetChoice } from './target-choices.ts';

/**
 * Of what the reader learned from it knows too well what is done, and to which: only what else shows which of the statements is meant
 * is learned there.
 */
const isSeen = (ground: string, slug: string): boolean => ground === 'train' && !isKeptApart(slug);

function lineOf({ event, seen, candidates, slug }: TargetChoice, ground: string, given: string): string {
  const isOfSeen = isSeen(ground, slug);
  const shown = seen.map(({ features }) =>
    isOfSeen ? features.filter(([name]) => !isOfPairs(name)) : features,
  );
  const { statements, none, isRead } = targetOptions(event, shown);
  const options = statements.map((features, i) => ({ features, verdict: candidates[i]!.verdict }));
  return JSON.stringify({ ground, given, slug, isSeen: isOfSeen, isRead, options, none });
}

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: node training/targets/list-choices.ts OUT.jsonl');
const file = openSync(out, 'w');
for (const given of ['gold', 'engine'] as const)
  for (const ground of ['train', 'tune', 'stories'] as const) {
    const choices = await readTargetChoices([ground], given);
    for (const choice of choices) writeSync(file, `${lineOf(choice, ground, given)}\n`);
    console.log(`${ground}, ${given}: ${choices.length} events`);
  }
closeSync(file);
