/**
 * Forms in a window of their own (what Teams calls a dialog or task module). The form stands on the card in the chat as
 * well, with the same buttons, so that no step needs the window. It travels with the button that opens it: nothing has to
 * be remembered about a form that may be opened next week.
 */
import { z } from 'zod';
import { adaptiveCardOf, type JsonObject } from '../../cards/adaptive.ts';
import type { Card } from '../../cards/card.ts';
import type { Answer } from '../../ports/channel.ts';
import type { TeamsActivity } from './activity.ts';
import { asWritten } from './as-written.ts';
import type { Reply } from './endpoint.ts';
import { wordsFor, wordsOf } from './words.ts';

const dialog = z.object({ title: z.string(), card: z.looseObject({ type: z.literal('AdaptiveCard') }) });
const opening = z.object({ data: z.object({ dialog }) });

/** Teams shows no more actions on a card. */
const mostActions = 6;
/** Fewer fields are filled in faster where they stand. */
const fewestFields = 3;

/** The card in the chat with one more button, that opens its form; as it is when that is short, or there is no room. */
export function withWindow(content: JsonObject, card: Card, key: string): JsonObject {
  const { actions } = content;
  const isLong = card.kind === 'form' && (card.form?.fields.length ?? 0) >= fewestFields;
  if (!isLong || !Array.isArray(actions) || actions.length >= mostActions) return content;
  const open = {
    type: 'Action.Submit',
    title: wordsOf(card.language).openWindow,
    associatedInputs: 'none',
    data: { msteams: { type: 'task/fetch' }, dialog: { title: card.title, card: windowOf(card, key) } },
  };
  return { ...content, actions: [...actions, open] };
}

/** The window that a button asks for; nothing when something else was asked. */
export function openedBy({ name, value }: TeamsActivity): Reply | undefined {
  if (name !== 'task/fetch') return undefined;
  const { data } = opening.safeParse(value);
  return data && shown(data.data.dialog.title, data.data.dialog.card);
}

/** Whether it was sent from a window. */
export function isFromWindow({ type, name }: TeamsActivity): boolean {
  return type === 'invoke' && name === 'task/submit';
}

/** What the window shows next: the form again with what was wrong, the form that follows, or in a few words how it went. */
export function afterwards(activity: TeamsActivity, [first]: readonly Answer[] = []): Reply {
  if (first?.card.form) return shown(first.card.title, windowOf(first.card, first.key));
  return task({ type: 'message', value: first?.card.title ?? wordsFor(activity).received });
}

/** In a window the old kind of button is the only one that works. */
function windowOf(card: Card, cardKey: string): JsonObject {
  return asWritten(adaptiveCardOf(card, { cardKey, press: 'submit', errorsBelow: true }));
}

function shown(title: string, content: object): Reply {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  return task({ type: 'continue', value: { title, height: 'large', width: 'medium', card } });
}

const task = (body: object): Reply => ({ status: 200, body: { task: body } });
