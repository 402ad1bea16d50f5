/** How the web channel says no: a stable code, a plain sentence and an HTTP status, never a stack or a person's words. */
import { NabijError } from '../../domain/errors.ts';

const refusals = {
  'request.foreign-host': [403, 'This page answers only on this computer, under localhost.'],
  'request.foreign-origin': [403, 'Only the playground page itself may ask this.'],
  'request.not-json': [415, 'Send JSON: content-type application/json.'],
  'request.too-large': [413, 'That is more than this page takes in at once.'],
  'request.malformed': [400, 'That is not a message this page understands.'],
  'page.unknown-file': [404, 'There is no such page.'],
  'person.unknown': [403, 'Nobody in the people file has that web id.'],
  'clock.not-forward': [409, 'The clock only moves forward.'],
  'clock.nothing-due': [409, 'No nudge is planned.'],
  'example.unknown': [404, 'There is no such example or step.'],
  'look.unknown': [404, 'Cards cannot be shown as that platform.'],
  'live.too-many': [503, 'Too many pages are open. Close some and try again.'],
  'house.busy': [503, 'That did not work just now. Please try again.'],
  'house.failed': [500, 'Something went wrong here. It is in the log of the bot.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

/** A request that is turned down; what the asker may read is in its code alone. */
export class Refusal extends NabijError {
  declare readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.name = 'Refusal';
  }
}

export interface RefusalBody {
  readonly status: number;
  readonly body: { readonly code: string; readonly message: string };
}

/** What to answer when handling a request threw `error`. */
export function refusalOf(error: unknown): RefusalBody {
  const code = codeOf(error);
  const [status, message] = refusals[code];
  return { status, body: { code, message } };
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code;
  return error instanceof NabijError && typeof error.retry === 'object' ? 'house.busy' : 'house.failed';
}
