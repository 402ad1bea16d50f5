/**
 * Prompts that are still right whenever they are looked at: Teams asks for a card anew when it comes into sight, so that
 * one that was used, put off or settled elsewhere says so even if the change that was sent for it got lost.
 */
import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { Lookup } from '../../ports/lookup.ts';
import { personIn, type TeamsActivity } from './activity.ts';
import type { Reply } from './endpoint.ts';
import { adaptiveCardType, contentFor, refreshVerb } from './render.ts';

const asking = z.object({
  action: z.object({
    verb: z.literal(refreshVerb),
    data: z.object({ data: z.record(z.string(), z.string()), cardKey: z.string() }),
  }),
});

/** The card as it stands now; nothing when something else was asked. */
export async function refreshed(activity: TeamsActivity, lookup: Lookup): Promise<Reply | undefined> {
  if (activity.name !== 'adaptiveCard/action') return undefined;
  const { data: asked } = asking.safeParse(activity.value);
  if (!asked) return undefined;
  const { data, cardKey } = asked.action.data;
  const card = await lookup.asItStands({ channel: 'teams', from: personIn(activity) }, data);
  if (!card)
    return answer(403, 'application/vnd.microsoft.error', { code: 'Forbidden', message: 'Forbidden' });
  return cardNow(card, cardKey, activity);
}

/** Puts that card in the place of the one that was pressed or looked at, for whoever did. */
export function cardNow(card: Card, cardKey: string, { from }: TeamsActivity): Reply {
  return answer(200, adaptiveCardType, contentFor(card, cardKey, from.id));
}

const answer = (statusCode: number, type: string, value: object): Reply => ({
  status: 200,
  body: { statusCode, type, value },
});
