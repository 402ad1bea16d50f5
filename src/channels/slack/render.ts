/**
 * Card → Block Kit: the whole card, its form included, in one message, so that no step needs a dialog.
 * Words go into `rich_text` and `plain_text` only, where Slack gives no character a meaning.
 */
import type { Action, Block, Card } from '../../cards/card.ts';
import { labelled, plainTextOf } from '../../cards/plain-text.ts';
import { NabijError } from '../../domain/errors.ts';
import type { Language } from '../../domain/locale.ts';
import { pieces, shorten } from './fit.ts';
import { charactersIn, limits, type SlackBlock } from './limits.ts';
import type { ButtonValue } from './payloads.ts';
import { context, plain } from './plain.ts';
import { inputsOf } from './render-fields.ts';

/** What `chat.postMessage` and `chat.update` take. */
export interface SlackMessage {
  /** What a notification and a screen reader say. */
  readonly text: string;
  readonly blocks: SlackBlock[];
}

/** Longer than any title of ours, and short enough that six fields and their choices fit beside it in one message. */
const longestTitle = 1_000;

/** Renders a card within Slack's limits; `key` comes back with every press. Throws when an action's data cannot fit. */
export function render(card: Card, key: string): SlackMessage {
  return { text: shorten(escaped(plainTextOf(card)), limits.fallback), blocks: drawn(card, { key }) };
}

/** Where a card is drawn: alone in a message, or as one of several on a page. */
export interface Place {
  /** The key of its delivery; a card on a page has none. */
  readonly key?: string;
  /** Which of the cards on a page it is. */
  readonly number?: number;
}

/** The card as blocks, its title first and its buttons last. */
export function drawn(card: Card, place: Place): SlackBlock[] {
  const form = inputsOf(card.form?.fields ?? [], place.key ?? `page ${place.number}`);
  return drawnAround([...form, ...buttonsOf(card, place)], card, limits.blocks);
}

/** A block that only shows something. */
type ReadBlock = Exclude<SlackBlock, { type: 'input' | 'actions' }>;

/** The title, as much of the body as there is room for, and then `ending`, which is never cut. */
export function drawnAround<Ending>(
  ending: readonly Ending[],
  card: Card,
  most: number,
): (ReadBlock | Ending)[] {
  const title = titleOf(shorten(card.title, longestTitle));
  const take = allowance(limits.message - charactersIn([title, ...ending]));
  const body = [...pictureOf(card), ...card.body.flatMap((block) => blocksOf(block, card.language, take))];
  return [title, ...foldedInto(most - ending.length - 1, body), ...ending];
}

function pictureOf({ picture }: Card): ReadBlock[] {
  if (!picture) return [];
  return [{ type: 'image', image_url: picture.url, alt_text: shorten(picture.alt, limits.altText) }];
}

/** Hands out a text as long as there is room for it, then an ellipsis, then nothing. */
type Take = (text: string) => string;

function allowance(characters: number): Take {
  let left = characters;
  return (text) => {
    const given = left > 0 ? shorten(text, left) : '';
    left -= given.length;
    return given;
  };
}

/** The blocks, or when there are more than `room`, the first ones and an ellipsis. */
function foldedInto(room: number, blocks: ReadBlock[]): ReadBlock[] {
  return blocks.length <= room ? blocks : [...blocks.slice(0, room - 1), context('…')];
}

type RichElement = Extract<SlackBlock, { type: 'rich_text' }>['elements'][number];
type Words = Extract<RichElement, { type: 'rich_text_section' }>['elements'];

function titleOf(title: string): ReadBlock {
  return title.length <= limits.header
    ? { type: 'header', text: { type: 'plain_text', text: title } }
    : { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: words(title, 'bold') }] };
}

function blocksOf(block: Block, language: Language, take: Take): ReadBlock[] {
  switch (block.type) {
    case 'text': {
      if (block.tone === 'subtle') return pieces(take(block.text), limits.text).map(context);
      return richText(section(words(take(block.text), block.tone === 'strong' ? 'bold' : 'normal')));
    }
    case 'facts':
      return richText(
        section(
          block.facts.flatMap(({ label, value, url }, index) => [
            ...words(take(`${index > 0 ? '\n' : ''}${labelled(label, language)} `), 'bold'),
            ...(url ? linked(take(value), url) : words(take(value))),
          ]),
        ),
      );
    case 'list': {
      const heading = section(words(take(block.heading ?? ''), 'bold'));
      const items = block.items.flatMap((item) => section(words(take(item))));
      return richText([
        ...heading,
        ...(items.length > 0
          ? [{ type: 'rich_text_list' as const, style: 'bullet' as const, elements: items }]
          : []),
      ]);
    }
    case 'quote': {
      const by = section(words(take(block.by ? labelled(block.by, language) : ''), 'bold'));
      const quoted = words(take(block.text));
      return richText([
        ...by,
        ...(quoted.length > 0 ? [{ type: 'rich_text_quote' as const, elements: quoted }] : []),
      ]);
    }
  }
}

function richText(elements: RichElement[]): ReadBlock[] {
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

function section(elements: Words): { type: 'rich_text_section'; elements: Words }[] {
  return elements.length > 0 ? [{ type: 'rich_text_section', elements }] : [];
}

function words(text: string, weight: 'normal' | 'bold' = 'normal'): Words {
  return pieces(text, limits.text).map((piece) => ({
    type: 'text',
    text: piece,
    ...(weight === 'bold' ? { style: { bold: true } } : {}),
  }));
}

const linked = (text: string, url: string): Words =>
  pieces(text, limits.text).map((piece) => ({ type: 'link', url, text: piece }));

function buttonsOf(card: Card, { key, number }: Place): SlackBlock[] {
  const downloads = card.downloads ?? [];
  if (card.actions.length + downloads.length === 0) return [];
  return [
    {
      type: 'actions',
      block_id: number === undefined ? 'actions' : `actions.${number}`,
      elements: [
        ...card.actions.map((action) => buttonOf(action, card.id, key)),
        ...downloads.map(({ label, url }, index) => ({
          type: 'button' as const,
          action_id: `file.${index}`,
          text: plain(label, limits.buttonLabel),
          url,
        })),
      ],
    },
  ];
}

function buttonOf(action: Action, card: string, key: string | undefined) {
  const value = JSON.stringify({
    data: action.data,
    ...(key === undefined ? {} : { key }),
    ...(action.submits ? { submits: true } : {}),
  } satisfies ButtonValue);
  if (value.length > limits.buttonValue) {
    throw new NabijError('slack.card-too-large', { details: { card, action: action.id } });
  }
  return {
    type: 'button' as const,
    action_id: action.id,
    text: plain(action.label, limits.buttonLabel),
    ...(action.style ? { style: action.style } : {}),
    value,
  };
}

/** The three characters that mean something in Slack's plain `text`. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
