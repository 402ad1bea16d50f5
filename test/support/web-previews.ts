/** The looks of other platforms as the composition root hands them over: their own renderers. */
import { render as renderSlack } from '../../src/channels/slack/render.ts';
import { render as renderTeams } from '../../src/channels/teams/render.ts';
import type { Previews } from '../../src/channels/web/index.ts';

export const previews: Previews = {
  slack: async (card, key) => renderSlack(card, key),
  teams: async (card, key) => renderTeams(card, key),
};
