import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ReadOptions } from '../hearsay.ts';
import type { OpenRecord } from '../record/index.ts';
import type { Permission, UserRole } from './contract.ts';

/** Fastify with routes that zod schemas type. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** How a server is run. */
export interface ServerSettings {
  /** Whether people sign in; without it there is one user, on loopback, who may do all. */
  readonly isAuthOn: boolean;
  /** Under what address people reach it, as `http://127.0.0.1:8080`; null for wherever it listens. */
  readonly origin: string | null;
  /** Name under which the one user decides where nobody signs in. */
  readonly localUser: string;
  /** Whether addresses that users give may lead into private networks; for tests. */
  readonly allowPrivate: boolean;
  /** Most bytes of an upload. */
  readonly maxUpload: number;
  /** Whether paths and folders of the server's own machine may be added by name: the local user's, never others'. */
  readonly hasLocalFiles: boolean;
  /** What finds attributions; the learned engine. */
  readonly engine?: ReadOptions['engine'];
  /** Most threads that read a record in a file for visitors, beside the server's own; none. */
  readonly threads?: number;
  /** Where the room's files are, as `npm run build:web` makes them; null for no room. */
  readonly room: string | null;
}

/** What routes are made with. */
export interface ServerContext {
  readonly record: OpenRecord;
  readonly settings: ServerSettings;
  readonly now: () => Date;
}

/** Who asks. */
export interface Visitor {
  /** Null for somebody who has not signed in. */
  readonly name: string | null;
  readonly role: UserRole | null;
  /** Empty for somebody who has not signed in: they see what is published. A token has at most its scopes. */
  readonly permissions: ReadonlySet<Permission>;
  readonly via: 'local' | 'session' | 'token' | 'nobody';
}

/** What is needed for a route; `public` is for anybody. One that does not say is for admins. */
export type Need = Permission | 'public';

/** Whether somebody sees documents that are internal or under embargo. */
export const seesInternal = ({ permissions }: Visitor): boolean => permissions.has('review');

declare module 'fastify' {
  interface FastifyInstance {
    context: ServerContext;
  }
  interface FastifyRequest {
    visitor: Visitor;
    /** What `x-csrf-token` must say where somebody changes something by cookie or as the local user; else null. */
    csrf: string | null;
  }
  interface FastifyContextConfig {
    need?: Need;
  }
}
