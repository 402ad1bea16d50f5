/** The tests that mutation testing repeats for every change: the quick ones, for each is run hundreds of times. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/src/guard/*.test.ts'],
    exclude: ['test/src/guard/linear.test.ts', 'test/src/guard/properties.test.ts'],
    maxWorkers: 1,
    testTimeout: 30_000,
  },
});
