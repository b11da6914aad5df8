import { isPublished, type OpenRecord, personPage } from '../../record/index.ts';
import type { PersonView, StatementQuery } from '../contract.ts';
import { type ListAsked, listHits } from './list-hits.ts';
import { judgementOf } from './parts/judgement-of.ts';
import { personLine } from './parts/people-of.ts';
import { statementHits } from './statement-hits.ts';

/** A person of the record as they are shown. Throws what `personPage` throws. */
export async function personView(
  record: OpenRecord,
  asked: string,
  { query, list }: { readonly query: StatementQuery; readonly list: ListAsked },
): Promise<PersonView> {
  const page = await personPage(record, asked, list);
  const { statements, inError, questions, judgements, years, outlets, standings } = page;
  const person = personLine(page.person);
  const ofThem = { ...list, filters: { ...list.filters, speaker: person.id } };
  return {
    ...{ person, years, outlets, standings },
    statements:
      query.q === undefined ? await statementHits(record, statements) : await listHits(record, query, ofThem),
    inError: await statementHits(record, inError),
    questions: questions.map(({ other, ...question }) => ({ ...question, other: personLine(other) })),
    judgements: judgements.map(judgementOf),
    isPublished: (await isPublished(record, { person: person.id })) !== null,
  };
}
