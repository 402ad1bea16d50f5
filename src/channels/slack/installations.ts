/** The workspaces that installed the app: what is kept of each, encrypted like all that a channel remembers. */
import { z } from 'zod';
import type { MemoryStore } from './memory.ts';

const installation = z.object({
  team: z.string(),
  botUser: z.string().optional(),
  /** Absent once the app was removed. */
  token: z.string().optional(),
  /** What a new token is asked with; each works once. Absent when tokens do not expire. */
  refreshToken: z.string().optional(),
  /** When the token ends, in milliseconds. */
  expiresAt: z.number().optional(),
  installedAt: z.number(),
});
export type Installation = z.infer<typeof installation>;

export interface Installations {
  of(team: string): Promise<Installation | undefined>;
  save(installation: Installation): Promise<void>;
  /** The workspace that installed first: its people are known by their id alone. */
  home(): Promise<string | undefined>;
}

export function createInstallations(store: MemoryStore): Installations {
  const keyOf = (team: string) => `installation:${team}`;
  const home = 'home-workspace';
  return {
    async of(team) {
      const kept = await store.recall('slack', keyOf(team));
      return kept === undefined ? undefined : installation.parse(JSON.parse(kept));
    },
    async save(one) {
      await store.remember('slack', keyOf(one.team), JSON.stringify(one));
      if ((await store.recall('slack', home)) === undefined) await store.remember('slack', home, one.team);
    },
    home: () => store.recall('slack', home),
  };
}
