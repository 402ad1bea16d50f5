import { describe, expect, it } from 'vitest';
import { createDeliver } from '../../../src/app/deliver.ts';
import { NabijError } from '../../../src/domain/errors.ts';
import type { ChannelName } from '../../../src/domain/person.ts';
import type { Channel, Delivery } from '../../../src/ports/channel.ts';
import type { Store } from '../../../src/ports/store.ts';
import { castOf, heard, housesOnRedis, personOf, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

type Trouble = NabijError | Error | undefined;

/** A channel that keeps what it was given, and fails while there is trouble. */
function faultyChannel(name: ChannelName) {
  const sent: Delivery[] = [];
  const state: { trouble: Trouble; tries: number } = { trouble: undefined, tries: 0 };
  const channel: Channel = {
    name,
    async send(delivery) {
      state.tries += 1;
      if (state.trouble) throw state.trouble;
      sent.push(delivery);
      return { channel: name, ref: delivery.key };
    },
  };
  return { channel, sent, state };
}

/** Koen has Slack first and Teams second; everyone else has paper. */
function houseWith(slack: Channel, teams: Channel, around = (store: Store) => store): TestHouse {
  const people = castOf('BE', 'nl').map((one) =>
    one.id === 'koen' ? { ...one, channels: { slack: 'S-koen', teams: 'T-koen' } } : one,
  );
  return open({ start: '2026-03-02T07:40', people, channels: [slack, teams], around });
}

const gone = new NabijError('slack.user-gone');
const busy = new NabijError('slack.rate-limited', { retry: { after: 2_000 } });

describe('a delivery', () => {
  it('goes where the person speaks, and otherwise where they like it best', async () => {
    const slack = faultyChannel('slack');
    const teams = faultyChannel('teams');
    const house = houseWith(slack.channel, teams.channel);
    const content = { kind: 'words', text: 'ben ziek' } as const;
    const event = { channel: 'teams', from: 't-KOEN', eventId: 'e', at: house.clock.now(), content } as const;
    await house.brings({ ...event, replyTo: 'conversation-1' });
    expect(teams.sent).toMatchObject([{ to: 'T-koen', replyTo: 'conversation-1' }]);
    await house.until('2026-03-02T08:45');
    // Nobody spoke: the report was passed on by the clock.
    expect(slack.sent).toMatchObject([{ to: 'S-koen' }]);
    expect(slack.sent[0]).not.toHaveProperty('replyTo');
  });

  it('that fails for good goes to the next channel', async () => {
    const slack = faultyChannel('slack');
    const teams = faultyChannel('teams');
    slack.state.trouble = gone;
    const house = houseWith(slack.channel, teams.channel);
    await house.says('koen', 'ben ziek');
    expect(teams.sent).toHaveLength(1);
    expect(house.logged.some((line) => line.includes('slack.user-gone'))).toBe(true);
    expect(await house.store.recipientsWaiting()).toEqual([]);
  });

  it.each([
    ['a platform that asks to wait', busy],
    ['something that nobody foresaw', new Error('socket hang up')],
  ])('that fails for now is tried again, in order, and goes nowhere else: %s', async (_, trouble) => {
    const slack = faultyChannel('slack');
    const teams = faultyChannel('teams');
    slack.state.trouble = trouble;
    const house = houseWith(slack.channel, teams.channel);
    await expect(house.says('koen', 'ben ziek')).rejects.toThrow(trouble);
    await expect(house.presses('koen', 'report.cancel')).rejects.toThrow();
    expect(teams.sent).toEqual([]);
    expect(await house.store.recipientsWaiting()).toEqual(['koen']);
    slack.state.trouble = undefined;
    await createDeliver(house.house)('koen');
    expect(slack.sent.map(({ card }) => card.id)[0]).toBe('report');
    expect(await house.store.recipientsWaiting()).toEqual([]);
  });

  it.each([
    ['out of reach', new NabijError('store.unreachable', { retry: { after: 1_000, inDoubt: true } })],
    ['full', new NabijError('store.refused')],
  ])(
    'that went out goes nowhere else when it cannot be settled, since the store is %s',
    async (_, trouble) => {
      const slack = faultyChannel('slack');
      const teams = faultyChannel('teams');
      const house = houseWith(slack.channel, teams.channel, (store) => ({
        ...store,
        settle: () => Promise.reject(trouble),
      }));
      await expect(house.says('koen', 'ben ziek')).rejects.toThrow(trouble);
      expect(slack.sent).toHaveLength(1);
      expect(teams.sent).toEqual([]);
      expect(await house.store.recipientsWaiting()).toEqual(['koen']);
    },
  );

  it('that can reach nobody is settled as failed, and HR hears whom it was for and not what it said', async () => {
    const slack = faultyChannel('slack');
    const teams = faultyChannel('teams');
    slack.state.trouble = gone;
    teams.state.trouble = gone;
    const house = houseWith(slack.channel, teams.channel);
    await house.says('koen', 'ben ziek');
    await house.settle();
    expect(heard(house.shown)).toEqual(['hilde escalation undelivered', 'hugo escalation undelivered']);
    expect(JSON.stringify(house.shown)).not.toMatch(/ziek gemeld|Vervelend/);
    expect(await house.store.recipientsWaiting()).toEqual([]);
  });

  it('over a channel that an operator has to mend waits for that, and HR hears of it once elsewhere', async () => {
    const slack = faultyChannel('slack');
    slack.state.trouble = new NabijError('slack.token-refused', { retry: 'once-mended' });
    const people = [
      personOf('koen', 'Koen Claes', { channels: { slack: 'S-koen' } }),
      personOf('hilde', 'Hilde Maes', { channels: { slack: 'S-hilde', web: 'hilde' }, roles: ['hr'] }),
    ];
    const house = open({ start: '2026-03-02T07:40', people, channels: [slack.channel] });
    await expect(house.says('koen', 'ben ziek')).rejects.toMatchObject({ code: 'deliver.channel-broken' });
    await expect(house.presses('koen', 'report.cancel')).rejects.toThrow();
    await house.settle();
    expect(heard(house.shown)).toEqual(['hilde escalation undelivered']);
    expect(await house.store.recipientsWaiting()).toEqual(['koen']);

    slack.state.trouble = undefined;
    await createDeliver(house.house)('koen');
    expect(slack.sent.map(({ card }) => card.id)[0]).toBe('report');
    expect(await house.store.recipientsWaiting()).toEqual([]);
  });

  it('to HR that fails too ends there: no message about a message about a message', async () => {
    const people = [
      personOf('koen', 'Koen Claes', { channels: { slack: 'S-koen' } }),
      personOf('hilde', 'Hilde Maes', { channels: { slack: 'S-hilde' }, roles: ['hr'] }),
      personOf('hugo', 'Hugo Moreau', { channels: { slack: 'S-hugo' }, roles: ['hr'] }),
    ];
    const slack = faultyChannel('slack');
    slack.state.trouble = gone;
    const house = open({ start: '2026-03-02T07:40', people, channels: [slack.channel] });
    await house.says('koen', 'ben ziek');
    await house.settle();
    await house.settle();
    expect(slack.state.tries).toBe(3);
    expect(await house.store.recipientsWaiting()).toEqual([]);
  });

  it('about which HR was to hear is not forgotten when the bot dies in between', async () => {
    const slack = faultyChannel('slack');
    const teams = faultyChannel('teams');
    slack.state.trouble = gone;
    teams.state.trouble = gone;
    let dies = true;
    const people = castOf('BE', 'nl').map((one) =>
      one.id === 'koen' ? { ...one, channels: { slack: 'S-koen', teams: 'T-koen' } } : one,
    );
    const house = open({
      start: '2026-03-02T07:40',
      people,
      channels: [slack.channel, teams.channel],
      around: (store) => ({
        ...store,
        commit: async (write) => {
          if (dies && write.eventId.startsWith('undelivered:')) throw new NabijError('store.unreachable');
          return store.commit(write);
        },
      }),
    });
    await expect(house.says('koen', 'ben ziek')).rejects.toThrow();
    dies = false;
    await createDeliver(house.house)('koen');
    await house.settle();
    expect(heard(house.shown)).toEqual(['hilde escalation undelivered', 'hugo escalation undelivered']);
  });

  it('to someone who left the people file is settled, and holds nobody up', async () => {
    const slack = faultyChannel('slack');
    const tenant = 'left';
    const masterKey = Buffer.alloc(32, 3);
    const house = open({ start: '2026-03-02T07:40', tenant, masterKey, channels: [slack.channel] });
    await house.commands('koen', 'ziek');
    await house.store.commit({
      eventId: 'left-over',
      bucketOf: 'koen',
      wake: [],
      cancel: [],
      outbox: [{ key: 'left-over/0', to: { person: 'koen' }, card: house.shown[0]?.card as never }],
    });
    const people = castOf('BE', 'nl').filter(({ id }) => id !== 'koen');
    const later = open({ start: '2026-03-02T07:45', tenant, masterKey, people });
    await createDeliver(later.house)('koen');
    expect(await later.store.recipientsWaiting()).toEqual([]);
  });
});
