/**
 * A form in a dialog over what the person is looking at, with what is wrong shown at its field. The same form goes into the
 * conversation as a message, so a dialog that comes too late or is closed loses nothing. What it carries is ids and codes.
 */
import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { Language } from '../../domain/locale.ts';
import type { Answer, Inbound } from '../../ports/channel.ts';
import { platformCode } from './errors.ts';
import { limits, type SlackModal } from './limits.ts';
import { type ModalValue, stateValues } from './payloads.ts';
import { context, plain } from './plain.ts';
import { drawnAround } from './render.ts';
import { modalInputsOf } from './render-fields.ts';
import type { Workspaces } from './workspaces.ts';

/** The card as a modal; nothing when its form has no one main button, or more ids than a modal can carry. */
export function renderModal(card: Card, key: string): SlackModal | undefined {
  const main = card.actions.find(({ style, submits }) => submits && style === 'primary');
  if (!card.form || !main) return undefined;
  const value: ModalValue = { action: main.id, data: main.data, key };
  const private_metadata = JSON.stringify(value);
  if (private_metadata.length > limits.privateMetadata) return undefined;
  const inputs = modalInputsOf(card.form.fields, key);
  const isShort = main.label.length <= limits.modalButton;
  return {
    type: 'modal',
    callback_id: card.form.id,
    private_metadata,
    title: plain('Nabij', limits.modalTitle),
    submit: plain(isShort ? main.label : confirm[card.language], limits.modalButton),
    // What the button does stands above it when it is too long to stand on it.
    blocks: drawnAround([...inputs, ...(isShort ? [] : [context(main.label)])], card, limits.viewBlocks),
  };
}

/** On a button that is too small for the words of the card's own. */
const confirm: Readonly<Record<Language, string>> = { nl: 'Bevestigen', fr: 'Confirmer', en: 'Confirm' };

/** What Slack is told about a modal that was sent in. */
export type ModalAnswer =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: SlackModal };

const submitted = z.object({
  type: z.literal('view_submission'),
  view: z.object({ state: z.object({ values: stateValues }) }),
});

/** How a modal goes on: what was wrong at its fields, the next form in its place, or nothing, which closes it. */
export function answerTo(payload: unknown, answers: readonly Answer[] = []): ModalAnswer | undefined {
  const { data } = submitted.safeParse(payload);
  const asked = answers.findLast(isForm);
  if (!asked || !data) return undefined;
  const blockOf = new Map(
    Object.entries(data.view.state.values).flatMap(([block, inputs]) =>
      Object.keys(inputs).map((field) => [field, block] as const),
    ),
  );
  const wrong = (asked.card.form?.fields ?? []).filter(({ error }) => error !== undefined);
  const errors = wrong.flatMap(({ id, error = '' }) => {
    const block = blockOf.get(id);
    return block === undefined ? [] : [[block, error] as const];
  });
  if (errors.length > 0 && errors.length === wrong.length)
    return { response_action: 'errors', errors: Object.fromEntries(errors) };
  const view = renderModal(asked.card, asked.key);
  return view && { response_action: 'update', view };
}

const isForm = ({ card }: Answer): boolean => card.kind === 'form' && card.form !== undefined;

const triggered = z.object({ trigger_id: z.string() });

export type OpenModal = (payload: unknown, inbound: Inbound, answers?: readonly Answer[]) => Promise<void>;

/** Opens the form that a press, command or shortcut was answered with. Slack allows that for three seconds; never rejects. */
export function createOpenModal(
  workspaces: Pick<Workspaces, 'reach'>,
  onFailure: (error: unknown) => void,
): OpenModal {
  return async (payload, inbound, answers = []) => {
    const asked = answers.findLast(isForm);
    const trigger = triggered.safeParse(payload).data?.trigger_id;
    // Someone who filled the form in on its message goes on there: what was wrong stands in that message.
    const isReturned = asked?.card.form?.fields.some(({ error }) => error !== undefined);
    const view = asked && !isReturned ? renderModal(asked.card, asked.key) : undefined;
    if (!trigger || !view) return;
    try {
      await workspaces.reach(inbound.from, (call) => call('views.open', { trigger_id: trigger, view }));
    } catch (error) {
      if (!tooLate.has(platformCode(error) ?? '')) onFailure(error);
    }
  };
}

/** The person was faster or we were slower than Slack allows; the message is there for that. */
const tooLate = new Set(['expired_trigger_id', 'exchanged_trigger_id']);
