import { defineConfig } from 'vitest/config';

/** Measures the platforms through local servers; not part of the tests, which never judge speed. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.measure.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
