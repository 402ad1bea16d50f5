import { describe, expect, it } from 'vitest';
import { speak } from '../../../flows/words/speak.ts';
import { absenceStateOf } from '../../../src/app/turn.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries, languages } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, personOf } from '../../support/house.ts';

const open = housesOnRedis();
const monday = '2026-03-02T07:40';
const everywhere = countries.flatMap((country) => languages.map((language) => ({ country, language })));

const words = {
  nl: { report: 'ben ziek, kom vandaag niet', withReason: 'ik heb koorts en blijf thuis vandaag' },
  fr: {
    report: 'je suis malade, je ne viens pas aujourd’hui',
    withReason: "j'ai de la fièvre, je ne viens pas aujourd'hui",
  },
  en: {
    report: 'I am sick and not coming in today',
    withReason: 'I have a fever and am not coming in today',
  },
};

describe.each(everywhere)('in $language, in $country', ({ country, language }) => {
  it('reads the report back, asks only what the policy allows, and confirms with one press', async () => {
    const house = open({ start: monday, country, language });
    const [form, ...others] = await house.says('koen', words[language].report);
    expect(others).toEqual([]);
    expect(form?.card).toMatchObject({ id: 'report', kind: 'form', language });
    const asked = ['firstDay', 'backOn', 'reachableAt', 'urgent'];
    expect(form?.card.form?.fields.map(({ id }) => id)).toEqual(
      country === 'NL'
        ? [...asked, 'safetyNet', 'workAccident', 'trafficAccident']
        : [...asked, 'workAccident', 'certificate'],
    );
    expect(form?.card.form?.fields.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      'firstDay',
    ]);
    expect(await house.store.openCases()).toEqual(['koen~1']);

    const receipt = await house.submits('koen', { reachableAt: '0470 00 00 00' });
    expect(heard(receipt)).toEqual(['koen receipt report-received']);
    const { facts } = await house.caseOf('koen');
    expect(facts).toMatchObject({
      country,
      firstDay: '2026-03-02',
      backOn: null,
      reachableAt: '0470 00 00 00',
    });
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('away.reported');
  });

  it('drops a reason that is given, says so in one kind sentence, and keeps nothing of it', async () => {
    const house = open({ start: monday, country, language });
    const [form] = await house.says('koen', words[language].withReason);
    expect(form?.card.id).toBe('report');
    const said = plainTextOf(form?.card as never);
    expect(said).toContain(speak(language).say('note.reason-dropped'));
    const everything = JSON.stringify([await house.dump(), house.logged]);
    expect(everything).not.toMatch(/koorts|fi[eè]vre|fever/i);
  });
});

describe('a report', () => {
  it.each([
    ['a command in Dutch', 'ziek', ''],
    ['a command in French', 'malade', ''],
    ['a command in English', 'sick', ''],
    ['a command with more behind it', 'ziek', 'tot en met donderdag'],
  ])('is begun by %s', async (_, name, text) => {
    const house = open({ start: monday });
    expect(heard(await house.commands('koen', name, text))).toEqual(['koen form report']);
    expect((await house.caseOf('koen')).facts.backOn).toBe(text === '' ? null : '2026-03-06');
  });

  it('is begun by a choice, when the words were not clear', async () => {
    const house = open({ start: monday });
    const press = {
      kind: 'press',
      action: 'intent.report',
      data: { firstDay: '2026-02-27' },
      values: {},
    } as const;
    const event = { channel: 'web', from: 'koen', eventId: 'choice', at: house.clock.now() } as const;
    expect(heard(await house.brings({ ...event, content: press }))).toEqual(['koen form report']);
    expect((await house.caseOf('koen')).facts.firstDay).toBe('2026-02-27');
  });

  it('that is cancelled leaves nothing open, and the manager hears nothing', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    expect(heard(await house.presses('koen', 'report.cancel'))).toEqual(['koen receipt report-cancelled']);
    expect(await house.store.openCases()).toEqual([]);
    expect(await house.until('2026-03-10T17:00')).toEqual([]);
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('withdrawn');
  });

  it('said twice is one absence, with the days that were said last', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    expect(heard(await house.says('koen', 'ben ziek sinds gisteren'))).toEqual(['koen form report']);
    expect(await house.store.casesOf('koen')).toEqual(['koen~1']);
    expect((await house.caseOf('koen')).facts.firstDay).toBe('2026-03-01');
  });

  it('left unanswered for an hour is passed on, says so, and is not passed on again', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    expect(await house.until('2026-03-02T08:39')).toEqual([]);
    const passed = await house.until('2026-03-02T08:40');
    expect(heard(passed)).toEqual(['koen receipt report-received']);
    expect(plainTextOf(passed[0]?.card as never)).toContain(speak('nl').say('note.passed-on'));
    expect(heard(await house.until('2026-03-02T12:00'))).toEqual(['an nudge first-contact']);
    // The form still stands there: what it adds is noted, and pressing it once more changes nothing.
    const late = { reachableAt: 'na de middag' };
    expect(heard(await house.submits('koen', late, 'report'))).toEqual([
      'koen receipt report-received',
      'an message report-added-notice',
    ]);
    expect((await house.caseOf('koen')).facts).toMatchObject({ ...late, firstDay: '2026-03-02' });
    expect(heard(await house.submits('koen', late, 'report'))).toEqual(['koen refusal refused-notCurrent']);
  });

  it('pressed again after it was confirmed changes nothing, whatever days its form still shows', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ziek tot vrijdag');
    await house.submits('koen', { firstDay: '2026-03-02', backOn: '2026-03-06' });
    await house.says('koen', 'nog tot en met 13 maart');
    await house.submits('koen', { on: '2026-03-16' });
    const old = { firstDay: '2026-03-02', backOn: '2026-03-06' };
    expect(heard(await house.submits('koen', old, 'report'))).toEqual(['koen refusal refused-notCurrent']);
    expect((await house.caseOf('koen')).facts.backOn).toBe('2026-03-16');
  });

  it('left unanswered is passed on with the days of the correction that came after it', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    await house.says('koen', 'ben ziek sinds vrijdag');
    await house.until('2026-03-02T12:00');
    const state = await house.caseOf('koen');
    expect(state.facts.firstDay).toBe('2026-02-27');
    expect(JSON.stringify(state.machines.absence)).toContain('"firstDay":"2026-02-27"');
  });

  it.each([
    ['a first day that does not exist', { firstDay: '2026-02-30' }, ['firstDay']],
    ['a first day two months back', { firstDay: '2025-12-24' }, ['firstDay']],
    ['a return before the first day', { backOn: '2026-02-20' }, ['backOn']],
    ['a return in another century', { backOn: '2126-03-09' }, ['backOn']],
    ['words in the place of a day', { firstDay: 'maandag', backOn: 'ooit' }, ['firstDay', 'backOn']],
    ['an answer that was not offered', { workAccident: 'misschien' }, ['workAccident']],
    ['a text that is too long', { reachableAt: '0'.repeat(201) }, ['reachableAt']],
  ])('with %s is asked again, and keeps what was filled in', async (_, wrong, fields) => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    const filled = { reachableAt: 'thuis, na 14 uur', urgent: 'De offerte moet weg', certificate: 'yes' };
    const [again, ...others] = await house.submits('koen', { ...filled, ...wrong });
    expect(others).toEqual([]);
    expect(again?.card.id).toBe('report');
    const shown = again?.card.form?.fields ?? [];
    expect(shown.filter(({ error }) => error).map(({ id }) => id)).toEqual(fields);
    const kept = Object.fromEntries(shown.map(({ id, value }) => [id, value]));
    for (const [id, value] of Object.entries(filled)) if (!(id in wrong)) expect(kept[id]).toBe(value);
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('before');
    expect(await house.until('2026-03-02T07:55')).toEqual([]);

    expect(heard(await house.submits('koen', { ...filled, firstDay: '2026-03-02', backOn: '' }))).toEqual([
      'koen receipt report-received',
    ]);
    expect((await house.caseOf('koen')).facts).toMatchObject(filled);
  });

  it('in a form leaves out what is about health, and says so', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    const [receipt] = await house.submits('koen', { urgent: 'De offerte moet weg. Ik heb een hernia.' });
    expect(plainTextOf(receipt?.card as never)).toContain(speak('nl').say('note.redacted'));
    const { facts } = await house.caseOf('koen');
    expect(facts.urgent).toContain('De offerte moet weg');
    expect(JSON.stringify(await house.dump())).not.toContain('hernia');
  });

  it('from a stranger is refused kindly, and nothing of it is kept', async () => {
    const house = open({ start: monday });
    const said = await house.says('iemand', 'ben ziek met de griep');
    expect(heard(said)).toEqual(['iemand refusal refused-stranger']);
    expect(await house.store.openCases()).toEqual([]);
    expect(JSON.stringify([await house.dump(), house.logged])).not.toContain('griep');
  });

  it('of someone without a manager goes to HR', async () => {
    const people = [personOf('solo', 'Solo Sanders'), personOf('hilde', 'Hilde Maes', { roles: ['hr'] })];
    const house = open({ start: monday, people });
    await house.says('solo', 'ben ziek');
    const [receipt] = await house.submits('solo', {});
    expect(plainTextOf(receipt?.card as never)).toContain(speak('nl').say('report-received.nextHr'));
    expect(heard(await house.until('2026-03-02T12:00'))).toEqual(['hilde nudge first-contact']);
  });

  it('of the only one of HR, who has no manager, says that nobody is told', async () => {
    const people = [personOf('hilde', 'Hilde Maes', { roles: ['employee', 'hr'] })];
    const house = open({ start: monday, people });
    await house.says('hilde', 'ben ziek');
    const [receipt] = await house.submits('hilde', {});
    expect(plainTextOf(receipt?.card as never)).toContain(speak('nl').say('report-received.nobody'));
    expect(heard(await house.until('2026-03-12T12:00')).filter((one) => !one.includes('receipt'))).toEqual(
      [],
    );
  });

  it('passed on unanswered and filled in later tells whoever was asked to call the number', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    await house.until('2026-03-02T10:00');
    const told = await house.submits('koen', { reachableAt: '0470 11 22 33' }, 'report');
    expect(heard(told).sort()).toEqual(['an message report-added-notice', 'koen receipt report-received']);
    expect(plainTextOf(told.find(({ to }) => to === 'an')?.card as never)).toContain('0470 11 22 33');
  });

  it('filled in before anyone was asked to call tells the number with that question', async () => {
    const house = open({ start: monday });
    await house.says('koen', 'ben ziek');
    await house.until('2026-03-02T08:50');
    const told = await house.submits('koen', { reachableAt: '0470 11 22 33' }, 'report');
    expect(heard(told)).toEqual(['koen receipt report-received']);
    const [nudge] = await house.until('2026-03-02T10:00');
    expect(plainTextOf(nudge?.card as never)).toContain('0470 11 22 33');
  });

  it('of someone of HR never asks that same person to call themself', async () => {
    const house = open({ start: monday });
    await house.says('hilde', 'ben ziek');
    await house.submits('hilde', {});
    const later = await house.until('2026-03-12T12:00');
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter(({ to }) => to === 'hilde')).toEqual([]);
  });
});

describe('a report by phone', () => {
  it('is passed on by the manager: the employee hears of it, and the nudge comes', async () => {
    const house = open({ start: monday });
    const [form] = await house.says('an', 'Koen is ziek');
    expect(form?.card.id).toBe('report-for');
    const choices = form?.card.form?.fields.flatMap((field) =>
      field.type === 'choice' ? field.choices : [],
    );
    expect(choices?.map(({ value }) => value)).toEqual(['koen', 'noor']);
    const told = await house.submits('an', { person: 'koen', firstDay: '2026-03-02' });
    expect(heard(told).sort()).toEqual(['an receipt report-for-done', 'koen receipt reported-for-you']);
    expect((await house.caseOf('koen')).facts.reportedBy).toBe('an');
    expect(heard(await house.until('2026-03-02T10:00'))).toEqual(['an nudge first-contact']);
  });

  it.each([
    ['a day that does not exist', { firstDay: '2026-02-30' }, 'firstDay'],
    ['a first day years ahead', { firstDay: '2030-03-02' }, 'firstDay'],
    ['a return before the first day', { backOn: '2026-03-01' }, 'backOn'],
    ['nobody chosen', { person: '' }, 'person'],
  ])('with %s is asked again', async (_, wrong, field) => {
    const house = open({ start: monday });
    await house.says('an', 'Koen is ziek');
    const [again, ...others] = await house.submits('an', {
      person: 'koen',
      firstDay: '2026-03-02',
      ...wrong,
    });
    expect(others).toEqual([]);
    expect(again?.card.id).toBe('report-for');
    expect(again?.card.form?.fields.filter(({ error }) => error).map(({ id }) => id)).toEqual([field]);
    expect(await house.store.openCases()).toEqual([]);
  });

  it('for someone of another team, or who is away already, changes nothing', async () => {
    const house = open({ start: monday });
    await house.says('lotte', 'ben ziek');
    await house.submits('lotte', {});
    await house.says('mark', 'Lotte is ziek');
    expect(heard(await house.submits('mark', { person: 'lotte', firstDay: '2026-03-02' }))).toEqual([
      'mark refusal refused-alreadyAway',
    ]);
    const [form] = await house.says('an', 'Koen is ziek');
    const action = form?.card.actions[0];
    const values = { person: 'lotte', firstDay: '2026-03-02' };
    const content = { kind: 'press', action: action?.id ?? '', data: {}, values } as const;
    const event = { channel: 'web', from: 'an', eventId: 'forged', at: house.clock.now(), content } as const;
    expect((await house.brings(event)).every(({ card }) => card.kind !== 'receipt')).toBe(true);
    expect(await house.store.casesOf('lotte')).toEqual(['lotte~1']);
  });

  it('is not for someone without a team', async () => {
    const house = open({ start: monday });
    expect(heard(await house.says('koen', 'Noor is ziek'))).toEqual(['koen refusal refused-noTeam']);
  });
});
