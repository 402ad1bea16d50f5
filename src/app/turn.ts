/**
 * One event's work on one case. Machines step, their wishes are fulfilled on a copy of the case, and what comes out is
 * a single commit: nothing has happened until that is written.
 */
import type { TakenOver } from '../../flows/absence/earlier.ts';
import type { CardName } from '../../flows/catalogue.ts';
import {
  begin,
  contextOf,
  type FlowName,
  type MachineEvent,
  type Stepped,
  stateOf,
  step,
} from '../../flows/machines.ts';
import { openNudges } from '../../flows/nudges/open.ts';
import type { PolicyPack } from '../../flows/policies/pack.ts';
import { packFor } from '../../flows/policies/packs.ts';
import type { Note, Returned } from '../../flows/scene.ts';
import type { Audience, WakeTime, Wish } from '../../flows/wishes.ts';
import type { Card } from '../cards/card.ts';
import type { AbsenceFacts, Agreement, Contact } from '../domain/absence.ts';
import type { BuildUpPlan } from '../domain/build-up.ts';
import type { CaseState } from '../domain/case.ts';
import type { SafeText } from '../domain/checked-text.ts';
import { NabijError } from '../domain/errors.ts';
import type { Instant, LocalDate } from '../domain/local-date.ts';
import type { Language } from '../domain/locale.ts';
import type { ChannelName, Person, PersonId } from '../domain/person.ts';
import type { Commit, Due, HistoryEvent } from '../ports/store.ts';
import { audienceOf } from './audience.ts';
import { nameCaseManager } from './case-manager.ts';
import { settleCopies } from './copies.ts';
import { followContact, lookAgainAtContact } from './follow-contact.ts';
import { followFlags } from './follow-flags.ts';
import { agreePlan, followPlan, stopPlan } from './follow-plan.ts';
import { followSteps } from './follow-steps.ts';
import { type House, todayFor } from './house.ts';
import { noteTalk } from './note-talk.ts';
import { dropNudge, openNudge } from './open-nudge.ts';
import { planAftercare } from './plan-return.ts';
import { planRetention } from './retention.ts';
import { Telling } from './telling.ts';
import { wakeMoment } from './wake-moment.ts';

/** What caused this turn. */
export interface Cause {
  readonly eventId: string;
  readonly actor: PersonId | 'clock';
  readonly now: Instant;
  /** Where the actor speaks, and the card that was pressed. */
  readonly channel?: ChannelName;
  readonly replyTo?: string;
  readonly cardKey?: string;
  /** The language in which the actor spoke, when it is not their usual one. */
  readonly language?: Language;
  readonly fired?: Due;
  readonly late?: boolean;
}

export class Turn {
  state: CaseState;
  readonly employee: Person;
  readonly cause: Cause;
  readonly today: LocalDate;
  readonly house: House;
  /** The earlier absences of this employee, oldest first; absent when they were not looked up for this event. */
  readonly earlier: readonly CaseState[] | undefined;
  readonly #history: HistoryEvent[] = [];
  readonly #wake = new Map<string, Due | null>();
  readonly #telling = new Telling();
  readonly #afterwards: (() => void)[] = [];
  readonly #ended = new Map<string, Stepped>();

  constructor(house: House, cause: Cause, state: CaseState, earlier?: readonly CaseState[]) {
    const employee = house.directory.find(state.employee);
    if (!employee) throw new NabijError('case.employee-gone', { details: { case: state.id } });
    this.house = house;
    this.cause = cause;
    this.state = state;
    this.earlier = earlier;
    this.employee = employee;
    this.today = todayFor(employee, cause.now);
  }

  /** Sends an event to a machine of this case. False when it does not answer to it, or is not there. */
  send(key: string, event: MachineEvent): boolean {
    const stored = this.state.machines[key];
    const next = stored && step(stored, event);
    if (!next) {
      // A key that a button names and nothing here has could be anything: it is not written down.
      this.#record('EVENT_IGNORED', { machine: stored ? key : 'unknown', event: event.type });
      return false;
    }
    this.#record(event.type, { machine: key, to: next.at });
    this.#settle(key, next);
    return true;
  }

  /** Starts a machine, in the place of one of that key. */
  begin(key: string, flow: FlowName, input: unknown): void {
    const next = begin(flow, input);
    this.#record(`${flow}.begun`, { machine: key });
    this.#settle(key, next);
  }

  has(key: string): boolean {
    return key in this.state.machines;
  }

  /** Where the absence stands: `away.reported`. */
  absenceState(): string {
    return absenceStateOf(this.state);
  }

  /** Notes facts of the absence. */
  keep(facts: Partial<AbsenceFacts>): void {
    this.state = { ...this.state, facts: { ...this.state.facts, ...facts } };
  }

  /** Another one is the fixed case manager from now on; who it was stays in the history. */
  keepCaseManager(to: PersonId): void {
    this.#record('caseManager.changed', { from: this.state.caseManager ?? 'nobody', to });
    this.state = { ...this.state, caseManager: to };
  }

  /** Notes that a dated step was settled, and what happened with it: later steps count from that. */
  keepStep(key: string, outcome: 'done' | 'notNeeded', on: LocalDate): void {
    const { [key]: _, ...others } = this.state.steps;
    this.state = { ...this.state, steps: { ...others, [key]: { outcome, on } } };
  }

  /** What earlier absences mean for this one; what is known of this one itself wins. */
  takeOver({ happened, steps, reportsInYear }: TakenOver): void {
    const { effectiveFirstDay } = happened;
    const counted = effectiveFirstDay ? { effectiveFirstDay } : {};
    this.state = {
      ...this.state,
      reportsInYear,
      happened: { ...happened, ...this.state.happened, ...counted },
      steps: { ...steps, ...this.state.steps },
    };
  }

  /** Notes the day on which something happened. */
  keepHappened(days: Readonly<Record<string, LocalDate>>): void {
    this.state = { ...this.state, happened: { ...this.state.happened, ...days } };
  }

  /** Keeps an agreement, in its place when it is there already: the last one is the newest. */
  keepAgreement(agreement: Agreement): void {
    this.state = { ...this.state, agreements: withOne(this.state.agreements, agreement) };
  }

  /** Adds a talk that took place to those that did. */
  keepContact(contact: Contact): void {
    this.state = { ...this.state, contacts: [...this.state.contacts, contact] };
  }

  /** Notes a build-up plan, in the place of its earlier shape. */
  keepPlan(plan: BuildUpPlan): void {
    this.state = { ...this.state, plans: withOne(this.state.plans, plan) };
  }

  /** A plan that was never agreed is forgotten. */
  dropDrafts(): void {
    const plans = this.state.plans.filter(({ status }) => status !== 'draft');
    this.state = { ...this.state, plans };
  }

  draft(name: string, text: SafeText | undefined): void {
    const { [name]: _, ...rest } = this.state.drafts;
    this.state = { ...this.state, drafts: text === undefined ? rest : { ...rest, [name]: text } };
  }

  /** Counts that something happened, by codes: never what was said. */
  count(type: string, codes: Readonly<Record<string, string>>): void {
    this.#record(type, codes);
  }

  /** Does this after the cards of this turn are written, and before the case is. */
  afterwards(change: () => void): void {
    this.#afterwards.push(change);
  }

  /** Adds a sentence about what was left out to the cards of this turn that have room for it. */
  note(note: Note): void {
    this.#telling.note(note);
  }

  /** The first card to the actor takes the place of the one that was pressed. */
  usesUpCard(): void {
    this.#telling.usesUpCard();
  }

  /** Sends a card of the catalogue, in the name of a machine that is there; a form anew when it was not right. */
  tell(to: Audience, card: CardName, key: string, returned: Returned | null = null): void {
    const stored = this.state.machines[key];
    this.#tell(to, card, key, stored ? contextOf(stored) : {}, returned);
  }

  /** The same to one person, whatever they are to the case. */
  tellPerson(to: Person, card: CardName, key: string): void {
    const stored = this.state.machines[key];
    this.#telling.add({ to, card, key, context: stored ? contextOf(stored) : {}, returned: null });
  }

  /** Wakes this case then, under that key. */
  wakeAt(key: string, moment: Instant): void {
    this.#wake.set(key, { caseId: this.state.id, key, at: moment });
  }

  /** Sends a card that is written already. */
  say(to: Person, ready: Card): void {
    this.#telling.add({ to, ready });
  }

  /** Everything this turn came to, as one write. Cards are written last, from the state that everyone ends up with. */
  commit(expected: number): Commit {
    lookAgainAtContact(this);
    followFlags(this);
    const sent = this.#telling.write(this);
    const outbox = [...sent.map(({ entry }) => entry), ...settleCopies(this, sent, this.#ended)];
    for (const change of this.#afterwards) change();
    const moved = [...this.#wake.entries()];
    return {
      eventId: this.cause.eventId,
      bucketOf: this.state.employee,
      case: { state: this.state, expected, history: this.#history },
      wake: moved.flatMap(([, due]) => (due ? [due] : [])),
      cancel: moved.flatMap(([key, due]) => (due ? [] : [{ caseId: this.state.id, key }])),
      ...(this.cause.fired ? { fired: this.cause.fired } : {}),
      outbox,
    };
  }

  #settle(key: string, next: Stepped): void {
    const { [key]: _, ...others } = this.state.machines;
    const gone = next.done && key !== 'absence';
    if (gone) this.#ended.set(key, next);
    this.state = { ...this.state, machines: gone ? others : { ...others, [key]: next.stored } };
    for (const wish of next.wishes) this.#fulfil(key, next, wish);
  }

  #fulfil(key: string, machine: Stepped, wish: Wish): void {
    switch (wish.type) {
      case 'tell':
        this.#tell(wish.params.to, wish.params.card, key, machine.context, null);
        break;
      case 'wake':
        this.wake(`${key}/${wish.params.name}`, wish.params.time);
        break;
      case 'keep':
        this.keep(wish.params);
        break;
      case 'openNudge':
        openNudge(this, wish.params.nudge, wish.params.on);
        break;
      case 'dropNudges':
        for (const nudge of wish.params.nudges) dropNudge(this, nudge);
        break;
      case 'agreePlan':
        agreePlan(this, wish.params.plan);
        break;
      case 'planAftercare':
        planAftercare(this, wish.params.from);
        break;
      case 'raise':
        this.send(wish.params.to, wish.params.event);
        break;
      case 'closeCase':
        for (const { nudge } of openNudges(this.state)) dropNudge(this, nudge);
        this.state = { ...this.state, open: false, drafts: {}, closedOn: this.today };
        planRetention(this);
        break;
      default:
        looks[wish.type](this);
    }
  }

  /** The rules that hold for this absence. */
  get pack(): PolicyPack {
    const { country, firstDay } = this.state.facts;
    return packFor(country, firstDay, this.house.settings);
  }

  /** Wakes this case then, under that key; `null` takes it back. */
  wake(key: string, time: WakeTime | null): void {
    if (time === null) this.#wake.set(key, null);
    else this.wakeAt(key, wakeMoment(time, this.cause.now, this.employee.country));
  }

  #tell(
    to: Audience,
    card: CardName,
    key: string,
    context: Readonly<Record<string, unknown>>,
    returned: Returned | null,
  ): void {
    for (const person of audienceOf(this, to, key, context)) {
      this.#telling.add({ to: person, card, key, context, returned });
    }
  }

  #record(type: string, data: Readonly<Record<string, string | number>>): void {
    this.#history.push({ at: this.cause.now, type, by: this.cause.actor, data });
  }
}

/** The wishes that say nothing more: what is done follows from the case as it is now. */
const looks = { followSteps, followContact, followFlags, followPlan, stopPlan, nameCaseManager, noteTalk };

/** The list with that one in the place of its earlier self, else at the end. */
function withOne<T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] {
  return list.some(({ id }) => id === one.id)
    ? list.map((other) => (other.id === one.id ? one : other))
    : [...list, one];
}

/** Where the absence of a case stands: `away.reported`. */
export function absenceStateOf({ machines }: CaseState): string {
  return machines.absence ? stateOf(machines.absence) : 'closed';
}
