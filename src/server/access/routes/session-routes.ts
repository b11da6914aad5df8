import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../../errors.ts';
import {
  beginSession,
  changeAccount,
  checkPassword,
  endSession,
  type RecordSize,
} from '../../../record/index.ts';
import type { App } from '../../context.ts';
import { API_SCHEMAS } from '../../schemas/api-schemas.ts';
import { audit } from '../audit.ts';
import { createSignInLimit, type SignInLimit } from '../limit-sign-in.ts';
import { PERMISSIONS_OF } from '../permissions-of.ts';
import { sessionOf, setSession } from '../session-cookie.ts';
import { describeMe } from './describe-me.ts';
import { refuseWithoutSession } from './refuse-without-session.ts';

interface Tried {
  readonly name: string;
  readonly password: string;
}

/** The account whose name and password somebody gives. Throws `wrong-password`, the same for every reason. */
async function signIn(request: FastifyRequest, { name, password }: Tried, limit: SignInLimit) {
  limit.count(request, name);
  const account = await checkPassword(request.server.context.record, { name, password });
  if (account) {
    limit.forget(request, name);
    return account;
  }
  await audit(request, { action: 'sign-in-failed', subject: name.slice(0, 64), detail: request.ip });
  throw new HearsayError(
    'wrong-password',
    'This name and password do not go together, or may not sign in; mind capitals in the password.',
  );
}

/** Signing in and out, and changing one's password. */
export function addSessionRoutes(app: App, sizeOf: (hasInternal: boolean) => Promise<RecordSize>): void {
  const { record, settings } = app.context;
  const limit = createSignInLimit();
  const tags = ['access'];

  app.post(
    '/api/session',
    {
      config: { need: 'public' },
      schema: {
        ...API_SCHEMAS['POST /api/session'],
        summary: 'Signs in: the answer sets a cookie, and its csrf goes with every change.',
        tags,
      },
    },
    async (request, reply) => {
      if (!settings.isAuthOn)
        throw new HearsayError('no-sign-in', 'Nobody signs in here; start the server with --auth for that.');
      const { name, role } = await signIn(request, request.body, limit);
      const earlier = sessionOf(request);
      if (earlier !== null) await endSession(record, earlier);
      const { secret, csrf } = await beginSession(record, name);
      setSession(reply, secret);
      request.visitor = { name, role, permissions: PERMISSIONS_OF[role], via: 'session' };
      await audit(request, { action: 'sign-in', subject: name, detail: request.ip });
      return describeMe({ visitor: request.visitor, csrf, server: request.server }, sizeOf);
    },
  );

  app.delete(
    '/api/session',
    {
      config: { need: 'read' },
      schema: { ...API_SCHEMAS['DELETE /api/session'], summary: 'Signs out.', tags },
    },
    async (request, reply) => {
      refuseWithoutSession(request);
      await endSession(record, sessionOf(request)!);
      setSession(reply, null);
      await audit(request, { action: 'sign-out', subject: request.visitor.name });
      return null;
    },
  );

  app.post(
    '/api/password',
    {
      config: { need: 'read' },
      schema: {
        ...API_SCHEMAS['POST /api/password'],
        summary: 'Changes one’s password, and ends one’s other sessions.',
        tags,
      },
    },
    async (request) => {
      const name = refuseWithoutSession(request);
      const { old, new: password } = request.body;
      await signIn(request, { name, password: old }, limit);
      const change = { password, role: null, isDisabled: null };
      await changeAccount(record, { name, change, keep: sessionOf(request) });
      await audit(request, { action: 'password-changed', subject: name });
      return null;
    },
  );
}
