import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries, languages } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const everywhere = countries.flatMap((country) => languages.map((language) => ({ country, language })));

async function koenAway(options: Partial<Parameters<typeof open>[0]> = {}): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until('2026-03-02T10:00');
  return house;
}

const words = {
  nl: {
    warm: 'Sterkte, en laat het werk maar aan ons.',
    blocked: 'Heb je al een uitslag van de scan? Is het een hernia?',
    health: /scan|hernia/i,
    rule: 'Mag ik vragen wat hij heeft?',
  },
  fr: {
    warm: 'Bon courage, on s’occupe du travail.',
    blocked: 'As-tu le résultat du scanner ? C’est une hernie ?',
    health: /scanner|hernie/i,
    rule: 'Puis-je demander ce qu’il a ?',
  },
  en: {
    warm: 'All the best, and leave the work to us.',
    blocked: 'Do you have the result of the scan yet? Is it a hernia?',
    health: /scan|hernia/i,
    rule: 'Am I allowed to ask what he has?',
  },
};

describe.each(everywhere)(
  'a message from the manager, in $language, in $country',
  ({ country, language }) => {
    const { warm, blocked, health } = words[language];

    it('goes on when it is warm and about work', async () => {
      const house = await koenAway({ country, language });
      const sent = await house.commands('an', 'verzuim', `bericht @koen ${warm}`);
      expect(heard(sent).sort()).toEqual(['an receipt relay-sent', 'koen message relayed']);
      expect(plainTextOf(house.to('koen').at(-1)?.card as never)).toContain(warm);
      expect((await house.caseOf('koen')).drafts).toEqual({});
    });

    it('is stopped when it asks about health, with a better wording one press away', async () => {
      const house = await koenAway({ country, language });
      const stopped = await house.commands('an', 'verzuim', `bericht @koen ${blocked}`);
      expect(heard(stopped)).toEqual(['an warning guard-blocked']);
      expect(stopped[0]?.card.actions.map(({ id }) => id)).toEqual([
        'relay.useSuggestion',
        'relay.askHr',
        'relay.drop',
      ]);
      const quote = stopped[0]?.card.body.find((block) => block.type === 'quote');
      const better = quote?.type === 'quote' ? quote.text : '';
      expect(better.length).toBeGreaterThan(10);
      expect(JSON.stringify([await house.dump(), house.logged])).not.toMatch(health);

      const sent = await house.presses('an', 'relay.useSuggestion');
      expect(heard(sent).sort()).toEqual(['an receipt relay-sent', 'koen message relayed']);
      expect(plainTextOf(house.to('koen').at(-1)?.card as never)).toContain(better);
      expect((await house.caseOf('koen')).drafts).toEqual({});
    });

    it('can be checked first; nothing has gone by then, and what is about health is not kept', async () => {
      const house = await koenAway({ country, language });
      const [check, ...others] = await house.commands('an', 'verzuim', `check ${blocked}`);
      expect(others).toEqual([]);
      expect(check?.card).toMatchObject({ id: 'check-block', kind: 'warning' });
      expect(JSON.stringify([await house.dump(), house.logged])).not.toMatch(health);
      const [fine] = await house.commands('an', 'verzuim', `check ${warm}`);
      expect(fine?.card).toMatchObject({ id: 'check-allow', kind: 'message' });
      expect(house.to('koen').map(({ card }) => card.id)).not.toContain('relayed');
    });

    it('that asks what one may ask is answered with the rule', async () => {
      const house = await koenAway({ country, language });
      expect(heard(await house.commands('an', 'verzuim', 'check'))).toEqual(['an message rule']);
      expect(heard(await house.commands('an', 'verzuim', `check ${words[language].rule}`))).toEqual([
        'an message rule',
      ]);
    });
  },
);

describe('a message from the manager', () => {
  const doubtful = 'Wil je me vertellen wat er aan de hand is?';
  const blocked = words.nl.blocked;

  it('that only could draw out an answer about health may still go as it was', async () => {
    const house = await koenAway();
    const warned = await house.commands('an', 'verzuim', 'bericht @koen Hoe is het nu echt met je?');
    if (
      warned[0]?.card.id === 'guard-caution' &&
      warned[0].card.actions.some(({ id }) => id === 'relay.sendAnyway')
    ) {
      expect(heard(await house.presses('an', 'relay.sendAnyway')).sort()).toEqual([
        'an receipt relay-sent',
        'koen message relayed',
      ]);
    } else expect(['relayed', 'relay-sent']).toContain(warned[0]?.card.id);
    expect((await house.caseOf('koen')).drafts).toEqual({});
  });

  it.each([
    ['relay.drop', ['an receipt relay-dropped']],
    [
      'relay.askHr',
      ['an receipt guard-question-sent', 'hilde escalation guard-question', 'hugo escalation guard-question'],
    ],
  ])('that was stopped and then %s leaves no text behind', async (button, told) => {
    for (const text of [blocked, doubtful]) {
      const house = await koenAway();
      await house.commands('an', 'verzuim', `bericht @koen ${text}`);
      expect(heard(await house.presses('an', button)).sort()).toEqual(told);
      expect((await house.caseOf('koen')).drafts).toEqual({});
      expect(house.to('koen').map(({ card }) => card.id)).not.toContain('relayed');
    }
  });

  it('asked of HR tells who and not what', async () => {
    const house = await koenAway();
    await house.commands('an', 'verzuim', `bericht @koen ${blocked}`);
    await house.presses('an', 'relay.askHr');
    const told = plainTextOf(house.to('hilde').at(-1)?.card as never);
    expect(told).toContain('An Peeters');
    expect(told).not.toMatch(words.nl.health);
  });

  it('written in the form goes the same way, and comes back when it is empty or too long', async () => {
    const house = await koenAway();
    expect(heard(await house.presses('an', 'relay.write'))).toEqual(['an form message']);
    expect(heard(await house.submits('an', { text: '  ' }))).toEqual(['an form message']);
    const [tooLong] = await house.submits('an', { text: `Beste Koen, ${'warm '.repeat(500)}` });
    expect(tooLong?.card.form?.fields[0]).toMatchObject({
      value: expect.stringMatching(/^Beste Koen, warm/),
    });
    expect(tooLong?.card.form?.fields[0]?.error).toBeDefined();
    expect(heard(await house.submits('an', { text: blocked }))).toEqual(['an warning guard-blocked']);
    expect(heard(await house.presses('an', 'relay.drop'))).toEqual(['an receipt relay-dropped']);
  });

  it('on an older card never sends another text than the one that card showed', async () => {
    const house = await koenAway();
    await house.commands('an', 'verzuim', 'check Neem rustig de tijd.');
    const older = house.to('an').at(-1);
    const send = older?.card.actions.find(
      ({ id }) => id === 'relay.sendAnyway' || id === 'relay.useSuggestion',
    );
    await house.commands('an', 'verzuim', `check ${blocked}`);
    if (!send) return;
    const content = { kind: 'press', action: send.id, data: send.data, values: {} } as const;
    const event = { channel: 'web', from: 'an', eventId: 'older', at: house.clock.now(), content } as const;
    expect(heard(await house.brings(event))).toEqual(['an refusal refused-notCurrent']);
  });

  it('is not for someone of another team, a colleague, or about someone who is not away', async () => {
    const house = await koenAway();
    expect(heard(await house.commands('mark', 'verzuim', 'bericht @koen sterkte'))).toEqual([
      'mark refusal refused-unknownPerson',
    ]);
    expect(heard(await house.commands('noor', 'verzuim', 'bericht @koen sterkte'))).toEqual([
      'noor refusal refused-unknownPerson',
    ]);
    expect(heard(await house.commands('an', 'verzuim', 'bericht @noor sterkte'))).toEqual([
      'an refusal refused-noCase',
    ]);
    expect(house.to('koen').map(({ card }) => card.id)).not.toContain('relayed');
  });

  it('typed as plain words with a question about health is answered with a better wording, and not sent', async () => {
    const house = await koenAway();
    const answer = await house.says('an', 'heeft Koen een burn-out?');
    expect(answer.map(({ to }) => to)).toEqual(['an']);
    expect(JSON.stringify([await house.dump(), house.logged])).not.toMatch(/burn-?out/i);
  });
});
