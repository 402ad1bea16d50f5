import { describe, expect, it } from 'vitest';
import { speak } from '../../../flows/words/speak.ts';
import type { Card } from '../../../src/cards/card.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { countries, languages } from '../../../src/domain/locale.ts';
import { heard, housesOnRedis, personOf, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const everywhere = countries.flatMap((country) => languages.map((language) => ({ country, language })));

/** Koen (An's team) and Lotte (Mark's) are away; An has spoken with Koen and agreed on something. */
async function twoAway(options: Partial<Parameters<typeof open>[0]> = {}): Promise<TestHouse> {
  const house = open({ start: '2026-03-02T07:40', ...options });
  await house.commands('koen', 'ziek');
  await house.submits('koen', { reachableAt: '0470 11 22 33', urgent: 'Offerte Gent', workAccident: 'no' });
  await house.commands('lotte', 'ziek');
  await house.submits('lotte', {});
  await house.until('2026-03-03T10:00');
  await house.presses('an', 'contact.done');
  await house.submits('an', { what: 'Samira neemt over', who: 'An belt', nextOn: '2026-03-17' });
  await house.until('2026-03-05T10:00');
  return house;
}

/** What one person is answered; nobody else may hear of it. */
async function answered(house: TestHouse, who: string, text: string, name = 'verzuim'): Promise<Card> {
  const shown = await house.commands(who, name, text);
  expect(
    shown.map(({ to }) => to),
    text,
  ).toEqual([who]);
  return shown[0]?.card as Card;
}

describe.each(everywhere)('for HR, in $language, in $country', ({ country, language }) => {
  const status = { nl: 'status', fr: 'statut', en: 'status' }[language];
  const overdue = { nl: 'te-laat', fr: 'en-retard', en: 'overdue' }[language];
  const name = language === 'nl' ? 'verzuim' : 'absence';

  it('status shows every absence that runs, one status one person, overdue what was left', async () => {
    const house = await twoAway({ country, language });
    const all = await answered(house, 'hilde', status, name);
    expect(all).toMatchObject({ id: 'status', kind: 'report', language });
    expect(plainTextOf(all)).toContain('Koen Claes');
    expect(plainTextOf(all)).toContain('Lotte Bos');

    const one = plainTextOf(await answered(house, 'hilde', `${status} @koen`, name));
    for (const part of ['Koen Claes', '0470 11 22 33', 'Offerte Gent', 'Samira neemt over', 'An Peeters']) {
      expect(one).toContain(part);
    }

    const left = await answered(house, 'hilde', overdue, name);
    expect(left.id).toBe('overdue');
    const contact = speak(language).say('what.first-contact');
    const lines = plainTextOf(left)
      .split('\n')
      .filter((line) => line.includes(contact));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Lotte Bos');
    expect(lines[0]).toContain('Mark Jansen');
  });
});

/** Who may see what: the whole table. */
const rights: readonly (readonly [who: string, command: string, card: string])[] = [
  ['hilde', 'status', 'status'],
  ['hilde', 'te-laat', 'overdue'],
  ['hilde', 'status @koen', 'person-status'],
  ['hilde', 'status @lotte', 'person-status'],
  ['hilde', 'status @noor', 'refused-noCase'],
  ['hilde', 'status @nobody', 'refused-unknownPerson'],
  ['hugo', 'status @koen', 'person-status'],
  ['an', 'status', 'status'],
  ['an', 'te-laat', 'overdue'],
  ['an', 'status @koen', 'person-status'],
  // Someone of another team is answered like someone who does not exist.
  ['an', 'status @lotte', 'refused-unknownPerson'],
  ['mark', 'status @koen', 'refused-unknownPerson'],
  ['koen', 'status', 'refused-notAllowed'],
  ['koen', 'status @koen', 'refused-notAllowed'],
  ['koen', 'status @noor', 'refused-notAllowed'],
  ['koen', 'te-laat', 'refused-notAllowed'],
  ['noor', 'status', 'refused-notAllowed'],
  ['koen', 'mijn', 'my-file'],
  ['noor', 'mijn', 'my-file'],
  // Without a name, and more than one that could be meant.
  ['hilde', 'wie', 'refused-whose'],
  ['hilde', 'opbouw', 'refused-whose'],
  ['noor', 'wie', 'not-open'],
  ['koen', 'regel', 'rule'],
  ['koen', '', 'help'],
  ['koen', 'iets anders', 'help'],
];

it('te-laat never falls empty while the first talk is still to be held', async () => {
  const house = open({ start: '2026-03-02T07:40' });
  await house.commands('koen', 'ziek');
  await house.submits('koen', {});
  await house.until('2026-03-04T12:00');
  for (let day = 5; day <= 31; day++) {
    for (const time of ['08:00', '09:00', '12:00']) {
      await house.until(`2026-03-${String(day).padStart(2, '0')}T${time}`);
      const [list] = await house.says('hilde', '/verzuim te-laat');
      expect([day, time, plainTextOf(list?.card as never)]).toEqual([
        day,
        time,
        expect.stringContaining('Koen'),
      ]);
    }
  }
});

it.each(['koen', 'an', 'mark'])(
  'takes the own absence for meant, or the only one that %s answers for',
  async (who) => {
    const house = await twoAway();
    const answer = await answered(house, who, 'wie');
    expect(answer.id).toBe('who-does-what');
    expect(plainTextOf(answer)).toContain({ koen: 'voor jou', an: 'Koen', mark: 'Lotte' }[who]);
  },
);

it('asks a manager for no name while nobody of the team is away', async () => {
  const house = open({ start: '2026-03-02T07:40' });
  const answer = await answered(house, 'an', 'wie');
  expect(answer.id).toBe('status');
  expect(plainTextOf(answer)).toContain('niemand afwezig');
});

describe('rights', () => {
  it.each(rights)('%s, asking "%s", gets %s', async (who, command, card) => {
    const house = await twoAway();
    const state = await house.dump();
    const answer = await answered(house, who, command);
    expect(answer.id).toBe(card);
    // Asking changes nothing.
    expect((await house.dump()) as object).toMatchObject({ cases: (state as { cases: object[] }).cases });
    const text = plainTextOf(answer);
    if (card.startsWith('refused')) expect(text).not.toMatch(/0470|Offerte|Samira/);
    if (who === 'an' && card !== 'person-status') expect(text).not.toContain('Lotte');
    if (who === 'noor') expect(text).not.toMatch(/Koen|Lotte|0470/);
  });

  it('a stranger gets the same kind sentence for everything, and learns no name', async () => {
    const house = await twoAway();
    for (const command of [
      'status',
      'status @koen',
      'te-laat',
      'mijn',
      'help',
      'check hallo',
      'bericht @koen hallo',
    ]) {
      const answer = await answered(house, 'iemand', command);
      expect(answer.id).toBe('refused-stranger');
      expect(plainTextOf(answer)).not.toMatch(/Koen|Lotte|An|Hilde/);
    }
  });

  it('the manager does not see what is for HR and the employee alone', async () => {
    const house = await twoAway({ country: 'NL' });
    const forHr = plainTextOf(await answered(house, 'hilde', 'status @koen'));
    const forManager = plainTextOf(await answered(house, 'an', 'status @koen'));
    expect(forHr).toContain('Ongeval op het werk');
    expect(forManager).not.toContain('Ongeval op het werk');
  });

  it.each([
    ['@koen', 'person-status'],
    ['@Koen', 'person-status'],
    ['koen', 'person-status'],
    ['Koen Claes', 'person-status'],
    ['claes', 'person-status'],
    ['@', 'refused-unknownPerson'],
    ['ko', 'refused-unknownPerson'],
  ])('a name can be written as %s', async (name, card) => {
    const house = await twoAway();
    expect((await answered(house, 'hilde', `status ${name}`)).id).toBe(card);
  });
});

describe('my data', () => {
  it('shows everything that is kept, and nothing of anyone else', async () => {
    const house = await twoAway();
    const file = plainTextOf(await answered(house, 'koen', 'mijn'));
    const { facts, agreements, contacts } = await house.caseOf('koen');
    const kept = [facts.reachableAt, facts.urgent, ...agreements.flatMap(({ what, who }) => [what, who])];
    for (const text of kept) expect(file).toContain(text);
    expect(contacts).toHaveLength(1);
    expect(file).toContain('An Peeters');
    expect(file).not.toMatch(/Lotte|Mark/);
  });

  it.each([
    ['nl', 'mijn gegevens'],
    ['fr', 'mes données'],
    ['en', 'my data'],
  ] as const)('is shown in %s for plain words too', async (language, words) => {
    const house = await twoAway({ language });
    expect(heard(await house.says('koen', words))).toEqual(['koen report my-file']);
  });

  it('shows past absences too, and is empty for someone who was never away', async () => {
    const house = await twoAway();
    await house.presses('koen', 'absence.withdraw');
    await house.submits('koen', {});
    const file = plainTextOf(await answered(house, 'koen', 'mijn'));
    expect(file).toContain('maandag 2 maart 2026');
    expect(plainTextOf(await answered(house, 'noor', 'mijn'))).not.toContain('2026');
  });
});

describe('a command', () => {
  it('of more than four thousand signs is answered, and not kept', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    const long = `check ${'koorts '.repeat(600)}`;
    expect((await answered(house, 'an', long)).id).toBe('refused-tooLong');
    expect(heard(await house.says('koen', `ben ziek ${'koorts '.repeat(600)}`))).toEqual([
      'koen refusal refused-tooLong',
    ]);
    expect(JSON.stringify([await house.dump(), house.logged])).not.toContain('koorts');
  });

  it('for a human names someone of HR', async () => {
    const house = open({ start: '2026-03-02T07:40' });
    const [answer] = await house.says('koen', 'mens');
    expect(answer?.card.id).toBe('human');
    expect(plainTextOf(answer?.card as Card)).toContain('Hilde Maes');
  });

  it('lists the absences of a large employer without cutting off silently', async () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      personOf(`p${n}`, `Persoon Nummer${n}`, { manager: 'hilde' }),
    );
    const people = [...many, personOf('hilde', 'Hilde Maes', { roles: ['manager', 'hr'] })];
    const house = open({ start: '2026-03-02T07:40', people });
    for (const { id } of many) {
      await house.commands(id, 'ziek');
      await house.submits(id, {});
    }
    const list = await answered(house, 'hilde', 'status');
    expect(plainTextOf(list)).toContain('(25)');
    const items = list.body.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(items).toHaveLength(8);
    expect(plainTextOf(list)).toContain('Bladzijde 1 van 4');
    expect(list.actions).toMatchObject([{ id: 'list.next', data: { list: 'status', page: '2' } }]);
  });
});
