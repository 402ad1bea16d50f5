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

export function createAddresses(store: Pick<Store, 'remember' | 'recall' | 'forget'>): Addresses {
  const recall = async (person: string) => {
    const kept = await store.recall('teams', person);
    return kept === undefined ? undefined : address.safeParse(JSON.parse(kept)).data;
  };
  const set = (person: string, value: Address) => store.remember('teams', person, JSON.stringify(value));

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
    forget: (person) => store.forget('teams', person),
  };
}
