import type { ToldDocument } from '../../model/index.ts';
import { foldText } from '../../text/tokens/fold-text.ts';

/** Share of the sentences of either text that must be the other's too. */
const ALIKE = 0.9;
/** Shorter texts are alike by chance. */
const LEAST_SENTENCES = 3;

const sentencesOf = ({ text, sentences }: ToldDocument): ReadonlySet<string> =>
  new Set(sentences.map(({ start, end }) => foldText(text.slice(start, end)).text));

function isSameText(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((sentence) => b.has(sentence)).length;
  return common >= LEAST_SENTENCES && common >= ALIKE * Math.max(a.size, b.size);
}

/**
 * Which documents print a text that an earlier one has, but for typography and a line or two: the earlier by the id of the
 * later. For where no record knows it; an article that was cut or taken up in part is an account of its own.
 */
export function findCopies(documents: readonly ToldDocument[]): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  const texts = new Map(documents.map((one) => [one.id, sentencesOf(one)]));
  const origins: string[] = [];
  for (const { id } of documents) {
    const origin = origins.find((other) => isSameText(texts.get(id)!, texts.get(other)!));
    if (origin === undefined) origins.push(id);
    else copies.set(id, origin);
  }
  return copies;
}
