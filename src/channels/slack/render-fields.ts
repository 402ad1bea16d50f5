/** The fields of a form → Block Kit's inputs, in a message or in a modal. */
import { hash } from 'node:crypto';
import type { Field } from '../../cards/card.ts';
import { shorten } from './fit.ts';
import { limits, type ModalBlock, type SlackBlock } from './limits.ts';
import { context, plain } from './plain.ts';

/** Up to so many choices are shown all at once; more of them fold into a menu. */
const radioAtMost = 5;

/** Longer than any label of ours, and short enough that six fields and their choices fit in one message. */
const longestLabel = 300;

/** Fields, each with what was wrong with it below: a message has no error line of its own, nor a modal that just opened. */
export function inputsOf(fields: readonly Field[], key: string): SlackBlock[] {
  // Slack keeps what was filled in per block id: a new delivery of the same form must start with its own values.
  const form = formOf(key);
  return fields.flatMap((field) => inputOf(field, form));
}

const formOf = (key: string): string => hash('sha256', key, 'base64url').slice(0, 12);

function inputOf(field: Field, form: string): SlackBlock[] {
  const input: SlackBlock = {
    type: 'input',
    block_id: `${form}.${field.id}`,
    label: plain(field.label, longestLabel),
    ...(field.hint ? { hint: plain(field.hint, longestLabel) } : {}),
    optional: !field.required,
    element: elementOf(field),
  };
  return field.error ? [input, context(`⚠ ${shorten(field.error, longestLabel)}`)] : [input];
}

function elementOf(field: Field): Extract<SlackBlock, { type: 'input' }>['element'] {
  const action_id = field.id;
  switch (field.type) {
    case 'text': {
      const max_length = Math.min(field.maxLength ?? limits.inputLength, limits.inputLength);
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.multiline ?? false,
        max_length,
        ...(field.value ? { initial_value: shorten(field.value, max_length) } : {}),
      };
    }
    case 'number':
      // Slack's own number field works in modals only; what is typed here the flow checks.
      return {
        type: 'plain_text_input',
        action_id,
        max_length: Math.max(String(field.min).length, String(field.max).length),
        ...(field.value === undefined ? {} : { initial_value: String(field.value) }),
      };
    case 'date':
      return { type: 'datepicker', action_id, ...(field.value ? { initial_date: field.value } : {}) };
    case 'time':
      return { type: 'timepicker', action_id, ...(field.value ? { initial_time: field.value } : {}) };
    case 'choice': {
      const options = field.choices.map(({ value, label }) => ({
        text: plain(label, limits.optionLabel),
        value,
      }));
      const initial = options.find(({ value }) => value === field.value);
      return {
        type: options.length <= radioAtMost ? 'radio_buttons' : 'static_select',
        action_id,
        options,
        ...(initial ? { initial_option: initial } : {}),
      };
    }
  }
}

/** The same in a modal, where Slack has a field for numbers. */
export function modalInputsOf(fields: readonly Field[], key: string): ModalBlock[] {
  const form = formOf(key);
  return fields.flatMap((field) =>
    inputOf(field, form).map((block) =>
      field.type === 'number' && block.type === 'input' ? { ...block, element: numberOf(field) } : block,
    ),
  ) as ModalBlock[];
}

function numberOf({ id, min, max, value }: Extract<Field, { type: 'number' }>) {
  return {
    type: 'number_input' as const,
    action_id: id,
    // Hours come in halves.
    is_decimal_allowed: true,
    min_value: String(min),
    max_value: String(max),
    ...(value === undefined ? {} : { initial_value: String(value) }),
  };
}
