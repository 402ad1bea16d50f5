/**
 * The one family of exceptions: for what should not happen. Expected outcomes are values.
 * An error carries a code, ids and a cause; never a message text, a name or a word of a person.
 */

/**
 * Whether trying again can help: never, after so many milliseconds, or once an operator mended what is wrong with the
 * whole of it (a token that was taken back), which no waiting does. `inDoubt` when what failed may have happened all the
 * same, as when only its answer was lost.
 */
export type Retry = 'never' | 'once-mended' | { readonly after: number; readonly inDoubt?: true };

export class NabijError extends Error {
  readonly code: string;
  readonly retry: Retry;
  readonly details: Readonly<Record<string, string | number>>;

  /** `code` is stable and dotted (`store.unreachable`); decide on it, never on the message. */
  constructor(
    code: string,
    options: { retry?: Retry; details?: Record<string, string | number>; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'NabijError';
    this.code = code;
    this.retry = options.retry ?? 'never';
    this.details = options.details ?? {};
  }
}
