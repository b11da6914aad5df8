import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../context.ts';

/** Whether a browser or program that has an answer of this tag need not have it again. */
const isKnown = (wanted: string, tag: string): boolean => {
  const bare = tag.replace(/^W\//, '');
  return wanted.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare);
};

function tagOf(reply: FastifyReply, payload: string): string {
  const given = reply.getHeader('etag');
  if (typeof given === 'string') return given;
  const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', tag);
  return tag;
}

const isTagged = ({ method }: FastifyRequest, reply: FastifyReply): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  reply.statusCode === 200 &&
  !String(reply.getHeader('cache-control') ?? '').includes('no-store');

/** Tags every answer that is read by its content, and answers 304 to who has it already. */
export function tagAnswers(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !isTagged(request, reply)) return payload;
    const tag = tagOf(reply, payload);
    const wanted = request.headers['if-none-match'];
    if (wanted === undefined || !isKnown(wanted, tag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return '';
  });
}
