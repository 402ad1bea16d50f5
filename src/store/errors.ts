/** The one place where trouble with Redis becomes an error of the house: a code and the operation, never a value. */
import { NabijError } from '../domain/errors.ts';

/** An error of the house as it is; anything else becomes `store.unreachable` or, when Redis refused, `store.refused`. */
export function toStoreError(error: unknown, operation: string): NabijError {
  if (error instanceof NabijError) return error;
  const refused = error instanceof Error && error.name === 'ReplyError';
  const details = { operation, reply: refused ? replyCode(error.message) : 'none' };
  // The cause stays behind: ioredis hangs the whole command on its errors.
  if (refused && !passing.has(details.reply)) return new NabijError('store.refused', { details });
  return new NabijError('store.unreachable', { retry: { after: 1000, inDoubt: true }, details });
}

/** Refusals that pass by themselves: starting, failing over, busy, cluster moving. */
const passing = new Set([
  'LOADING',
  'READONLY',
  'BUSY',
  'TRYAGAIN',
  'CLUSTERDOWN',
  'MASTERDOWN',
  'MOVED',
  'ASK',
]);

/** Redis begins an error reply with a code in capitals. */
function replyCode(message: string): string {
  return /^[A-Z]+/.exec(message)?.[0] ?? 'ERR';
}

/** The same object, whose methods reject with errors of the house only. */
export function withStoreErrors<T extends object>(target: T): T {
  const wrapped = Object.entries(target).map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        throw toStoreError(error, name);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}
