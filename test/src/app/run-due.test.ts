import { describe, expect, it } from 'vitest';
import { speak } from '../../../flows/words/speak.ts';
import { runDue } from '../../../src/app/run-due.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import type { Country } from '../../../src/domain/locale.ts';
import type { Person } from '../../../src/domain/person.ts';
import { castOf, heard, housesOnRedis, momentOf, personOf, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen reports at that moment and confirms at once. */
async function reportedAt(
  start: string,
  options: Partial<Parameters<typeof open>[0]> = {},
): Promise<TestHouse> {
  const house = open({ start, ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', { firstDay: start.slice(0, 10) });
  return house;
}

/** The cast with another An. */
const withAn = (more: Partial<Person>, country: Country = 'BE'): readonly Person[] =>
  castOf(country, 'nl').map((one) => (one.id === 'an' ? { ...one, ...more } : one));

/** When An and HR heard about the first contact, in local time, with what kind of card. */
function firstContacts(house: TestHouse, zone = 'Europe/Brussels'): string[] {
  const local = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return house.shown
    .filter(({ card }) => card.id === 'first-contact')
    .map(({ at, to, card }) => `${local.format(new Date(at))} ${to} ${card.kind}`);
}

describe('the first contact (R22)', () => {
  const weekLater = (start: string) => momentOf(start, 'BE').slice(0, 10) && `${nextWeek(start)}T17:00`;
  const nextWeek = (start: string) =>
    new Date(Date.parse(`${start.slice(0, 10)}T12:00Z`) + 12 * 86_400_000).toISOString().slice(0, 10);

  it.each([
    {
      when: 'early on a Monday: prompted when the working day begins, reminded on the second working day',
      start: '2026-03-02T06:10',
      told: ['2026-03-02 09:00 an', '2026-03-04 09:00 an', '2026-03-05 09:00'],
    },
    {
      when: 'during the working day: at once',
      start: '2026-03-02T11:20',
      told: ['2026-03-02 11:20 an', '2026-03-04 09:00 an', '2026-03-05 09:00'],
    },
    {
      when: 'at night: when the working day begins',
      start: '2026-03-02T23:30',
      told: ['2026-03-03 09:00 an', '2026-03-04 09:00 an', '2026-03-05 09:00'],
    },
    {
      when: 'on Friday evening: on Monday, and reminded two working days after the report',
      start: '2026-03-06T19:00',
      told: ['2026-03-09 09:00 an', '2026-03-10 09:00 an', '2026-03-11 09:00'],
    },
    {
      when: 'on a Saturday: on Monday',
      start: '2026-03-07T10:00',
      told: ['2026-03-09 09:00 an', '2026-03-10 09:00 an', '2026-03-11 09:00'],
    },
    {
      when: 'before Easter Monday: not on the holiday',
      start: '2026-04-03T18:00',
      told: ['2026-04-07 09:00 an', '2026-04-08 09:00 an', '2026-04-09 09:00'],
    },
    {
      when: 'in the night in which summer time begins',
      start: '2026-03-29T02:30',
      told: ['2026-03-30 09:00 an', '2026-03-31 09:00 an', '2026-04-01 09:00'],
    },
    {
      when: 'in the hour that comes twice when it ends',
      start: '2026-10-25T02:30',
      told: ['2026-10-26 09:00 an', '2026-10-27 09:00 an', '2026-10-28 09:00'],
    },
    {
      when: 'on a leap day',
      start: '2028-02-29T07:30',
      told: ['2028-02-29 09:00 an', '2028-03-02 09:00 an', '2028-03-03 09:00'],
    },
    {
      when: 'between Christmas and New Year',
      start: '2026-12-24T20:00',
      told: ['2026-12-28 09:00 an', '2026-12-29 09:00 an', '2026-12-30 09:00'],
    },
  ])('reported $when', async ({ start, told }) => {
    const house = await reportedAt(start);
    await house.until(weekLater(start));
    const [prompt, reminder, escalation] = told;
    expect(firstContacts(house)).toEqual([
      `${prompt} nudge`,
      `${reminder} nudge`,
      `${escalation} hilde escalation`,
      `${escalation} hugo escalation`,
    ]);
  });

  it('keeps away from a holiday of the country of whoever is prompted', async () => {
    // The King's birthday is a holiday in the Netherlands, and a Monday like any other in Belgium.
    const dutch = await reportedAt('2026-04-27T08:00', { country: 'NL' });
    await dutch.until('2026-04-30T17:00');
    expect(firstContacts(dutch)[0]).toBe('2026-04-28 09:00 an nudge');
    const belgian = await reportedAt('2026-04-27T08:00', { country: 'BE' });
    await belgian.until('2026-04-30T17:00');
    expect(firstContacts(belgian)[0]).toBe('2026-04-27 09:00 an nudge');
  });

  it.each([
    ['works on Tuesday, Thursday and Saturday', { workingDays: [2, 4, 6] }, '2026-03-03 09:00'],
    ['works at weekends only', { workingDays: [6, 7] }, '2026-03-07 09:00'],
    ['starts at six', { workingHours: { from: '06:00', to: '14:00' } }, '2026-03-02 07:40'],
    ['works at night', { workingHours: { from: '22:00', to: '06:00' } }, '2026-03-02 09:00'],
    ['starts at ten', { workingHours: { from: '10:00', to: '18:30' } }, '2026-03-02 10:00'],
  ])('reaches a manager who %s on a day and at an hour of their own, never at night', async (_, more, at) => {
    const house = await reportedAt('2026-03-02T07:40', { people: withAn(more as Partial<Person>) });
    await house.until('2026-03-20T17:00');
    expect(firstContacts(house)[0]).toBe(`${at} an nudge`);
    for (const { at: moment, to } of house.shown.filter((one) => one.to === 'an')) {
      const hour = Number(
        new Intl.DateTimeFormat('en', {
          hour: 'numeric',
          hourCycle: 'h23',
          timeZone: 'Europe/Brussels',
        }).format(new Date(moment)),
      );
      expect([hour >= 7, hour < 20], `${to} at ${moment}`).toEqual([true, true]);
    }
  });

  it('never prompts the employee, whatever the days they work', async () => {
    const people = castOf('BE', 'nl').map((one) =>
      one.id === 'koen' ? { ...one, workingDays: [6, 7] } : one,
    );
    const house = await reportedAt('2026-03-02T07:40', { people });
    const before = house.to('koen').length;
    await house.until('2026-04-30T17:00');
    expect(house.to('koen').length).toBe(before);
  });

  it('"later" comes back after three hours, and does not move the reminder or HR (R23)', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await house.until('2026-03-02T10:00');
    expect(heard(await house.presses('an', 'contact.later'))).toEqual(['an receipt nudge-snoozed']);
    await house.until('2026-03-02T16:00');
    expect(heard(await house.presses('an', 'contact.later'))).toEqual(['an receipt nudge-snoozed']);
    await house.until('2026-03-12T17:00');
    expect(firstContacts(house)).toEqual([
      '2026-03-02 09:00 an nudge',
      '2026-03-02 13:00 an nudge',
      '2026-03-03 09:00 an nudge',
      '2026-03-04 09:00 an nudge',
      '2026-03-05 09:00 hilde escalation',
      '2026-03-05 09:00 hugo escalation',
    ]);
  });

  it('"later" on the afternoon before the reminder leaves it to the reminder', async () => {
    const people = castOf('BE', 'nl').map((one) => (one.id === 'an' ? { ...one, workingDays: [1] } : one));
    const house = open({ start: '2026-03-02T07:40', people });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    await house.until('2026-03-02T16:00');
    await house.presses('an', 'contact.later');
    const again = (await house.until('2026-03-09T18:00')).filter(({ to }) => to === 'an');
    expect(heard(again)).toEqual(['an nudge first-contact']);
  });

  it('handed over, it lies with the other from then on: prompt, reminder, talk and next contact', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await house.until('2026-03-02T10:00');
    const form = house.to('an').at(-1)?.card.form?.fields[0];
    const choices = form?.type === 'choice' ? form.choices.map(({ value }) => value) : [];
    expect(choices).not.toContain('koen');
    expect(choices).not.toContain('an');
    const handed = await house.presses('an', 'contact.handOver', { to: 'mark' });
    expect(heard(handed).sort()).toEqual([
      'an receipt nudge-handed-over',
      'koen receipt contact-passed-on',
      'mark nudge first-contact',
    ]);
    await house.until('2026-03-04T10:00');
    expect(firstContacts(house).at(-1)).toBe('2026-03-04 09:00 mark nudge');
    expect(heard(await house.presses('mark', 'contact.done'))).toEqual(['mark form agreement']);
    await house.submits('mark', { what: 'Rust', who: 'Mark belt', nextOn: '2026-03-18' });
    expect((await house.caseOf('koen')).contacts).toMatchObject([{ by: 'mark' }]);
    expect(heard(await house.until('2026-03-18T09:00'))).toContain('mark nudge next-contact');
  });

  it('handed over to nobody, or to the employee, is asked again', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await house.until('2026-03-02T10:00');
    for (const to of ['', 'koen', 'nobody']) {
      const [again] = await house.presses('an', 'contact.handOver', { to });
      expect(again?.card.id, to).toBe('first-contact');
      expect(again?.card.form?.fields[0]?.error, to).toBeDefined();
    }
  });

  it('once done, is over: no reminder, no HR, and the same card pressed again says so', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await house.until('2026-03-02T10:00');
    await house.presses('an', 'contact.done');
    expect(heard(await house.presses('an', 'contact.done'))).toEqual(['an refusal refused-notCurrent']);
    await house.until('2026-03-12T17:00');
    expect(firstContacts(house)).toEqual(['2026-03-02 09:00 an nudge']);
    expect((await house.caseOf('koen')).contacts).toHaveLength(1);
  });

  it('can still be done after HR has seen it', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await house.until('2026-03-06T10:00');
    expect(heard(await house.presses('an', 'contact.done'))).toEqual(['an form agreement']);
    const after = await house.until('2026-03-06T17:00');
    expect(after.filter(({ card }) => card.id === 'first-contact')).toEqual([]);
  });
});

describe('after the bot was away', () => {
  /** As if no process had run until then: the clock stands there, and everything due is done in one go. */
  async function wokenAt(house: TestHouse, local: string): Promise<void> {
    house.clock.set(momentOf(local, 'BE'));
    await house.settle();
  }

  it('a nudge that is late comes once and says that it is', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await wokenAt(house, '2026-03-03T10:00');
    expect(firstContacts(house)).toEqual(['2026-03-03 10:00 an nudge']);
    expect(plainTextOf(house.to('an').at(-1)?.card as never)).toContain(speak('nl').say('nudge.late'));
  });

  it('a nudge that was a few minutes late says nothing about it', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await wokenAt(house, '2026-03-02T09:20');
    expect(plainTextOf(house.to('an').at(-1)?.card as never)).not.toContain(speak('nl').say('nudge.late'));
  });

  it('at night it waits for the morning, and says then that it is late', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await wokenAt(house, '2026-03-03T23:15');
    expect(firstContacts(house)).toEqual([]);
    await house.until('2026-03-04T09:00');
    expect(firstContacts(house)[0]).toBe('2026-03-04 09:00 an nudge');
    expect(plainTextOf(house.to('an')[0]?.card as never)).toContain(speak('nl').say('nudge.late'));
  });

  it('away for a week, it prompts first: the manager is not reminded of what they never heard, nor is HR told', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await wokenAt(house, '2026-03-10T10:00');
    expect(firstContacts(house)).toEqual(['2026-03-10 10:00 an nudge']);
    await house.until('2026-03-20T17:00');
    expect(firstContacts(house)).toEqual([
      '2026-03-10 10:00 an nudge',
      '2026-03-11 09:00 an nudge',
      '2026-03-12 09:00 hilde escalation',
      '2026-03-12 09:00 hugo escalation',
    ]);
  });

  it('two processes that wake at the same moment prompt once', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    house.clock.set(momentOf('2026-03-02T09:00', 'BE'));
    await Promise.all([1, 2, 3, 4].map(() => runDue(house.house)));
    await house.settle();
    expect(firstContacts(house)).toEqual(['2026-03-02 09:00 an nudge']);
  });

  it('a clock that goes back loses nothing and repeats nothing', async () => {
    const house = await reportedAt('2026-03-02T07:40');
    await house.until('2026-03-02T10:00');
    house.clock.set(momentOf('2026-03-01T10:00', 'BE'));
    await house.settle();
    await house.until('2026-03-06T10:00');
    expect(firstContacts(house)).toEqual([
      '2026-03-02 09:00 an nudge',
      '2026-03-04 09:00 an nudge',
      '2026-03-05 09:00 hilde escalation',
      '2026-03-05 09:00 hugo escalation',
    ]);
  });

  it('someone who left the people file holds up nobody else, and HR reads once that they are missed', async () => {
    const people = castOf('BE', 'nl');
    const tenant = 'leaver';
    const masterKey = Buffer.alloc(32, 7);
    const house = open({ start: '2026-03-02T07:40', people, tenant, masterKey });
    for (const who of ['koen', 'lotte']) {
      await house.commands(who, 'ziek');
      await house.submits(who, {});
    }
    const without = people.filter(({ id }) => id !== 'koen');
    const later = open({ start: '2026-03-02T07:45', people: without, tenant, masterKey });
    await later.until('2026-03-02T12:00');
    expect(heard(later.shown)).toContain('mark nudge first-contact');
    expect(heard(later.shown).filter((line) => line.startsWith('an '))).toEqual([]);
    expect(heard(later.shown).filter((line) => line.endsWith('employee-gone'))).toEqual([
      'hilde message employee-gone',
    ]);
    expect(later.to('hilde')[0]?.at).toBe('2026-03-02T08:00:00.000Z');
    // Back in the file, the nudge is still there.
    const back = open({ start: '2026-03-03T07:45', people, tenant, masterKey });
    await back.until('2026-03-04T12:00');
    expect(heard(back.shown).filter((line) => line.startsWith('an '))).toContain('an nudge first-contact');
  });

  it('a manager who left the people file is stood in for by HR', async () => {
    const tenant = 'manager-gone';
    const masterKey = Buffer.alloc(32, 8);
    const people = castOf('BE', 'nl');
    const house = open({ start: '2026-03-02T07:40', people, tenant, masterKey });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    const later = open({
      start: '2026-03-02T07:45',
      people: people.filter(({ id }) => id !== 'an'),
      tenant,
      masterKey,
    });
    await later.until('2026-03-02T12:00');
    expect(heard(later.shown)).toEqual(['hilde nudge first-contact']);
    expect(heard(await later.presses('hilde', 'contact.done'))).toEqual(['hilde form agreement']);
  });
});

it('a story of one person knows no other: an empty house has nothing to do', async () => {
  const house = open({
    start: '2026-03-02T07:40',
    people: [personOf('hilde', 'Hilde Maes', { roles: ['hr'] })],
  });
  expect(await runDue(house.house)).toBe(0);
});
