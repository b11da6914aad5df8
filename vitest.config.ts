import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';

export default defineConfig({
  test: {
    include: [
      '{src,web}/**/*.test.ts',
      'test/**/*.test.ts',
      'scripts/**/*.test.ts',
      '{eval,bench}/**/*.test.ts',
    ],
    globalSetup: 'test/set-up.ts',
    setupFiles: 'test/own-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Modules are loaded once for all files, in half the time; no test may leave anything behind.
    isolate: false,
    // Of two cores, too, both are used.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: SlowestFirst },
  },
});
