/**
 * Every card that our flows can wish for, in three languages and for both countries, with the longest words that people
 * can put in: what a channel must be able to show.
 */
import { monthCard } from '../../flows/answers/month.ts';
import { overdueList, personStatus, statusList } from '../../flows/answers/overviews.ts';
import { inMessage } from '../../flows/answers/pages.ts';
import { cardNames, catalogue } from '../../flows/catalogue.ts';
import { begin, step } from '../../flows/machines.ts';
import { everyNudge } from '../../flows/nudges/catalogue.ts';
import { packFor } from '../../flows/policies/packs.ts';
import type { Returned, Scene } from '../../flows/scene.ts';
import { stepsOf } from '../../flows/steps/plan.ts';
import type { Card } from '../../src/cards/card.ts';
import type { BuildUpPlan } from '../../src/domain/build-up.ts';
import type { CaseState } from '../../src/domain/case.ts';
import type { RedactedText } from '../../src/domain/checked-text.ts';
import { toInstant, toLocalDate } from '../../src/domain/local-date.ts';
import { type Country, countries, type Language, languages } from '../../src/domain/locale.ts';
import type { Person } from '../../src/domain/person.ts';
import { personalCards } from '../../src/tools/simulate/sample-personal.ts';

export interface CatalogueCard {
  /** `nudge first-contact, be-fr`: which card it is, for a failing test to name. */
  readonly name: string;
  readonly card: Card;
}

const endless = `<b>*Halve dagen* & rust, שרה 🎉</b> ${'en telkens weer verder '.repeat(150)}`;
/** As long as a form takes it, with what chats and browsers make something of. */
const long = (max: number) => endless.slice(0, max) as RedactedText;

const today = toLocalDate('2026-03-16');
const now = toInstant('2026-03-16T08:00:00Z');

/** All of them, each once; the machines' cards for each nudge, change and verdict that makes another card. */
export function catalogueCards(): CatalogueCard[] {
  const all = countries.flatMap((country) => {
    const known = contexts(country);
    return languages.flatMap((language) => {
      const scene = sceneIn(country, language);
      return [...inCases(scene, known), ...outsideCards(scene, country, language), ...overviews(scene)];
    });
  });
  return [...new Map(all.map((one) => [JSON.stringify(one.card), one])).values()];
}

/** The cards of a case; one that was sent in wrong comes anew. */
function inCases(scene: Scene, known: readonly Remembered[]): CatalogueCard[] {
  const where = `${scene.case.facts.country.toLowerCase()}-${scene.reader.language}`;
  return cardNames.flatMap((name) => {
    const write = catalogue[name];
    return inEach(known, (label, context): CatalogueCard[] => {
      const here = { ...scene, machine: { ...scene.machine, context } };
      const card = write(here);
      const right = { name: `${name} ${label}, ${where}`, card };
      if (!card.form) return [right];
      return [right, { name: `${right.name}, not right`, card: write({ ...here, returned: wrong(card) }) }];
    });
  });
}

/** Does it for every context that differs in what was looked at; where all of that is the same, so is the card. */
function inEach<T>(known: readonly Remembered[], write: (label: string, context: Context) => T[]): T[] {
  const looked: Context[] = [];
  return known.flatMap(({ label, context }) => {
    if (looked.some((seen) => Object.entries(seen).every(([name, value]) => context[name] === value)))
      return [];
    const seen: Record<string, unknown> = {};
    looked.push(seen);
    const watched = new Proxy(context, {
      get: (from, name: string) => {
        seen[name] = from[name];
        return from[name];
      },
    });
    return write(label, watched);
  });
}

/** Lists of many, each of their pages, and one case with its picture. */
function overviews(scene: Scene): CatalogueCard[] {
  const { reader } = scene;
  const many = Array.from({ length: 20 }, () => scene);
  const shown = ({ depicts, ...card }: Card): Card =>
    depicts
      ? { ...card, picture: { url: `https://nabij.example.com/files/${'t'.repeat(200)}`, alt: depicts.alt } }
      : card;
  const { firstDay, backOn } = scene.case.facts;
  const before = begin('absence', { firstDay, backOn }).stored;
  const absence = step(before, { type: 'report.confirmed', firstDay, backOn, today })?.stored ?? before;
  const away: Scene = {
    ...scene,
    case: { ...scene.case, machines: { absence }, facts: { ...scene.case.facts, lastDay: null } },
  };
  const cards = {
    ...Object.fromEntries(
      [1, 2, 3].map((page) => [`status ${page}`, statusList(reader, many, inMessage('status', page))]),
    ),
    'overdue 1': overdueList(reader, many),
    'person-status': shown(personStatus(scene)),
    month: shown(
      monthCard(
        reader,
        many.map(() => away),
        scene.today,
      ),
    ),
  };
  const where = `${scene.case.facts.country.toLowerCase()}-${reader.language}`;
  return Object.entries(cards).map(([name, card]) => ({ name: `${name}, ${where}`, card }));
}

/** Those outside any absence, between people with long names. */
function outsideCards(
  { employee, reader: manager, colleagues }: Scene,
  country: Country,
  language: Language,
): CatalogueCard[] {
  const where = `${country.toLowerCase()}-${language}`;
  const all = personalCards(employee, manager, colleagues);
  const returned = all.flatMap(({ card }, index) => {
    const again = personalCards(employee, manager, colleagues, wrong(card))[index];
    return card.form && again ? [{ name: `${again.name} ${where}, not right`, card: again.card }] : [];
  });
  return [...all.map(({ name, card }) => ({ name: `${name} ${where}`, card })), ...returned];
}

type Context = Readonly<Record<string, unknown>>;

/** What the machines may remember when they wish for a card. */
interface Remembered {
  readonly label: string;
  readonly context: Context;
}

function contexts(country: Country): readonly Remembered[] {
  const steps = stepsOf(caseIn(country), packFor(country, caseIn(country).facts.firstDay));
  const shared = {
    on: today,
    percent: 50,
    contact: 'c1',
    steps: steps.slice(0, 4).map(({ key }) => key),
    responsible: 'sarah',
    promptAt: now,
    remindAt: now,
    escalateAt: now,
    change: 'extend',
    verdict: 'block',
    party: 'psychosocial',
    plan: 'b1',
    by: 'employee',
    round: 1,
  };
  return [
    ...everyNudge.map((nudge) => ({ label: nudge, context: { ...shared, nudge } })),
    { label: 'steps', context: { ...shared, nudge: `steps-${today}-manager` } },
    {
      label: 'one step',
      context: { ...shared, steps: shared.steps.slice(0, 1), nudge: `steps-${today}-hr` },
    },
    ...['recover', 'recoverPartly', 'withdraw'].map((change) => ({
      label: change,
      context: { ...shared, nudge: 'welcome', change, verdict: 'caution' },
    })),
  ];
}

function sceneIn(country: Country, language: Language): Scene {
  const people = ['koen', 'sarah', ...Array.from({ length: 30 }, (_, index) => `colleague-${index}`)].map(
    (id) => person(id, country, language),
  );
  const [employee, manager, ...colleagues] = people as [Person, Person, ...Person[]];
  return {
    case: caseIn(country),
    employee,
    manager,
    responsible: manager,
    reader: manager,
    now,
    pack: packFor(country, caseIn(country).facts.firstDay),
    today,
    machine: { key: 'relay:sarah', context: {} },
    colleagues,
    notes: ['note.reason-dropped', 'note.redacted', 'note.passed-on'],
    returned: null,
    late: true,
    nameOf: (id) => people.find((one) => one.id === id)?.name ?? id,
  };
}

function person(id: string, country: Country, language: Language): Person {
  return {
    id,
    name: `${id} <van den> *Bossche*-Vandenbroucke שרה de la Fontaine-Montmorency & Zonen`,
    channels: {},
    roles: ['employee', 'manager', 'hr'],
    country,
    language,
    hoursPerWeek: 38,
    workingDays: [1, 2, 3, 4, 5],
    workingHours: { from: '09:00', to: '17:00' },
    site: 'Gent',
  };
}

function caseIn(country: Country): CaseState {
  return {
    id: 'koen~1',
    employee: 'koen',
    manager: 'sarah',
    caseManager: 'sarah',
    reportsInYear: 1,
    facts: {
      country,
      firstDay: toLocalDate('2026-03-02'),
      backOn: toLocalDate('2026-04-06'),
      lastDay: toLocalDate('2026-04-05'),
      partlyFrom: toLocalDate('2026-03-20'),
      percent: 50,
      reachableAt: long(200),
      urgent: long(500),
      safetyNet: 'yes',
      workAccident: 'unsaid',
      trafficAccident: 'no',
      certificate: 'yes',
      reportedAt: now,
      reportedBy: 'koen',
    },
    contacts: [{ id: 'c1', on: today, by: 'sarah' }],
    agreements: [
      {
        id: 'a1',
        contact: 'c1',
        by: 'sarah',
        madeAt: now,
        what: long(1_000),
        who: long(1_000),
        nextOn: toLocalDate('2026-03-23'),
        status: 'corrected',
        correction: long(1_000),
      },
    ],
    plans: [plan()],
    machines: {},
    steps: {},
    happened: {},
    copies: {},
    drafts: {
      'relay:sarah/text': long(2_000),
      'consent/words': long(500),
      'relay:sarah/suggestion': long(2_000),
      'relay:sarah/reason': long(500),
    },
    open: true,
  };
}

/** As many steps as a plan may have, each with the longest of texts. */
function plan(): BuildUpPlan {
  const from = ['2026-03-18', '2026-03-25', '2026-04-01', '2026-04-08', '2026-04-15', '2026-04-22'];
  return {
    id: 'b1',
    by: 'koen',
    madeAt: now,
    hoursPerWeek: 38,
    steps: from.map((day, index) => ({
      from: toLocalDate(day),
      hours: index === 5 ? 38 : 12.5 + index,
      tasks: long(500),
      place: 'elsewhere',
      agreedBy: 'both',
    })),
    evaluateOn: toLocalDate('2026-04-20'),
    evaluatedOn: [toLocalDate('2026-03-30')],
    status: 'agreed',
    agreedOn: today,
  };
}

/** The form came back with an error at every field and the longest of texts in it. */
function wrong(card: Card): Returned {
  const fields = card.form?.fields ?? [];
  return {
    errors: Object.fromEntries(fields.map(({ id }) => [id, 'field.tooLong' as const])),
    texts: Object.fromEntries(
      fields.flatMap((field) => (field.type === 'text' ? [[field.id, long(field.maxLength ?? 3_000)]] : [])),
    ),
    values: {},
  };
}
