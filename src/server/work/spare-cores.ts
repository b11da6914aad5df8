import { availableParallelism } from 'node:os';

/** Threads that are worth their memory for reading; a core is left for answering. */
export const SPARE_CORES = Math.max(1, Math.min(4, availableParallelism() - 1));
