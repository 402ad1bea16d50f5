import { describe, expect, it } from 'vitest';
import { speak } from '../../../flows/words/speak.ts';
import type { Card } from '../../../src/cards/card.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { NabijError } from '../../../src/domain/errors.ts';
import { languages } from '../../../src/domain/locale.ts';
import type { Channel, Delivery } from '../../../src/ports/channel.ts';
import { heard, housesOnRedis, type Replaced, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen is away since Monday the second of March, and An does nothing about it until that moment. */
async function leftUntil(
  local: string,
  options: Partial<Parameters<typeof open>[0]> = {},
): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until(local);
  return house;
}

/** Who had which card replaced, as `hilde escalation first-contact`. */
function gone(house: TestHouse, replaced: readonly Replaced[] = house.replaced): string[] {
  return replaced.map(({ to, replaces }) => {
    const card = house.shown.find(({ key }) => key === replaces)?.card;
    return `${to} ${card?.kind} ${card?.id}`;
  });
}

/** The channel of that house, and every delivery that went over it. */
function watched(house: TestHouse): Delivery[] {
  const deliveries: Delivery[] = [];
  const paper = house.house.channels.get('web') as Channel;
  (house.house.channels as Map<string, Channel>).set('web', {
    ...paper,
    async send(delivery) {
      deliveries.push(delivery);
      return paper.send(delivery);
    },
  });
  return deliveries;
}

const text = (one: { card: Card } | undefined) => plainTextOf(one?.card as Card);

describe('a prompt that is done', () => {
  it.each(languages)('says so on every copy but the one that was answered (%s)', async (language) => {
    const house = await leftUntil('2026-03-06T12:00', { language });
    expect(heard(house.shown).filter((one) => one.endsWith('first-contact'))).toEqual([
      'an nudge first-contact',
      'an nudge first-contact',
      'hilde escalation first-contact',
      'hugo escalation first-contact',
    ]);
    const heardNow = heard(await house.presses('an', 'contact.done'));

    expect(heardNow).toEqual(['an form agreement']);
    expect(gone(house)).toEqual([
      'an nudge first-contact',
      'hilde escalation first-contact',
      'hugo escalation first-contact',
    ]);
    const on = speak(language).day('2026-03-06' as never);
    expect(text(house.replaced[0])).toContain(speak(language).say('prompt-settled.own', { on }));
    expect(text(house.replaced[1])).toContain(speak(language).say('prompt-settled.done', { by: 'An', on }));
    expect(house.replaced.every(({ card }) => card.actions.length === 0 && card.language === language)).toBe(
      true,
    );
    expect((await house.caseOf('koen')).copies).not.toHaveProperty('nudge:first-contact');
  });

  it('by whoever it was handed to says so to the one who handed it over, where that stood', async () => {
    const house = await leftUntil('2026-03-02T12:00');
    const [handed] = await house.presses('an', 'contact.handOver', { to: 'mark' });
    await house.until('2026-03-03T12:00');
    await house.presses('mark', 'contact.done');

    expect(house.replaced.map(({ to, replaces }) => [to, replaces])).toEqual([['an', handed?.key]]);
    expect(text(house.replaced[0])).toContain('Mark deed dit op dinsdag 3 maart 2026.');
  });

  it('after "later" leaves no promise to come back to it', async () => {
    const house = await leftUntil('2026-03-02T12:00');
    const [snoozed] = await house.presses('an', 'contact.later');
    await house.until('2026-03-02T16:30');
    await house.presses('an', 'contact.done');

    expect(house.replaced.map(({ to, replaces }) => [to, replaces])).toEqual([['an', snoozed?.key]]);
  });

  it('of dated steps names them', async () => {
    const house = await leftUntil('2026-03-02T12:00', { country: 'NL' });
    await house.presses('an', 'contact.done');
    await house.submits('an', { what: 'rust', who: 'An', nextOn: '2026-03-09' });
    await house.until('2026-05-20T12:00');
    const steps = Object.entries((await house.caseOf('koen')).copies).filter(([key]) =>
      key.includes('steps-'),
    );
    expect(steps.length).toBeGreaterThan(0);
    const before = house.replaced.length;
    await house.says('koen', 'ik ben er weer');
    await house.submits('koen', { on: '2026-05-20' });

    const told = house.replaced.slice(before).map(text);
    expect(told.some((one) => one.startsWith('Afgehandeld voor Koen Claes: '))).toBe(true);
    expect(told.every((one) => !one.includes('Claes: \n') && !one.includes('undefined'))).toBe(true);
  });
});

describe('a prompt that is no longer needed', () => {
  it('says so, and names nobody', async () => {
    const house = await leftUntil('2026-03-06T12:00');
    await house.says('koen', 'trek mijn ziekmelding in, vergissing');
    expect(heard(await house.submits('koen', {}))).toEqual([
      'koen receipt withdrawn',
      'an message withdrawn-notice',
    ]);

    expect(gone(house).filter((one) => one.endsWith('first-contact'))).toEqual([
      'an nudge first-contact',
      'an nudge first-contact',
      'hilde escalation first-contact',
      'hugo escalation first-contact',
    ]);
    expect(text(house.replaced[0])).toContain(speak('nl').say('prompt-settled.dropped'));
    expect((await house.caseOf('koen')).copies).toEqual({});
  });
});

describe('what stalls', () => {
  it('is settled on all cards when the last sign of it is closed', async () => {
    const house = await leftUntil('2026-04-20T12:00');
    const cards = house.shown.filter(({ card }) => card.id === 'red-flag');
    expect(new Set(cards.map(({ to }) => to))).toEqual(new Set(['an', 'hilde', 'hugo']));
    const closeAll = async () => {
      const form = house.to('hugo').findLast(({ card }) => card.id === 'red-flag')?.card.form;
      const values = (form?.fields ?? []).map(({ id }) => [id, 'not-needed']);
      return house.presses('hugo', 'flag.close', Object.fromEntries(values));
    };
    // What is left comes again after the receipt, and keeps the other cards waiting.
    expect(heard(await closeAll())).toEqual(['hugo receipt flag-closed', 'hugo nudge red-flag']);
    expect(house.replaced.map(text).join()).not.toContain(speak('nl').say('what.flags'));
    const answered = house.to('hugo').at(-1);
    await closeAll();

    const told = house.replaced.filter((one) => text(one).includes(speak('nl').say('what.flags')));
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set(['an', 'hilde', 'hugo']));
    expect(told.map(({ replaces }) => replaces)).not.toContain(answered?.key);
    expect(text(told.find(({ to }) => to === 'an'))).toContain('Hugo deed dit op');
  });
});

describe('a copy', () => {
  it('that never arrived is not sent after all, and HR hears nothing of it', async () => {
    const house = await leftUntil('2026-03-06T12:00', {
      around: (store) => ({ ...store, receiptOf: async () => undefined }),
    });
    const deliveries = watched(house);
    await house.presses('an', 'contact.done');

    expect(deliveries.map(({ to, card }) => `${to} ${card.id}`)).toEqual(['an agreement']);
    expect(await house.store.recipientsWaiting()).toEqual([]);
  });

  it('goes to the channel where the first one went, and to no other when that fails', async () => {
    const house = await leftUntil('2026-03-06T12:00');
    const channels = house.house.channels as Map<string, Channel>;
    const paper = channels.get('web') as Channel;
    channels.set('web', {
      ...paper,
      async send(delivery) {
        if (delivery.quiet) throw new NabijError('web.gone');
        return paper.send(delivery);
      },
    });
    const told = await house.presses('an', 'contact.done');

    expect(heard(told)).toEqual(['an form agreement']);
    expect(await house.store.recipientsWaiting()).toEqual([]);
  });

  it('is replaced for good: nothing is said to the platform about answering a command', async () => {
    const house = await leftUntil('2026-03-06T12:00');
    const deliveries = watched(house);
    await house.presses('an', 'contact.done');
    const quiet = deliveries.filter((one) => one.quiet);

    expect(quiet.map(({ to }) => to).sort()).toEqual(['an', 'hilde', 'hugo']);
    expect(quiet.every(({ replaces, replyTo }) => replaces !== undefined && replyTo === undefined)).toBe(
      true,
    );
  });
});
