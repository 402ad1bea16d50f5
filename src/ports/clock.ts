/** What time it is, as the house needs to know it: real in production, moved by hand in the playground and in tests. */
import type { Instant } from '../domain/local-date.ts';

export interface Clock {
  /** The present moment. May stand still or jump; never assume it only grows. */
  now(): Instant;
}
