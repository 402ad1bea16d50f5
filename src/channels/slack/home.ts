/**
 * The app's Home tab as the person's own page. Only the page of someone who opened it is kept up to date: Slack counts
 * every publication, and asks us anyway each time a page is opened.
 */
import type { Channel } from '../../ports/channel.ts';
import { toChannelError } from './errors.ts';
import { type MemoryStore, recall, remember } from './memory.ts';
import type { Pace } from './pace.ts';
import { renderHome } from './render-home.ts';
import type { Workspaces } from './workspaces.ts';

export interface Home {
  /** Notes that this person looks at their page. */
  opened(user: string): Promise<void>;
  readonly show: NonNullable<Channel['showHome']>;
}

export function createHome({
  workspaces,
  store,
  pace,
}: {
  readonly workspaces: Pick<Workspaces, 'reach'>;
  readonly store: MemoryStore;
  readonly pace: Pace;
}): Home {
  return {
    async opened(user) {
      const known = await recall(store, user);
      if (!known?.home) await remember(store, user, { ...known, home: true });
    },

    async show(to, write) {
      if (!(await recall(store, to))?.home) return;
      try {
        await pace.turn(`home:${to}`);
        const view = renderHome(await write());
        await workspaces.reach(to, (call, user) => call('views.publish', { user_id: user, view }));
      } catch (error) {
        throw toChannelError(error, 'slack.home');
      }
    },
  };
}
