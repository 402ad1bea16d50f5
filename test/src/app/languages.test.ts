/** In which language someone is spoken to: their own setting, else what their platform shows, else that of their site. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import type { Person } from '../../../src/domain/person.ts';
import { housesOnRedis, personOf, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const unset: Partial<Person> = { language: 'nl', languageIsOpen: true };
const people = [
  personOf('luc', 'Luc Dubois', { ...unset, manager: 'claire', site: 'Liège' }),
  personOf('claire', 'Claire Lambert', { ...unset, roles: ['employee', 'manager'], site: 'Liège' }),
  personOf('piet', 'Piet Smet', { ...unset, manager: 'claire', site: 'elsewhere' }),
  personOf('hilde', 'Hilde Maes', { language: 'en', roles: ['employee', 'hr'], site: 'Liège' }),
];
const settings = { sites: [{ id: 'Liège', country: 'BE' as const, language: 'fr' as const }] };

const helpIn = async (house: TestHouse, from: string, locale?: string) => {
  const [shown] = await house.brings({
    channel: 'web',
    from,
    eventId: randomBytes(4).toString('hex'),
    at: house.clock.now(),
    ...(locale ? { locale } : {}),
    content: { kind: 'command', name: 'verzuim', text: 'help' },
  });
  return shown?.card.language;
};

it('is that of the site, and without one Dutch, as long as nothing else is known', async () => {
  const house = open({ start: '2026-03-02T10:00', people, settings });
  expect([await helpIn(house, 'luc'), await helpIn(house, 'piet')]).toEqual(['fr', 'nl']);
});

it('is what the platform shows once it does, also in what comes later by itself', async () => {
  const house = open({ start: '2026-03-02T07:30', people, settings });
  expect(await helpIn(house, 'claire', 'nl-BE')).toBe('nl');
  // A locale that we do not speak changes nothing.
  expect(await helpIn(house, 'claire', 'de-BE')).toBe('nl');
  await house.says('luc', 'je suis malade');
  await house.submits('luc', {});
  await house.until('2026-03-02T12:00');
  const nudge = house.to('claire').find(({ card }) => card.id === 'first-contact');
  expect(nudge?.card.language).toBe('nl');
});

it('is always the setting of the person, when there is one', async () => {
  const house = open({ start: '2026-03-02T10:00', people, settings });
  expect(await helpIn(house, 'hilde', 'fr-BE')).toBe('en');
  expect(await house.store.languagesKept()).toEqual(new Map());
});

it('is known to another process at its next nudge, and forgotten when the person is erased', async () => {
  const [tenant, masterKey] = [`t${randomBytes(6).toString('hex')}`, randomBytes(32)];
  const one = open({ start: '2026-03-02T07:30', people, settings, tenant, masterKey });
  const other = open({ start: '2026-03-02T07:30', people, settings, tenant, masterKey });
  await helpIn(one, 'claire', 'en_GB');
  await one.says('luc', 'je suis malade');
  await one.submits('luc', {});
  await other.until('2026-03-02T12:00');
  expect(other.to('claire').map(({ card }) => card.language)).toEqual(['en']);
  await one.store.erase('claire');
  await one.house.languages.refresh();
  expect(one.house.directory.find('claire')?.language).toBe('fr');
});

it('of documents in Belgium stays that of the site, and a prompt says so to who reads another', async () => {
  const house = open({ start: '2026-03-02T07:30', people, settings });
  await house.says('luc', 'je suis malade');
  await house.submits('luc', {});
  await house.until('2026-04-03T12:00');
  const prompt = house.to('hilde').find(({ card }) => card.id === 'physician-notice-4-weeks');
  expect(plainTextOf(prompt?.card as never)).toContain(
    'Language of the documents: French, the language of the site',
  );
});

it('goes on as someone spoke: what is pressed on a card is answered in the language of that card', async () => {
  const house = open({ start: '2026-03-02T10:00', people, settings });
  const [form] = await house.says('piet', 'je suis malade');
  expect(form?.card.language).toBe('fr');
  const shown = await house.submits('piet', {});
  expect(shown.filter(({ to }) => to === 'piet').map(({ card }) => card.language)).toEqual(['fr']);
  const again = await house.presses('piet', 'absence.extend');
  expect(again.map(({ card }) => card.language)).toEqual(['fr']);
});
