/** What Teams asks and waits for, with the real house behind the channel: windows, renewed prompts, cases found by name. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLookup } from '../../../../src/app/lookup.ts';
import { createReceive } from '../../../../src/app/receive.ts';
import type { TeamsChannel } from '../../../../src/channels/teams/index.ts';
import type { Receive } from '../../../../src/ports/channel.ts';
import type { Lookup } from '../../../../src/ports/lookup.ts';
import { castOf, housesOnRedis, personOf, type TestHouse } from '../../../support/house.ts';
import { hilde, koen, sarah, type TeamsPerson } from '../../../support/teams-connector.ts';
import { createTeamsHarness } from '../../../support/teams-harness.ts';
import { complaintsAbout } from '../../../support/teams-rules.ts';
import { lookOf, pressedOn } from '../../../support/teams-screen.ts';

// biome-ignore lint/suspicious/noExplicitAny: what Teams gets as JSON, judged field by field
type Answered = any;

const harness = await createTeamsHarness();
afterAll(() => harness.close());
const open = housesOnRedis();

/** An, the manager of the cast, has Sarah's account. */
const accounts: Readonly<Record<string, TeamsPerson>> = { koen, an: sarah, hilde };
/** So many away at once that a list of them has two pages. */
const crowd = Array.from({ length: 12 }, (_, index) => {
  const id = `p${String(index).padStart(2, '0')}`;
  return personOf(id, `Persoon ${id}`, { manager: 'mark' });
});
let house: TestHouse;
let teams: TeamsChannel;

beforeEach(async () => {
  let receive: Receive = async () => undefined;
  let lookup: Lookup | undefined;
  const asked = () => {
    if (!lookup) throw new Error('nobody is at home yet');
    return lookup;
  };
  teams = await harness.start((inbound) => receive(inbound), {
    lookup: {
      cases: (...question) => asked().cases(...question),
      asItStands: (...question) => asked().asItStands(...question),
    },
  });
  house = open({
    start: '2026-03-02T07:40',
    people: [...castOf('BE', 'nl'), ...crowd].map((one) => {
      const account = accounts[one.id];
      return account ? { ...one, channels: { teams: account.aadObjectId } } : one;
    }),
    channels: [teams],
  });
  lookup = createLookup(house.house);
  const really = createReceive(house.house);
  receive = async (inbound) => {
    const answer = await really(inbound);
    await house.settle();
    return answer;
  };
});
afterEach(() => harness.stop());

async function invoke(name: string, who: TeamsPerson, value: object): Promise<Answered> {
  const activity = { ...harness.activity(name, who.aadObjectId), value };
  const { status, body } = await harness.deliver(activity);
  expect(status).toBe(200);
  return JSON.parse(body);
}

const cardsOf = (who: TeamsPerson): Answered[] =>
  harness.connector.posts(who.aadObjectId).map(({ activity }) => activity.attachments[0].content);
const newest = (who: TeamsPerson): Answered => cardsOf(who).at(-1);

async function koenIsSick(): Promise<void> {
  await harness.command(koen.aadObjectId, 'ziek', '');
  await harness.press(koen.aadObjectId, 'report.confirm');
}

describe('a form in a window', () => {
  const isWindow = ({ data }: Answered) => data.msteams?.type === 'task/fetch';

  /** Koen's report stands in a window. */
  async function opened(): Promise<Answered> {
    await harness.command(koen.aadObjectId, 'ziek', '');
    const button = newest(koen).actions.find(isWindow);
    return (await invoke('task-fetch', koen, { data: button.data })).task;
  }
  const send = async (content: Answered, values: Record<string, string>) =>
    (await invoke('task-submit', koen, { data: pressedOn(content, 'report.confirm', values).data })).task;

  it('is the form of the chat, with the same fields and buttons', async () => {
    const { type, value } = await opened();

    expect(type).toBe('continue');
    expect(value.title).toBe(newest(koen).body[0].text);
    expect(complaintsAbout(value.card.content)).toEqual([]);
    expect(lookOf(value.card.content).fields).toEqual(lookOf(newest(koen)).fields);
    expect(value.card.content.actions.map(({ type: kind, data }: Answered) => [kind, data.action])).toEqual(
      newest(koen)
        .actions.filter((one: Answered) => !isWindow(one))
        .map(({ data }: Answered) => ['Action.Submit', data.action]),
    );
  });

  it('stays open with what is wrong beside its field, and the chat shows the same', async () => {
    const { value } = await opened();
    const again = await send(value.card.content, { firstDay: '2026-02-30', reachableAt: '0470 11 22 33' });

    expect(again.type).toBe('continue');
    const { body } = again.value.card.content;
    const at = body.findIndex(({ id }: Answered) => id === 'firstDay');
    expect(body.slice(at + 1).find(({ color }: Answered) => color === 'Attention')).toBeDefined();
    expect(body.find(({ id }: Answered) => id === 'reachableAt').value).toBe('0470 11 22 33');
    expect(cardsOf(koen)).toHaveLength(1);
    expect(lookOf(newest(koen)).text).toBe(lookOf(again.value.card.content).text);
  });

  it('closes with a few words once it is right, and the card in the chat is used up', async () => {
    const { value } = await opened();
    const again = await send(value.card.content, { firstDay: '2026-02-30' });
    const done = await send(again.value.card.content, { firstDay: '2026-03-02' });

    expect(done).toEqual({ type: 'message', value: lookOf(newest(koen)).text.split('\n')[0] });
    expect(cardsOf(koen)).toHaveLength(1);
    expect(lookOf(newest(koen)).actions).not.toContain('report.confirm');
    expect((await house.caseOf('koen')).open).toBe(true);
  });

  it('is not offered for a prompt, whose buttons are enough', async () => {
    await koenIsSick();
    await house.until('2026-03-02T12:00');
    expect(newest(sarah).actions.filter(isWindow)).toEqual([]);
  });
});

describe('a prompt that comes into sight', () => {
  const renewed = async (who: TeamsPerson, { refresh }: Answered) =>
    invoke('invoke-refresh', who, { action: refresh.action, trigger: 'automatic' });

  async function prompted(): Promise<Answered> {
    // Teams tells who someone is when they do something.
    await harness.say(sarah.aadObjectId, 'help');
    await koenIsSick();
    await house.until('2026-03-02T12:00');
    return newest(sarah);
  }

  it('asks by itself for the one who has it, and is right as it stands', async () => {
    const card = await prompted();
    expect(card.refresh.userIds).toEqual([sarah.id]);
    expect(await renewed(sarah, card)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card,
    });
  });

  it('says that it is settled when the change of it got lost', async () => {
    const card = await prompted();
    await harness.press(sarah.aadObjectId, 'contact.done');
    const { value } = await renewed(sarah, card);
    expect(lookOf(value)).toMatchObject({ text: expect.stringContaining('Koen'), actions: [] });
    expect(value).not.toHaveProperty('refresh');
    expect(complaintsAbout(value)).toEqual([]);
  });

  it('tells nothing to someone else', async () => {
    const answer = await renewed(koen, await prompted());
    expect(answer).toMatchObject({ statusCode: 403, type: 'application/vnd.microsoft.error' });
    expect(JSON.stringify(answer)).not.toContain('Koen');
  });

  it('asks only when asked by someone whom Teams has not named yet', async () => {
    await koenIsSick();
    await house.until('2026-03-02T12:00');
    expect(newest(sarah).refresh).not.toHaveProperty('userIds');
    expect((await renewed(sarah, newest(sarah))).statusCode).toBe(200);
  });

  it('changes nothing when a form or a receipt stands there', async () => {
    await koenIsSick();
    for (const card of cardsOf(koen)) expect(card).not.toHaveProperty('refresh');
  });
});

describe('a long list', () => {
  const pressed = (who: TeamsPerson, card: Answered, name: string) =>
    invoke('invoke-execute', who, { action: pressedOn(card, name, {}), trigger: 'manual' });

  async function listed(): Promise<Answered> {
    await harness.say(hilde.aadObjectId, 'help');
    for (const id of crowd.map((one) => one.id)) {
      await house.commands(id, 'ziek');
      await house.submits(id, {});
    }
    await harness.command(hilde.aadObjectId, 'verzuim', 'status');
    return newest(hilde);
  }

  it('is turned in the answer to the press itself, and then in the message', async () => {
    const card = await listed();
    const count = cardsOf(hilde).length;
    const { statusCode, type, value } = await pressed(hilde, card, 'list.next');

    expect([statusCode, type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
    expect(lookOf(value).text).toContain('Bladzijde 2 van 2');
    expect(complaintsAbout(value)).toEqual([]);
    expect(newest(hilde)).toEqual(value);
    expect(cardsOf(hilde)).toHaveLength(count);
  });

  it('asks anew how it stands when it comes into sight, for the one who asked for it', async () => {
    const card = await listed();
    const again = () =>
      invoke('invoke-refresh', hilde, { action: card.refresh.action, trigger: 'automatic' });
    expect(card.refresh.userIds).toEqual([hilde.id]);
    expect((await again()).value).toEqual(card);

    await house.presses('p00', 'absence.withdraw');
    await house.presses('p00', 'change.confirm');
    expect(lookOf((await again()).value).text).not.toContain('p00');
  });

  it('of HR shows somebody else what they may see, which is nothing', async () => {
    const { refresh } = await listed();
    const answer = await invoke('invoke-refresh', koen, { action: refresh.action, trigger: 'automatic' });
    expect(lookOf(answer.value).text).toContain('Dit kan ik je niet laten zien');
    expect(JSON.stringify(answer)).not.toContain('Persoon');
  });
});

describe('the search of the message extension', () => {
  const found = async (who: TeamsPerson, name: string, queryOptions: object = { skip: 0, count: 25 }) =>
    (
      await invoke('extension-query', who, {
        commandId: 'zoek',
        parameters: [{ name: 'name', value: name }],
        queryOptions,
      })
    ).composeExtension;

  it('finds a case for HR and says how it stands, and holds nothing that could be sent on', async () => {
    await koenIsSick();
    const { type, attachmentLayout, attachments } = await found(hilde, 'clae');

    expect([type, attachmentLayout, attachments.length]).toEqual(['result', 'list', 1]);
    const [{ preview, ...sent }] = attachments;
    expect(preview.content).toMatchObject({
      title: 'Koen Claes',
      text: expect.stringContaining('2 maart 2026'),
    });
    expect(JSON.stringify(sent)).not.toMatch(/koen|claes/i);
  });

  it('shows the chosen case in the own chat of the one who chose, and puts nothing into the other', async () => {
    await koenIsSick();
    const { attachments } = await found(hilde, 'koen');
    const answer = await invoke('extension-select', hilde, attachments[0].preview.content.tap.value);

    expect(answer).toEqual({
      composeExtension: { type: 'message', text: 'Nabij antwoordt je in jullie eigen gesprek.' },
    });
    expect(lookOf(newest(hilde)).text).toContain('Koen Claes');
  });

  it('gives everything there is before anything is typed, page by page', async () => {
    await koenIsSick();
    await house.commands('noor', 'ziek');
    await house.submits('noor', {});
    const parameters = [{ name: 'initialRun', value: 'true' }];
    const all = await invoke('extension-query', hilde, { commandId: 'zoek', parameters });
    expect(all.composeExtension.attachments).toHaveLength(2);
    expect((await found(hilde, '', { skip: 1, count: 1 })).attachments).toHaveLength(1);
    expect((await found(hilde, '', { skip: 2, count: 1 })).attachments).toEqual([]);
  });

  it('tells an employee kindly that this is not for them, and finds a manager the own team only', async () => {
    await koenIsSick();
    await house.commands('lotte', 'ziek');
    await house.submits('lotte', {});
    expect(await found(koen, 'koen')).toEqual({ type: 'message', text: 'Dit kan ik je niet laten zien' });
    const names = (await found(sarah, '')).attachments.map(({ preview }: Answered) => preview.content.title);
    expect(names).toEqual(['Koen Claes']);
  });

  it('shows someone who forged a choice what the command would: that there is no such person', async () => {
    await house.commands('lotte', 'ziek');
    await house.submits('lotte', {});
    await invoke('extension-select', sarah, { employee: 'lotte' });
    expect(lookOf(newest(sarah)).text).not.toContain('Lotte');
  });

  it.each([{ queryOptions: { skip: -1 } }, { queryOptions: { count: 1_000 } }, { parameters: 'x' }, null])(
    'does not take a question that Teams would not ask: %j',
    async (value) => {
      const activity = { ...harness.activity('extension-query', hilde.aadObjectId), value };
      expect((await harness.deliver(activity)).status).toBe(400);
    },
  );
});
