import type { FastifySerializerCompiler } from 'fastify';

/** Writes answers as JSON as they are: what they are like is checked by the compiler and by tests, not at every answer. */
export const serialiserCompiler: FastifySerializerCompiler<unknown> = () => (answer) =>
  JSON.stringify(answer);
