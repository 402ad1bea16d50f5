/** Where each person's conversation with the bot is: kept per person, refreshed when it changes, gone when the app is. */
import { z } from 'zod';
import type { Store } from '../../ports/store.ts';
import { personIn, type TeamsActivity } from './activity.ts';

const address = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  /** The person there by Teams' own id, once they did something. */
  member: z.string().optional(),
});

/** A conversation, and the connector that carries it. */
export type Address = z.infer<typeof address>;

export interface Addresses {
  of(person: string): Promise<Address | undefined>;
  set(person: string, address: Address): Promise<void>;
  /** Keeps the address that a personal activity came from, unless it is known already. */
  refresh(activity: TeamsActivity): Promise<void>;
  forget(person: string): Promise<void>;
}

/** How long an address is taken for what it was; another bot that answers the same people may learn a new one. */
const freshFor = 30_000;
const mostKept = 10_000;

export function createAddresses(store: Pick<Store, 'remember' | 'recall' | 'forget'>): Addresses {
  const seen = new Map<string, { readonly one: Address; readonly at: number }>();

  function see(person: string, one: Address): Address {
    if (seen.size >= mostKept) seen.clear();
    seen.set(person, { one, at: performance.now() });
    return one;
  }

  async function recall(person: string): Promise<Address | undefined> {
    const known = seen.get(person);
    if (known && performance.now() - known.at < freshFor) return known.one;
    const kept = await store.recall('teams', person);
    const found = kept === undefined ? undefined : address.safeParse(JSON.parse(kept)).data;
    return found && see(person, found);
  }

  async function set(person: string, value: Address): Promise<void> {
    await store.remember('teams', person, JSON.stringify(value));
    see(person, value);
  }

  return {
    of: recall,
    set,
    async refresh(activity) {
      const { serviceUrl, conversation, from } = activity;
      const now = { serviceUrl, conversation: conversation.id, member: from.id };
      const known = await recall(personIn(activity));
      if (known && JSON.stringify(known) === JSON.stringify(now)) return;
      await set(personIn(activity), now);
    },
    async forget(person) {
      seen.delete(person);
      await store.forget('teams', person);
      // What was read meanwhile.
      seen.delete(person);
    },
  };
}
