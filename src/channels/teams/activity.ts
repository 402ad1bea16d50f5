/** An activity as Teams posts it: the part that all of them share, and that must be right before anything else is read. */
import { z } from 'zod';

const account = z.object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() });

/** One request of Teams'. What only some activities have is left for whoever knows that kind. */
export const activity = z.looseObject({
  type: z.string(),
  /** Unique within its conversation only. */
  id: z.string().optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.looseObject({ tenant: z.object({ id: z.string() }).optional() }).optional(),
  locale: z.string().optional(),
});
export type TeamsActivity = z.infer<typeof activity>;

/** The id by which the people file knows someone: the Entra object id; Teams' own id for those who have none. */
export function personIn({ from }: TeamsActivity): string {
  return from.aadObjectId ?? from.id;
}

/** The Entra tenant this happened in. */
export function tenantOf({ conversation, channelData }: TeamsActivity): string | undefined {
  return conversation.tenantId ?? channelData?.tenant?.id;
}

/** The language of that person's Teams, as `nl-BE`: on the activity itself, or with what it tells about the client. */
export function localeOf({ locale, entities }: TeamsActivity): string | undefined {
  return locale ?? clients.safeParse(entities).data?.find((one) => one.type === 'clientInfo')?.locale;
}

const clients = z.array(z.looseObject({ type: z.string().optional(), locale: z.string().optional() }));

/** Whether this is the person's own conversation with the bot, not a group or a team. */
export function isPersonal({ conversation }: TeamsActivity): boolean {
  return conversation.conversationType === 'personal';
}
