import type { AddRoutes } from '../add-routes.ts';
import { keepAnswers } from '../cache/keep-answers.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { addDoubtRoutes } from './doubt-routes.ts';
import { addFileRoutes } from './file-routes.ts';
import { addJudgementRoutes } from './judgement-routes.ts';
import { addPeopleRoutes } from './people-routes.ts';
import { addPublishedRoutes } from './published-routes.ts';
import { addStatementRoutes } from './statement-routes.ts';
import { addStatisticsRoutes } from './statistics-routes.ts';

/** Routes that ask the record, and decide. */
export const RECORD_ROUTES: readonly AddRoutes[] = [
  addStatementRoutes,
  addPeopleRoutes,
  addDocumentRoutes,
  addFileRoutes,
  addDoubtRoutes,
  addJudgementRoutes,
  addPublishedRoutes,
  addStatisticsRoutes,
];

/** What a record is asked for, and deciding. */
export const addRecordRoutes: AddRoutes = async (app, context) => {
  keepAnswers(app, context);
  for (const addRoutes of RECORD_ROUTES) await addRoutes(app, context);
};
