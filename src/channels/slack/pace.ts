/** Keeps to Slack's pace of about one message a second in each conversation, with room for a short burst. */

export interface Pace {
  /** Resolves when the next message to that conversation may go. */
  turn(conversation: string): Promise<void>;
}

/** One turn each `interval` milliseconds per conversation; after a rest, `burst` of them at once. */
export function createPace({ interval, burst }: { interval: number; burst: number }): Pace {
  /** Until when a conversation has spent its turns, the latest last; one whose moment is past has none to remember. */
  const spentUntil = new Map<string, number>();

  return {
    async turn(conversation) {
      const now = performance.now();
      for (const [other, moment] of spentUntil) {
        if (moment > now) break;
        spentUntil.delete(other);
      }
      const spent = Math.max(now, spentUntil.get(conversation) ?? 0) + interval;
      spentUntil.delete(conversation);
      spentUntil.set(conversation, spent);
      const wait = spent - burst * interval - now;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    },
  };
}
