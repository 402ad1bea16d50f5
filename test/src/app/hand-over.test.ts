/** Later, and someone else: what is put off or handed over speaks once, at a good moment, and is never lost. */
import { expect, it } from 'vitest';
import { castOf, heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const when = (house: TestHouse, who: string, id: string) =>
  house
    .to(who)
    .filter(({ card }) => card.id === id)
    .map(({ at }) => at.slice(0, 16));

async function report(house: TestHouse) {
  await house.says('koen', 'ben ziek');
  await house.submits('koen', {});
}

it('put off until the reminder is due, it speaks once, as the reminder', async () => {
  const house = open({ start: '2026-03-02T09:00' });
  await report(house);
  await house.until('2026-03-03T15:00');
  await house.presses('an', 'contact.later');
  await house.until('2026-03-04T12:00');
  // Three working hours later is after five: the next morning, which is the second working day.
  expect(when(house, 'an', 'first-contact')).toEqual(['2026-03-02T08:00', '2026-03-04T08:00']);
});

it('handed over just before the reminder, whoever takes over is first asked, and reminded a working day later', async () => {
  const house = open({ start: '2026-03-02T09:00' });
  await report(house);
  await house.until('2026-03-03T18:30');
  await house.submits('an', { to: 'mark' }, 'first-contact');
  await house.until('2026-03-05T12:00');
  expect(when(house, 'mark', 'first-contact')).toEqual(['2026-03-04T08:00', '2026-03-05T08:00']);
  expect(when(house, 'an', 'first-contact')).toHaveLength(1);
  // HR hears of it a working day after that reminder, not before.
  expect(house.shown.filter(({ card }) => card.kind === 'escalation' && card.id === 'first-contact')).toEqual(
    [],
  );
});

it('a dated step of HR goes to someone of HR, and to nobody else', async () => {
  const house = open({ start: '2026-03-02T09:00', country: 'NL', people: castOf('NL', 'nl') });
  await report(house);
  await house.until('2026-03-03T10:00');
  const prompt = house.to('hilde').find(({ card }) => card.id === 'health-service-report');
  const to = prompt?.card.form?.fields.find(({ id }) => id === 'to');
  expect(to?.type === 'choice' && to.choices.map(({ value }) => value)).toEqual(['hugo']);
  expect(heard(await house.presses('hilde', 'contact.handOver', { to: 'mark' }))).toEqual([
    'hilde nudge health-service-report',
  ]);
  expect(heard(await house.presses('hilde', 'contact.handOver', { to: 'hugo' }))).toEqual([
    'hilde receipt nudge-handed-over',
    'hugo nudge health-service-report',
  ]);
  expect(heard(await house.presses('hugo', 'milestone.done'))).toEqual(['hugo receipt step-noted']);
});

it('nobody is prompted on a day on which their site is closed', async () => {
  const people = castOf('BE', 'nl').map((one) => (one.id === 'an' ? { ...one, site: 'Gent' } : one));
  const sites = [{ id: 'Gent', country: 'BE' as const, language: 'nl' as const, closedOn: ['2026-03-02'] }];
  const house = open({ start: '2026-03-02T09:00', people, settings: { sites } });
  await report(house);
  await house.until('2026-03-03T12:00');
  expect(when(house, 'an', 'first-contact')).toEqual(['2026-03-03T08:00']);
});

it('R43: where the employer gave contact to HR, HR is prompted, and the employee hears so', async () => {
  const house = open({ start: '2026-03-02T09:00', settings: { contact: { person: 'hr' } } });
  await report(house);
  expect(house.to('hilde').map(({ card }) => card.id)).toContain('first-contact');
  expect(house.to('an').map(({ card }) => card.id)).not.toContain('first-contact');
});
