/** A sample absence in which every card can be written: one employee, one manager, HR, and something of everything. */

import { wishKey } from '../../../flows/conversations/wish/wish.machine.ts';
import { actionsFor, flagKey, flagNames, leverNames, levers } from '../../../flows/flags/catalogue.ts';
import { scanKey } from '../../../flows/flags/scan.machine.ts';
import { begin, type MachineEvent, step } from '../../../flows/machines.ts';
import { type NudgeName, nudgeKey } from '../../../flows/nudges/catalogue.ts';
import { packFor } from '../../../flows/policies/packs.ts';
import { readSettings } from '../../../flows/policies/settings.ts';
import type { Scene } from '../../../flows/scene.ts';
import type { BuildUpPlan, BuildUpStep } from '../../domain/build-up.ts';
import type { CaseState, StoredMachine } from '../../domain/case.ts';
import type { RedactedText } from '../../domain/checked-text.ts';
import { at, plusDays, toLocalDate } from '../../domain/local-date.ts';
import { type Country, type Language, zoneOf } from '../../domain/locale.ts';
import type { Person, Role } from '../../domain/person.ts';
import { note } from '../../guard/note.ts';

/** Who reads a card of the sample. */
export type SampleReader = 'employee' | 'manager' | 'hr';

const firstDay = toLocalDate('2026-03-02');
const today = toLocalDate('2026-06-15');

/** The scene for that reader, with the machine that speaks remembering `context`. */
export function sampleScene(
  country: Country,
  language: Language,
  reader: SampleReader,
  context: Readonly<Record<string, unknown>> = {},
  more: Partial<CaseState['facts']> = {},
): Scene {
  const people = {
    employee: person('koen', 'Koen Claes', ['employee'], country, language),
    manager: person('an', 'An Peeters', ['manager'], country, language),
    hr: person('hilde', 'Hilde Maes', ['hr'], country, language),
  };
  const colleague = person('ilse', 'Ilse Wouters', ['hr'], country, language);
  const state = sampleCase(country, language);
  return {
    case: { ...state, facts: { ...state.facts, ...more } },
    employee: people.employee,
    manager: people.manager,
    responsible: people.manager,
    reader: people[reader],
    now: at(today, '09:00', zoneOf(country)),
    pack: packFor(country, firstDay, readSettings({ house: { frequentAbsenceTalk: true } })),
    today,
    machine: { key: 'relay:an', context: { ...rememberedBy(country), ...context } },
    colleagues: [reader === 'hr' ? colleague : people.hr],
    notes: [],
    returned: null,
    late: false,
    nameOf: (id) => Object.values(people).find((one) => one.id === id)?.name ?? id,
  };
}

function person(
  id: string,
  name: string,
  roles: readonly Role[],
  country: Country,
  language: Language,
): Person {
  return {
    id,
    name,
    channels: { web: id },
    roles,
    country,
    language,
    hoursPerWeek: country === 'NL' ? 40 : 38,
    workingDays: [1, 2, 3, 4, 5],
    workingHours: { from: '09:00', to: '17:00' },
    manager: 'an',
  };
}

/** What any machine may remember when it wishes for a card. */
function rememberedBy(country: Country) {
  const moment = (days: number) => at(plusDays(today, days), '09:00', zoneOf(country));
  return {
    on: today,
    steps: [],
    responsible: 'an',
    promptAt: moment(0),
    remindAt: moment(2),
    escalateAt: moment(3),
    contact: 'c1',
    percent: 50,
    change: 'extend',
    verdict: 'block',
    nudge: 'build-up-2',
    plan: 'b1',
    by: 'employee',
    round: 1,
  };
}

function sampleCase(country: Country, language: Language): CaseState {
  const kept = (text: string) => note(text, { country, language }).text;
  const words = samples[language];
  return {
    id: 'koen~1',
    employee: 'koen',
    manager: 'an',
    caseManager: 'an',
    reportsInYear: 1,
    facts: {
      country,
      firstDay,
      backOn: toLocalDate('2026-09-01'),
      lastDay: null,
      partlyFrom: toLocalDate('2026-07-01'),
      percent: 47,
      reachableAt: kept('0470 00 00 00'),
      urgent: kept(words.urgent),
      safetyNet: 'no',
      workAccident: 'no',
      trafficAccident: 'no',
      certificate: 'yes',
      reportedAt: at(firstDay, '07:40', zoneOf(country)),
      reportedBy: 'koen',
    },
    contacts: [{ id: 'c1', on: toLocalDate('2026-03-03'), by: 'an' }],
    agreements: [
      {
        id: 'c1.1',
        contact: 'c1',
        by: 'an',
        madeAt: at(toLocalDate('2026-03-03'), '10:30', zoneOf(country)),
        what: kept(words.what),
        who: kept(words.who),
        nextOn: toLocalDate('2026-03-17'),
        status: 'waiting',
        correction: kept(words.correction),
      },
    ],
    plans: plansIn(country, kept(words.what)),
    machines: machinesOf(country),
    steps: {},
    happened: country === 'NL' ? { effectiveFirstDay: plusDays(firstDay, -10) } : {},
    copies: {},
    drafts: {
      'relay:an/text': kept(words.message),
      'consent/words': kept(words.team),
      'relay:an/suggestion': kept(words.message),
      'relay:an/reason': kept(words.reason),
    },
    open: true,
  };
}

/** One that both agreed to, two steps and then all hours; and one that is being written. */
function plansIn(country: Country, tasks: RedactedText): BuildUpPlan[] {
  const step = (from: string, hours: number): BuildUpStep => ({
    from: toLocalDate(from),
    hours,
    tasks,
    place: 'usual',
    agreedBy: 'notYet',
  });
  const hoursPerWeek = country === 'NL' ? 40 : 38;
  const steps = [step('2026-07-01', 18), step('2026-08-03', 25), step('2026-09-01', hoursPerWeek)];
  const agreed: BuildUpPlan = {
    id: 'b1',
    by: 'koen',
    madeAt: at(today, '08:00', zoneOf(country)),
    hoursPerWeek,
    steps,
    evaluateOn: toLocalDate('2026-07-15'),
    evaluatedOn: [],
    status: 'agreed',
    agreedOn: today,
  };
  return [agreed, { ...agreed, id: 'b2', steps: steps.slice(0, 1), evaluateOn: null, status: 'draft' }];
}

const samples: Readonly<
  Record<
    Language,
    Readonly<Record<'urgent' | 'what' | 'who' | 'correction' | 'message' | 'team' | 'reason', string>>
  >
> = {
  nl: {
    urgent: 'Planning van week 11',
    what: 'Samira neemt de planning over',
    who: 'An licht Samira in',
    correction: 'Liever vanaf woensdag',
    message: 'We denken aan je.',
    team: 'Koen begint weer, met minder uren.',
    reason: 'Dat is voor de arts.',
  },
  fr: {
    urgent: 'Le planning de la semaine 11',
    what: 'Samira reprend le planning',
    who: 'An informe Samira',
    correction: 'Plutôt à partir de mercredi',
    message: 'Nous pensons à vous.',
    team: 'Koen reprend, avec moins d’heures.',
    reason: 'C’est pour le médecin.',
  },
  en: {
    urgent: 'The plan for week 11',
    what: 'Samira takes over the planning',
    who: 'An tells Samira',
    correction: 'Rather from Wednesday',
    message: 'We are thinking of you.',
    team: 'Koen is starting again, with fewer hours.',
    reason: 'That is for the doctor.',
  },
};

/** The machines of the sample: an absence that runs, a prompt that was left, every flag, a wish and a plan of action. */
function machinesOf(country: Country): Record<string, StoredMachine> {
  const reported = { type: 'report.confirmed', firstDay, backOn: null, today: firstDay };
  const absence = after(begin('absence', { firstDay, backOn: null }).stored, reported);
  const left: NudgeName = 'next-contact';
  const prompt = begin('nudge', { ...rememberedBy(country), nudge: left }).stored;
  const scan = {
    ...Object.fromEntries(leverNames.map((lever) => [lever, actionsFor[levers[lever]][0]])),
    who: 'manager',
    by: plusDays(today, 14),
  };
  const wish = { type: 'wish.save', pace: 'less', by: 'message', time: 'afternoon' };
  return {
    absence,
    [nudgeKey(left)]: prompt,
    [wishKey]: after(begin('wish', undefined).stored, wish),
    [scanKey]: after(begin('scan', undefined).stored, { type: 'scan.save', scan }),
    ...Object.fromEntries(
      flagNames.map((flag) => [
        flagKey(flag),
        begin('flag', { flag, since: plusDays(today, -7), raisedOn: plusDays(today, -6) }).stored,
      ]),
    ),
  };
}

function after(stored: StoredMachine, event: MachineEvent): StoredMachine {
  return step(stored, event)?.stored ?? stored;
}
