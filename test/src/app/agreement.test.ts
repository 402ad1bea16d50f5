import { describe, expect, it } from 'vitest';
import { absenceStateOf } from '../../../src/app/turn.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries, languages } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const everywhere = countries.flatMap((country) => languages.map((language) => ({ country, language })));
const agreed = {
  what: 'Samira neemt de planning over',
  who: 'An belt Samira, Koen stuurt het bestand',
  nextOn: '2026-03-17',
};

/** Koen is away since Monday, and An has just spoken with him. */
async function talked(options: Partial<Parameters<typeof open>[0]> = {}): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until('2026-03-03T10:00');
  await house.presses('an', 'contact.done');
  return house;
}

describe.each(everywhere)('an agreement, in $language, in $country', ({ country, language }) => {
  it('is asked when the talk took place: what, when next, who', async () => {
    const house = await talked({ country, language });
    const form = house.to('an').at(-1)?.card;
    expect(form).toMatchObject({ id: 'agreement', kind: 'form', language });
    expect(form?.form?.fields.map(({ id, required }) => [id, required])).toEqual([
      ['what', true],
      ['nextOn', true],
      ['who', true],
    ]);
    const state = await house.caseOf('koen');
    expect(state.contacts).toEqual([{ id: 'c1', on: '2026-03-03', by: 'an' }]);
    expect(absenceStateOf(state)).toBe('away.absent');
  });

  it('goes to both in writing, is confirmed by the employee, and brings the next contact on its day', async () => {
    const house = await talked({ country, language });
    const written = await house.submits('an', agreed);
    expect(heard(written).sort()).toEqual(['an receipt agreement-written', 'koen form agreement-proposed']);
    for (const { card } of written) {
      for (const part of [agreed.what, agreed.who]) expect(plainTextOf(card)).toContain(part);
    }
    const confirmed = await house.presses('koen', 'agreement.confirm');
    expect(heard(confirmed).sort()).toEqual([
      'an receipt agreement-confirmed-notice',
      'koen receipt agreement-confirmed',
    ]);
    expect((await house.caseOf('koen')).agreements).toMatchObject([
      { ...agreed, status: 'confirmed', by: 'an' },
    ]);

    const before = await house.until('2026-03-17T08:59');
    expect(before.filter(({ to }) => to === 'an').map(({ card }) => card.id)).not.toContain('next-contact');
    const day = await house.until('2026-03-17T09:00');
    expect(heard(day)).toContain('an nudge next-contact');
    expect(plainTextOf(house.to('an').at(-1)?.card as never)).toContain(agreed.what);
  });
});

it('an agreement that is written down after the absence was taken back prompts nobody', async () => {
  const house = open({ start: '2026-03-02T07:40' });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until('2026-03-02T10:00');
  await house.presses('an', 'contact.done');
  await house.presses('koen', 'absence.withdraw');
  await house.submits('koen', {}, 'change');
  await house.submits('an', { what: 'Werk', who: 'An', nextOn: '2026-03-17' }, 'agreement');
  expect(heard(await house.until('2026-05-01T12:00'))).toEqual([]);
});

describe('an agreement', () => {
  it('that the employee corrects is taken over by the manager, and both have the same', async () => {
    const house = await talked();
    await house.submits('an', agreed);
    const corrected = await house.submits('koen', { correction: 'Liever donderdag' }, 'agreement-proposed');
    expect(heard(corrected).sort()).toEqual([
      'an message agreement-corrected',
      'koen receipt correction-received',
    ]);
    expect(plainTextOf(house.to('an').at(-1)?.card as never)).toContain('Liever donderdag');
    expect(heard(await house.presses('an', 'agreement.accept'))).toContain(
      'koen receipt correction-accepted',
    );
    expect((await house.caseOf('koen')).agreements).toMatchObject([
      { ...agreed, status: 'corrected', correction: 'Liever donderdag' },
    ]);
  });

  it('that is written anew after a correction goes to the employee again, and the old one no longer waits', async () => {
    const house = await talked();
    await house.submits('an', agreed);
    await house.submits('koen', { correction: 'Liever donderdag' }, 'agreement-proposed');
    expect(heard(await house.presses('an', 'agreement.again'))).toEqual(['an form agreement']);
    const again = { ...agreed, nextOn: '2026-03-19' };
    expect(heard(await house.submits('an', again)).sort()).toEqual([
      'an receipt agreement-written',
      'koen form agreement-proposed',
    ]);
    await house.presses('koen', 'agreement.confirm');
    const { agreements } = await house.caseOf('koen');
    expect(agreements.at(-1)).toMatchObject({ ...again, status: 'confirmed' });
    expect(agreements.map(({ status }) => status)).not.toContain('waiting');
    // The day of the first wording prompts nobody.
    expect(heard(await house.until('2026-03-18T12:00')).filter((line) => line.startsWith('an'))).toEqual([]);
    expect(heard(await house.until('2026-03-19T09:00'))).toContain('an nudge next-contact');
  });

  it.each([
    ['nothing filled in', { what: '', who: '', nextOn: '' }, ['what', 'nextOn', 'who']],
    ['a next day that has gone by', { ...agreed, nextOn: '2026-03-02' }, ['nextOn']],
    ['a next day that does not exist', { ...agreed, nextOn: '2027-02-29' }, ['nextOn']],
    ['a next day in two years', { ...agreed, nextOn: '2028-03-02' }, ['nextOn']],
    ['a text that is too long', { ...agreed, what: 'a'.repeat(1001) }, ['what']],
  ])('with %s is asked again, and keeps what was filled in', async (_, values, wrong) => {
    const house = await talked();
    const [again, ...others] = await house.submits('an', values);
    expect(others).toEqual([]);
    const fields = again?.card.form?.fields ?? [];
    expect(fields.filter(({ error }) => error).map(({ id }) => id)).toEqual(wrong);
    for (const { id, value } of fields) {
      if (!wrong.includes(id)) expect(value).toBe((values as Record<string, string>)[id]);
    }
    expect((await house.caseOf('koen')).agreements).toEqual([]);
    expect(heard(await house.submits('an', agreed)).sort()).toEqual([
      'an receipt agreement-written',
      'koen form agreement-proposed',
    ]);
  });

  it('keeps no word about health, in the agreement or in its correction, and says that something was left out', async () => {
    const house = await talked();
    const [first] = await house.submits('an', {
      ...agreed,
      what: 'Samira neemt de planning over. Koen heeft een burn-out.',
    });
    await house.submits(
      'koen',
      { correction: 'Vanaf dinsdag graag. Ik slik antidepressiva.' },
      'agreement-proposed',
    );
    const { agreements } = await house.caseOf('koen');
    expect(agreements[0]?.what).toContain('Samira neemt de planning over');
    expect(agreements[0]?.correction).toContain('Vanaf dinsdag graag');
    expect(JSON.stringify([await house.dump(), house.logged])).not.toMatch(/burn-?out|antidepressiva/i);
    expect(first).toBeDefined();
    const told = house.shown.map(({ card }) => plainTextOf(card)).join('\n');
    expect(told.match(/weggelaten/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('that nobody writes is asked for after a working day, then again, then HR sees it (R54)', async () => {
    const house = await talked();
    const contact = (shown: readonly { to: string; at: string; card: { id: string; kind: string } }[]) =>
      shown
        .filter(({ card }) => card.id === 'missing-agreement')
        .map(({ to, at, card }) => `${at.slice(0, 16)} ${to} ${card.kind}`);
    expect(contact(await house.until('2026-03-20T17:00'))).toEqual([
      '2026-03-04T08:00 an nudge',
      '2026-03-05T08:00 an nudge',
      '2026-03-06T08:00 hilde escalation',
      '2026-03-06T08:00 hugo escalation',
    ]);
    expect(heard(await house.presses('an', 'agreement.write'))).toEqual(['an form agreement']);
    await house.submits('an', { ...agreed, nextOn: '2026-03-31' });
    expect(contact(await house.until('2026-03-31T08:00'))).toEqual([]);
  });

  it('pressed twice is one agreement: the second press hears that it was done', async () => {
    const house = await talked();
    await house.submits('an', agreed);
    await house.presses('koen', 'agreement.confirm');
    expect(heard(await house.presses('koen', 'agreement.confirm'))).toEqual([
      'koen refusal refused-notCurrent',
    ]);
    expect(heard(await house.submits('koen', { correction: 'toch niet' }, 'agreement-proposed'))).toEqual([
      'koen refusal refused-notCurrent',
    ]);
    expect((await house.caseOf('koen')).agreements).toMatchObject([
      { status: 'confirmed', correction: null },
    ]);
  });

  it('replaces the card that was pressed, and a card that still serves stays', async () => {
    const house = await talked();
    const sent: { readonly key: string; readonly replaces?: unknown }[] = [];
    const channel = house.house.channels.get('web');
    const send = channel?.send.bind(channel);
    if (channel && send)
      Object.assign(channel, {
        send: async (delivery: Parameters<typeof send>[0]) => {
          sent.push(delivery);
          return send(delivery);
        },
      });
    const form = house.to('an').at(-1);
    await house.submits('an', agreed);
    const receipt = sent.find(({ key }) => key === house.to('an').at(-1)?.key);
    expect(receipt?.replaces).toMatchObject({ ref: form?.key });
  });

  it('can be confirmed by the employee alone', async () => {
    const house = await talked();
    await house.submits('an', agreed);
    const proposed = house.to('koen').at(-1)?.card.actions[0];
    const content = {
      kind: 'press',
      action: proposed?.id ?? '',
      data: proposed?.data ?? {},
      values: {},
    } as const;
    for (const from of ['an', 'hilde', 'noor', 'mark']) {
      const event = {
        channel: 'web',
        from,
        eventId: `forged-${from}`,
        at: house.clock.now(),
        content,
      } as const;
      expect(heard(await house.brings(event))).toEqual([`${from} refusal refused-notAllowed`]);
    }
    expect((await house.caseOf('koen')).agreements).toMatchObject([{ status: 'waiting' }]);
  });

  it('for someone with two talks stays with its own talk', async () => {
    const house = await talked();
    await house.submits('an', agreed);
    const first = house.to('koen').at(-1);
    await house.until('2026-03-17T10:00');
    await house.presses('an', 'contact.done');
    await house.submits('an', { ...agreed, what: 'Iets anders', nextOn: '2026-04-14' });
    const confirm = first?.card.actions.find(({ id }) => id === 'agreement.confirm');
    const content = {
      kind: 'press',
      action: 'agreement.confirm',
      data: confirm?.data ?? {},
      values: {},
    } as const;
    const told = await house.brings({
      channel: 'web',
      from: 'koen',
      eventId: 'late',
      at: house.clock.now(),
      content,
    });
    expect(plainTextOf(told.find(({ to }) => to === 'koen')?.card as never)).toContain(agreed.what);
    expect((await house.caseOf('koen')).agreements.map(({ what, status }) => [what, status])).toEqual([
      [agreed.what, 'confirmed'],
      ['Iets anders', 'waiting'],
    ]);
    // The newest talk is the one the next prompt is about, whichever was answered last.
    await house.until('2026-04-14T09:00');
    expect(plainTextOf(house.to('an').at(-1)?.card as never)).toContain('Iets anders');
  });
});
