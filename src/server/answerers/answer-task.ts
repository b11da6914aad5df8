import type { FastifyRequest } from 'fastify';
import type { Visitor } from '../context.ts';

/** A request for what is read from the record, as it goes to a thread: whoever asks was looked at before. */
export interface AnswerTask {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly visitor: Visitor;
}

/** What a thread needs to answer: the record's file. */
export interface AnswerPlace {
  readonly where: string;
}

/** The task that a request is. */
export const taskOf = ({ method, url, visitor }: FastifyRequest): AnswerTask => ({ method, url, visitor });
