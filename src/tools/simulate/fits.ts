/** Whether a card can be shown on a channel as that channel really is: rendered, and held against its limits. */
import { createRequire } from 'node:module';
import { adaptiveCardOf } from '../../cards/adaptive.ts';
import type { Card } from '../../cards/card.ts';
import { slackBlocks } from '../../channels/slack/limits.ts';
import { render } from '../../channels/slack/render.ts';
import type { ChannelName } from '../../domain/person.ts';

/** What is wrong with it there, or nothing. */
export function misfitOf(card: Card, channel: ChannelName): string | undefined {
  if (channel === 'slack') {
    const checked = slackBlocks.safeParse(render(card, 'story').blocks);
    const [issue] = checked.success ? [] : checked.error.issues;
    return issue && `${card.id} does not fit Slack: ${issue.path.join('.')} ${issue.message}`;
  }
  // The library tests `lang` with a regular expression that remembers where it was: every second card would be wrong.
  const { lang: _, ...rest } = adaptiveCardOf(card);
  const unknown = unknownElements(rest);
  if (unknown.length > 0) return `${card.id} is no Adaptive Card: ${unknown.join(', ')}`;
  return card.actions.length > 6 ? `${card.id} has more actions than the six that Teams shows` : undefined;
}

interface AdaptiveLibrary {
  AdaptiveCard: new () => { parse(json: unknown, context: unknown): void };
  SerializationContext: new () => { eventCount: number; getEventAt(index: number): { message: string } };
}

/** What the Adaptive Cards library does not know in it. The library is made for browsers; its bundle runs here. */
function unknownElements(json: unknown): string[] {
  const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as AdaptiveLibrary;
  const context = new library.SerializationContext();
  new library.AdaptiveCard().parse(json, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}
