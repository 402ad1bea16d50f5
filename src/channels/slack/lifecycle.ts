/** What a Slack payload says of itself: from which workspace it came, whether it comes again, and whether the app was removed there. */
import { z } from 'zod';

const team = z.object({
  // An event says for which of its workspaces it came; of the rest each kind has its own name for it.
  authorizations: z.array(z.object({ team_id: z.string() })).optional(),
  team_id: z.string().optional(),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({ app_installed_team_id: z.string().nullish() }).optional(),
});

/** The workspace that a verified payload comes from; nothing when it does not say. */
export function teamOf(payload: unknown): string | undefined {
  const { data } = team.safeParse(payload);
  return (
    data?.authorizations?.[0]?.team_id ??
    data?.view?.app_installed_team_id ??
    data?.team?.id ??
    data?.team_id ??
    undefined
  );
}

/** Whether Slack delivers it again when it is not acknowledged; commands and presses come once. */
export function isSentAgain(payload: object): boolean {
  return 'type' in payload && payload.type === 'event_callback';
}

const removal = z.object({
  type: z.literal('event_callback'),
  team_id: z.string(),
  event_time: z.number(),
  event: z.union([
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({
      type: z.literal('tokens_revoked'),
      tokens: z.object({ bot: z.array(z.string()).min(1) }),
    }),
  ]),
});

/** Where and when (in milliseconds) the app lost its token; nothing when the payload is about something else. */
export function removalIn(payload: unknown): { readonly team: string; readonly at: number } | undefined {
  const { data } = removal.safeParse(payload);
  return data && { team: data.team_id, at: data.event_time * 1_000 };
}
