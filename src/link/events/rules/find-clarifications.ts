import { eventAmends } from '../../../generated/lexicon.ts';
import type { EventFinding } from '../event-rule.ts';
import { bindPhrases } from '../reading/find-phrases.ts';
import type { SaidWords } from '../reading/said-words.ts';
import { findAmends } from './find-amends.ts';

const PHRASES = bindPhrases(eventAmends, 'clarify');

/** “By them he meant the scriptures”, “it was a joke”, “was speaking in a personal capacity”. */
export function findClarifications(said: SaidWords): readonly EventFinding[] {
  const found = findAmends(said, {
    relation: 'clarifies',
    rule: 'clarify',
    phrases: PHRASES,
    agrees: said.report.attribution.act === 'clarify' ? 0.7 : 0,
  });
  return [...found, ...findQuotedMeanings(said)].filter(({ places }) => !isMeantIndeed(said, places));
}

/** “I meant it”, “meant every word”: that it was meant, not what. */
function isMeantIndeed({ line }: SaidWords, places: readonly number[]): boolean {
  const last = places.at(-1)!;
  return (
    line[last]!.word === 'meant' && /^(?:it|every|what|business|that|all)$/.test(line[last + 1]?.word ?? 'it')
  );
}

/** Log odds that words in quotation marks of which it is said what they mean are the speaker's own. */
const QUOTED_MEANING = 1.8;
const MEANS = /^(?:mean|means|meant|signifies|signified|refers|referred|stands|stood)$/;

/** “‘The coast’ means the stretch south of the river”. */
function findQuotedMeanings({ line, report }: SaidWords): readonly EventFinding[] {
  const { text } = report.document;
  return line.flatMap(({ word }, at) => {
    const before = line[at - 1];
    if (!MEANS.test(word) || before === undefined) return [];
    if (!/[”’"]/.test(text.slice(before.end, line[at]!.start))) return [];
    return [
      {
        relation: 'clarifies',
        rule: 'quoted-meaning',
        weight: QUOTED_MEANING,
        places: [at - 1, at],
        isConditional: false,
        fault: null,
      },
    ];
  });
}
