import { z } from 'zod';
import type { Api, Failure, RouteName } from '../contract.ts';
import { auditQuerySchema, auditSchema } from './access/audit.ts';
import { madeTokenSchema, newTokenSchema, tokensSchema } from './access/token.ts';
import {
  meSchema,
  newPasswordSchema,
  newUserSchema,
  signInSchema,
  userChangeSchema,
  userLineSchema,
  userParams,
  usersSchema,
} from './access/user.ts';
import { asOfQuerySchema, idParams } from './address-values.ts';
import { failureSchema } from './failure.ts';
import { judgementSchema } from './model/judgement.ts';
import { judgementsSchema, newJudgementSchema, publishedSchema } from './record/decided.ts';
import { documentsSchema, documentViewSchema, readViewSchema } from './record/document-view.ts';
import { doubtsSchema } from './record/doubt.ts';
import { facetsSchema } from './record/facets.ts';
import {
  documentsQuerySchema,
  doubtsQuerySchema,
  pagingQuerySchema,
  peopleQuerySchema,
  statisticsQuerySchema,
} from './record/list-queries.ts';
import { peopleSchema, personViewSchema } from './record/person-view.ts';
import { statementHitsSchema } from './record/statement-hit.ts';
import { statementQuerySchema } from './record/statement-query.ts';
import { statementViewSchema } from './record/statement-view.ts';
import { statisticsSchema } from './record/statistics.ts';
import { checkedDraftSchema } from './work/checked-draft.ts';
import { accountsSchema, comparedSchema } from './work/comparison.ts';
import { erasureAskedSchema, erasureSchema } from './work/erasure.ts';
import { givenInputSchema } from './work/given-input.ts';
import { importReportSchema } from './work/import-report.ts';
import { jobSchema, jobsSchema, newJobSchema } from './work/job.ts';
import { newSearchSchema, savedSearchesSchema, savedSearchSchema } from './work/saved-search.ts';
import { sheetScoreSchema, sheetsSchema } from './work/sheet-score.ts';

const answers = <T extends z.ZodType>(answer: T) => ({ response: { 200: answer, default: failureSchema } });
const nothing = answers(z.null());
const id = { params: idParams };

const SCHEMAS = {
  'GET /api/me': answers(meSchema),
  'POST /api/session': { body: signInSchema, ...answers(meSchema) },
  'DELETE /api/session': nothing,
  'POST /api/password': { body: newPasswordSchema, ...nothing },
  'GET /api/tokens': answers(tokensSchema),
  'POST /api/tokens': { body: newTokenSchema, ...answers(madeTokenSchema) },
  'DELETE /api/tokens/:id': { ...id, ...nothing },
  'GET /api/users': answers(usersSchema),
  'POST /api/users': { body: newUserSchema, ...answers(userLineSchema) },
  'PATCH /api/users/:name': { params: userParams, body: userChangeSchema, ...answers(userLineSchema) },
  'GET /api/audit': { querystring: auditQuerySchema, ...answers(auditSchema) },

  'GET /api/documents': { querystring: documentsQuerySchema, ...answers(documentsSchema) },
  'GET /api/documents/:id': { ...id, querystring: asOfQuerySchema, ...answers(documentViewSchema) },
  'GET /api/statements': { querystring: statementQuerySchema, ...answers(statementHitsSchema) },
  'GET /api/facets': { querystring: statementQuerySchema, ...answers(facetsSchema) },
  'GET /api/statements/:id': { ...id, querystring: asOfQuerySchema, ...answers(statementViewSchema) },
  'GET /api/people': { querystring: peopleQuerySchema, ...answers(peopleSchema) },
  'GET /api/people/:id': { ...id, querystring: statementQuerySchema, ...answers(personViewSchema) },
  'GET /api/doubts': { querystring: doubtsQuerySchema, ...answers(doubtsSchema) },
  'GET /api/judgements': { querystring: pagingQuerySchema, ...answers(judgementsSchema) },
  'POST /api/judgements': { body: newJudgementSchema, ...answers(judgementSchema) },
  'GET /api/statistics': { querystring: statisticsQuerySchema, ...answers(statisticsSchema) },
  'POST /api/compare': { body: accountsSchema, ...answers(comparedSchema) },
  'POST /api/check': { body: givenInputSchema, ...answers(checkedDraftSchema) },
  'POST /api/read': { body: givenInputSchema, ...answers(readViewSchema) },

  'GET /api/jobs': answers(jobsSchema),
  'POST /api/jobs': { body: newJobSchema, ...answers(jobSchema) },
  'GET /api/jobs/:id': { ...id, ...answers(jobSchema) },
  'DELETE /api/jobs/:id': { ...id, ...answers(jobSchema) },

  'POST /api/import': answers(importReportSchema),
  'POST /api/erasures': { body: erasureAskedSchema, ...answers(erasureSchema) },
  'POST /api/sample/scores': { body: sheetsSchema, ...answers(sheetScoreSchema) },

  'GET /api/searches': answers(savedSearchesSchema),
  'POST /api/searches': { body: newSearchSchema, ...answers(savedSearchSchema) },
  'DELETE /api/searches/:id': { ...id, ...nothing },
  'GET /api/published': answers(publishedSchema),
};

/** The schemas as the compiler infers them, for the test that holds them and the contract together. */
export type InferredSchemas = typeof SCHEMAS;

type Part<R, K extends string, As extends string> = K extends keyof R
  ? { readonly [key in As]: z.ZodType<R[K]> }
  : unknown;

type RouteSchemas<R extends { readonly answer: unknown }> = Part<R, 'params', 'params'> &
  Part<R, 'query', 'querystring'> &
  Part<R, 'body', 'body'> & {
    readonly response: {
      readonly 200: z.ZodType<R['answer'], R['answer']>;
      readonly default: z.ZodType<Failure, Failure>;
    };
  };

/**
 * For every route of the contract the schemas of what goes in and comes out, as a route of Fastify takes them: a route adds
 * its summary and tags.
 */
export const API_SCHEMAS: { readonly [K in RouteName]: RouteSchemas<Api[K]> } = SCHEMAS;
