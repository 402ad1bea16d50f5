import { describe, expect, it } from 'vitest';
import { speak } from '../../../flows/words/speak.ts';
import { absenceStateOf } from '../../../src/app/turn.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries, languages } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const everywhere = countries.flatMap((country) => languages.map((language) => ({ country, language })));

/** Someone who is away since Monday the second of March. */
async function awaySince(
  options: Partial<Parameters<typeof open>[0]> = {},
  now = '2026-03-05T10:00',
): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until(now);
  return house;
}

const words = {
  nl: {
    extend: 'het duurt nog een week',
    recover: 'maandag ben ik er weer',
    partly: 'vanaf maandag werk ik 50%',
    withdraw: 'trek mijn ziekmelding in, vergissing',
  },
  fr: {
    extend: 'ça va durer encore une semaine',
    recover: 'je reprends lundi',
    partly: 'à partir de lundi je travaille à 50%',
    withdraw: 'annulez ma déclaration, c’était une erreur',
  },
  en: {
    extend: 'it will take another week',
    recover: 'I will be back on Monday',
    partly: 'I can partly work again from Monday, 50%',
    withdraw: 'withdraw my report, it was a mistake',
  },
};

describe.each(everywhere)('in $language, in $country, from words to a change', ({ country, language }) => {
  const say = words[language];

  it('longer: nothing changes before it is confirmed, and then both know', async () => {
    const house = await awaySince({ country, language });
    const [form] = await house.says('koen', say.extend);
    expect(form?.card).toMatchObject({ id: 'change-extend', kind: 'form', language });
    const back = form?.card.form?.fields.find(({ id }) => id === 'on')?.value;
    expect(back).toMatch(/^2026-03-(09|1\d)$/);
    expect((await house.caseOf('koen')).facts.backOn).toBeNull();
    expect(heard(await house.submits('koen', {}))).toEqual([
      'koen receipt extended',
      'an message extended-notice',
    ]);
    expect((await house.caseOf('koen')).facts.backOn).toBe(back);
  });

  it('back on a coming day: announced now, and on that day it is so without a further question', async () => {
    const house = await awaySince({ country, language });
    const [form] = await house.says('koen', say.recover);
    expect(form?.card.id).toBe('change-recover');
    expect(heard(await house.submits('koen', {}))).toEqual([
      'koen receipt return-announced',
      'an message return-announced-notice',
    ]);
    expect(absenceStateOf(await house.caseOf('koen'))).toMatch(/^away/);
    expect(heard(await house.until('2026-03-09T09:00'))).toContain('an nudge welcome');
    const state = await house.caseOf('koen');
    expect(absenceStateOf(state)).toBe('back');
    expect(state.facts).toMatchObject({ backOn: '2026-03-09', lastDay: '2026-03-08' });
  });

  it('partly back: from that day in build-up, with the share that was said', async () => {
    const house = await awaySince({ country, language });
    const [form] = await house.says('koen', say.partly);
    expect(form?.card.id).toBe('change-recover-partly');
    // What HR has to do by law follows its own dates.
    const told = (await house.submits('koen', {})).filter(({ to }) => to === 'koen' || to === 'an');
    expect(heard(told)).toEqual(['koen receipt partly-recovered', 'an message partly-recovered-notice']);
    expect((await house.caseOf('koen')).facts).toMatchObject({ partlyFrom: '2026-03-09', percent: 50 });
    await house.until('2026-03-09T09:00');
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('away.buildingUp');
  });

  it('by mistake: withdrawn, and nobody is prompted any more', async () => {
    const house = await awaySince({ country, language });
    const [form] = await house.says('koen', say.withdraw);
    expect(form?.card.id).toBe('change-withdraw');
    expect(heard(await house.submits('koen', {}))).toEqual([
      'koen receipt withdrawn',
      'an message withdrawn-notice',
    ]);
    expect(await house.store.openCases()).toEqual([]);
    expect(await house.until('2026-05-01T12:00')).toEqual([]);
  });
});

describe('a change', () => {
  it.each([
    ['absence.extend', 'change-extend'],
    ['absence.recover', 'change-recover'],
    ['absence.recoverPartly', 'change-recover-partly'],
    ['absence.withdraw', 'change-withdraw'],
  ])('is begun by the button %s too, and dropped without a trace', async (button, form) => {
    const house = await awaySince();
    const before = (await house.caseOf('koen')).facts;
    expect(heard(await house.presses('koen', button))).toEqual([`koen form ${form}`]);
    expect(heard(await house.presses('koen', 'change.drop'))).toEqual(['koen receipt change-dropped']);
    expect((await house.caseOf('koen')).facts).toEqual(before);
  });

  it('to longer without knowing until when is fine', async () => {
    const house = await awaySince();
    await house.presses('koen', 'absence.extend');
    expect(heard(await house.submits('koen', { on: '' }))).toEqual([
      'koen receipt extended',
      'an message extended-notice',
    ]);
    const notice = house.to('an').at(-1);
    expect(plainTextOf(notice?.card as never)).toContain(speak('nl').say('extended-notice.noBack'));
  });

  it.each([
    ['a return on a day before the absence', 'absence.recover', { on: '2026-02-27' }, 'on'],
    ['a return that does not exist', 'absence.recover', { on: '2026-02-29' }, 'on'],
    ['no day of return', 'absence.recover', { on: '' }, 'on'],
    ['longer, until yesterday', 'absence.extend', { on: '2026-03-04' }, 'on'],
    ['120 per cent', 'absence.recoverPartly', { on: '2026-03-09', percent: '120' }, 'percent'],
    ['a share in words', 'absence.recoverPartly', { on: '2026-03-09', percent: 'de helft' }, 'percent'],
  ])('with %s is asked again, and nothing has changed', async (_, button, values, field) => {
    const house = await awaySince();
    const before = (await house.caseOf('koen')).facts;
    await house.presses('koen', button);
    const [again, ...others] = await house.submits('koen', values as Record<string, string>);
    expect(others).toEqual([]);
    const fields = again?.card.form?.fields ?? [];
    expect(fields.filter(({ error }) => error).map(({ id }) => id)).toEqual([field]);
    // What was right stays filled in.
    for (const { id, value } of fields)
      if (id !== field) expect(value).toBe((values as Record<string, string>)[id]);
    expect((await house.caseOf('koen')).facts).toEqual(before);
  });

  it('back on the first day itself takes the report back, with a warm word, by words and by button', async () => {
    for (const ask of ['words', 'button'] as const) {
      const house = await awaySince({}, '2026-03-02T12:30');
      const [form] =
        ask === 'words'
          ? await house.says('koen', 'ik ben weer beter')
          : await house.presses('koen', 'absence.recover');
      expect(form?.card).toMatchObject({
        id: 'change-withdraw',
        title: speak('nl').say('change-form.sameDay.title'),
      });
      expect(heard(await house.submits('koen', {}))).toEqual([
        'koen receipt withdrawn',
        'an message withdrawn-notice',
      ]);
      expect(absenceStateOf(await house.caseOf('koen'))).toBe('withdrawn');
    }
  });

  it('said before the report is confirmed changes what is read back, or takes it back', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.says('koen', 'ik ben ziek');
    const [again] = await house.says('koen', 'woensdag ben ik er weer');
    expect(again?.card).toMatchObject({ id: 'report', kind: 'form' });
    expect((await house.caseOf('koen')).facts.backOn).toBe('2026-03-04');
    expect(heard(await house.says('koen', 'toch niet ziek, ik kom gewoon'))).toEqual([
      'koen receipt report-cancelled',
    ]);
  });

  it.each([
    'na de zomervakantie ben ik weer helemaal terug',
    'je reprends après les vacances de Pâques',
    'I will be back at work after the Easter break',
  ])('on a day that no calendar can fix is asked, not guessed: "%s"', async (text) => {
    const house = await awaySince();
    const [form] = await house.says('koen', text);
    expect(form?.card.id).toBe('change-recover');
    expect(form?.card.form?.fields.find(({ id }) => id === 'on')).not.toHaveProperty('value');
    expect(heard(await house.submits('koen', { on: '' }))).toEqual(['koen form change-recover']);
  });

  it('on a day that no calendar can fix does not take back a report that waits', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.says('koen', 'ik ben ziek');
    const [again] = await house.says('koen', 'na de zomervakantie ben ik weer helemaal terug');
    expect(again?.card).toMatchObject({ id: 'report', kind: 'form' });
  });

  it('with a wish about contact in the same message is answered in both', async () => {
    const house = await awaySince();
    expect(heard(await house.says('koen', 'blijf nog een week thuis, bel me liever na 14u'))).toEqual([
      'koen form change-extend',
      'koen form contact-wish',
    ]);
    const other = open({ start: '2026-03-02T07:40' });
    const [form] = await other.says('koen', 'ben ziek vandaag, bel me liever na 14u');
    expect(plainTextOf(form?.card as never)).toContain(speak('nl').say('note.contact-later'));
  });

  it('is none in a question and a wish about contact, and both are answered', async () => {
    const house = await awaySince();
    const asked = 'wanneer is mijn volgende gesprek? en bel me liever na 14u';
    expect(heard(await house.says('koen', asked))).toEqual(['koen report my-file', 'koen form contact-wish']);
  });

  it('to longer, until the very day that was known, is asked until when', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    await house.says('koen', 'ik ben ziek, maandag ben ik er weer');
    await house.submits('koen', {});
    const [form] = await house.says('koen', 'nog een week');
    expect(form?.card.id).toBe('change-extend');
    expect(form?.card.form?.fields.find(({ id }) => id === 'on')).not.toHaveProperty('value');
  });

  it('is refused kindly to someone who is not away', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    expect(heard(await house.commands('koen', 'beter'))).toEqual(['koen message not-open']);
  });

  it('said again after it was done gets an answer, whatever it is', async () => {
    const house = await awaySince();
    await house.commands('koen', 'beter');
    await house.submits('koen', {});
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('back');
    for (const again of [
      'ik ben er weer',
      'vanaf maandag werk ik 50%',
      'het was een vergissing, trek mijn melding in',
    ]) {
      const [first] = await house.says('koen', again);
      expect(first, again).toBeDefined();
      if (first?.card.id.startsWith('change-')) {
        const second = await house.submits('koen', {
          ...(first.card.id.includes('partly') ? { on: '2026-03-09' } : {}),
        });
        expect(heard(second), `${again}, then confirmed`).not.toEqual([]);
      }
    }
  });

  it('to back, on the very day, comes with a welcome for the manager and the end of all other prompts', async () => {
    const house = await awaySince();
    await house.commands('koen', 'beter');
    const now = await house.submits('koen', {});
    expect(heard(now).sort()).toEqual(['an nudge welcome', 'koen receipt recovered']);
    expect((await house.caseOf('koen')).facts.lastDay).toBe('2026-03-04');
    const open = Object.keys((await house.caseOf('koen')).machines).filter((key) => key.startsWith('nudge:'));
    expect(open).not.toContain('nudge:first-contact');
  });

  it('back today and yet not: the same absence goes on', async () => {
    const house = await awaySince();
    await house.commands('koen', 'beter');
    await house.submits('koen', {});
    await house.says('koen', 'het duurt toch nog tot en met vrijdag');
    expect(heard(await house.submits('koen', { on: '2026-03-09' }))).toEqual([
      'koen receipt extended',
      'an message extended-notice',
    ]);
    const state = await house.caseOf('koen');
    expect(absenceStateOf(state)).toBe('away.absent');
    expect(state.facts).toMatchObject({ backOn: '2026-03-09', lastDay: null, firstDay: '2026-03-02' });
    expect(await house.store.casesOf('koen')).toEqual(['koen~1']);
  });

  it('of someone else cannot be made with their card', async () => {
    const house = await awaySince();
    await house.presses('koen', 'absence.extend');
    const form = house.to('koen').at(-1)?.card;
    const { id = '', data = {} } = form?.actions[0] ?? {};
    const content = { kind: 'press', action: id, data, values: { on: '2026-04-01' } } as const;
    for (const from of ['noor', 'an', 'hilde', 'mark']) {
      const event = {
        channel: 'web',
        from,
        eventId: `forged-${from}`,
        at: house.clock.now(),
        content,
      } as const;
      expect(heard(await house.brings(event))).toEqual([`${from} refusal refused-notAllowed`]);
    }
    expect((await house.caseOf('koen')).facts.backOn).toBeNull();
  });
});
