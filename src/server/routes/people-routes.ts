import { countSaid, findPeopleNamed, listPeople, type OpenRecord } from '../../record/index.ts';
import { type Viewer, viewerOf } from '../access/viewer-of.ts';
import type { AddRoutes } from '../add-routes.ts';
import type { Api } from '../contract.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { personLine } from '../views/parts/people-of.ts';
import { personView } from '../views/person-view.ts';
import { filtersOfQuery, pageOf } from './filters-of-query.ts';
import { hasMore, linkNext } from './link-next.ts';

const TAGS = ['people'];

type People = Api['GET /api/people']['answer']['people'];

interface Part {
  readonly limit: number;
  readonly offset: number;
  readonly viewer: Viewer;
}

async function peopleNamed(
  record: OpenRecord,
  name: string,
  { limit, offset, viewer }: Part,
): Promise<People> {
  const found = (await findPeopleNamed(record, name, viewer)).slice(offset, offset + limit);
  const counts = await countSaid(
    record,
    found.map(({ n }) => n),
    viewer,
  );
  return found.map((person) => ({ person: personLine(person), statements: counts.get(person.n) ?? 0 }));
}

async function peopleListed(record: OpenRecord, { limit, offset, viewer }: Part): Promise<People> {
  const found = await listPeople(record, { limit, offset, ...viewer });
  return found.map(({ person, statements }) => ({ person: personLine(person), statements }));
}

/** People: those who speak most, those of a name, and one with what they said. */
export const addPeopleRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/people',
    {
      config: { need: 'read', isKept: true },
      schema: {
        summary: 'List who speaks, or find people by name',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/people'],
      },
    },
    async (request, reply) => {
      const { query, visitor } = request;
      const page = pageOf(query);
      const part = { ...page, limit: page.limit + 1, viewer: viewerOf(visitor) };
      const found =
        query.q === undefined ? await peopleListed(record, part) : await peopleNamed(record, query.q, part);
      const people = found.slice(0, page.limit);
      linkNext(request, reply, { ...page, hasMore: found.length > people.length });
      return { people };
    },
  );

  app.get(
    '/api/people/:id',
    {
      config: { need: 'read', isKept: true },
      schema: {
        summary: 'Show a person by id or name: who they are, what they said and what became of it',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/people/:id'],
      },
    },
    async (request, reply) => {
      const { params, query, visitor } = request;
      const page = pageOf(query);
      const { speaker: _speaker, ...others } = query;
      const filters = await filtersOfQuery(record, others, visitor);
      const view = await personView(record, params.id, { query, list: { filters, ...page } });
      const given = page.offset + view.statements.statements.length;
      linkNext(request, reply, { ...page, hasMore: hasMore(view.statements, given) });
      return view;
    },
  );
};
