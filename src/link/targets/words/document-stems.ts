import type { ToldDocument } from '../../../model/index.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';

const known = new WeakMap<ToldDocument, ReadonlySet<string>>();

/** Stems of all words of a document. */
export function documentStems(document: ToldDocument): ReadonlySet<string> {
  const before = known.get(document);
  if (before) return before;
  const stems = new Set(indexTokens(document.text).map(({ stem }) => stem));
  known.set(document, stems);
  return stems;
}
