/** Later, and someone else: what is put off or handed over speaks once, at a good moment, and is never lost. */
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
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

it('put off past the reminder, HR hears it a working day after it spoke again, and once more is no way round', async () => {
  const house = open({ start: '2026-03-02T09:00' });
  await report(house);
  await house.until('2026-03-04T16:00');
  await house.presses('an', 'contact.later');
  await house.until('2026-03-05T16:00');
  expect(when(house, 'an', 'first-contact').at(-1)).toBe('2026-03-05T08:00');
  await house.presses('an', 'contact.later');
  await house.until('2026-03-06T12:00');
  expect(when(house, 'hilde', 'first-contact')).toEqual(['2026-03-06T08:00']);
});

it('the one who is ill reads who will call, each time a talk is handed over, and of no other prompt (R25, R95)', async () => {
  const house = open({ start: '2026-03-02T09:00', country: 'NL', people: castOf('NL', 'nl') });
  await report(house);
  const koenReads = () => house.to('koen').filter(({ card }) => card.id === 'contact-passed-on');
  await house.presses('an', 'contact.handOver', { to: 'mark' });
  const [told] = koenReads();
  expect(told?.card.kind).toBe('receipt');
  expect(told && plainTextOf(told.card)).toContain(
    'Mark Jansen neemt contact met je op\nHet gesprek is doorgegeven: in de komende dagen hoor je van Mark Jansen.',
  );
  await house.presses('mark', 'contact.done');
  await house.submits('mark', { what: 'Rust', who: 'Mark', nextOn: '2026-03-16' }, 'agreement');
  await house.until('2026-03-16T10:00');
  await house.presses('mark', 'contact.handOver', { to: 'an' });
  expect(koenReads().map(({ card }) => card.title)).toEqual([
    'Mark Jansen neemt contact met je op',
    'An Peeters neemt contact met je op',
  ]);
  await house.until('2026-03-24T12:00');
  await house.presses('hilde', 'contact.handOver', { to: 'hugo' });
  expect(koenReads()).toHaveLength(2);
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

describe('what a build-up plan asks', () => {
  async function agreed(): Promise<TestHouse> {
    const house = open({ start: '2026-03-02T09:00' });
    await report(house);
    await house.presses('an', 'contact.done');
    await house.submits('an', { what: 'Werk verdeeld', who: 'An', nextOn: '2026-06-01' }, 'agreement');
    await house.says('koen', '/verzuim opbouw');
    await house.submits('koen', { from: '2026-03-16', hours: '18' });
    await house.presses('koen', 'buildUp.propose');
    return house;
  }
  const koenSays = (lines: string[]) => lines.filter((line) => line.startsWith('koen '));

  it('can be handed over while a proposal waits, and whoever takes over makes the plan with the employee', async () => {
    const house = await agreed();
    await house.until('2026-03-03T10:00');
    expect(heard(await house.presses('an', 'contact.handOver', { to: 'mark' }))).toEqual([
      'an receipt nudge-handed-over',
      'mark nudge build-up-proposal',
    ]);
    expect(heard(await house.presses('mark', 'buildUp.show'))).toEqual(['mark form build-up-translate']);
    const sent = await house.submits('mark', { evaluateOn: '2026-03-23' }, 'build-up-translate');
    expect(heard(sent)).toEqual(['koen form build-up-plan', 'mark receipt build-up-sent']);
    // Another proposal comes back to the same person, who is no leader of Koen's otherwise.
    await house.presses('koen', 'buildUp.change');
    const again = heard(await house.presses('koen', 'buildUp.propose'));
    expect(again).toEqual(['koen receipt build-up-proposed', 'mark form build-up-translate']);
    await house.until('2026-03-04T10:00');
    expect(house.to('mark').filter(({ card }) => card.id === 'build-up-proposal')).toHaveLength(2);
    await house.submits('mark', { evaluateOn: '2026-03-23' }, 'build-up-translate');
    expect(koenSays(heard(await house.presses('koen', 'buildUp.confirm')))).toEqual([
      'koen receipt build-up-agreed',
    ]);
  });

  it('can be handed over for a step and for looking at it together', async () => {
    const house = await agreed();
    await house.submits('an', { evaluateOn: '2026-03-23' }, 'build-up-translate');
    await house.presses('koen', 'buildUp.confirm');
    await house.until('2026-03-12T12:00');
    // Nobody chosen: asked again, with the reason at the field.
    expect(heard(await house.presses('an', 'contact.handOver', {}))).toEqual(['an nudge build-up-1']);
    await house.presses('an', 'contact.handOver', { to: 'mark' });
    const step = await house.presses('mark', 'buildUp.stepOn', { agreedBy: 'both' });
    expect(koenSays(heard(step))).toEqual(['koen message build-up-step-on']);
    await house.until('2026-03-23T12:00');
    await house.presses('an', 'contact.handOver', { to: 'mark' });
    const kept = await house.presses('mark', 'buildUp.keep', { evaluateOn: '2026-04-06' });
    expect(koenSays(heard(kept))).toEqual(['koen receipt build-up-kept']);
  });
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
