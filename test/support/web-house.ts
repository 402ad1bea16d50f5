/** A playground house without a bot behind it: people, a clock and an example, for tests of the page and its server. */
import type { Example, PlaygroundHouse, StepDeed } from '../../src/channels/web/index.ts';
import { type Instant, toInstant } from '../../src/domain/local-date.ts';
import type { Language } from '../../src/domain/locale.ts';
import type { Person, Role } from '../../src/domain/person.ts';

export interface FakeHouse extends PlaygroundHouse {
  /** Every wish of the page, in order. */
  readonly asked: string[];
  planNudge(at: string | undefined): void;
  /** What happens, besides being noted, when a step is played. */
  onStep: (deed: StepDeed, who: string) => Promise<void>;
  /** Set to make everything that is asked of the house fail. */
  failure: Error | undefined;
}

/** A house whose clock stands still at `start` until it is moved. */
export function createFakeHouse(start = '2026-03-02T06:30:00Z'): FakeHouse {
  let now: Instant = toInstant(start);
  let nudge: Instant | undefined;
  const asked: string[] = [];

  const house: FakeHouse = {
    asked,
    failure: undefined,
    onStep: async () => {},
    planNudge: (at) => {
      nudge = at === undefined ? undefined : toInstant(at);
    },
    people: () => people,
    now: () => now,
    nextNudge: async () => nudge,
    examples: () => [koen],
    async moveClock(to) {
      if (house.failure) throw house.failure;
      asked.push(`clock ${to}`);
      now = to;
    },
    async playStep(example, index) {
      if (house.failure) throw house.failure;
      asked.push(`step ${example} ${index}`);
      const step = koen.steps[index];
      if (step === undefined) throw new RangeError('no such step');
      now = step.at;
      await house.onStep(step.does, step.who);
    },
    async reset() {
      if (house.failure) throw house.failure;
      asked.push('reset');
      now = toInstant(start);
    },
  };
  return house;
}

const people: readonly Person[] = [
  person('koen', 'Koen Claes', ['employee'], 'nl', 'an'),
  person('lotte', 'Lotte Visser', ['employee'], 'nl', 'an'),
  person('julie', 'Julie Lambert', ['employee'], 'fr', 'an'),
  person('an', 'An Peeters', ['manager', 'employee'], 'nl', 'hilde'),
  person('hilde', 'Hilde Maes', ['hr'], 'nl'),
  { ...person('sam', 'Sam Without-Web', ['employee'], 'en', 'an'), channels: { slack: 'U1' } },
];

function person(
  id: string,
  name: string,
  roles: readonly Role[],
  language: Language,
  manager?: string,
): Person {
  return {
    id,
    name,
    channels: { web: `web-${id}` },
    ...(manager === undefined ? {} : { manager }),
    roles,
    country: 'BE',
    language,
    hoursPerWeek: 38,
    workingDays: [1, 2, 3, 4, 5],
    workingHours: { from: '09:00', to: '17:00' },
  };
}

const koen: Example = {
  id: 'koen',
  title: { nl: 'Koen valt uit', fr: 'Koen est absent', en: 'Koen falls ill' },
  steps: [
    step('2026-03-02T07:40:00+01:00', 'koen', { says: 'ben ziek, kom vandaag niet' }, [
      'Koen meldt zich ziek, in zijn eigen woorden. Nabij vraagt niet waarom.',
      'Koen se déclare malade, avec ses mots. Nabij ne demande pas pourquoi.',
      'Koen reports sick in his own words. Nabij does not ask why.',
    ]),
    step('2026-03-02T07:42:00+01:00', 'koen', { submits: { reachableAt: '0470 00 00 00' } }, [
      'Hij vult in hoe An hem kan bereiken. Meer hoeft vandaag niet.',
      'Il indique comment An peut le joindre. C’est tout pour aujourd’hui.',
      'He fills in how An can reach him. Nothing more is needed today.',
    ]),
    step('2026-03-03T10:00:00+01:00', 'an', { presses: 'contact.done' }, [
      'An heeft Koen gebeld en zegt dat aan Nabij.',
      'An a appelé Koen et le signale à Nabij.',
      'An has called Koen and tells Nabij.',
    ]),
  ],
};

function step(at: string, who: string, does: StepDeed, [nl, fr, en]: [string, string, string]) {
  return { at: toInstant(at), who, does, caption: { nl, fr, en } };
}
