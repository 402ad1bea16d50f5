/**
 * What Slack accepts in a message, as zod: Slack publishes these limits in prose only, so they are written down here once.
 * Rendering stays within them; tests and the local Slack refuse, as Slack would, whatever does not.
 * Only what we send is allowed: above all no `mrkdwn`, so that nobody's words can turn into formatting or a mention.
 */
import { z } from 'zod';

/** Slack's figures, in characters or pieces, from docs.slack.dev/reference/block-kit. */
export const limits = {
  blocks: 50,
  /** On a page or in a modal. */
  viewBlocks: 100,
  header: 150,
  /** Slack names none for rich text; that of its text objects is a safe one. */
  text: 3_000,
  /** `msg_blocks_too_long` comes somewhat above this sum of all texts of a message. */
  message: 12_000,
  contextElements: 10,
  label: 2_000,
  hint: 2_000,
  altText: 2_000,
  imageUrl: 3_000,
  inputLength: 3_000,
  actions: 25,
  buttonLabel: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  radioOptions: 10,
  selectOptions: 100,
  optionLabel: 75,
  optionValue: 75,
  id: 255,
  /** Of a modal: its title, and the words on its button. */
  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3_000,
  /** The text beside the blocks: notifications and screen readers; Slack advises 4,000. */
  fallback: 4_000,
} as const;

const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max) });

const id = z.string().min(1).max(limits.id);

const richSection = <Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    elements: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({
            type: z.literal('text'),
            text: z.string().min(1).max(limits.text),
            style: z.strictObject({ bold: z.literal(true) }).optional(),
          }),
          z.strictObject({
            type: z.literal('link'),
            url: z.url().max(limits.buttonUrl),
            text: z.string().min(1).max(limits.text),
          }),
        ]),
      )
      .min(1),
  });

const option = z.strictObject({
  text: plainText(limits.optionLabel),
  value: z.string().min(1).max(limits.optionValue),
});

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^\d{2}:\d{2}$/);

const inputElements = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    multiline: z.boolean().optional(),
    max_length: z.int().min(1).max(limits.inputLength).optional(),
    initial_value: z.string().max(limits.inputLength).optional(),
  }),
  z.strictObject({ type: z.literal('datepicker'), action_id: id, initial_date: date.optional() }),
  z.strictObject({ type: z.literal('timepicker'), action_id: id, initial_time: time.optional() }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    action_id: id,
    options: z.array(option).min(1).max(limits.radioOptions),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('static_select'),
    action_id: id,
    options: z.array(option).min(1).max(limits.selectOptions),
    initial_option: option.optional(),
  }),
] as const;

/** Slack allows it in modals only. */
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  action_id: id,
  is_decimal_allowed: z.boolean(),
  min_value: z.string(),
  max_value: z.string(),
  initial_value: z.string().optional(),
});

const inputWith = <Element extends z.ZodType>(element: Element) =>
  z.strictObject({
    type: z.literal('input'),
    block_id: id,
    label: plainText(limits.label),
    hint: plainText(limits.hint).optional(),
    optional: z.boolean(),
    element,
  });

const readable = [
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({ type: z.literal('header'), text: plainText(limits.header) }),
  z.strictObject({
    type: z.literal('image'),
    image_url: z.string().min(1).max(limits.imageUrl),
    alt_text: z.string().min(1).max(limits.altText),
  }),
  z.strictObject({
    type: z.literal('rich_text'),
    elements: z
      .array(
        z.discriminatedUnion('type', [
          richSection('rich_text_section'),
          richSection('rich_text_quote'),
          z.strictObject({
            type: z.literal('rich_text_list'),
            style: z.literal('bullet'),
            elements: z.array(richSection('rich_text_section')).min(1),
          }),
        ]),
      )
      .min(1),
  }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(plainText(limits.text)).min(1).max(limits.contextElements),
  }),
] as const;

const pressButton = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(limits.buttonLabel),
  style: z.enum(['primary', 'danger']).optional(),
  value: z.string().min(1).max(limits.buttonValue),
});

/** Opens an address; that it was pressed comes to us as well, without a value, and means nothing. */
const linkButton = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(limits.buttonLabel),
  url: z.url().max(limits.buttonUrl),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: id,
  elements: z
    .array(z.union([pressButton, linkButton]))
    .min(1)
    .max(limits.actions),
});

const slackBlock = z.discriminatedUnion('type', [
  ...readable,
  inputWith(z.discriminatedUnion('type', inputElements)),
  actions,
]);
export type SlackBlock = z.infer<typeof slackBlock>;

const modalBlock = z.discriminatedUnion('type', [
  ...readable,
  inputWith(z.discriminatedUnion('type', [...inputElements, numberInput])),
]);
export type ModalBlock = z.infer<typeof modalBlock>;

const blocksUpTo = <Block extends typeof slackBlock | typeof modalBlock>(block: Block, max: number) =>
  z
    .array(block)
    .min(1)
    .max(max)
    .refine(
      (blocks) => isDistinct(blocks.flatMap((block) => ('block_id' in block ? [block.block_id] : []))),
      {
        error: 'a block_id is used twice',
      },
    );

/** The blocks of one message: known kinds, within every limit, no id used twice. */
export const slackBlocks = blocksUpTo(slackBlock, limits.blocks)
  .refine((blocks) => isDistinct(blocks.flatMap(actionIdsOf)), { error: 'an action_id is used twice' })
  .refine((blocks) => charactersIn(blocks) <= limits.message, { error: 'the texts together are too long' });

/** A page: buttons of several cards may have one action, each in a block of its own. */
export const slackHome = z.strictObject({
  type: z.literal('home'),
  blocks: blocksUpTo(slackBlock, limits.viewBlocks).refine(
    (blocks) => blocks.every((block) => isDistinct(actionIdsOf(block))),
    {
      error: 'an action_id is used twice in a block',
    },
  ),
});
export type SlackHome = z.infer<typeof slackHome>;

/** A form in a dialog of its own; its one button is Slack's. */
export const slackModal = z.strictObject({
  type: z.literal('modal'),
  callback_id: id,
  private_metadata: z.string().max(limits.privateMetadata),
  title: plainText(limits.modalTitle),
  submit: plainText(limits.modalButton),
  blocks: blocksUpTo(modalBlock, limits.viewBlocks).refine(
    (blocks) => isDistinct(blocks.flatMap(actionIdsOf)),
    { error: 'an action_id is used twice' },
  ),
});
export type SlackModal = z.infer<typeof slackModal>;

function isDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function actionIdsOf(block: SlackBlock | ModalBlock): string[] {
  if (block.type === 'input') return [block.element.action_id];
  return block.type === 'actions' ? block.elements.map((button) => button.action_id) : [];
}

/** How many characters a person could read in some blocks, the folded choices included. */
export function charactersIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + charactersIn(one), 0);
  if (typeof node !== 'object' || node === null) return 0;
  let sum = 0;
  // Every part of every message is looked at, so nothing is laid out for it.
  for (const name in node) {
    const value: unknown = node[name as keyof typeof node];
    sum += name === 'text' && typeof value === 'string' ? value.length : charactersIn(value);
  }
  return sum;
}
