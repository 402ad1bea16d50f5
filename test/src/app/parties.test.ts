/** A third party brought in: the employee decides, nobody hears why, and only a yes asks anyone to arrange it (R90–R96). */
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { castOf, heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen is away; An proposes a coach from the card that says who does what. */
async function proposed(language: 'nl' | 'fr' = 'nl'): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T09:00', people: castOf('BE', language) });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.presses('an', 'contact.done');
  await house.submits('an', { what: 'Werk verdeeld', who: 'An', nextOn: '2026-06-01' }, 'agreement');
  await house.says('an', '/verzuim wie @koen');
  await house.presses('an', 'party.open');
  await house.presses('an', 'party.propose', { party: 'coach' });
  return house;
}
const textOf = (house: TestHouse, who: string, id: string) => {
  const card = house.to(who).findLast((one) => one.card.id === id)?.card;
  return card ? plainTextOf(card) : '';
};
const who = async (house: TestHouse, reader: string) => {
  const [shown] = await house.says(reader, reader === 'koen' ? '/verzuim wie' : '/verzuim wie @koen');
  return shown ? plainTextOf(shown.card) : '';
};

describe('a third party', () => {
  it('is asked of the employee, in their language, with what it is for', async () => {
    const house = await proposed('fr');
    expect(heard(house.shown.slice(-2))).toEqual([
      'koen message party-question',
      'an receipt party-proposed',
    ]);
    const question = textOf(house, 'koen', 'party-question');
    expect(question).toContain('An Peeters propose de demander l’aide d’un coach');
    expect(question).toContain('seulement avec qui le veut');
    expect(question).toContain('Vous n’avez aucune raison à donner.');
    expect(house.to('hilde').map(({ card }) => card.id)).not.toContain('engage-coach');
  });

  it('with a yes is a step for the case manager, and then for everyone to see', async () => {
    const house = await proposed();
    await house.says('hilde', '/verzuim aanspreekpunt @koen');
    await house.presses('hilde', 'caseManager.save', { to: 'hilde' });
    expect(heard(await house.presses('koen', 'party.accept'))).toEqual([
      'koen receipt party-agreed',
      'hilde nudge engage-coach',
    ]);
    expect(textOf(house, 'hilde', 'engage-coach')).toContain('geef alleen de naam door');
    expect(await who(house, 'an')).toContain('Wordt gevraagd, sinds maandag 2 maart 2026');
    await house.until('2026-03-03T10:00');
    expect(heard(await house.presses('hilde', 'party.engaged'))).toEqual([
      'koen message party-engaged',
      'hilde message party-engaged',
    ]);
    for (const reader of ['koen', 'an', 'hilde'])
      expect(await who(house, reader)).toContain('Erbij sinds dinsdag 3 maart 2026');
    const events = (await house.store.history('koen~1' as never)).map(({ type }) => type);
    expect(events).toEqual(expect.arrayContaining(['party.begun', 'party.accept', 'party.engaged']));
  });

  it('with a no is no step for anyone; who asked hears no more than that, and the employee is not asked again', async () => {
    const house = await proposed();
    expect(heard(await house.presses('koen', 'party.refuse'))).toEqual([
      'koen receipt party-refused',
      'an message party-not-now',
    ]);
    expect(textOf(house, 'an', 'party-not-now')).toContain('vraag niet waarom');
    for (const reader of ['an', 'hilde']) expect(await who(house, reader)).not.toContain('erbij is');
    // What is kept is there for Koen to see.
    expect(await who(house, 'koen')).toContain('Jij koos hier niet voor.');
    await house.presses('an', 'party.open');
    expect(heard(await house.presses('an', 'party.propose', { party: 'coach' }))).toEqual([
      'an message party-not-now',
    ]);
    await house.until('2026-03-20T12:00');
    expect(house.shown.map(({ card }) => card.id)).not.toContain('engage-coach');
    // Only the employee can come back to it.
    expect(heard(await house.presses('koen', 'party.accept'))[0]).toBe('koen receipt party-agreed');
  });

  it('is asked for by the employee without being asked', async () => {
    const house = await proposed();
    await house.says('koen', '/verzuim wie');
    await house.presses('koen', 'party.open');
    expect(heard(await house.presses('koen', 'party.propose', {}))).toEqual(['koen form party-form']);
    expect(heard(await house.presses('koen', 'party.propose', { party: 'ergonomist' }))).toEqual([
      'koen receipt party-agreed',
    ]);
    // An was asked to call a moment ago: one thing at a time.
    expect(heard(await house.until('2026-03-02T09:40'))).toEqual(['an nudge engage-ergonomist']);
  });

  it('is ended by the employee at any time, and what was to be arranged is not', async () => {
    const house = await proposed();
    await house.presses('koen', 'party.accept');
    expect(heard(await house.presses('koen', 'party.end'))).toEqual([
      'koen message party-ended',
      'an message party-ended',
    ]);
    expect(await who(house, 'an')).not.toContain('Wordt gevraagd');
    await house.until('2026-03-12T12:00');
    expect(house.shown.map(({ card }) => card.id)).not.toContain('engage-coach');
  });

  it('offers what the country has, and is not for someone outside the case', async () => {
    const house = await proposed();
    await house.presses('an', 'party.open');
    expect(heard(await house.presses('an', 'party.propose', { party: 'mediator' }))).toEqual([
      'an form party-form',
    ]);
    const press = house.to('koen').findLast(({ card }) => card.id === 'party-question')?.card.actions[0];
    expect(
      press &&
        heard(
          await house.brings({
            channel: 'web',
            from: 'an',
            eventId: 'not-hers',
            at: house.clock.now(),
            content: { kind: 'press', action: 'party.accept', data: press.data, values: {} },
          }),
        ),
    ).toEqual(['an refusal refused-notAllowed']);
  });
});
