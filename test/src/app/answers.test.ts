import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { heard, housesOnRedis, personOf } from '../../support/house.ts';

const open = housesOnRedis();
const monday = '2026-03-02T07:40';

describe('a question about someone of the team', () => {
  it.each(['wanneer komt Koen terug?', 'Hoe staat het met koen?', 'when is Koen back?'])(
    'is answered with how it stands: "%s"',
    async (question) => {
      const house = open({ start: monday });
      await house.says('koen', 'ziek tot vrijdag');
      await house.submits('koen', {});
      const said = await house.says('an', question);
      expect(heard(said)).toEqual(['an report person-status']);
      expect(plainTextOf(said[0]?.card as never)).toContain('Koen');
    },
  );

  it('and what is said of someone is theirs to say: it changes nothing, and shows how it stands', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ziek tot vrijdag');
    await house.submits('koen', {});
    const said = await house.says('an', 'Koen is er weer');
    expect(heard(said)).toEqual(['an message about-someone', 'an report person-status']);
    expect(plainTextOf(said[0]?.card as never)).toContain('meldt Koen zelf');
    expect(heard(await house.says('lotte', 'Koen is er weer'))).not.toContain('lotte report person-status');
  });

  it('that is about health is stopped all the same', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ziek tot vrijdag');
    await house.submits('koen', {});
    expect(heard(await house.says('an', 'wat heeft Koen precies?'))).toEqual(['an warning check-block']);
  });

  it('says nothing of someone who is not away, or of another team', async () => {
    const house = open({ start: monday });
    expect(heard(await house.says('an', 'wanneer komt Koen terug?'))).toEqual(['an message not-understood']);
    await house.says('koen', 'ziek tot vrijdag');
    await house.submits('koen', {});
    expect(heard(await house.says('lotte', 'wanneer komt Koen terug?'))).toEqual([
      'lotte message not-understood',
    ]);
  });

  it('with a name that two of them bear is not guessed at', async () => {
    const people = [
      personOf('an', 'An Peeters', { roles: ['manager'] }),
      personOf('jan1', 'Jan Smit', { manager: 'an' }),
      personOf('jan2', 'Jan Mol', { manager: 'an' }),
    ];
    const house = open({ start: monday, people });
    await house.says('jan1', 'ziek tot vrijdag');
    await house.submits('jan1', {});
    expect(heard(await house.says('an', 'Wanneer is Jan er weer?'))).toEqual(['an message not-understood']);
  });
});

describe('something beside the own absence', () => {
  it.each([
    ['dank je', 'thanks'],
    ['wie kan dit zien?', 'who-sees'],
    ['mag mijn baas vragen wat ik heb?', 'what-may-be-asked'],
    ['mijn dochter is ziek, ik moet thuis blijven', 'family'],
  ])('"%s" is answered, and opens nothing', async (said, id) => {
    const house = open({ start: monday });
    expect(heard(await house.says('koen', said))).toEqual([`koen message ${id}`]);
    expect(await house.store.openCases()).toEqual([]);
  });

  it('a wish to talk, without an absence, opens the private request for it', async () => {
    const house = open({ start: monday });
    expect(heard(await house.says('koen', 'ik wil graag eens praten'))).toEqual(['koen form talk-form']);
  });

  it('a manager who asks what may be asked gets the rule for managers', async () => {
    const house = open({ start: monday });
    expect(heard(await house.says('an', 'mag ik vragen wat hij heeft?'))).toEqual(['an message rule']);
  });
});

describe('words that may or may not be about being away', () => {
  it('are asked about, with choices, and open nothing by themselves', async () => {
    const house = open({ start: monday });
    expect(heard(await house.says('koen', 'voel me een vod'))).toEqual(['koen form choose-intent']);
  });

  it('keep the days that were written with each choice, so that nobody types them twice', async () => {
    const house = open({ start: monday });
    const [asked] = await house.says('koen', 'slapjes t/m vrijdag');
    const report = asked?.card.actions?.find(({ id }) => id === 'intent.report');
    expect(report?.data).toMatchObject({ firstDay: '2026-03-02', backOn: '2026-03-09' });
    const [form] = await house.presses('koen', 'intent.report');
    expect(form?.card.form?.fields.find(({ id }) => id === 'backOn')?.value).toBe('2026-03-09');
  });

  it('are asked about when someone away writes little more than a day', async () => {
    const house = open({ start: monday });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    expect(heard(await house.says('koen', 'maandag misschien'))).toEqual(['koen form choose-intent']);
  });
});
