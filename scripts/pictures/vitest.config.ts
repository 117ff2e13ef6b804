import { defineConfig } from 'vitest/config';

/** Takes the pictures of docs/moderators.md and docs/slack.md; not part of the tests. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.picture.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
