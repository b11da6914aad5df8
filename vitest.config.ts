import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{src,web}/**/*.test.ts',
      'test/**/*.test.ts',
      'scripts/**/*.test.ts',
      '{eval,bench}/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Modules are loaded once for all files, in half the time; no test may leave anything behind.
    isolate: false,
  },
});
