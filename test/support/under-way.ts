/** Requests on their way from a platform to the bot, of which one can be made to arrive after those that follow it. */
import type { Answer } from '../contracts/channel-harness.ts';

export interface UnderWay<Request> {
  send(request: Request): Promise<Answer>;
  /** How long ago the next request was made, in milliseconds. */
  readonly age: number;
  /** The next request is an hour late: it arrives when what this gives back is called. */
  delayNext(): () => Promise<Answer>;
}

/** The way on which `deliver` is the last step. */
export function createWay<Request>(deliver: (request: Request) => Promise<Answer>): UnderWay<Request> {
  let wait: ((request: Request) => void) | undefined;
  return {
    get age() {
      return wait ? 3_600_000 : 0;
    },
    async send(request) {
      if (!wait) return deliver(request);
      wait(request);
      wait = undefined;
      return { status: 0, body: 'under way' };
    },
    delayNext() {
      const late = new Promise<Request>((resolve) => {
        wait = resolve;
      });
      return async () => deliver(await late);
    },
  };
}
