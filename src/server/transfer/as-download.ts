import type { FastifyReply } from 'fastify';

/** What an answer is kept as. */
interface SentFile {
  readonly name: string;
  readonly type: string;
}

/** Has an answer kept as a file: whatever is in it, no browser takes it for a page of ours. */
export const asDownload = (reply: FastifyReply, { name, type }: SentFile): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type(type);
