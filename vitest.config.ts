import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // Real servers, real files and two cores: generous, and never used to measure speed.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
