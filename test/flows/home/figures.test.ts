import { describe, expect, it } from 'vitest';
import { figuresOf, type Member, quarterBefore, type Spell } from '../../../flows/home/figures.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';

const period = quarterBefore(toLocalDate('2026-05-20'));

/** So many people at that site, full time unless told otherwise. */
const team = (site: string | null, size: number, share = 1): Member[] =>
  Array.from({ length: size }, (_, index) => ({ id: `${site}-${index}`, share, site, employedSince: null }));

const away = (person: string, from: string, to: string | null): Spell => ({
  person,
  firstDay: toLocalDate(from),
  lastDay: to === null ? null : toLocalDate(to),
});

/** Three people of that site who were away for five days each. */
const three = (site: string) =>
  [0, 1, 2].map((index) => away(`${site}-${index}`, '2026-02-02', '2026-02-06'));

describe('the quarter before a day', () => {
  it.each([
    ['2026-01-01', '2025-10-01', '2025-12-31'],
    ['2026-03-31', '2025-10-01', '2025-12-31'],
    ['2026-04-01', '2026-01-01', '2026-03-31'],
    ['2026-12-31', '2026-07-01', '2026-09-30'],
  ])('of %s is %s to %s', (today, from, to) => {
    expect(quarterBefore(toLocalDate(today))).toEqual({ from, to });
  });
});

describe('the figures of a quarter', () => {
  it('are those of the worked example: 73.4 of 1,602 weighted days without the part of a partial return', () => {
    const members = [...team('a', 12), ...team('b', 6, 0.8), ...team('c', 2, 0.5)];
    const spells = [
      away('a-0', '2026-01-12', '2026-01-16'),
      away('b-0', '2025-12-01', '2026-02-15'),
      away('c-0', '2026-03-02', '2026-03-15'),
      away('a-1', '2026-03-25', '2026-04-03'),
    ];
    const { sites, ...rest } = figuresOf(
      members,
      [...spells, away('b-1', '2026-02-16', '2026-03-31')],
      period,
    );
    // B as two spells, the second one whole: 5 + 36.8 + 35.2 + 7 + 7.
    expect(rest.all?.share).toBeCloseTo(91 / 1_602, 10);
    expect(rest.all?.perYear).toBeCloseTo((4 / 20) * (365 / 90), 10);
    expect(sites.length).toBe(3);
  });

  it('count someone only from the day they were employed', () => {
    const late = team('a', 10).map((one) => ({ ...one, employedSince: toLocalDate('2026-03-31') }));
    const spells = [0, 1, 2].map((index) => away(`a-${index}`, '2026-03-31', null));

    expect(figuresOf(late, spells, period).all?.share).toBeCloseTo(0.3, 10);
  });

  it.each([
    ['of fewer than ten people', team('a', 9), three('a')],
    ['with one person absent', team('a', 20), three('a').slice(0, 1)],
    ['with two people absent', team('a', 20), three('a').slice(0, 2)],
    [
      'in which one spell makes more than half of the days',
      team('a', 20),
      [...three('a'), away('a-5', '2026-02-02', '2026-02-20')],
    ],
    [
      'in which one or two people were newly absent',
      team('a', 20),
      three('a').map((spell, index) =>
        index === 0 ? spell : { ...spell, firstDay: toLocalDate('2025-12-30') },
      ),
    ],
  ])('say nothing of a group %s', (_, members, spells) => {
    expect(figuresOf(members, spells, period).all).toBeUndefined();
  });

  it('say that nobody was absent in a group that is large enough', () => {
    expect(figuresOf(team('a', 10), [], period).all).toEqual({ share: 0, perYear: 0 });
  });

  it('show each site that is large enough, and no sites where there is only one', () => {
    const members = [...team('Gent', 12), ...team('Hasselt', 15)];
    const both = figuresOf(members, [...three('Gent'), ...three('Hasselt')], period);

    expect(both.sites.map(({ site, figure }) => [site, figure !== undefined])).toEqual([
      ['Gent', true],
      ['Hasselt', true],
    ]);
    expect(figuresOf(team('Gent', 12), three('Gent'), period).sites).toEqual([]);
  });

  it('leave out a second site when the first could be found by subtraction', () => {
    const members = [...team('Gent', 12), ...team('Hasselt', 15), ...team('Leuven', 4)];
    const spells = [...three('Gent'), ...three('Hasselt'), away('Leuven-0', '2026-02-02', '2026-02-06')];
    const { all, sites } = figuresOf(members, spells, period);

    expect(all).toBeDefined();
    expect(sites.map(({ site, figure }) => [site, figure !== undefined])).toEqual([
      ['Gent', false],
      ['Hasselt', true],
      ['Leuven', false],
    ]);
  });

  it('leave out all sites when one is left out and nothing else is large enough to hide it', () => {
    const members = [...team('Gent', 12), ...team(null, 4)];
    const { sites } = figuresOf(members, three('Gent'), period);

    expect(sites).toEqual([{ site: 'Gent' }, { site: null }]);
  });
});
