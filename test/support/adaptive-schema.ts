/**
 * The parts of the Adaptive Card schema 1.5 that our cards use, every object closed as there (adaptivecards.io/schemas):
 * a property that the schema does not know is a mistake here, and so is one of a later version.
 */
import { z } from 'zod';

const spacing = z.enum(['default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding']);
const anyCase = <Values extends z.ZodType>(values: Values) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value[0]?.toLowerCase() + value.slice(1) : value),
    values,
  );

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string(),
  wrap: z.boolean(),
  size: anyCase(z.enum(['default', 'small', 'medium', 'large', 'extraLarge'])).optional(),
  weight: anyCase(z.enum(['default', 'lighter', 'bolder'])).optional(),
  style: anyCase(z.enum(['default', 'heading'])).optional(),
  color: anyCase(z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'])).optional(),
  isSubtle: z.boolean().optional(),
  spacing: anyCase(spacing).optional(),
});
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
});
const container = z.strictObject({
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']),
  items: z.array(textBlock).min(1),
});

/** Teams fetches an address that everybody can reach; the playground's page one of its own. */
const image = z.strictObject({
  type: z.literal('Image'),
  url: z.string().min(1),
  altText: z.string().min(1),
  size: z.literal('Stretch'),
});

const input = {
  id: z.string().min(1),
  label: z.string().min(1),
  isRequired: z.boolean(),
  errorMessage: z.string().min(1),
};
const day = z.iso.date().optional();
const inputs = [
  z.strictObject({
    ...input,
    type: z.literal('Input.Text'),
    isMultiline: z.boolean(),
    maxLength: z.int().positive().optional(),
    value: z.string().optional(),
  }),
  z.strictObject({ ...input, type: z.literal('Input.Date'), value: day, min: day, max: day }),
  z.strictObject({ ...input, type: z.literal('Input.Time'), value: z.iso.time().optional() }),
  z.strictObject({
    ...input,
    type: z.literal('Input.Number'),
    min: z.number(),
    max: z.number(),
    value: z.number().optional(),
  }),
  z.strictObject({
    ...input,
    type: z.literal('Input.ChoiceSet'),
    style: z.enum(['compact', 'expanded']),
    wrap: z.boolean(),
    choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
    value: z.string().optional(),
  }),
] as const;

const action = {
  title: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  associatedInputs: z.enum(['auto', 'none']),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
};
const submit = z.strictObject({ ...action, type: z.literal('Action.Submit') });
const actions = [
  z.strictObject({
    ...action,
    type: z.literal('Action.Execute'),
    verb: z.string(),
    fallback: submit.optional(),
  }),
  submit,
  z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() }),
] as const;

/** One card as the schema has it. */
export const adaptiveCard = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.string(),
  fallbackText: z.string().min(1),
  body: z.array(z.discriminatedUnion('type', [textBlock, factSet, container, image, ...inputs])).min(1),
  actions: z.array(z.discriminatedUnion('type', actions)).max(6),
  refresh: z
    .strictObject({
      action: z.strictObject({
        type: z.literal('Action.Execute'),
        verb: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
      userIds: z.array(z.string()).max(60).optional(),
    })
    .optional(),
});
