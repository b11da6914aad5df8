import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../errors.ts';
import type { App } from '../context.ts';

/** Most requests of one address in a minute: a person who opens page after page is far below. */
const MOST = 1200;

const isLoopback = (ip: string): boolean => ip === '::1' || /^(?:::ffff:)?127\./.test(ip);

/** What is said to who asks too much. */
export const tooMany = (): HearsayError =>
  new HearsayError('too-many-requests', 'Too many requests came from there; try again in a minute.');

/** Limits how much one address may ask in a minute; whoever is at the machine itself may ask as much as they like. */
export async function limitRequests(app: App): Promise<void> {
  await app.register(rateLimit, {
    max: MOST,
    timeWindow: '1 minute',
    allowList: ({ ip }: FastifyRequest) => isLoopback(ip),
    errorResponseBuilder: tooMany,
  });
}
