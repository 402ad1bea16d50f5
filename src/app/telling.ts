/**
 * What one turn tells people: collected while it works, and written when it is done, from the case as everyone ends up
 * with it.
 */
import { type CardName, catalogue } from '../../flows/catalogue.ts';
import type { Note, Returned, Scene } from '../../flows/scene.ts';
import type { Card } from '../cards/card.ts';
import type { Person } from '../domain/person.ts';
import type { OutboxEntry } from '../ports/store.ts';
import { responsibleOf } from './audience.ts';
import type { Sent } from './copies.ts';
import { sceneFor } from './scene.ts';
import type { Turn } from './turn.ts';

/** A card of the catalogue for one person, in the name of a machine that stood like that. */
export interface Told {
  readonly to: Person;
  readonly card: CardName;
  readonly key: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** The form that was not right, when it comes anew. */
  readonly returned: Returned | null;
}

/** A card that is written already. */
interface Ready {
  readonly to: Person;
  readonly ready: Card;
}

export class Telling {
  readonly #cards: (Told | Ready)[] = [];
  readonly #notes = new Set<Note>();
  #usesUpCard = false;

  add(card: Told | Ready): void {
    this.#cards.push(card);
  }

  /** Adds a sentence about what was left out to the cards that have room for it. */
  note(note: Note): void {
    this.#notes.add(note);
  }

  /** The first card to the actor takes the place of the one that was pressed. */
  usesUpCard(): void {
    this.#usesUpCard = true;
  }

  /** Writes every card, in the order in which they were told. */
  write(turn: Turn): Sent[] {
    const { actor, eventId, channel, replyTo, cardKey } = turn.cause;
    let replaces = this.#usesUpCard ? cardKey : undefined;
    return this.#cards.map((one, index) => {
      const isActor = one.to.id === actor;
      const entry: OutboxEntry = {
        key: `${eventId}/${index}`,
        to: { person: one.to.id },
        card: 'ready' in one ? one.ready : catalogue[one.card](this.#scene(turn, one)),
        caseId: turn.state.id,
        ...(isActor && channel ? { channel } : {}),
        ...(isActor && replyTo ? { replyTo } : {}),
        ...(isActor && replaces ? { replaces } : {}),
      };
      if (isActor) replaces = undefined;
      return { machine: 'key' in one ? one.key : undefined, entry };
    });
  }

  #scene({ house, state, employee, cause }: Turn, { to, key, context, returned }: Told): Scene {
    const { actor, language, now, late = false } = cause;
    const reader = to.id === actor && language ? { ...to, language } : to;
    return sceneFor(house, state, employee, reader, now, {
      machine: { key, context },
      responsible: responsibleOf(state, key, context),
      notes: to.id === actor || actor === 'clock' ? [...this.#notes] : [],
      returned,
      late,
    });
  }
}
