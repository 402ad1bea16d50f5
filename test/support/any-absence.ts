/**
 * Absences as nobody would think of them: who does what when is drawn, the whole application plays it, and what everyone
 * was shown is written down, with whether they did something for it or the clock alone.
 */
import fc from 'fast-check';
import {
  dayOf,
  type Instant,
  type LocalDate,
  plusDays,
  timeOf,
  toLocalDate,
} from '../../src/domain/local-date.ts';
import { type Country, countries, type Language, languages, zoneOf } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Shown } from '../../src/stories/stage.ts';
import { openHouse, personOf, type TestHouse } from './house.ts';

const deedKinds = [
  'confirm',
  'extend',
  'recover',
  'partly',
  'withdraw',
  'lessContact',
  'talk',
  'agree',
  'later',
  'handOver',
  'step',
  'welcome',
  'notYet',
  'flag',
] as const;
type DeedKind = (typeof deedKinds)[number];

export interface DrawnAbsence {
  readonly country: Country;
  readonly language: Language;
  readonly first: number;
  readonly hour: number;
  readonly backAfter: number | null;
  readonly hours: { readonly days: readonly number[]; readonly from: string; readonly to: string };
  readonly deeds: readonly { readonly after: number; readonly hour: number; readonly kind: DeedKind }[];
  /** Days after the last deed. */
  readonly rest: number;
}

const often = (kind: DeedKind, weight: number) => ({ arbitrary: fc.constant(kind), weight });

export const anyAbsence: fc.Arbitrary<DrawnAbsence> = fc.record({
  country: fc.constantFrom(...countries),
  language: fc.constantFrom(...languages),
  first: fc.integer({ min: 0, max: 1400 }),
  hour: fc.integer({ min: 0, max: 23 }),
  backAfter: fc.option(fc.integer({ min: 1, max: 90 })),
  hours: fc.record({
    days: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
    from: fc.constantFrom('06:00', '07:30', '09:00', '13:30'),
    to: fc.constantFrom('15:00', '17:00', '21:00'),
  }),
  deeds: fc.array(
    fc.record({
      after: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 180 })),
      hour: fc.integer({ min: 0, max: 23 }),
      kind: fc.oneof(often('talk', 4), often('agree', 4), often('welcome', 2), fc.constantFrom(...deedKinds)),
    }),
    { maxLength: 14 },
  ),
  rest: fc.constantFrom(10, 40, 120),
});

/** The same in weeks in place of months: what can go wrong in a few days does so here, at a fraction of the time. */
export const briefAbsence: fc.Arbitrary<DrawnAbsence> = anyAbsence.map((one) => ({
  ...one,
  deeds: one.deeds.slice(0, 4).map((deed) => ({ ...deed, after: deed.after % 30 })),
  rest: Math.min(one.rest, 20),
}));

/** A card, and what it came of. */
export interface Heard extends Shown {
  readonly day: LocalDate;
  readonly by: 'clock' | DeedKind;
}

export interface PlayedAbsence {
  readonly house: TestHouse;
  readonly people: readonly Person[];
  readonly heard: readonly Heard[];
  /** When each case was closed. */
  readonly closedAt: ReadonlyMap<string, Instant>;
}

export interface Playing {
  readonly store: Store;
  /** Hours between the stops that the clock makes on its way, if it makes any. */
  readonly stopEvery?: number;
}

/** The people of one team: the employee, a manager with the hours that were drawn, and HR. */
export function teamOf({ country, language, hours }: DrawnAbsence): readonly Person[] {
  const all = { country, language };
  const drawn = {
    workingDays: hours.days,
    workingHours: { from: hours.from, to: hours.to },
  };
  return [
    personOf('koen', 'Koen Claes', { ...all, manager: 'an' }),
    personOf('an', 'An Peeters', { ...all, ...drawn, roles: ['employee', 'manager'] }),
    personOf('hilde', 'Hilde Maes', { ...all, roles: ['employee', 'hr'] }),
  ];
}

export async function playAbsence(one: DrawnAbsence, { store, stopEvery }: Playing): Promise<PlayedAbsence> {
  const people = teamOf(one);
  const zone = zoneOf(one.country);
  const firstDay = plusDays(toLocalDate('2026-01-01'), one.first);
  const house = openHouse({
    redis: undefined as never,
    around: () => store,
    people,
    country: one.country,
    start: `${firstDay}T${clockAt(one.hour)}`,
  });
  const heard: Heard[] = [];
  const closedAt = new Map<string, Instant>();
  const note = async (shown: readonly Shown[], by: Heard['by']) => {
    heard.push(...shown.map((card) => ({ ...card, day: dayOf(card.at, zone), by })));
    for (const id of await store.casesOf('koen')) {
      const found = await store.load(id);
      if (found && !found.state.open && !closedAt.has(id)) closedAt.set(id, house.clock.now());
    }
  };
  const until = async (local: string) => {
    const to = (at: Instant) => `${dayOf(at, zone)}T${timeOf(at, zone)}`;
    if (stopEvery) {
      for (;;) {
        const stop = to(
          new Date(Date.parse(house.clock.now()) + stopEvery * 3_600_000).toISOString() as Instant,
        );
        if (stop >= local) break;
        await note(await house.until(stop), 'clock');
        await house.settle();
      }
    }
    if (local > to(house.clock.now())) await note(await house.until(local), 'clock');
  };

  await note(await house.commands('koen', 'ziek'), 'confirm');
  const deeds = [...one.deeds].sort((a, b) => a.after - b.after || a.hour - b.hour);
  const backOn = one.backAfter === null ? undefined : plusDays(firstDay, one.backAfter);
  for (const { after, hour, kind } of deeds) {
    await until(`${plusDays(firstDay, after)}T${clockAt(hour)}`);
    await note(await doing(house, kind, backOn), kind);
  }
  await until(`${plusDays(firstDay, (deeds.at(-1)?.after ?? 0) + one.rest)}T12:00`);
  return { house, people, heard, closedAt };
}

const clockAt = (hour: number) => `${String(hour).padStart(2, '0')}:20`;

const presses: Readonly<Partial<Record<DeedKind, readonly (readonly [who: string, action: string])[]>>> = {
  talk: [
    ['an', 'contact.done'],
    ['hilde', 'contact.done'],
  ],
  later: [['an', 'contact.later']],
  handOver: [['an', 'contact.handOver']],
  step: [
    ['an', 'milestone.done'],
    ['hilde', 'milestone.done'],
  ],
  welcome: [['an', 'welcome.done']],
  notYet: [['an', 'welcome.notYet']],
  flag: [['an', 'flag.close']],
};

/** Does it where there is a card for it; otherwise nothing happens, as with people. */
async function doing(
  house: TestHouse,
  kind: DeedKind,
  backOn: LocalDate | undefined,
): Promise<readonly Shown[]> {
  const today = dayOf(house.clock.now(), zoneOf('NL'));
  switch (kind) {
    case 'confirm':
      return attempt(() => house.submits('koen', backOn && backOn > today ? { backOn } : {}, 'report'));
    case 'agree':
      return attempt(() =>
        house.submits('an', { what: 'Werk', who: 'An', nextOn: plusDays(today, 14) }, 'agreement'),
      );
    case 'extend':
    case 'partly': {
      const button = kind === 'extend' ? 'absence.extend' : 'absence.recoverPartly';
      const form = await attempt(() => house.presses('koen', button));
      const values =
        kind === 'extend' ? { on: plusDays(today, 9) } : { on: plusDays(today, 2), percent: '50' };
      return [...form, ...(await attempt(() => house.submits('koen', values, 'change')))];
    }
    case 'recover': {
      const form = await house.commands('koen', 'beter');
      return [...form, ...(await attempt(() => house.submits('koen', { on: plusDays(today, 1) }, 'change')))];
    }
    case 'withdraw': {
      const form = await attempt(() => house.presses('koen', 'absence.withdraw'));
      return [...form, ...(await attempt(() => house.submits('koen', {}, 'change')))];
    }
    case 'lessContact': {
      const form = await attempt(() => house.presses('koen', 'wish.open'));
      return [...form, ...(await attempt(() => house.submits('koen', { pace: 'less' }, 'contact-wish')))];
    }
    default: {
      const shown: Shown[] = [];
      for (const [who, action] of presses[kind] ?? [])
        shown.push(...(await attempt(() => house.presses(who, action))));
      return shown;
    }
  }
}

/** Nothing when there is no such card or it asks something else; everything else is a fault. */
async function attempt(deed: () => Promise<readonly Shown[]>): Promise<readonly Shown[]> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof Error && /^(presses|submits): /.test(error.message)) return [];
    throw error;
  }
}
