import type { FastifyRequest } from 'fastify';
import { appendAudit } from '../../record/index.ts';

/** What was done; `subject` is an id or a name, and neither has a secret. */
export interface Deed {
  /** Such as `sign-in`, `sign-in-failed`, `judgement`, `add`, `erase`, `export`, `user-created`, `token-created`. */
  readonly action: string;
  readonly subject: string | null;
  readonly detail?: string | null;
}

/** Writes a line of the audit in the name of who asks. Every route that changes something calls it once it is done. */
export const audit = (
  { server, visitor }: FastifyRequest,
  { action, subject, detail = null }: Deed,
): Promise<void> => appendAudit(server.context.record, { actor: visitor.name, action, subject, detail });
