/** What is wrong with data that people wrote, line by line: where, then why. */
import type { z } from 'zod';

/** One line per problem: `milestones.problem-analysis.due.plus: is not a term …`. `named` turns places into names. */
export function problemsOf(
  error: z.ZodError,
  named: (path: readonly PropertyKey[]) => string = dotted,
): string {
  return error.issues.map(({ path, message }) => `${named(path) || 'the whole'}: ${message}`).join('\n');
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
