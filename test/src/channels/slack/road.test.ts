/** The whole way through the real application on Slack: what a person does there, and what they then have before them. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReceive } from '../../../../src/app/receive.ts';
import { housesOnRedis, personOf, type TestHouse } from '../../../support/house.ts';
import { asCommand, asEvent, asInteraction, slackPayload } from '../../../support/slack-driver.ts';
import { createSlackHarness } from '../../../support/slack-harness.ts';
import { lookOf } from '../../../support/slack-screen.ts';
import { slackStore } from '../../../support/slack-store.ts';
import { startSlackWorkspace } from '../../../support/slack-workspace.ts';

const workspace = await startSlackWorkspace();
const memory = await slackStore();
const harness = createSlackHarness(workspace, memory.fresh);
const [koen, sarah] = workspace.users;
const open = housesOnRedis();
let house: TestHouse;

beforeEach(async () => {
  const channel = await harness.start((inbound) => createReceive(house.house)(inbound));
  house = open({
    start: '2026-03-02T07:40',
    people: [
      personOf('koen', 'Koen Claes', { channels: { slack: koen }, manager: 'sarah' }),
      personOf('sarah', 'Sarah Peeters', {
        channels: { slack: sarah },
        roles: ['employee', 'manager', 'hr'],
      }),
    ],
    channels: [channel],
  });
});
afterEach(() => harness.stop());
afterAll(async () => {
  await workspace.close();
  await memory.stop();
});

const seen = async (user: string) => {
  await house.settle();
  return (await harness.shown(user)).map(({ text, fields }) => ({ title: text.split('\n')[0], fields }));
};
const opened = (user: string) => expect.poll(() => workspace.modals.get(user)).toBeDefined();

describe('our name in a channel', () => {
  it('is answered with help in the person’s own conversation, once, and nowhere else', async () => {
    const payload = slackPayload('app-mention');
    Object.assign(payload.event, { user: koen, text: `<@${workspace.bot}>` });
    for (const _ of ['first', 'again']) await harness.post(asEvent(payload));

    expect((await seen(koen)).map(({ title }) => title)).toEqual(['Wat kan ik voor je doen?']);
    expect(new Set(workspace.calls)).toEqual(
      new Set(['auth.test', 'conversations.open', 'chat.postMessage']),
    );
  });
});

describe('a report by command', () => {
  it('is filled in in a dialog, with what is wrong at its field, and the message beside it keeps step', async () => {
    await harness.command(koen, 'ziek', '');
    await opened(koen);
    const [message] = await seen(koen);
    expect(message?.fields).toContain('firstDay');

    const wrong = await harness.submit(koen, { firstDay: '2020-01-01' });
    expect(Object.keys(wrong)).toEqual(['firstDay']);
    expect((await seen(koen))[0]?.fields).toContain('firstDay');

    expect(await harness.submit(koen, { firstDay: '2026-03-02', reachableAt: 'na tien uur' })).toEqual({});
    expect(workspace.modals.get(koen)).toBeUndefined();
    const [receipt, ...more] = await seen(koen);
    expect(receipt?.title).not.toBe(message?.title);
    expect([receipt, ...more].flatMap(({ fields = [] } = {} as never) => fields)).toEqual([]);
    expect((await house.caseOf('koen')).facts).toMatchObject({
      firstDay: '2026-03-02',
      reachableAt: 'na tien uur',
    });
  });

  it('is finished in the message when the dialog was closed', async () => {
    await harness.command(koen, 'ziek', '');
    await opened(koen);
    workspace.modals.clear();
    await seen(koen);
    await harness.press(koen, 'report.confirm');

    expect((await seen(koen)).flatMap(({ fields }) => fields)).toEqual([]);
    expect(Object.keys((await house.caseOf('koen')).machines)).not.toContain('report');
  });
});

describe('the talk', () => {
  it('is written down in a dialog over the nudge, and the employee gets it as a message that stays', async () => {
    await harness.command(koen, 'ziek', '');
    await opened(koen);
    await harness.submit(koen, {});
    await house.until('2026-03-02T10:00');
    await harness.press(sarah, 'contact.done');
    await opened(sarah);
    await harness.submit(sarah, { what: 'Rust', who: 'Sarah belt', nextOn: '2026-03-10' });

    const titles = (await seen(koen)).map(({ title }) => title);
    expect(titles.at(-1)).toContain('Sarah');
    expect(workspace.replies).toEqual([]);
    expect((await house.caseOf('koen')).agreements).toHaveLength(1);
  });
});

describe('a list that was asked for in a channel', () => {
  const crowd = Array.from({ length: 10 }, (_, index) =>
    personOf(`p${index}`, `Persoon ${index}`, { manager: 'sarah', channels: { web: `p${index}` } }),
  );

  it('is turned where it stands, for that person alone', async () => {
    house = open({
      start: '2026-03-02T07:40',
      people: [
        ...crowd,
        personOf('sarah', 'Sarah Peeters', { channels: { slack: sarah }, roles: ['employee', 'hr'] }),
      ],
      channels: [harness.channel],
    });
    for (const { id } of crowd) {
      await house.commands(id, 'ziek');
      await house.submits(id, {});
    }
    const before = await harness.shown(sarah);
    const response_url = workspace.responseUrl;
    const asked = {
      command: '/verzuim',
      text: 'status',
      channel_name: 'general',
      user_id: sarah,
      response_url,
    };
    const fields = { ...slackPayload('slash-command'), ...asked, trigger_id: 'a trigger' };
    await harness.post(asCommand(fields));
    await house.settle();
    const button = workspace.replies
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])))
      .find(({ action_id }) => action_id === 'list.next');
    const press = slackPayload('block-actions');
    press.user.id = sarah;
    Object.assign(press, { response_url, trigger_id: 'another trigger' });
    press.container = { type: 'message', is_ephemeral: true, message_ts: '1', channel_id: 'C1' };
    press.actions = [{ ...press.actions[0], ...button }];
    await harness.post(asInteraction(press));
    await house.settle();

    expect(workspace.replies).toMatchObject([
      { response_type: 'ephemeral', replace_original: false },
      { response_type: 'ephemeral', replace_original: true },
    ]);
    const [first = [], second = []] = workspace.replies.map(({ blocks }) =>
      lookOf(blocks).text.match(/Persoon \d/g),
    );
    expect([...(first ?? []), ...(second ?? [])]).toEqual(crowd.map(({ name }) => name));
    expect(await harness.shown(sarah)).toEqual(before);
  });
});
