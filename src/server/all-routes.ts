import { addAccessRoutes } from './access/routes/access-routes.ts';
import type { AddRoutes } from './add-routes.ts';
import { addErasureRoutes } from './erase/erasure-routes.ts';
import { addEvidenceRoutes } from './evidence/evidence-routes.ts';
import { addFeedRoutes } from './feeds/feed-routes.ts';
import { addSavedSearchRoutes } from './feeds/saved-search-routes.ts';
import { addJobRoutes } from './jobs/job-routes.ts';
import { addOpenApiRoutes } from './openapi/openapi-routes.ts';
import { addPublicRoutes } from './public/public-routes.ts';
import { addReadingRoutes } from './routes/reading-routes.ts';
import { addRecordRoutes } from './routes/record-routes.ts';
import { addBackupRoutes } from './transfer/backup-routes.ts';
import { addExportRoutes } from './transfer/export-routes.ts';
import { addSampleRoutes } from './transfer/sample-routes.ts';

export type { AddRoutes };

/** All routes, in the order in which the OpenAPI document lists them. */
export const ALL_ROUTES: readonly AddRoutes[] = [
  addRecordRoutes,
  addReadingRoutes,
  addJobRoutes,
  addExportRoutes,
  addBackupRoutes,
  addErasureRoutes,
  addSampleRoutes,
  addEvidenceRoutes,
  addSavedSearchRoutes,
  addFeedRoutes,
  addPublicRoutes,
  addAccessRoutes,
  addOpenApiRoutes,
];
