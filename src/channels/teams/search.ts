/**
 * The message extension that finds cases. What is found is seen by the one who looks and by nobody else: choosing a case
 * puts nothing into the chat where it was looked for, but shows it in that person's own conversation with the bot.
 */
import { z } from 'zod';
import type { InboundContent } from '../../ports/channel.ts';
import type { Lookup } from '../../ports/lookup.ts';
import { personIn, type TeamsActivity } from './activity.ts';
import type { Reply } from './endpoint.ts';

/** What Teams asks for at a time. */
const pageLength = 25;

const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .object({ skip: z.int().min(0).default(0), count: z.int().min(1).max(pageLength).default(pageLength) })
    .default({ skip: 0, count: pageLength }),
});

const chosen = z.object({ employee: z.string().min(1).max(100) });

/** A page of what is found for someone who types in the search box; nothing when something else was asked. */
export async function searched(activity: TeamsActivity, lookup: Lookup): Promise<Reply | undefined> {
  if (activity.name !== 'composeExtension/query') return undefined;
  const { data } = query.safeParse(activity.value);
  if (!data) return { status: 400 };
  const typed = data.parameters.find(({ name }) => name === 'name')?.value;
  const asker = { channel: 'teams', from: personIn(activity) } as const;
  const answer = await lookup.cases(asker, typeof typed === 'string' ? typed : '', data.queryOptions);
  if ('refused' in answer) return result({ type: 'message', text: answer.refused.title });
  const attachments = answer.found.map(({ employee, name, text }) => {
    const content = { title: name, text };
    const preview = { ...content, tap: { type: 'invoke', title: name, value: { employee } } };
    return {
      contentType: thumbnail,
      // Never shown, as choosing answers otherwise; empty, so that nothing could be sent on by mistake.
      content: { title: 'Nabij' },
      preview: { contentType: thumbnail, content: preview },
    };
  });
  return result({ type: 'result', attachmentLayout: 'list', attachments });
}

/** The command that choosing a case stands for. */
export function chosenIn(activity: TeamsActivity): InboundContent | undefined {
  if (activity.type !== 'invoke' || activity.name !== 'composeExtension/selectItem') return undefined;
  const { data } = chosen.safeParse(activity.value);
  return data && { kind: 'command', name: 'verzuim', text: `status @${data.employee}` };
}

const thumbnail = 'application/vnd.microsoft.card.thumbnail';

const result = (composeExtension: object): Reply => ({ status: 200, body: { composeExtension } });
