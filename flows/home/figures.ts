/**
 * How much absence there was in a quarter, for groups in which nobody can be recognised: at least ten people, not one or
 * two absent among them, no single spell that makes most of it, and nothing that follows from the rest by subtraction.
 * Counted as the Dutch standard does: calendar days, weighted by contract hours; a partial return is not subtracted.
 */
import {
  daysBetween,
  type LocalDate,
  plusDays,
  plusMonths,
  toLocalDate,
} from '../../src/domain/local-date.ts';
import type { PersonId } from '../../src/domain/person.ts';

/** The smallest group of which anything is said; twice what is usual for data that is not about health. */
export const leastPeople = 10;

export interface Period {
  readonly from: LocalDate;
  /** The last day of it. */
  readonly to: LocalDate;
}

export interface Member {
  readonly id: PersonId;
  /** Contract hours as a share of full time. */
  readonly share: number;
  /** Where they work, when that is known. */
  readonly site: string | null;
  readonly employedSince: LocalDate | null;
}

export interface Spell {
  readonly person: PersonId;
  readonly firstDay: LocalDate;
  /** Absent while the spell runs. */
  readonly lastDay: LocalDate | null;
}

export interface Figure {
  /** Of all days that people were employed, the share they were absent: 0 to 1. */
  readonly share: number;
  /** Spells that began, per person and year. */
  readonly perYear: number;
}

export interface Figures {
  readonly period: Period;
  /** Absent when it may not be shown, here and below. */
  readonly all?: Figure;
  /** By site, in order of name; empty when there is only one. */
  readonly sites: readonly { readonly site: string | null; readonly figure?: Figure }[];
}

/** The last whole quarter before that day. */
export function quarterBefore(today: LocalDate): Period {
  const month = Number(today.slice(5, 7));
  const begun = toLocalDate(`${today.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`);
  return { from: plusMonths(begun, -3), to: plusDays(begun, -1) };
}

/** The figures of that period, as far as they may be shown. */
export function figuresOf(members: readonly Member[], spells: readonly Spell[], period: Period): Figures {
  const all = countOf(members, spells, period);
  const bySite = Map.groupBy(members, ({ site }) => site);
  const sites = [...bySite.entries()]
    .map(([site, people]) => ({ site, people, count: countOf(people, spells, period) }))
    .sort((a, b) => ((a.site ?? '\uffff') < (b.site ?? '\uffff') ? -1 : 1));

  const shown = sites
    .filter(({ count }) => isAnonymous(count))
    .sort((a, b) => b.people.length - a.people.length);
  // What is left out together must be as anonymous as what is shown: it follows from the sum.
  const isLeftOutSafe = () => {
    const rest = sites.filter((site) => !shown.includes(site)).flatMap(({ people }) => people);
    return rest.length === 0 || isAnonymous(countOf(rest, spells, period));
  };
  while (shown.length > 0 && !isLeftOutSafe()) shown.pop();

  return {
    period,
    ...(isAnonymous(all) ? { all: figureOf(all) } : {}),
    sites:
      sites.length < 2
        ? []
        : sites.map((one) => ({
            site: one.site,
            ...(shown.includes(one) ? { figure: figureOf(one.count) } : {}),
          })),
  };
}

interface Count {
  readonly people: number;
  readonly days: number;
  readonly employedDays: number;
  readonly absentDays: number;
  readonly longestSpell: number;
  readonly absent: number;
  readonly begun: number;
  readonly whoBegan: number;
}

function countOf(members: readonly Member[], spells: readonly Spell[], period: Period): Count {
  const byId = new Map(members.map((member) => [member.id, member]));
  const within = spells.flatMap((spell) => {
    const member = byId.get(spell.person);
    const days = overlap(period, { from: spell.firstDay, to: spell.lastDay ?? period.to });
    return member && days > 0 ? [{ ...spell, weight: days * member.share }] : [];
  });
  const begun = within.filter(({ firstDay }) => firstDay >= period.from);
  const weights = within.map(({ weight }) => weight);
  return {
    people: members.length,
    days: overlap(period, period),
    employedDays: members.reduce(
      (sum, { share, employedSince }) =>
        sum + share * overlap(period, { from: employedSince ?? period.from, to: period.to }),
      0,
    ),
    absentDays: weights.reduce((sum, weight) => sum + weight, 0),
    longestSpell: Math.max(0, ...weights),
    absent: new Set(within.map(({ person }) => person)).size,
    begun: begun.length,
    whoBegan: new Set(begun.map(({ person }) => person)).size,
  };
}

/** Calendar days that two periods share. */
function overlap(one: Period, other: Period): number {
  const [, from = one.from] = [one.from, other.from].sort();
  const [to = one.to] = [one.to, other.to].sort();
  return Math.max(0, daysBetween(from, to) + 1);
}

function isAnonymous({ people, absent, whoBegan, longestSpell, absentDays }: Count): boolean {
  const isFew = (count: number) => count === 1 || count === 2;
  return people >= leastPeople && !isFew(absent) && !isFew(whoBegan) && longestSpell * 2 <= absentDays;
}

function figureOf({ people, days, employedDays, absentDays, begun }: Count): Figure {
  return {
    share: employedDays > 0 ? absentDays / employedDays : 0,
    perYear: (begun / people) * (365 / days),
  };
}
