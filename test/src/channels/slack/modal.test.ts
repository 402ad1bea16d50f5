import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card, Field } from '../../../../src/cards/card.ts';
import { renderModal } from '../../../../src/channels/slack/modal.ts';
import type { Answer, Inbound, Receive } from '../../../../src/ports/channel.ts';
import { done, own, plain, withForm } from '../../../contracts/channel-cards.ts';
import { asInteraction, slackPayload } from '../../../support/slack-driver.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { lookOf } from '../../../support/slack-screen.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
const harness = createSlackHarness(workspace, memory.fresh);
const [koen] = workspace.users;
const asked: Answer = { key: 'the-key', card: withForm };
let received: Inbound[];
let receive: Receive;

beforeEach(async () => {
  received = [];
  receive = async (inbound) => {
    received.push(inbound);
    return [asked];
  };
  await harness.start((inbound) => receive(inbound), { acknowledgeWithin: 300 });
});
afterEach(() => harness.stop());
afterAll(async () => {
  await workspace.close();
  await memory.stop();
});

const modal = () => workspace.modals.get(koen);
const opened = () => expect.poll(modal).toBeDefined();
const next = (card: Card | undefined) => {
  receive = async (inbound) => {
    received.push(inbound);
    return card && [{ key: 'next-key', card }];
  };
};
const withErrors = (errors: Readonly<Record<string, string>>): Card => ({
  ...withForm,
  form: {
    id: 'agreement',
    fields: (withForm.form?.fields ?? []).map(
      (field): Field => (errors[field.id] ? { ...field, error: own(errors[field.id] ?? '') } : field),
    ),
  },
});

describe('a form', () => {
  it.each([
    ['a command', () => harness.command(koen, 'ziek', '')],
    [
      'a press',
      async () => {
        await harness.channel.send({ key: 'key-1', to: koen, card: withForm });
        return harness.press(koen, 'form.leave');
      },
    ],
    [
      'the shortcut “ik ben ziek”',
      async () => {
        const payload = slackPayload('global-shortcut');
        payload.user.id = koen;
        return harness.post(asInteraction({ ...payload, trigger_id: await workspace.triggerFor(koen) }));
      },
    ],
  ])('that answers %s lies before the person at once', async (_, happen) => {
    expect((await happen()).status).toBe(200);
    await opened();

    expect(lookOf(modal()?.blocks ?? [])).toMatchObject({
      text: expect.stringContaining('Afspraak'),
      fields: ['what', 'on', 'at', 'percent', 'certificate'],
    });
    expect(modal()?.submit.text).toBe('Leg vast');
  });

  it('that answers words waits in the conversation, since nothing was pressed', async () => {
    await harness.say(koen, 'ik ben ziek');

    expect(received).toHaveLength(1);
    expect(workspace.calls).not.toContain('views.open');
  });

  it('that was sent in from its message goes on there', async () => {
    await harness.channel.send({ key: 'key-1', to: koen, card: withForm });
    next(withErrors({ what: 'Vul dit nog in.' }));
    await harness.press(koen, 'form.save');

    expect(received).toHaveLength(1);
    expect(workspace.calls).not.toContain('views.open');
  });

  it('that comes too late for a dialog is left to its message, without a word in the log', async () => {
    workspace.refuse('views.open', 'expired_trigger_id');
    await harness.command(koen, 'ziek', '');
    await expect.poll(() => workspace.calls).toContain('views.open');

    expect(modal()).toBeUndefined();
    expect(harness.logged).toEqual([]);
  });

  it('that Slack does not open for another reason is left to its message, with a line in the log', async () => {
    workspace.refuse('views.open', 'missing_scope');
    await harness.command(koen, 'ziek', '');

    await expect
      .poll(() => harness.logged.map((line) => JSON.parse(line)))
      .toMatchObject([{ code: 'slack.modal-not-opened', reason: 'slack.scope-missing' }]);
  });

  it('carries ids and codes alone, and little of them', async () => {
    await harness.command(koen, 'ziek', '');
    await opened();

    expect(JSON.parse(modal()?.private_metadata ?? '')).toEqual({
      action: 'form.save',
      data: {},
      key: 'the-key',
    });
  });
});

describe('a form that is sent in from its dialog', () => {
  const values = {
    what: 'Halve dagen <3 🎉',
    on: '2026-03-02',
    at: '09:30',
    percent: '40.5',
    certificate: 'no',
  };

  beforeEach(async () => {
    await harness.command(koen, 'ziek', '');
    await opened();
    received.length = 0;
    next(undefined);
  });

  it('comes in as the press of its button on the card, with what was filled in', async () => {
    await harness.submit(koen, values);

    expect(received).toMatchObject([
      {
        from: koen,
        content: { kind: 'press', action: 'form.save', data: {}, values, cardKey: 'the-key' },
      },
    ]);
    expect(received[0]?.replyTo).toBeUndefined();
  });

  it('closes when all is well', async () => {
    expect(await harness.submit(koen, values)).toEqual({});
    expect(modal()).toBeUndefined();
  });

  it('shows what is wrong at its field and keeps what was typed', async () => {
    next(withErrors({ on: 'Kies een dag die nog komt.' }));

    expect(await harness.submit(koen, values)).toEqual({ on: 'Kies een dag die nog komt.' });
    expect(modal()).toBeDefined();
    next(undefined);
    expect(await harness.submit(koen, { ...values, on: '2026-03-09' })).toEqual({});
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(2);
  });

  it('is handled once however often Slack brings it', async () => {
    await harness.submit(koen, values);
    await harness.redeliver();

    expect(received).toHaveLength(2);
    expect(received[1]?.eventId).toBe(received[0]?.eventId);
  });

  it('gives way to the form that comes next, which starts with its own values', async () => {
    next({ ...withForm, title: own('En dan nog dit') });
    await harness.submit(koen, values);

    expect(lookOf(modal()?.blocks ?? []).text).toContain('En dan nog dit');
    next(undefined);
    await harness.submit(koen, {});
    expect(received.at(-1)?.content).toMatchObject({ values: {}, cardKey: 'next-key' });
  });

  it('closes when keeping it takes longer than Slack waits: the answer comes as a message', async () => {
    const kept = Promise.withResolvers<undefined>();
    receive = () => kept.promise;
    await harness.submit(koen, values);

    expect(modal()).toBeUndefined();
    expect(harness.logged).toHaveLength(1);
    kept.resolve(undefined);
  });

  it('stays, with Slack’s own word that it failed, when it could not be kept', async () => {
    receive = async () => {
      throw new Error('ik ben ziek');
    };

    await expect(harness.submit(koen, values)).rejects.toThrow('Slack says');
    expect(modal()).toBeDefined();
  });
});

describe('a card', () => {
  it.each([
    ['without a form', done],
    ['whose form has no one main button', { ...withForm, actions: [] }],
    ['with more ids than a dialog can carry', withMain('Leg vast', { a: 'x'.repeat(3_000) })],
  ])('%s makes no dialog', (_, card) => {
    expect(renderModal(card, 'key')).toBeUndefined();
  });

  it('whose main button says more than fits has it said above a short one', () => {
    const view = renderModal(withMain('Bewaar en stuur naar Anne-Marieke'), 'key');

    expect(view?.submit.text).toBe('Bevestigen');
    expect(lookOf(view?.blocks ?? []).text).toMatch(/Bewaar en stuur naar Anne-Marieke$/);
  });
});

function withMain(label: string, data = {}): Card {
  return {
    ...plain,
    ...(withForm.form ? { form: withForm.form } : {}),
    actions: [{ id: 'form.save', label: own(label), style: 'primary', submits: true, data }],
  };
}
