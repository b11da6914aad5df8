import type { FastifyReply } from 'fastify';
import { type AtomFeed, atom, updatedAt } from './atom.ts';

/**
 * Answers with a feed. It is tagged by its content, and who has it already is told so by that; never by the time of the
 * last change alone, since what is taken back leaves none.
 */
export const sendFeed = (reply: FastifyReply, feed: AtomFeed): FastifyReply =>
  reply
    .header('content-type', 'application/atom+xml; charset=utf-8')
    .header('last-modified', new Date(updatedAt(feed)).toUTCString())
    .send(atom(feed));
