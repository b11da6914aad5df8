import { eventAmends } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import { isNumberWord } from '../reading/is-number-word.ts';
import type { SaidToken, SaidWords } from '../reading/said-words.ts';
import { findAmends } from './find-amends.ts';

const PHRASES = bindPhrases(eventAmends, 'correct');

/** “Corrected the figure to nine”, “the words were …”, “should have read”, “seventeen, not nineteen”. */
export function findCorrections(said: SaidWords): readonly EventFinding[] {
  return [
    ...findAmends(said, {
      relation: 'corrects',
      rule: 'correct',
      phrases: PHRASES,
      agrees: said.report.attribution.act === 'correct' ? 0.7 : 0,
    }),
    ...findReplacedNumbers(said),
  ];
}

/** Log odds that a number which is said not to be another corrects it. */
const REPLACED = 1.8;
const REACH = 8;
const INSTEAD: readonly string[] = ['not', 'rather', 'instead'];

/** A number, and behind it the one that it is not. */
function findReplacedNumbers({ line, report }: SaidWords): readonly EventFinding[] {
  if (report.attribution.polarity === 'negated') return [];
  return line.flatMap((token, at) => {
    if (!INSTEAD.includes(token.word) || token.role === 'cue') return [];
    const before = nearestNumber(line, at, -1);
    const after = nearestNumber(line, at, 1);
    if (before === null || after === null || line[before]!.word === line[after]!.word) return [];
    if (line[at + 1]!.word === 'one') return [];
    const places = [before, at, after];
    return [
      {
        relation: 'corrects',
        rule: 'number-not-number',
        weight: REPLACED,
        places,
        isConditional: false,
        fault: null,
      },
    ];
  });
}

function nearestNumber(line: readonly SaidToken[], at: number, step: 1 | -1): number | null {
  for (let i = at + step; Math.abs(i - at) <= REACH && line[i]?.sentence === line[at]!.sentence; i += step)
    if (isNumberWord(line[i]!.word)) return i;
  return null;
}
