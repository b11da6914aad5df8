import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerSettings } from '../context.ts';

/** Whether people reach the server by https. */
export const isSecure = ({ origin }: ServerSettings): boolean => origin?.startsWith('https:') ?? false;

/** What the cookie is called: a browser takes one with `__Host-` from nobody but the very host, by https. */
export const cookieName = (settings: ServerSettings): string =>
  isSecure(settings) ? '__Host-hearsay' : 'hearsay-session';

const optionsOf = (settings: ServerSettings): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: isSecure(settings),
});

/** Seconds after which a browser forgets it; the record ends the session by then at the latest. */
const LIFE = 7 * 24 * 3600;

/** The secret of the session that somebody came with, or null. */
export const sessionOf = (request: FastifyRequest): string | null =>
  request.cookies[cookieName(request.server.context.settings)] || null;

/** Gives a browser the secret of a session to keep; null has it forget the one that it keeps. */
export function setSession(reply: FastifyReply, secret: string | null): void {
  const { settings } = reply.server.context;
  if (secret === null) reply.clearCookie(cookieName(settings), optionsOf(settings));
  else reply.setCookie(cookieName(settings), secret, { ...optionsOf(settings), maxAge: LIFE });
}
