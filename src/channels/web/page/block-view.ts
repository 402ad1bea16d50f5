/** Draws Block Kit in the way of Slack. Like Slack it checks no form in a message: what is missing, the bot says. */
import type { ActionData, FormValues } from '../../../cards/card.ts';
import type { Language } from '../../../domain/locale.ts';
import type { RichElement, RichText, SlackBlock, SlackButton, SlackInput, SlackLink } from './block-kit.ts';
import { button, element } from './element.ts';
import type { Press } from './press.ts';
import { slackInput } from './slack-input.ts';

export interface BlockEvents {
  /** What the form of this message holds. */
  values(): FormValues;
  press(press: Press): void;
}

/** The blocks as elements, in order, with the form filled in so. */
export function blockViews(
  blocks: readonly SlackBlock[],
  language: Language,
  on: BlockEvents,
  filled: FormValues,
): HTMLElement[] {
  return blocks.map((block) => blockView(block, language, on, filled));
}

function blockView(block: SlackBlock, language: Language, on: BlockEvents, filled: FormValues): HTMLElement {
  switch (block.type) {
    case 'divider':
      return element('hr');
    case 'header':
      return element('h3', {}, block.text.text);
    case 'image':
      return element('img', { src: block.image_url, alt: block.alt_text });
    case 'rich_text':
      return element('div', { class: 'rich' }, ...block.elements.map(richView));
    case 'context':
      return element(
        'div',
        { class: 'context' },
        ...block.elements.map(({ text }) => element('p', {}, text)),
      );
    case 'input':
      return slackInput(block satisfies SlackInput, language, filled[block.element.action_id]);
    case 'actions':
      return element(
        'div',
        { class: 'actions' },
        ...block.elements.map((one) => ('url' in one ? linkView(one) : buttonView(one, on))),
      );
  }
}

function richView(rich: RichElement): HTMLElement {
  switch (rich.type) {
    case 'rich_text_section':
      return element('p', {}, ...rich.elements.map(textView));
    case 'rich_text_quote':
      return element('blockquote', {}, ...rich.elements.map(textView));
    case 'rich_text_list':
      return element(
        'ul',
        {},
        ...rich.elements.map(({ elements }) => element('li', {}, ...elements.map(textView))),
      );
  }
}

function textView({ text, style, url }: RichText): HTMLElement | string {
  if (url) return opens(url, text);
  return style?.bold ? element('strong', {}, text) : text;
}

function linkView({ text, url }: SlackLink): HTMLElement {
  return opens(url, text.text, 'button');
}

/** Words that open an address beside the page. */
const opens = (url: string, text: string, look?: string): HTMLElement =>
  element('a', { class: look, href: url, target: '_blank', rel: 'noopener' }, text);

function buttonView({ action_id: action, text, style, value }: SlackButton, on: BlockEvents): HTMLElement {
  const sent = JSON.parse(value) as { data: ActionData; key?: string; submits?: true };
  return button(
    text.text,
    () =>
      on.press({
        action,
        data: sent.data,
        values: sent.submits ? on.values() : {},
        label: text.text,
        ...(sent.key === undefined ? {} : { cardKey: sent.key }),
      }),
    { class: style },
  );
}
