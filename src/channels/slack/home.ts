/**
 * The app's Home tab as the person's own page. Only the page of someone who opened it is kept up to date: Slack counts
 * every publication, and asks us anyway each time a page is opened.
 */
import type { webApi } from '@slack/bolt';
import type { Channel } from '../../ports/channel.ts';
import { toChannelError } from './errors.ts';
import { type MemoryStore, recall, remember } from './memory.ts';
import type { Pace } from './pace.ts';
import { renderHome } from './render-home.ts';

export interface Home {
  /** Notes that this person looks at their page. */
  opened(user: string): Promise<void>;
  readonly show: NonNullable<Channel['showHome']>;
}

export function createHome({
  client,
  store,
  pace,
}: {
  readonly client: webApi.WebClient;
  readonly store: MemoryStore;
  readonly pace: Pace;
}): Home {
  return {
    async opened(user) {
      const known = await recall(store, user);
      if (!known?.home) await remember(store, user, { ...known, home: true });
    },

    async show(user, write) {
      if (!(await recall(store, user))?.home) return;
      try {
        await pace.turn(`home:${user}`);
        await client.views.publish({ user_id: user, view: renderHome(await write()) });
      } catch (error) {
        throw toChannelError(error, 'slack.home');
      }
    },
  };
}
