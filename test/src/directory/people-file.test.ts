import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemLines, readPeople } from '../../../src/directory/people-file.ts';

const header = 'id,name,slack,manager,roles,country,language,hours,days,from,to,site';
const hilde = 'hilde,Hilde Maes,U1,,employee manager hr,BE,nl,38,12345,09:00,17:00,Gent';
const koen = 'koen,Koen Claes,U2,hilde,employee,BE,nl,38,12345,08:00,17:00,Gent';

/** What is wrong, one line each; throws when nothing is. */
function wrongIn(...lines: readonly string[]): string[] {
  const read = readPeople(lines.join('\n'));
  if ('people' in read) throw new Error('there was nothing wrong');
  return problemLines(read.problems);
}

describe('a right file', () => {
  it('gives everyone with all that is known', () => {
    const read = readPeople([header, hilde, koen].join('\n'));
    expect(read).toEqual({
      people: [
        expect.objectContaining({
          id: 'hilde',
          roles: ['employee', 'manager', 'hr'],
          channels: { slack: 'U1' },
        }),
        {
          id: 'koen',
          name: 'Koen Claes',
          roles: ['employee'],
          channels: { slack: 'U2' },
          manager: 'hilde',
          country: 'BE',
          language: 'nl',
          hoursPerWeek: 38,
          workingDays: [1, 2, 3, 4, 5],
          workingHours: { from: '08:00', to: '17:00' },
          site: 'Gent',
        },
      ],
    });
  });

  it('fills in what a country usually has, and leaves out what nobody said', () => {
    const read = readPeople('id;name;teams;roles;country;language\njan;Jan Bos;t-1;hr;nl;NL');
    expect(read).toEqual({
      people: [
        {
          id: 'jan',
          name: 'Jan Bos',
          roles: ['hr'],
          channels: { teams: 't-1' },
          country: 'NL',
          language: 'nl',
          hoursPerWeek: 40,
          workingDays: [1, 2, 3, 4, 5],
          workingHours: { from: '09:00', to: '17:00' },
        },
      ],
    });
  });

  it.each([
    ['a mark at its beginning, as Excel writes it', `\uFEFF${header}\n${hilde}`],
    ['semicolons', `${header}\n${hilde}`.replaceAll(',', ';')],
    [
      'semicolons, and a comma in a name',
      `${header}\n${hilde}`.replaceAll(',', ';').replace('Hilde Maes', 'Maes, Hilde'),
    ],
    ['tabs', `${header}\n${hilde}`.replaceAll(',', '\t')],
    ['Windows line ends and an empty line', `${header}\r\n\r\n${hilde}\r\n`],
    ['columns in capitals, with spaces around', `${header.toUpperCase().replaceAll(',', ' , ')}\n${hilde}`],
    ['a name in quotes', `${header}\n${hilde.replace('Hilde Maes', '"Maes, Hilde"')}`],
  ])('may have %s', (_, text) => {
    expect(readPeople(text)).toHaveProperty('people');
  });

  it('leaves the language open when the file does', () => {
    for (const text of [
      'id,name,web,roles,country\njan,Jan Bos,w,hr,NL',
      'id,name,web,roles,country,language\njan,Jan Bos,w,hr,NL,',
    ]) {
      expect(readPeople(text)).toMatchObject({ people: [{ language: 'nl', languageIsOpen: true }] });
    }
  });

  it('may have half hours, with a point or a comma', () => {
    const line = (hours: string) => `id;name;web;roles;country;language;hours\njan;Jan;w;hr;NL;nl;${hours}`;
    for (const [written, hours] of [
      ['36,5', 36.5],
      ['36.5', 36.5],
      ['', 40],
    ] as const) {
      const read = readPeople(line(written));
      expect('people' in read && read.people[0]?.hoursPerWeek).toBe(hours);
    }
  });

  it('the first channel named is the one that is preferred', () => {
    const text = 'id,name,teams,slack,roles,country,language\njan,Jan Bos,t-1,s-1,hr,NL,nl';
    const read = readPeople(text);
    expect('people' in read && Object.keys(read.people[0]?.channels ?? {})).toEqual(['teams', 'slack']);
  });

  it('is what the playground’s own people are in', () => {
    const text = readFileSync(new URL('../../../src/directory/example-people.csv', import.meta.url), 'utf8');
    const read = readPeople(text);
    expect('people' in read && read.people.length).toBeGreaterThan(5);
  });
});

describe('a wrong line is named with its number, its column and what is wrong', () => {
  it.each([
    [
      'roles',
      koen.replace('employee', 'boss'),
      'line 3, roles: is not one or more of employee, manager, hr, adviser',
    ],
    ['no role', koen.replace('employee', ''), 'line 3, roles: is empty'],
    ['country', koen.replace('BE', 'DE'), 'line 3, country: is not one of NL, BE'],
    ['language', koen.replace(',nl,', ',de,'), 'line 3, language: is not one of nl, fr, en'],
    ['hours in words', koen.replace('38', 'veel'), 'line 3, hours: is not a number of hours a week'],
    ['too many hours', koen.replace('38', '90'), 'line 3, hours: is more than 60'],
    [
      'days',
      koen.replace('12345', 'ma-vr'),
      'line 3, days: is not the numbers of the working days, such as 12345 or 245',
    ],
    ['a time', koen.replace('08:00', '8 uur'), 'line 3, from: is not a time such as 09:00'],
    ['an end before its beginning', koen.replace('17:00', '07:00'), 'line 3, to: is not after "from"'],
    ['no name', koen.replace('Koen Claes', ''), 'line 3, name: is empty'],
    [
      'an id with a space',
      koen.replace('koen,', 'koen claes,'),
      'line 3, id: has other signs than letters, digits, dot, dash and underscore',
    ],
    [
      'no account anywhere',
      koen.replace('U2', ''),
      'line 3, slack: is empty, and so is every other channel: we cannot reach them',
    ],
    ['a manager who is nobody', koen.replace('hilde', 'an'), 'line 3, manager: "an" is nobody\'s id'],
    ['the same id twice', koen.replace('koen,', 'hilde,'), 'line 3, id: is on line 2 already'],
    ['the same account twice', koen.replace('U2', 'u1'), 'line 3, slack: is on line 2 already'],
  ])('%s', (_, line, problem) => {
    expect(wrongIn(header, hilde, line)).toContain(problem);
  });

  it('everything at once, in the order of the lines', () => {
    const wrong = wrongIn(header, hilde, koen.replace('BE', 'DE').replace('38', 'x'), koen.replace('U2', ''));
    expect(wrong.map((line) => line.split(':')[0])).toEqual([
      'line 3, country',
      'line 3, hours',
      'line 4, slack',
    ]);
  });

  it.each([
    [
      'a manager who has not that role',
      [hilde, koen, koen.replace('koen,', 'noor,').replace('U2', 'U3').replace('hilde', 'koen')],
      'line 4, manager: "koen" does not have the role manager',
    ],
    [
      'someone who leads to themself',
      [hilde.replace('U1,,', 'U1,hilde,')],
      'line 2, manager: leads back to the same person',
    ],
    [
      'nobody of HR',
      [hilde.replace(' hr', '')],
      'line 1, roles: has nobody with the role hr: someone must see what is left undone',
    ],
  ])('%s', (_, lines, problem) => {
    expect(wrongIn(header, ...lines)).toContain(problem);
  });
});

describe('a file that is wrong as a whole', () => {
  it.each([
    ['is empty', '', /missing from the header/],
    ['has a header alone', header, /no person follows/],
    ['lacks a column', 'id,name,slack\njan,Jan,U1', /line 1, roles: is missing from the header/],
    [
      'has a column that nobody knows',
      `${header},diagnosis\n${hilde},x`,
      /line 1, diagnosis: is not a column we know/,
    ],
    [
      'has no channel',
      'id,name,roles,country,language\njan,Jan,hr,NL,nl',
      /slack: is missing, and so are teams and web/,
    ],
    ['has a quote left open', `${header}\n"hilde,Hilde`, /cannot be read as CSV/],
  ])('that %s says so', (_, text, problem) => {
    expect(wrongIn(text).join('\n')).toMatch(problem);
  });
});
