/**
 * The shapes of what Slack sends us (docs.slack.dev), as far as we read it; and of what our own buttons and modals carry back.
 * What does not fit a shape is not for us.
 */
import { z } from 'zod';

/** What was filled in: block → action → input. */
export const stateValues = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What a button of ours carries: the action's data, the key of its card, whether the form goes with it. */
export const buttonValue = z.strictObject({
  data: z.record(z.string(), z.string()),
  key: z.string().optional(),
  submits: z.literal(true).optional(),
});
export type ButtonValue = z.infer<typeof buttonValue>;

/** What a modal of ours carries: which button of its card it stands for, and the same as that. */
export const modalValue = z.strictObject({
  action: z.string(),
  data: z.record(z.string(), z.string()),
  key: z.string(),
});
export type ModalValue = z.infer<typeof modalValue>;

/**
 * Words typed to the bot itself. A `subtype` marks edits, joins and the like, of which only files come with words of the person;
 * a `bot_id` marks bots, us included. The files themselves are never looked at.
 */
export const message = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.literal('message'),
    channel_type: z.literal('im'),
    user: z.string(),
    text: z.string(),
    ts: z.string().regex(/^\d+\.\d+$/),
    subtype: z.literal('file_share').optional(),
    bot_id: z.never().optional(),
    thread_ts: z.never().optional(),
  }),
});

/** Someone calls us by name where others read along; an answer in a thread calls as well as any. */
export const called = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.literal('app_mention'),
    user: z.string(),
    text: z.string(),
    ts: z.string().regex(/^\d+\.\d+$/),
    bot_id: z.never().optional(),
  }),
});

/**
 * A person changed such words. Slack tells the same way of links that it unfolded and of cards that we changed: only
 * where the text is another one did a person write.
 */
export const edit = z
  .object({
    type: z.literal('event_callback'),
    event: z.object({
      type: z.literal('message'),
      subtype: z.literal('message_changed'),
      channel: z.string(),
      channel_type: z.literal('im'),
      ts: z.string().regex(/^\d+\.\d+$/),
      message: z.object({
        user: z.string(),
        text: z.string(),
        ts: z.string(),
        edited: z.object({ user: z.string() }),
        bot_id: z.never().optional(),
        thread_ts: z.never().optional(),
      }),
      previous_message: z.object({ text: z.string() }),
    }),
  })
  .refine(
    ({ event: { message: now, previous_message: before } }) =>
      now.edited.user === now.user && now.text !== before.text,
  );

/** The person opens our app in Slack; which of its tabs says `tab`. */
export const opened = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({ type: z.literal('app_home_opened'), user: z.string(), tab: z.literal('home') }),
});

export const command = z.object({
  command: z.string().regex(/^\/\S+$/),
  text: z.string().default(''),
  user_id: z.string(),
  trigger_id: z.string(),
  channel_name: z.string().optional(),
  response_url: z.string().optional(),
});

export const press = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  container: z.object({ is_ephemeral: z.boolean().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z
    .array(
      z.object({
        type: z.literal('button'),
        action_id: z.string(),
        action_ts: z.string().optional(),
        value: z.string(),
      }),
    )
    .min(1),
  state: z.object({ values: stateValues }).optional(),
});

/** A form that was filled in in a modal of ours; each try has a trigger of its own. */
export const submission = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ private_metadata: z.string(), state: z.object({ values: stateValues }) }),
});

export const shortcut = z.object({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  message: z.object({ text: z.string() }).optional(),
});

/** One input of a form as it was filled in, of whatever kind. */
export const filled = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
