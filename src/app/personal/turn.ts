/**
 * One event's work on what runs for one person outside any absence. As with a case, machines step and what comes out is
 * a single commit; unlike a case, no history is written: nothing of it is to stay.
 */
import { type PersonalCardName, personalCatalogue } from '../../../flows/before/catalogue.ts';
import type { PersonalScene } from '../../../flows/before/scene.ts';
import type { PersonalWish } from '../../../flows/before/wishes.ts';
import {
  begin,
  contextOf,
  type FlowName,
  type MachineEvent,
  type Stepped,
  step,
} from '../../../flows/machines.ts';
import type { Returned } from '../../../flows/scene.ts';
import type { Card } from '../../cards/card.ts';
import type { Instant } from '../../domain/local-date.ts';
import type { Person, PersonId } from '../../domain/person.ts';
import type { PersonalState } from '../../domain/personal.ts';
import type { Commit, Due, OutboxEntry } from '../../ports/store.ts';
import { type House, todayFor } from '../house.ts';
import type { Cause } from '../turn.ts';
import { confidants } from './confidants.ts';

type Context = Readonly<Record<string, unknown>>;

interface Tell {
  readonly to: Person;
  readonly card: PersonalCardName;
  readonly key: string;
  readonly context: Context;
  readonly returned: Returned | null;
}

export class PersonalTurn {
  readonly owner: Person;
  readonly cause: Cause;
  readonly house: House;
  #state: PersonalState;
  readonly #present: readonly Person[];
  readonly #wake = new Map<string, Due | null>();
  readonly #tells: (Tell | { readonly to: Person; readonly ready: Card })[] = [];
  #replaces = false;

  /** `present` is the owner's team without those who are away. */
  constructor(house: House, cause: Cause, owner: Person, state: PersonalState, present: readonly Person[]) {
    this.house = house;
    this.cause = cause;
    this.owner = owner;
    this.#state = state;
    this.#present = present;
  }

  has(key: string): boolean {
    return key in this.#state.machines;
  }

  /** What that machine remembers; nothing when it does not run. */
  contextOf(key: string): Context | undefined {
    const stored = this.#state.machines[key];
    return stored && contextOf(stored);
  }

  /** Sends an event to a machine. False when it does not answer to it, or is not there. */
  send(key: string, event: MachineEvent): boolean {
    const stored = this.#state.machines[key];
    const next = stored && step(stored, event);
    if (next) this.#settle(key, next);
    return next !== undefined;
  }

  begin(key: string, flow: FlowName, input: unknown): void {
    this.#settle(key, begin(flow, input));
  }

  /** The first card to the actor takes the place of the one that was pressed. */
  usesUpCard(): void {
    this.#replaces = true;
  }

  /** Sends a card in the name of that machine; a form anew when it was not right. */
  tell(
    to: Person,
    card: PersonalCardName,
    key: string,
    more: { context?: Context; returned?: Returned } = {},
  ): void {
    const context = more.context ?? this.contextOf(key) ?? {};
    this.#tells.push({ to, card, key, context, returned: more.returned ?? null });
  }

  /** Sends a card that is written already. */
  say(to: Person, ready: Card): void {
    this.#tells.push({ to, ready });
  }

  /** Whom the owner chose, in the machine of that key. */
  chosenFor(key: string): Person | undefined {
    return this.#chosenIn(this.contextOf(key) ?? {});
  }

  /** Wakes it then, under that key. */
  wakeAt(key: string, at: Instant): void {
    this.#wake.set(key, { caseId: this.#state.id, key, at });
  }

  /** Everything this turn came to, as one write. */
  commit(expected: number): Commit {
    const moved = [...this.#wake.entries()];
    const { id: caseId } = this.#state;
    return {
      eventId: this.cause.eventId,
      bucketOf: this.owner.id,
      case: { state: this.#state, expected, history: [] },
      wake: moved.flatMap(([, due]) => (due ? [due] : [])),
      cancel: moved.flatMap(([key, due]) => (due ? [] : [{ caseId, key }])),
      ...(this.cause.fired ? { fired: this.cause.fired } : {}),
      outbox: this.#outbox(),
    };
  }

  #settle(key: string, next: Stepped): void {
    const { [key]: _, ...others } = this.#state.machines;
    // What came to its end is forgotten: nothing of it stays but the cards that were sent.
    this.#state = { ...this.#state, machines: next.done ? others : { ...others, [key]: next.stored } };
    for (const wish of next.wishes as unknown as readonly PersonalWish[])
      this.#fulfil(key, next.context, wish);
  }

  #fulfil(key: string, context: Context, wish: PersonalWish): void {
    if (wish.type === 'wake') {
      const { name, at } = wish.params;
      if (at === null) this.#wake.set(`${key}/${name}`, null);
      else this.wakeAt(`${key}/${name}`, at);
      return;
    }
    const to = wish.params.to === 'owner' ? this.owner : this.#chosenIn(context);
    if (to) this.tell(to, wish.params.card, key, { context });
  }

  #chosenIn({ chosen }: Context): Person | undefined {
    return typeof chosen === 'string' ? this.house.directory.find(chosen as PersonId) : undefined;
  }

  #outbox(): OutboxEntry[] {
    let replaces = this.#replaces ? this.cause.cardKey : undefined;
    return this.#tells.map((tell, index): OutboxEntry => {
      const isActor = tell.to.id === this.cause.actor;
      const entry: OutboxEntry = {
        key: `${this.cause.eventId}/${index}`,
        to: { person: tell.to.id },
        card: 'ready' in tell ? tell.ready : personalCatalogue[tell.card](this.#scene(tell)),
        // Its words are kept under the owner's own key, and go when the owner is erased.
        caseId: this.#state.id,
        ...(isActor && this.cause.channel ? { channel: this.cause.channel } : {}),
        ...(isActor && this.cause.replyTo ? { replyTo: this.cause.replyTo } : {}),
        ...(isActor && replaces ? { replaces } : {}),
      };
      if (isActor) replaces = undefined;
      return entry;
    });
  }

  #scene({ to, key, context, returned }: Tell): PersonalScene {
    const { actor, language, now } = this.cause;
    return {
      owner: this.owner,
      chosen: this.#chosenIn(context) ?? null,
      reader: to.id === actor && language ? { ...to, language } : to,
      now,
      today: todayFor(to, now),
      machine: { key, context },
      choices: confidants(this.house.directory, this.owner),
      team: this.#present,
      returned,
    };
  }
}
