/**
 * Delivers in the moment something was written, in the process that wrote it, so that an answer does not wait for its turn
 * in a queue. What cannot be done here and now is left to the queue; what a dying process leaves is found by the sweep.
 */

/** What came of one try: it is done, or is to be tried again after so many milliseconds. */
export type Attempt = { readonly done: true } | { readonly done: false; readonly pause: number };

export interface AtOnceOptions {
  /** Delivers all that waits for that recipient; never rejects. */
  readonly attempt: (recipient: string) => Promise<Attempt>;
  /** Takes over a recipient who is not to be tried before so many milliseconds; never rejects. */
  readonly leave: (recipient: string, pause: number) => Promise<void>;
  /** How many recipients at a time. */
  readonly most: number;
}

export interface AtOnce {
  /** Delivers to that recipient now, or once more when that is being done; false when it is for the queue. */
  take(recipient: string): boolean;
  /** Resolves when the deliveries under way have ended; takes nothing more. */
  stop(): Promise<void>;
}

export function createAtOnce({ attempt, leave, most }: AtOnceOptions): AtOnce {
  const underWay = new Map<string, { once: Promise<void>; more: boolean }>();
  let isStopped = false;

  async function deliver(recipient: string): Promise<void> {
    for (;;) {
      const outcome = await attempt(recipient);
      const turn = underWay.get(recipient);
      if (outcome.done && turn?.more && !isStopped) {
        turn.more = false;
        continue;
      }
      underWay.delete(recipient);
      if (!outcome.done || turn?.more) await leave(recipient, outcome.done ? 0 : outcome.pause);
      return;
    }
  }

  return {
    take(recipient) {
      const turn = underWay.get(recipient);
      if (turn) turn.more = true;
      else if (isStopped || underWay.size >= most) return false;
      else underWay.set(recipient, { once: deliver(recipient), more: false });
      return true;
    },
    async stop() {
      isStopped = true;
      await Promise.all([...underWay.values()].map(({ once }) => once));
    },
  };
}
