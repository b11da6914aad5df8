import { covers } from '../../src/attribute/choose/choose-candidates.ts';
import type { Candidate } from '../../src/attribute/rules/candidate.ts';
import { proposeCandidates } from '../../src/attribute/rules/propose-candidates.ts';
import type { Span } from '../../src/model/index.ts';
import type { Example } from './fit-logistic.ts';
import type { GoldArticle, GoldAttribution } from './gold-article.ts';
import { isTouching, jaccard, wordsIn } from './overlap.ts';

/** What a candidate with another source than gold's, but one that touches it, is worth beside one with the same. */
const OTHER_SOURCE = 0.85;

/** The spans as far as they stand in the sentence of a candidate: speech goes on in sentences that it doesn't see. */
function inSentence({ region, content }: Candidate, spans: readonly Span[]): Span[] {
  const first = region.items[0]!.start;
  const last = region.items.at(-1)!.end;
  return spans.flatMap(({ start, end }) => {
    const clipped = {
      start: Math.max(start, Math.min(first, content[0]!.start)),
      end: Math.min(end, Math.max(last, content.at(-1)!.end)),
    };
    return clipped.start < clipped.end ? [clipped] : [];
  });
}

/** How right a candidate is by one gold attribution: 0 unless it is a relaxed match, then by the words that they share. */
function agreement(text: string, candidate: Candidate, gold: GoldAttribution): number {
  const isSourceless = candidate.source.length === 0 && gold.source.length === 0;
  if (!isSourceless && !isTouching(candidate.source, gold.source)) return 0;
  const likeness = jaccard(
    wordsIn(text, candidate.content),
    wordsIn(text, inSentence(candidate, gold.content)),
  );
  const isSameSource =
    jaccard(wordsIn(text, candidate.source), wordsIn(text, gold.source)) === 1 || isSourceless;
  return likeness < 0.5 ? 0 : likeness * (isSameSource ? 1 : OTHER_SOURCE);
}

/**
 * The candidates of an article with how right each is. PolNeAR marks the outermost attributions alone, so a wrong
 * candidate inside the content of a gold one says nothing and is left out.
 */
export function candidateExamples({ segmented, attributions, discard }: GoldArticle): Example[] {
  const { text } = segmented.document;
  const contents = attributions.flatMap(({ content }) => content);
  return proposeCandidates(segmented).candidates.flatMap((candidate) => {
    if (candidate.bounds.least === candidate.bounds.most || isTouching([candidate.content[0]!], discard))
      return [];
    const near = attributions.filter(({ content }) => isTouching(content, candidate.content));
    const target = Math.max(0, ...near.map((gold) => agreement(text, candidate, gold)));
    const isNested = candidate.cue.every((span) => covers(contents, span));
    return target === 0 && isNested ? [] : [{ features: candidate.features, target }];
  });
}
