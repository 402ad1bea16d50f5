/** The first words of someone new: a greeting is answered with who this is and what to begin with, on every channel. */
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { languages } from '../../../src/domain/locale.ts';
import { castOf, housesOnRedis, personOf, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const start = '2026-03-02T08:40';

async function greeted(house: TestHouse, who: string, words = 'hello') {
  const [shown, ...more] = await house.says(who, words);
  expect(more).toEqual([]);
  return { id: shown?.card.id, actions: shown?.card.actions.map(({ id }) => id) };
}

describe('a greeting', () => {
  it.each([
    ['nl', 'hoi', 'Dag Koen'],
    ['fr', 'bonjour', 'Bonjour Koen'],
    ['en', 'hi', 'Hello Koen'],
  ] as const)('is answered in %s, in one short card that asks nothing', async (language, words, title) => {
    const house = open({ start, language });
    const [shown] = await house.says('koen', words);
    const text = shown ? plainTextOf(shown.card) : '';
    expect(text).toContain(title);
    expect(text.length).toBeLessThan(400);
    expect(shown?.card.form).toBeUndefined();
  });

  it('offers each role what it can begin with', async () => {
    const house = open({ start });
    expect(await greeted(house, 'koen')).toEqual({
      id: 'hello',
      actions: ['intent.report', 'talk.open', 'home.help'],
    });
    expect(await greeted(house, 'an')).toEqual({
      id: 'hello',
      actions: ['intent.report', 'list.next', 'month.open', 'home.help'],
    });
    expect((await greeted(house, 'hilde')).actions).toContain('list.next');
  });

  it('offers no report to someone whose absence runs', async () => {
    const house = open({ start });
    await house.commands('koen', 'ziek');
    expect((await greeted(house, 'koen')).actions).not.toContain('intent.report');
    await house.submits('koen', {});
    expect((await greeted(house, 'koen')).actions).not.toContain('intent.report');
  });

  it('has buttons that lead to a report, the list, the weeks to come and help', async () => {
    const house = open({ start });
    await greeted(house, 'an');
    const answers = [];
    for (const action of ['list.next', 'month.open', 'home.help', 'intent.report']) {
      const [shown] = await house.presses('an', action);
      answers.push(shown?.card.id);
      if (action !== 'intent.report') await greeted(house, 'an');
    }
    expect(answers).toEqual(['status', 'month', 'help', 'report']);
  });

  it('is what someone gets who just got the app, by the command that stands for it', async () => {
    const house = open({ start });
    const [shown] = await house.commands('koen', 'verzuim', 'hello');
    expect(shown?.card.id).toBe('hello');
  });
});

describe('“ok”', () => {
  it.each(languages)('ends a conversation kindly (%s)', async (language) => {
    const house = open({ start, language });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    const [shown] = await house.says('koen', 'ok');
    expect(shown?.card).toMatchObject({ id: 'noted', actions: [] });
  });

  it('confirms no report: it says that the question still waits', async () => {
    const house = open({ start });
    await house.says('koen', 'ben ziek');
    const [shown] = await house.says('koen', 'ok');
    expect(shown ? plainTextOf(shown.card) : '').toContain('wacht');
    expect((await house.caseOf('koen')).machines).toHaveProperty('report');
  });
});

describe('a file without words', () => {
  it.each(languages)('is said not to be opened, so that nobody thinks it arrived (%s)', async (language) => {
    const house = open({ start, language });
    const [shown] = await house.brings({
      channel: 'web',
      from: 'koen',
      eventId: 'a-file',
      at: house.clock.now(),
      content: { kind: 'file' },
    });
    expect(shown?.card).toMatchObject({ id: 'file', actions: [] });
  });
});

describe('asking in words who is away', () => {
  it('gives manager and HR the list, and an employee a kind no', async () => {
    const house = open({ start });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    const ids = [];
    for (const who of ['an', 'hilde', 'koen']) {
      const [shown] = await house.says(who, 'wie is er vandaag afwezig?');
      ids.push(shown?.card.id);
    }
    expect(ids).toEqual(['status', 'status', 'refused-notAllowed']);
  });

  it('gives HR without a team everyone, on the button that shows how things stand too', async () => {
    const hugo = personOf('hugo', 'Hugo Smet', { roles: ['employee', 'hr'] });
    const house = open({ start, people: [...castOf('BE', 'nl'), hugo] });
    await house.commands('koen', 'ziek');
    await house.submits('koen', {});
    const [shown] = await house.brings({
      channel: 'web',
      from: 'hugo',
      eventId: 'how-it-stands',
      at: house.clock.now(),
      content: { kind: 'press', action: 'intent.status', data: {}, values: {} },
    });
    expect(shown?.card.id).toBe('status');
  });
});
