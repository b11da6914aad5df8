import type { Attribution } from '../../../src/index.ts';
import { joinReadings, type KnownPerson, type Person } from '../../../src/index.ts';
import type { GoldCase, GoldReport } from './gold-case.ts';
import { matchReports } from './match-reports.ts';
import { toldDocument } from './tell-gold.ts';
import type { ToldCase } from './told-case.ts';

const personOf = ({ id, name, kind, aliases, gender, roles }: KnownPerson): Person => ({
  id,
  name,
  kind,
  aliases,
  gender,
  roles,
  by: null,
});

/** Pairs what was found in a text with the gold of it, one to one. */
type Match = (
  found: readonly Attribution[],
  gold: readonly GoldReport[],
  text: string,
) => readonly (readonly [Attribution, GoldReport])[];

/** A case with the attributions that our engine found and the people it made of their sources. */
export function tellReadings(gold: GoldCase, match: Match = matchReports): ToldCase {
  const idOf = (key: string | null) =>
    gold.documents.find((one) => one.key === key)?.reading.document.id ?? null;
  const origins = new Map(gold.documents.map(({ reading, origin }) => [reading.document.id, idOf(origin)]));
  const joined = joinReadings(
    gold.documents.map(({ reading }) => reading),
    { copyOf: (id) => origins.get(id) ?? null },
  );
  const goldOf = new Map<string, string>();
  const documents = gold.documents.map((document) => {
    const told = toldDocument(document, gold);
    const attributions = joined.attributions.filter((one) => one.document === told.id);
    const reports = gold.reports.filter((one) => one.document === document.key);
    for (const [found, report] of match(attributions, reports, told.text)) goldOf.set(found.id, report.id);
    const people = joined.people
      .filter(({ mentions }) => mentions.some((mention) => mention.document === told.id))
      .map(personOf);
    return { ...told, attributions, people };
  });
  return { gold, documents, goldOf };
}
