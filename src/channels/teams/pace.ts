/** Keeps to what Teams allows a bot to send in a while, so that it seldom has to refuse. */

/** A turn each `interval` milliseconds; after a rest, `burst` of them at once. */
export interface Rate {
  readonly interval: number;
  readonly burst: number;
}

export interface PaceOptions {
  /** Each conversation by itself; Teams' own are 7 a second and 1,800 an hour. */
  readonly conversation: readonly Rate[];
  /** All of the tenant together; Teams' own is 30 to 50 a second. */
  readonly tenant: readonly Rate[];
}

/** Below Teams' limits in every window, the one that begins with a burst too. */
export const teamsPace: PaceOptions = {
  conversation: [
    { interval: 250, burst: 4 },
    { interval: 4_000, burst: 900 },
  ],
  tenant: [{ interval: 50, burst: 10 }],
};

export interface Pace {
  /** Resolves when the next message to that conversation may go. */
  turn(conversation: string): Promise<void>;
}

export function createPace({ conversation, tenant }: PaceOptions): Pace {
  const own = conversation.map(spender);
  const shared = tenant.map(spender);

  return {
    async turn(name) {
      const now = performance.now();
      const waits = [...own.map((spend) => spend(name, now)), ...shared.map((spend) => spend('', now))];
      const wait = Math.max(0, ...waits);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    },
  };
}

/** Takes one turn of that name's and says how long it is until then. */
function spender({ interval, burst }: Rate): (name: string, now: number) => number {
  /** Until when a name has spent its turns; one whose moment is past has none to remember. */
  const spentUntil = new Map<string, number>();
  return (name, now) => {
    if (spentUntil.size > 1_000) {
      for (const [other, moment] of spentUntil) if (moment <= now) spentUntil.delete(other);
    }
    const spent = Math.max(now, spentUntil.get(name) ?? 0) + interval;
    spentUntil.set(name, spent);
    return spent - burst * interval - now;
  };
}
