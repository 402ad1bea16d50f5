/** Collects what the figures of a quarter are made of. The quarter is over, so they are counted once a day. */
import { figuresOf, type Member, quarterBefore, type Spell } from '../../flows/home/figures.ts';
import { figuresCard } from '../../flows/home/hr.ts';
import type { Card } from '../cards/card.ts';
import type { CaseState } from '../domain/case.ts';
import { type Instant, type LocalDate, plusDays } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import { type House, todayFor } from './house.ts';
import { absenceStateOf } from './turn.ts';

/** Contract hours of someone who works full time. */
const fullTime = { NL: 40, BE: 38 } as const;

type Counted = readonly [readonly Member[], readonly Spell[]];
const counted = new WeakMap<House, { readonly day: LocalDate; readonly found: Promise<Counted> }>();

/** The figures of the last whole quarter, for that reader. */
export async function figuresFor(house: House, reader: Person, now: Instant): Promise<Card> {
  const day = todayFor(reader, now);
  const kept = counted.get(house);
  const found = kept?.day === day ? kept.found : collect(house);
  counted.set(house, { day, found });
  const [members, spells] = await found.catch((error) => {
    counted.delete(house);
    throw error;
  });
  const period = quarterBefore(day);
  // Someone was reported before the quarter was a week old: then we were there for all of it.
  const isWhole = spells.some(({ firstDay }) => firstDay < plusDays(period.from, 7));
  return figuresCard(reader, figuresOf(members, spells, period), isWhole);
}

async function collect({ directory, store }: House): Promise<Counted> {
  const people = directory.all().filter(({ roles }) => roles.includes('employee'));
  const spells = await Promise.all(
    people.map(async ({ id }) => {
      const cases = await Promise.all((await store.casesOf(id)).map((one) => store.load(one)));
      return cases.flatMap((one) => (one ? spellOf(one.state) : []));
    }),
  );
  return [people.map(memberOf), spells.flat()];
}

function memberOf({ id, hoursPerWeek, country, site, employedSince }: Person): Member {
  const share = Math.min(1, hoursPerWeek / fullTime[country]);
  return { id, share, site: site ?? null, employedSince: employedSince ?? null };
}

/** What was never confirmed, or taken back, was no absence. */
function spellOf(state: CaseState): Spell[] {
  const at = absenceStateOf(state);
  if (at === 'before' || at === 'withdrawn') return [];
  const { firstDay, lastDay } = state.facts;
  return [{ person: state.employee, firstDay, lastDay }];
}
