/** What Teams refuses of a message, beside what its documentation says a card must be for everyone to use it. */
import { createRequire } from 'node:module';
import type * as Library from 'adaptivecards';
import { z } from 'zod';

const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Library;

const account = z.object({ id: z.string().regex(/^(28|29):./) });

/** A message of a bot, as the connector takes it. */
const message = z.object({
  type: z.literal('message'),
  from: account,
  conversation: z.object({ id: z.string().min(1) }),
  summary: z.string().min(1),
  attachments: z
    .array(
      z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.looseObject({ type: z.literal('AdaptiveCard'), version: z.enum(['1.4', '1.5']) }),
      }),
    )
    .length(1),
});

/** Teams asks anew for at most sixty people, by its own ids; what it sends back must be what we told it to. */
const renewal = z.object({
  refresh: z
    .object({
      action: z.object({ type: z.literal('Action.Execute'), verb: z.string().min(1), data: z.object({}) }),
      userIds: z.array(z.string().startsWith('29:')).min(1).max(60).optional(),
    })
    .optional(),
});

const typing = z.object({
  type: z.literal('typing'),
  from: account,
  conversation: z.object({ id: z.string() }),
});

/** What a bot may say where many read along: a line of text, and no card about anybody. */
const line = z.strictObject({
  type: z.literal('message'),
  text: z.string().min(1).max(1_000),
  textFormat: z.literal('plain'),
  from: z.looseObject(account.shape),
  conversation: z.object({ id: z.string().startsWith('19:') }),
});

/** Whether it is said where many read along: in a channel or a group chat. */
export const isAmongMany = (conversation: string): boolean => conversation.startsWith('19:');

/** The same for what is said among many. */
export function whatTeamsRefusesAmongMany(activity: unknown): { status: number; code: string } | undefined {
  return line.safeParse(activity).success ? undefined : { status: 400, code: 'BadSyntax' };
}

/** Status and code of the refusal; nothing when the activity is taken. */
export function whatTeamsRefuses(activity: unknown): { status: number; code: string } | undefined {
  if (typing.safeParse(activity).success) return undefined;
  const { data } = message.safeParse(activity);
  if (!data) return { status: 400, code: 'BadSyntax' };
  const card = data.attachments[0]?.content;
  if (Buffer.byteLength(JSON.stringify(card)) > 28 * 1024) return { status: 413, code: 'MessageSizeTooBig' };
  return card && complaintsAbout(card).length === 0 ? undefined : { status: 400, code: 'BadArgument' };
}

/** What is wrong with a card: unknown elements, values out of place, too many actions, inputs nobody can tell apart. */
export function complaintsAbout(card: object): string[] {
  // The library tests `lang` with one global expression, which remembers where it stopped: every second card would fail.
  const { regEx } = library.CardElement.langProperty;
  if (regEx) regEx.lastIndex = 0;
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.hostConfig = new library.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const inputs = parsed.getAllInputs();
  return [
    ...events,
    ...parsed.validateProperties().validationEvents.map((event) => event.message),
    ...(renewal.safeParse(card).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ??
      []),
    ...(new Set(inputs.map(({ id }) => id)).size < inputs.length ? ['two inputs with one id'] : []),
    ...inputs.filter(({ label }) => !label).map(({ id }) => `${id} has no label`),
    ...inputs
      .filter(({ isRequired, errorMessage }) => isRequired && !errorMessage)
      .map(({ id }) => `${id} does not say what is wrong`),
  ];
}
