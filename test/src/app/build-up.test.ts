import { describe, expect, it } from 'vitest';
import { absenceStateOf } from '../../../src/app/turn.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { agreedPlan } from '../../../src/domain/build-up.ts';
import { countries, languages } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Someone who is away since Monday the second of March; An has called. */
async function awaySince(options: Partial<Parameters<typeof open>[0]> = {}): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until('2026-03-03T10:00');
  await house.presses('an', 'contact.done');
  await house.submits('an', { what: 'Werk verdeeld', who: 'An', nextOn: '2026-04-20' }, 'agreement');
  await house.until('2026-04-01T10:00');
  return house;
}

/** Koen proposes 18 hours, then 25, then all. */
async function proposes(house: TestHouse): Promise<void> {
  await house.says('koen', '/verzuim opbouw');
  await house.submits('koen', { from: '2026-04-13', hours: '18', tasks: 'Geen administratie' });
  await house.submits('koen', { from: '2026-05-11', hours: '25' });
  await house.submits('koen', { from: '2026-06-08', hours: '38' });
  await house.presses('koen', 'buildUp.propose');
}

/** … An translates it, and Koen says yes. */
async function agrees(house: TestHouse): Promise<void> {
  await proposes(house);
  await house.submits('an', { tasks1: 'Planning', evaluateOn: '2026-04-27' }, 'build-up-translate');
  await house.presses('koen', 'buildUp.confirm');
}

/** What these two heard; HR follows dates of its own. */
const between = (lines: string[]) => lines.filter((line) => /^(koen|an) /.test(line));

describe('a build-up plan (R36, R65–R68)', () => {
  it('is proposed by the employee, translated by the manager, and holds with a yes', async () => {
    const house = await awaySince();
    await proposes(house);
    expect(heard(house.shown.slice(-2))).toEqual([
      'koen receipt build-up-proposed',
      'an form build-up-translate',
    ]);
    const values = {
      tasks1: 'Planning',
      tasks2: 'Planning en klanten',
      agreedBy: 'both',
      evaluateOn: '2026-04-27',
    };
    expect(heard(await house.submits('an', values, 'build-up-translate'))).toEqual([
      'koen form build-up-plan',
      'an receipt build-up-sent',
    ]);
    expect(agreedPlan((await house.caseOf('koen')).plans)).toBeUndefined();
    expect(heard(await house.presses('koen', 'buildUp.confirm')).slice(0, 2)).toEqual([
      'koen receipt build-up-agreed',
      'an receipt build-up-agreed',
    ]);
    expect(agreedPlan((await house.caseOf('koen')).plans)).toMatchObject({
      steps: [
        { from: '2026-04-13', hours: 18, tasks: 'Planning', agreedBy: 'both' },
        { from: '2026-05-11', hours: 25, tasks: 'Planning en klanten', agreedBy: 'both' },
        { from: '2026-06-08', hours: 38 },
      ],
      evaluateOn: '2026-04-27',
      agreedOn: '2026-04-01',
    });
  });

  it('is drafted by the manager after a talk, and the employee may propose something else', async () => {
    const house = await awaySince();
    await house.says('an', '/verzuim opbouw @koen');
    await house.submits('an', { from: '2026-04-13', hours: '20', place: 'home' });
    await house.presses('an', 'buildUp.propose');
    await house.submits('an', { evaluateOn: '2026-04-27' }, 'build-up-translate');
    expect(heard(await house.presses('koen', 'buildUp.change'))).toEqual(['koen form build-up-form']);
    await house.presses('koen', 'buildUp.undo');
    await house.submits('koen', { from: '2026-04-20', hours: '16' });
    expect(heard(await house.presses('koen', 'buildUp.propose'))).toEqual([
      'koen receipt build-up-proposed',
      'an form build-up-translate',
    ]);
    const [draft] = (await house.caseOf('koen')).plans;
    expect(draft).toMatchObject({ status: 'draft', steps: [{ from: '2026-04-20', hours: 16 }] });
  });

  it('is nobody else’s business while the employee writes it', async () => {
    const house = await awaySince();
    await house.says('koen', '/verzuim opbouw');
    await house.submits('koen', { from: '2026-04-13', hours: '18', tasks: 'Liefst thuis' });
    const [status] = await house.says('an', '/verzuim status @koen');
    expect(status && plainTextOf(status.card)).not.toMatch(/18 uur|Liefst thuis/);
    await house.presses('koen', 'buildUp.drop');
    expect((await house.caseOf('koen')).plans).toEqual([]);
  });

  it('leaves out what is said about health, and says so', async () => {
    const house = await awaySince();
    await house.says('koen', '/verzuim opbouw');
    const [form] = await house.submits('koen', {
      from: '2026-04-13',
      hours: '18',
      tasks: 'Planning doen. Ik heb nog last van mijn hernia en slik pijnstillers.',
    });
    expect(form && plainTextOf(form.card)).toContain('Planning doen');
    expect(form && plainTextOf(form.card)).toContain('Ik heb weggelaten wat over gezondheid ging');
    expect(JSON.stringify(await house.dump())).not.toMatch(/hernia|pijnstillers/);
  });

  it.each([
    [{ from: '2026-04-13' }, { hours: 'Dit heb ik nog nodig.' }],
    [{ hours: '18' }, { from: 'Dit heb ik nog nodig.' }],
    [{ from: '2026-04-13', hours: '39' }, { hours: 'Vul een aantal uren in van 1 tot en met 38.' }],
    [{ from: '2026-04-13', hours: '38' }, { hours: 'Begin met minder dan het volle rooster.' }],
    [{ from: '2026-03-02', hours: '18' }, { from: 'Kies een dag na de eerste dag van de afwezigheid.' }],
  ])('asks again for a step that is not right: %j', async (values, wrong) => {
    const house = await awaySince();
    await house.says('koen', '/verzuim opbouw');
    const [again] = await house.submits('koen', values);
    const errors = (again?.card.form?.fields ?? []).flatMap(({ id, error }) => (error ? [[id, error]] : []));
    expect(Object.fromEntries(errors)).toEqual(wrong);
    expect((await house.caseOf('koen')).plans[0]?.steps).toEqual([]);
  });

  it('takes half hours, steps that follow each other, and at least one step', async () => {
    const house = await awaySince();
    await house.says('koen', '/verzuim opbouw');
    const [none] = await house.presses('koen', 'buildUp.propose', {});
    expect(none?.card.form?.fields[0]?.error).toContain('Vul eerst één stap in');
    await house.submits('koen', { from: '2026-04-13', hours: '18,5' });
    const [early] = await house.submits('koen', { from: '2026-04-13', hours: '20' });
    expect(early?.card.form?.fields[0]?.error).toBe('Kies een dag na de vorige stap.');
    // What is filled in counts, also when it is the last.
    await house.presses('koen', 'buildUp.propose', { from: '2026-05-04', hours: '25' });
    expect((await house.caseOf('koen')).plans[0]?.steps.map(({ hours }) => hours)).toEqual([18.5, 25]);
  });

  it('is decided on its newest card alone, and only by whose turn it is', async () => {
    const house = await awaySince();
    await proposes(house);
    await house.submits('an', { evaluateOn: '2026-04-27' }, 'build-up-translate');
    const old = house.to('koen').at(-1);
    await house.presses('koen', 'buildUp.change');
    await house.presses('koen', 'buildUp.propose');
    await house.submits('an', { tasks1: 'Iets anders', evaluateOn: '2026-04-30' }, 'build-up-translate');
    const action = old?.card.actions.find(({ id }) => id === 'buildUp.confirm');
    const press = (from: string, data = action?.data ?? {}) =>
      house.brings({
        channel: 'web',
        from,
        eventId: `old-${from}`,
        at: house.clock.now(),
        content: { kind: 'press', action: 'buildUp.confirm', data, values: {} },
      });
    expect(heard(await press('koen'))).toEqual(['koen refusal refused-notCurrent']);
    expect(heard(await press('an', house.to('koen').at(-2)?.card.actions[0]?.data))).toEqual([
      'an refusal refused-notAllowed',
    ]);
    expect(agreedPlan((await house.caseOf('koen')).plans)).toBeUndefined();
  });

  it('waits for a manager no longer than other things do', async () => {
    const house = await awaySince();
    await proposes(house);
    const waiting = await house.until('2026-04-08T12:00');
    expect(heard(waiting).filter((line) => line.includes('build-up-proposal'))).toEqual([
      'an nudge build-up-proposal',
      'an nudge build-up-proposal',
      'hilde escalation build-up-proposal',
      'hugo escalation build-up-proposal',
    ]);
    expect(heard(await house.presses('an', 'buildUp.show'))).toEqual(['an form build-up-translate']);
  });

  it('can be made by people of the case alone, and for an absence that runs', async () => {
    const house = await awaySince();
    expect(heard(await house.says('mark', '/verzuim opbouw @koen'))).toEqual([
      'mark refusal refused-unknownPerson',
    ]);
    expect(heard(await house.says('noor', '/verzuim opbouw'))).toEqual(['noor message not-open']);
    expect(heard(await house.says('an', '/verzuim opbouw @noor'))).toEqual(['an refusal refused-noCase']);
    expect(heard(await house.says('hilde', '/verzuim opbouw @koen'))).toEqual(['hilde form build-up-form']);
  });

  it.each(countries.flatMap((country) => languages.map((language) => ({ country, language }))))(
    'asks whose advice counts in $country, in $language',
    async ({ country, language }) => {
      const house = await awaySince({ country, language });
      await house.commands('koen', 'verzuim', 'opbouw');
      await house.submits('koen', { from: '2026-04-15', hours: '18' });
      await house.presses('koen', 'buildUp.propose');
      const field = house
        .to('an')
        .at(-1)
        ?.card.form?.fields.find(({ id }) => id === 'agreedBy');
      const choices = field?.type === 'choice' ? field.choices.map(({ value }) => value) : [];
      expect(choices).toEqual(
        country === 'NL'
          ? ['occupationalPhysician', 'notYet']
          : ['both', 'occupationalPhysician', 'advisingDoctor', 'notYet'],
      );
    },
  );
});

describe('a plan that runs', () => {
  it('prompts the manager before each step, and the employee hears that it goes ahead', async () => {
    const house = await awaySince();
    await agrees(house);
    const before = await house.until('2026-04-09T12:00');
    expect(heard(before)).toContain('an nudge build-up-1');
    expect(heard(await house.presses('an', 'buildUp.stepOn', { agreedBy: 'both' }))).toEqual([
      'koen message build-up-step-on',
      'an receipt build-up-step-noted',
    ]);
    const [first, second] = agreedPlan((await house.caseOf('koen')).plans)?.steps ?? [];
    expect([first?.agreedBy, second?.agreedBy]).toEqual(['both', 'notYet']);
    const later = heard(await house.until('2026-05-08T12:00'));
    expect(later.filter((line) => /build-up-\d/.test(line))).toEqual(['an nudge build-up-2']);
  });

  it('changes the hours on the day of each step, and the clock of the absence runs on (R65)', async () => {
    const house = await awaySince({ country: 'NL', start: '2026-03-02T07:40' });
    await agrees(house);
    const at = async (moment: string) => {
      await house.until(moment);
      const state = await house.caseOf('koen');
      return [absenceStateOf(state), state.facts.percent, state.facts.partlyFrom, state.facts.firstDay];
    };
    expect(await at('2026-04-12T12:00')).toEqual(['away.absent', 47, '2026-04-13', '2026-03-02']);
    expect(await at('2026-04-13T12:00')).toEqual(['away.buildingUp', 47, '2026-04-13', '2026-03-02']);
    expect(await at('2026-05-11T12:00')).toEqual(['away.buildingUp', 66, '2026-04-13', '2026-03-02']);
    // The Dutch steps of week 6 and week 8 come in the middle of it, on their own dates.
    const named = house.shown.map(({ card }) => card.id);
    expect(named).toEqual(expect.arrayContaining(['problem-analysis', 'action-plan']));
  });

  it('is looked at together on the agreed day, and kept with a next day (R53)', async () => {
    const house = await awaySince();
    await agrees(house);
    expect(heard(await house.until('2026-04-27T12:00'))).toContain('an nudge build-up-evaluation');
    const talks = (await house.caseOf('koen')).contacts.length;
    expect(
      between(heard(await house.submits('an', { evaluateOn: '2026-05-18' }, 'build-up-evaluation'))),
    ).toEqual(['koen receipt build-up-kept', 'an receipt build-up-kept']);
    const state = await house.caseOf('koen');
    expect(agreedPlan(state.plans)).toMatchObject({ evaluateOn: '2026-05-18', evaluatedOn: ['2026-04-27'] });
    expect(state.contacts).toHaveLength(talks + 1);
    expect(heard(await house.until('2026-05-18T12:00'))).toContain('an nudge build-up-evaluation');
  });

  it('is adjusted by agreeing to a new one; the former stays to be read, and prompts nobody', async () => {
    const house = await awaySince();
    await agrees(house);
    await house.until('2026-04-20T10:00');
    await house.presses('koen', 'buildUp.wish');
    // What already runs stays as it is.
    await house.submits('koen', { from: '2026-06-01', hours: '20' });
    await house.presses('koen', 'buildUp.propose', {});
    await house.submits('an', { evaluateOn: '2026-05-18' }, 'build-up-translate');
    await house.presses('koen', 'buildUp.confirm');
    const { plans } = await house.caseOf('koen');
    expect(plans.map(({ status, steps }) => [status, steps.map(({ hours }) => hours)])).toEqual([
      ['replaced', [18, 25, 38]],
      ['agreed', [18, 20]],
    ]);
    const later = heard(await house.until('2026-06-01T12:00'));
    expect(later.filter((line) => /build-up-\d/.test(line))).toEqual([
      'an nudge build-up-2',
      'an nudge build-up-2',
    ]);
    expect((await house.caseOf('koen')).facts.percent).toBe(53);
    const [file] = await house.says('koen', 'mijn gegevens');
    expect(file && plainTextOf(file.card)).toContain('Eerder opbouwplan, vervangen');
  });

  it('stops when working is not possible for now: the absence goes on, and both talk (relapse)', async () => {
    const house = await awaySince();
    await agrees(house);
    await house.until('2026-05-13T10:00');
    const [form] = await house.says('koen', 'het duurt nog langer');
    expect(form?.card.form?.fields.map(({ id }) => id)).toContain('hours');
    await house.submits('koen', { hours: 'stop' });
    const state = await house.caseOf('koen');
    expect(absenceStateOf(state)).toBe('away.absent');
    expect(state.facts).toMatchObject({ firstDay: '2026-03-02', partlyFrom: null, percent: null });
    expect(state.plans.map(({ status }) => status)).toEqual(['stopped']);
    expect(await house.store.casesOf('koen')).toEqual(['koen~1']);
    const later = heard(await house.until('2026-06-08T12:00'));
    expect(later).toContain('an nudge next-contact');
    expect(later.filter((line) => line.includes('build-up'))).toEqual([]);
    // And from there a new plan can be made.
    expect(heard(await house.says('an', '/verzuim opbouw @koen'))).toEqual(['an form build-up-form']);
  });

  it('runs on when it only takes longer', async () => {
    const house = await awaySince();
    await agrees(house);
    await house.until('2026-05-13T10:00');
    await house.says('koen', 'het duurt nog langer');
    const [asked] = await house.submits('koen', {});
    expect(asked?.card.form?.fields.find(({ id }) => id === 'hours')?.error).toBe('Dit heb ik nog nodig.');
    await house.submits('koen', { hours: 'keep' });
    const state = await house.caseOf('koen');
    expect(absenceStateOf(state)).toBe('away.buildingUp');
    expect(agreedPlan(state.plans)).toBeDefined();
  });

  it('is asked about, not concluded, on the day of all hours; too much then is the same absence', async () => {
    const house = await awaySince();
    await agrees(house);
    const shown = heard(await house.until('2026-06-08T12:00'));
    expect(shown).toContain('an nudge welcome');
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('away.buildingUp');
    await house.says('koen', 'vanaf vandaag ben ik er weer helemaal');
    await house.submits('koen', {});
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('back');
    await house.says('koen', 'vanaf morgen werk ik toch 60%');
    await house.submits('koen', { on: '2026-06-09', percent: '60' });
    expect((await house.caseOf('koen')).facts).toMatchObject({ lastDay: null, percent: 60 });
    await house.until('2026-06-09T12:00');
    expect(absenceStateOf(await house.caseOf('koen'))).toBe('away.buildingUp');
    expect(await house.store.casesOf('koen')).toEqual(['koen~1']);
  });

  it('ends with the return: nothing of it prompts anyone after', async () => {
    const house = await awaySince();
    await agrees(house);
    await house.until('2026-04-14T10:00');
    await house.says('koen', 'vanaf vandaag ben ik er weer helemaal');
    await house.submits('koen', {});
    const later = heard(await house.until('2026-06-20T12:00'));
    expect(later.filter((line) => line.includes('build-up'))).toEqual([]);
  });
});
