/**
 * The tests that mutation testing repeats for every change: the quick ones, for each is run hundreds of times.
 * Changed are the files that judge: not `training`, which never runs where people write, and not the sentences in `wording`,
 * which their own tests read one by one.
 * `MUTATE_TESTS`, with commas between, narrows them to the tests of the one file that `npm run mutate -- --mutate <file>` changes.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: process.env.MUTATE_TESTS?.split(',') ?? ['test/src/guard/*.test.ts'],
    exclude: ['test/src/guard/linear.test.ts', 'test/src/guard/properties.test.ts'],
    maxWorkers: 1,
    // One start for all of them: reading the words of the guard anew for every file would cost more than the tests.
    isolate: false,
    testTimeout: 30_000,
  },
});
