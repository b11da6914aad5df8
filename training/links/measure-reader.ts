import { type Ground, loadCases } from '../../eval/links/gold/load-cases.ts';
import { READ_DEEDS } from '../../src/link/index.ts';
import { readDeeds } from '../../src/link/reader/read-deeds.ts';
import { openLinkReader } from '../../src/runtime/open-link-reader.ts';

/** How often the reader alone is right about a deed, in per cent. */
export interface ReaderScore {
  readonly reports: number;
  /** F1 of each deed, those that no report does left out. */
  readonly f1: Readonly<Record<string, number>>;
  readonly macroF1: number;
}

const round = (value: number): number => Math.round(10 * value) / 10;

/** What the reader that is shipped reaches by itself on those reports of the gold that it is given and has not learned from. */
export async function measureReader(): Promise<Readonly<Record<string, ReaderScore>>> {
  return {
    'training/relations, kept apart': await scoreOn('apart'),
    'eval/relations/tune': await scoreOn('tune'),
  };
}

async function scoreOn(ground: Ground): Promise<ReaderScore> {
  const reader = await openLinkReader();
  if (reader === null) throw new Error('onnxruntime-node cannot be loaded, so that nothing can be measured.');
  const counts = READ_DEEDS.map(() => ({ hits: 0, found: 0, due: 0 }));
  let reports = 0;
  for (const { gold, documents, goldOf } of await loadCases(ground, { given: 'gold' }))
    for (const document of documents)
      for (const [{ attribution }, odds] of await readDeeds(reader, document)) {
        reports++;
        const own = gold.links.filter(({ from }) => from.has(goldOf.get(attribution.id) ?? ''));
        READ_DEEDS.forEach((deed, n) => {
          const same = own.filter(
            ({ relation, isConditional }) => deed === (isConditional ? 'conditional' : relation),
          );
          if (same.length > 0 && same.every(({ isOptional }) => isOptional)) return;
          const [isFound, isDue] = [odds[n]! >= 0, same.length > 0];
          counts[n]!.found += Number(isFound);
          counts[n]!.due += Number(isDue);
          counts[n]!.hits += Number(isFound && isDue);
        });
      }
  const rows = READ_DEEDS.map((deed, n) => ({ deed, ...counts[n]! })).filter(({ due }) => due > 0);
  const f1 = rows.map(({ deed, hits, found, due }) => [deed, round((200 * hits) / (found + due))] as const);
  return {
    reports,
    f1: Object.fromEntries(f1),
    macroF1: round(f1.reduce((sum, [, value]) => sum + value, 0) / f1.length),
  };
}
