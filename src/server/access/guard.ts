import { newSecret } from '../../record/index.ts';
import type { App } from '../context.ts';
import { checkForgery, checkNeed } from './check-need.ts';
import { findVisitor, localUser } from './find-visitor.ts';
import { checkHost, checkSite } from './own-addresses.ts';

/**
 * Has every request looked at before anything else of it is read: under whose name it came, who asks, whether they may, and
 * whether they mean it. Sets `visitor` and `csrf`.
 */
export function addGuard(app: App): void {
  const { settings } = app.context;
  const local = localUser(settings.localUser, newSecret());
  app.decorateRequest('visitor');
  app.decorateRequest('csrf', null);
  app.addHook('onRequest', async (request) => {
    request.visitor = { name: null, role: null, permissions: new Set(), via: 'nobody' };
    checkHost(request);
    checkSite(request);
    const { visitor, csrf } = settings.isAuthOn ? await findVisitor(request) : local;
    request.visitor = visitor;
    request.csrf = csrf;
    checkNeed(request);
    checkForgery(request);
  });
}
