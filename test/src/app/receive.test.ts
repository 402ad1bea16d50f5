import { describe, expect, it } from 'vitest';
import { createReceive } from '../../../src/app/receive.ts';
import { NabijError } from '../../../src/domain/errors.ts';
import type { Inbound, InboundContent } from '../../../src/ports/channel.ts';
import type { Store } from '../../../src/ports/store.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** A whole way: report, snooze, hand over, guard, talk, agreement, correction, commands, change, return, relapse. */
async function wholeWay(house: TestHouse): Promise<void> {
  await house.says('koen', 'ik heb griep en kom vandaag niet');
  await house.submits('koen', { firstDay: '2026-02-30' });
  await house.submits('koen', { firstDay: '2026-03-02', reachableAt: '0470 11 22 33' });
  await house.commands('hilde', 'verzuim', 'status');
  await house.until('2026-03-02T10:00');
  await house.presses('an', 'contact.later');
  await house.commands('an', 'verzuim', 'check Heb je koorts?');
  await house.commands('an', 'verzuim', 'bericht @koen Sterkte, we redden ons hier.');
  await house.commands('an', 'verzuim', 'bericht @koen Wat heb je precies?');
  await house.presses('an', 'relay.useSuggestion');
  await house.until('2026-03-03T10:00');
  await house.presses('an', 'contact.handOver', { to: 'mark' });
  await house.presses('mark', 'contact.done');
  await house.submits('mark', { what: 'Rust', who: 'Mark belt', nextOn: '2026-03-10' });
  await house.submits('koen', { correction: 'Liever mailen' }, 'agreement-proposed');
  await house.presses('mark', 'agreement.accept');
  await house.says('an', 'Noor is ziek');
  await house.submits('an', { person: 'noor', firstDay: '2026-03-03' });
  await house.says('koen', 'het duurt nog een week');
  await house.submits('koen', {});
  await house.commands('koen', 'verzuim', 'mijn');
  await house.says('iemand', 'ben ziek');
  await house.until('2026-03-12T08:00');
  await house.commands('koen', 'beter');
  await house.submits('koen', {});
  await house.until('2026-03-12T10:00');
  await house.presses('an', 'welcome.done');
  await house.until('2026-03-18T07:30');
  await house.says('koen', 'ben weer ziek');
  await house.submits('koen', {});
}

describe('delivered twice', () => {
  it('right after the first time, an event changes nothing: nothing is shown and nothing is kept', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    const doubled = { ...house };
    // Every deed is brought in once more before the next one.
    for (const deed of ['says', 'commands', 'presses', 'submits'] as const) {
      const once = house[deed] as (...args: unknown[]) => Promise<unknown>;
      Object.assign(doubled, {
        [deed]: async (...args: unknown[]) => {
          const shown = await once(...args);
          const before = await house.dump();
          const event = house.inbound.at(-1) as Inbound;
          await house.brings(event);
          expect(await house.dump(), `${deed} ${args.join(' ')}`).toEqual(before);
          return shown;
        },
      });
    }
    await wholeWay(doubled);
    expect(house.inbound.length).toBeGreaterThanOrEqual(25);
  });

  it('at the very end, everything once more changes nothing', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await wholeWay(house);
    const before = await house.dump();
    for (const event of house.inbound) {
      expect(
        heard(await house.brings(event)),
        `${event.from} ${JSON.stringify(event.content).slice(0, 90)}`,
      ).toEqual([]);
    }
    expect(await house.dump()).toEqual(before);
  });

  it('at the same moment to several processes, an event is handled once', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    const event: Inbound = {
      channel: 'web',
      from: 'koen',
      eventId: 'once',
      at: house.clock.now(),
      content: { kind: 'words', text: 'ben ziek' },
    };
    const processes = Array.from({ length: 8 }, () => createReceive(house.house));
    await Promise.all(processes.map((receive) => receive(event)));
    await house.settle();
    expect(heard(house.shown)).toEqual(['koen form report']);
    expect(await house.store.casesOf('koen')).toEqual(['koen~1']);
  });
});

describe('what an event is answered with', () => {
  it('is given back to whoever waits for it, once, without what others are told', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    const receive = createReceive(house.house);
    await house.says('koen', 'ik ben ziek');
    await house.submits('koen', {});
    const event: Inbound = {
      channel: 'web',
      from: 'an',
      eventId: 'waited-for',
      at: house.clock.now(),
      content: { kind: 'command', name: 'verzuim', text: 'bericht @koen Sterkte, we redden ons hier.' },
    };

    expect((await receive(event))?.map(({ card }) => card.id)).toEqual(['relay-sent']);
    expect(await receive(event)).toBeUndefined();
    await house.settle();
    expect(house.to('koen').at(-1)?.card.id).toBe('relayed');
    expect(house.to('an').at(-1)?.card.id).toBe('relay-sent');
  });

  it('bears the key of its delivery, and what was wrong in a form', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    const by = (eventId: string, content: InboundContent): Inbound => ({
      channel: 'web',
      from: 'koen',
      eventId,
      at: house.clock.now(),
      content,
    });
    const receive = createReceive(house.house);
    const [asked] = (await receive(by('e1', { kind: 'command', name: 'ziek', text: '' }))) ?? [];
    await house.settle();
    expect(asked).toMatchObject({ key: house.to('koen')[0]?.key, card: { id: 'report', kind: 'form' } });

    const data = asked?.card.actions[0]?.data ?? {};
    const press = {
      kind: 'press',
      action: 'report.confirm',
      data,
      values: { firstDay: '2020-01-01' },
    } as const;
    const [again] = (await receive(by('e2', press))) ?? [];
    expect(again?.card.form?.fields.filter(({ error }) => error).map(({ id }) => id)).toEqual(['firstDay']);
  });
});

describe('at the same moment', () => {
  const press = (from: string, action: string, data: Readonly<Record<string, string>>): Inbound => ({
    channel: 'web',
    from,
    eventId: `${from}-${action}`,
    at: '2026-03-02T09:00:00.000Z' as never,
    content: { kind: 'press', action, data, values: {} },
  });

  it('two who press "we spoke" make one talk, and the second hears that it was done', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    await house.until('2026-03-02T10:00');
    const data = house.to('an').at(-1)?.card.actions[0]?.data ?? {};
    const receive = createReceive(house.house);
    await Promise.all(['an', 'hilde', 'hugo'].map((from) => receive(press(from, 'contact.done', data))));
    await house.settle();
    const state = await house.caseOf('koen');
    expect(state.contacts).toHaveLength(1);
    const [winner] = state.contacts.map(({ by }) => by);
    const after = heard(house.shown.slice(-3)).sort();
    expect(after.filter((line) => line.endsWith('refusal refused-notCurrent'))).toHaveLength(2);
    expect(after).toContain(`${winner} form agreement`);
  });

  it('ten different messages of one person end in one absence', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    const receive = createReceive(house.house);
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        receive({
          channel: 'web',
          from: 'koen',
          eventId: `many-${n}`,
          at: house.clock.now(),
          content: { kind: 'words', text: 'ben ziek' },
        }),
      ),
    );
    await house.settle();
    expect(await house.store.casesOf('koen')).toEqual(['koen~1']);
    expect(heard(house.shown)).toEqual(Array.from({ length: 10 }, () => 'koen form report'));
  });

  it('the employee withdraws while the manager closes the talk: whatever comes first, both get an answer', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    await house.until('2026-03-02T10:00');
    const data = house.to('an').at(-1)?.card.actions[0]?.data ?? {};
    await house.presses('koen', 'absence.withdraw');
    const confirm = house.to('koen').at(-1)?.card.actions[0]?.data ?? {};
    const receive = createReceive(house.house);
    const before = house.shown.length;
    await Promise.all([
      receive(press('an', 'contact.done', data)),
      receive(press('koen', 'change.confirm', confirm)),
    ]);
    await house.settle();
    const told = house.shown.slice(before);
    expect(told.some(({ to }) => to === 'an')).toBe(true);
    expect(told.some(({ to }) => to === 'koen')).toBe(true);
    expect((await house.caseOf('koen')).open).toBe(false);
    expect(await house.until('2026-05-01T12:00')).toEqual([]);
  });
});

describe('trouble', () => {
  it('with the store makes the platform send it again, and the second time it is taken in', async () => {
    let isDown = true;
    const around = (store: Store): Store => ({
      ...store,
      commit: async (write) => {
        if (isDown) throw new NabijError('store.unreachable', { retry: { after: 1000 } });
        return store.commit(write);
      },
    });
    const house = open({ start: '2026-03-02T07:40', around });
    const event: Inbound = {
      channel: 'web',
      from: 'koen',
      eventId: 'again',
      at: house.clock.now(),
      content: { kind: 'words', text: 'ben ziek' },
    };
    await expect(house.brings(event)).rejects.toMatchObject({ code: 'store.unreachable' });
    isDown = false;
    expect(heard(await house.brings(event))).toEqual(['koen form report']);
  });

  it('with a case that others never stop changing ends in an error to try again, not in a loop', async () => {
    const around = (store: Store): Store => ({ ...store, commit: async () => ({ kind: 'conflict' }) });
    const house = open({ start: '2026-03-02T07:40', around });
    await expect(house.says('koen', 'ben ziek')).rejects.toMatchObject({
      code: 'receive.busy',
      retry: { after: 1000 },
    });
  });

  it.each([
    ['a button that does not exist', { action: 'no.such', data: {} }],
    [
      'a case that does not exist',
      { action: 'contact.done', data: { case: 'koen~99', machine: 'nudge:first-contact' } },
    ],
    ['a case id that is none', { action: 'contact.done', data: { case: '../../etc', machine: 'x' } }],
    ['no case at all', { action: 'agreement.confirm', data: {} }],
    ['a choice that was not offered', { action: 'intent.explode', data: {} }],
  ])('%s is answered kindly', async (_, { action, data }) => {
    const house = open({ start: '2026-03-02T07:40' });
    const content = { kind: 'press', action, data, values: {} } as Inbound['content'];
    const event = { channel: 'web', from: 'an', eventId: 'odd', at: house.clock.now(), content } as const;
    expect(heard(await house.brings(event))).toEqual(['an refusal refused-notCurrent']);
  });

  it('a machine that a button names and the case does not have changes nothing, and its name is not kept', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    const before = await house.caseOf('koen');
    for (const action of [
      'contact.done',
      'agreement.save',
      'agreement.accept',
      'checkIn.fine',
      'relay.askHr',
      'contact.later',
    ]) {
      const data = { case: 'koen~1', machine: 'een-woord-van-iemand' };
      const content = { kind: 'press', action, data, values: {} } as const;
      const event = {
        channel: 'web',
        from: 'an',
        eventId: `odd-${action}`,
        at: house.clock.now(),
        content,
      } as const;
      expect(heard(await house.brings(event)), action).toEqual(['an refusal refused-notCurrent']);
    }
    expect(await house.caseOf('koen')).toEqual(before);
    expect(JSON.stringify([await house.dump(), house.logged])).not.toContain('een-woord-van-iemand');
  });
});
