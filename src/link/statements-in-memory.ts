import type { ReportGroup, Statement, ToldDocument } from '../model/index.ts';

/** Statements that grow document by document. */
export interface StatementsInMemory {
  /** Id of the statement that an attribution reports, or undefined where it reports none. */
  readonly of: (attribution: string) => string | undefined;
  /** Takes in the groups of a document: into the statements that they belong to, or as new ones. */
  readonly add: (document: ToldDocument, groups: readonly ReportGroup[]) => void;
  /** All of them in the order in which they came. */
  readonly list: () => readonly Statement[];
}

/** No statements yet. Ids are `s1`, `s2` …, in the order in which they come; of those that turn out one the first stays. */
export function createStatements(): StatementsInMemory {
  const statements = new Map<string, { speakers: readonly string[]; attributions: string[] }>();
  const statementOf = new Map<string, string>();
  let minted = 0;
  const add = (document: ToldDocument, { attributions, statements: known }: ReportGroup) => {
    const [id = `s${++minted}`, ...others] = known.filter((one) => statements.has(one));
    const merged = others.flatMap((other) => statements.get(other)!.attributions);
    for (const other of others) statements.delete(other);
    const statement = statements.get(id) ?? {
      speakers: speakersOf(document, attributions),
      attributions: [],
    };
    statement.attributions.push(...merged, ...attributions);
    statements.set(id, statement);
    for (const one of statement.attributions) statementOf.set(one, id);
  };
  return {
    of: (attribution) => statementOf.get(attribution),
    add: (document, groups) => {
      for (const group of groups) add(document, group);
    },
    list: () => [...statements].map(([id, statement]) => ({ id, ...statement })),
  };
}

function speakersOf({ attributions }: ToldDocument, ids: readonly string[]): readonly string[] {
  const speaker = attributions.find(({ id, speaker: own }) => ids.includes(id) && own !== null)?.speaker;
  return [speaker ?? []].flat();
}
