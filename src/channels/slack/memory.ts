/** What we remember per person. */
import { z } from 'zod';
import type { Store } from '../../ports/store.ts';

const memory = z.object({
  /** The person looked at their page, so it is worth keeping up to date. */
  home: z.literal(true).optional(),
});
export type Memory = z.infer<typeof memory>;

export type MemoryStore = Pick<Store, 'remember' | 'recall' | 'forget'>;

export async function recall(store: MemoryStore, user: string): Promise<Memory | undefined> {
  const value = await store.recall('slack', user);
  return value === undefined ? undefined : memory.safeParse(JSON.parse(value)).data;
}

export async function remember(store: MemoryStore, user: string, value: Memory): Promise<void> {
  await store.remember('slack', user, JSON.stringify(value));
}
