import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { HearsayError } from '../../errors.ts';
import type { Judgement } from '../../model/index.ts';
import { type RecordedJudgement, StandingJudgement } from '../../record/index.ts';
import type { Failure } from '../contract.ts';
import { statusOfCode } from './status-of-code.ts';

/** A failure as it is answered. */
export interface AnsweredFailure {
  readonly status: number;
  readonly body: Failure;
  /** Whether it is no fault of who asks: whoever runs the server wants to know. */
  readonly isFault: boolean;
}

/** The shape of every answer that is no success. */
export const failureBody = (code: string, message: string, judgement: Judgement | null = null): Failure => ({
  error: { code, message, judgement },
});

const judgementOf = ({ id, by, at, why, decision, replaces }: RecordedJudgement): Judgement => ({
  id,
  by,
  at,
  why,
  decision,
  replaces,
});

/** What stands in the way of a decision, where that is so. */
const standing = ({ cause }: HearsayError): Judgement | null =>
  cause instanceof StandingJudgement && cause.judgement ? judgementOf(cause.judgement) : null;

/** What Fastify refuses, by status. */
const REFUSED: Readonly<Record<number, readonly [code: string, message: string]>> = {
  403: ['not-allowed', 'This may not be done; what /api describes may.'],
  404: ['no-page', 'There is nothing here; /api says what there is.'],
  408: ['timeout', 'The request took too long to come in.'],
  413: ['too-large', 'The request is larger than is accepted here.'],
  414: ['too-large', 'The address is longer than is accepted here.'],
  415: ['bad-media-type', 'A body of this kind is not accepted here; application/json is.'],
  429: ['too-many-requests', 'Too many requests; try again in a minute.'],
  503: ['busy', 'The server is stopping; try again soon.'],
};

const ILL_FORMED = ['bad-request', 'The request is ill-formed; what /api describes is accepted.'] as const;

const FAULT: AnsweredFailure = {
  status: 500,
  body: failureBody('fault', 'Something went wrong in the server; whoever runs it finds more in its output.'),
  isFault: true,
};

/** Where a zod schema was not met: the path and what would be. */
function invalid(error: FastifyError): string {
  if (!hasZodFastifySchemaValidationErrors(error)) return error.message;
  const lines = error.validation.map(
    ({ instancePath, message = '' }) =>
      `${instancePath.replace(/^\//, '').replaceAll('/', '.')}: ${message.replace(/\.$/, '')}`,
  );
  return `${error.validationContext ?? 'request'} ${lines.slice(0, 5).join('; ')}`.slice(0, 500);
}

/** What PostgreSQL says of U+0000, which it keeps in no text: invalid byte sequence, untranslatable character. */
const NO_TEXT: readonly unknown[] = ['22021', '22P05'];

/** What an error is answered with: what who asks can use, and nothing of the inside. */
export function failureOf(error: FastifyError | Error): AnsweredFailure {
  if (error instanceof HearsayError) {
    const status = statusOfCode(error.code);
    const body = failureBody(error.code, error.message, standing(error));
    return { status, body, isFault: false };
  }
  if ('validation' in error && error.validation)
    return { status: 400, body: failureBody('bad-request', invalid(error)), isFault: false };
  if ('code' in error && NO_TEXT.includes(error.code))
    return {
      status: 400,
      body: failureBody('bad-text', 'A NUL is no character of a text here.'),
      isFault: false,
    };
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  const refused = REFUSED[status] ?? (status >= 400 && status < 500 ? ILL_FORMED : null);
  return refused ? { status, body: failureBody(...refused), isFault: false } : FAULT;
}
