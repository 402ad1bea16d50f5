/** What a person sees of a Slack message, and what Slack's own client makes of the fields that person fills in. */
import type { ModalBlock, SlackBlock } from '../../src/channels/slack/limits.ts';
import type { ShownCard } from '../contracts/channel-harness.ts';

type AnyBlock = SlackBlock | ModalBlock;
type InputBlock = Extract<AnyBlock, { type: 'input' }>;

/** The message as it looks. */
export function lookOf(blocks: readonly AnyBlock[]): ShownCard {
  return {
    text: blocks.map(textOf).join('\n'),
    ...pictureIn(blocks),
    fields: inputsIn(blocks).map(({ element }) => element.action_id),
    actions: blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements.map((button) => button.action_id) : [],
    ),
  };
}

function pictureIn(blocks: readonly AnyBlock[]) {
  const image = blocks.find((block) => block.type === 'image');
  return image ? { picture: image.alt_text } : {};
}

function textOf(block: AnyBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'rich_text':
      return block.elements
        .map((element) =>
          element.type === 'rich_text_list'
            ? element.elements.map((item) => `• ${spoken(item.elements)}`).join('\n')
            : spoken(element.elements),
        )
        .join('\n');
    case 'context':
      return spoken(block.elements);
    case 'input':
      return [block.label.text, ...(block.hint ? [block.hint.text] : [])].join('\n');
    case 'image':
    case 'actions':
    case 'divider':
      return '';
  }
}

function spoken(elements: readonly { text: string }[]): string {
  return elements.map(({ text }) => text).join('');
}

function inputsIn(blocks: readonly AnyBlock[]): InputBlock[] {
  return blocks.filter((block) => block.type === 'input');
}

/** `state.values` of a press: what stands in every field, whether it was touched or not. Refuses what the client would. */
export function fillIn(blocks: readonly AnyBlock[], values: Readonly<Record<string, string>>) {
  const inputs = inputsIn(blocks);
  const unknown = Object.keys(values).filter((id) => !inputs.some(({ element }) => element.action_id === id));
  if (unknown.length > 0) throw new Error(`there is no field ${unknown.join(', ')}`);
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => [
      block_id,
      { [element.action_id]: stateOf(element, values[element.action_id]) },
    ]),
  );
}

function stateOf(element: InputBlock['element'], given: string | undefined) {
  switch (element.type) {
    case 'plain_text_input': {
      const value = given ?? element.initial_value ?? null;
      if (value !== null && value.length > (element.max_length ?? 3_000))
        throw new Error('that does not fit the field');
      return { type: element.type, value };
    }
    case 'number_input': {
      const value = given ?? element.initial_value ?? null;
      const isWithin =
        Number(value) >= Number(element.min_value) && Number(value) <= Number(element.max_value);
      if (value !== null && !isWithin) throw new Error('that number does not fit the field');
      return { type: element.type, value };
    }
    case 'datepicker':
      return { type: element.type, selected_date: given ?? element.initial_date ?? null };
    case 'timepicker':
      return { type: element.type, selected_time: given ?? element.initial_time ?? null };
    default: {
      const chosen = element.options.find(({ value }) => value === given);
      if (given !== undefined && !chosen) throw new Error(`${given} is not among the choices`);
      return { type: element.type, selected_option: chosen ?? element.initial_option ?? null };
    }
  }
}
