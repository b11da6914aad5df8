import { changeAccount, createAccount, listAccounts } from '../../../record/index.ts';
import type { AddRoutes } from '../../add-routes.ts';
import { API_SCHEMAS } from '../../schemas/api-schemas.ts';
import { audit } from '../audit.ts';

interface Change {
  readonly role?: string;
  readonly isDisabled?: boolean;
  readonly password?: string;
}

/** What was changed of a user, for the audit: never the password itself. */
const changeWords = ({ role, isDisabled, password }: Change): string =>
  [
    ...(role === undefined ? [] : [`role ${role}`]),
    ...(isDisabled === undefined ? [] : [isDisabled ? 'disabled' : 'enabled']),
    ...(password === undefined ? [] : ['password']),
  ].join(', ');

/** Users, for admins. */
export const addUserRoutes: AddRoutes = (app, { record }) => {
  const config = { need: 'admin' } as const;
  const tags = ['access'];

  app.get(
    '/api/users',
    { config, schema: { ...API_SCHEMAS['GET /api/users'], summary: 'All users.', tags } },
    async () => ({ users: await listAccounts(record) }),
  );

  app.post(
    '/api/users',
    { config, schema: { ...API_SCHEMAS['POST /api/users'], summary: 'Makes a user.', tags } },
    async (request) => {
      const user = await createAccount(record, request.body);
      await audit(request, { action: 'user-created', subject: user.name, detail: user.role });
      return user;
    },
  );

  app.patch(
    '/api/users/:name',
    {
      config,
      schema: {
        ...API_SCHEMAS['PATCH /api/users/:name'],
        summary: 'Gives a user another role or password, or lets them sign in no more.',
        tags,
      },
    },
    async (request) => {
      const { role = null, isDisabled = null, password = null } = request.body;
      const change = { role, isDisabled, password };
      const user = await changeAccount(record, { name: request.params.name, change, keep: null });
      await audit(request, {
        action: 'user-changed',
        subject: user.name,
        detail: changeWords(request.body),
      });
      return user;
    },
  );
};
