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
  /** How many more may stand in line here: for a rush of answers a place in line costs far less than a job. */
  readonly line: number;
}

export interface AtOnce {
  /** Delivers to that recipient now or in turn, or once more when that is being done; false when it is for the queue. */
  take(recipient: string): boolean;
  /** Whether that recipient is being delivered to here, or will be. */
  has(recipient: string): boolean;
  /** Resolves when the deliveries under way have ended; takes nothing more. Who stands in line is left to the sweep. */
  stop(): Promise<void>;
}

export function createAtOnce({ attempt, leave, most, line }: AtOnceOptions): AtOnce {
  const underWay = new Map<string, { once: Promise<void>; more: boolean }>();
  const inLine = new Set<string>();
  let isStopped = false;

  const begin = (recipient: string) => {
    underWay.set(recipient, { once: deliver(recipient), more: false });
  };

  async function deliver(recipient: string): Promise<void> {
    for (;;) {
      const outcome = await attempt(recipient);
      const turn = underWay.get(recipient);
      if (outcome.done && turn?.more && !isStopped) {
        turn.more = false;
        continue;
      }
      underWay.delete(recipient);
      beginNext();
      if (!outcome.done || turn?.more) await leave(recipient, outcome.done ? 0 : outcome.pause);
      return;
    }
  }

  function beginNext(): void {
    const [next] = inLine;
    if (next === undefined || isStopped) return;
    inLine.delete(next);
    begin(next);
  }

  return {
    take(recipient) {
      const turn = underWay.get(recipient);
      if (turn) turn.more = true;
      else if (isStopped) return false;
      else if (underWay.size < most) begin(recipient);
      else if (inLine.size < line || inLine.has(recipient)) inLine.add(recipient);
      else return false;
      return true;
    },
    has: (recipient) => underWay.has(recipient) || inLine.has(recipient),
    async stop() {
      isStopped = true;
      inLine.clear();
      await Promise.all([...underWay.values()].map(({ once }) => once));
    },
  };
}
