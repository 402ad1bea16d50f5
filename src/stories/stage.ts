/**
 * Where a story is played: the real machines, guard, packs and store, a clock that jumps, and a channel of paper on
 * which every card is kept as its reader would have seen it.
 */

import { readSettings } from '../../flows/policies/settings.ts';
import { createDeliver } from '../app/deliver.ts';
import type { House, Log } from '../app/house.ts';
import { createLanguages } from '../app/languages.ts';
import { createHandClock, type HandClock, moveClock } from '../app/move-clock.ts';
import { createReceive } from '../app/receive.ts';
import { runDue } from '../app/run-due.ts';
import type { Action, Card, Field, FormValues } from '../cards/card.ts';
import { createDirectory } from '../directory/directory.ts';
import { at, type Instant, toLocalDate } from '../domain/local-date.ts';
import { zoneOf } from '../domain/locale.ts';
import type { PersonId } from '../domain/person.ts';
import type { Channel, InboundContent } from '../ports/channel.ts';
import type { Store } from '../ports/store.ts';
import { peopleOf, type Story, type StoryStep } from './story.ts';

/** A card as it reached someone. */
export interface Shown {
  readonly at: Instant;
  readonly to: PersonId;
  readonly key: string;
  readonly card: Card;
}

export interface Stage {
  readonly house: House;
  readonly clock: HandClock;
  /** Everything that was shown, in order. */
  readonly shown: readonly Shown[];
  /** Moves to the step's moment and does it; gives back what is wrong with it, or nothing. */
  play(step: StoryStep): Promise<string | undefined>;
  /** Lets time pass until then (local time of the story's country). */
  until(local: string): Promise<void>;
}

const silent: Log = { info: () => {}, error: () => {} };

/** Sets the stage for that story on an empty store. */
export function createStage(story: Story, store: Store, log: Log = silent): Stage {
  const shown: Shown[] = [];
  const waiting = new Set<string>();
  const zone = zoneOf(story.country);
  const moment = (local: string) => at(toLocalDate(local.slice(0, 10)), local.slice(11), zone);
  const clock = createHandClock(moment(story.steps[0]?.at ?? story.until ?? '2026-01-01T00:00'));
  const paper: Channel = {
    name: story.channel,
    async send({ to, card, key, quiet }) {
      // What was read stays as it was read.
      if (!quiet) shown.push({ at: clock.now(), to, card, key });
      return { channel: story.channel, ref: key };
    },
  };
  const settings = readSettings(story.settings ?? {});
  const languages = createLanguages(createDirectory('story', peopleOf(story)), store, settings);
  const house: House = {
    store,
    clock,
    log,
    settings,
    // On paper nothing is opened: that a file can be had is enough.
    print: async () => ({ mime: 'text/plain', bytes: new Uint8Array() }),
    links: { to: (_, { file }) => `file:${file}` },
    directory: languages.directory,
    languages,
    channels: new Map([[story.channel, paper]]),
    wake: async (recipients) => {
      for (const one of recipients) waiting.add(one);
    },
  };
  const receive = createReceive(house);
  const deliver = createDeliver(house);

  async function settle(): Promise<void> {
    await runDue(house);
    for (const one of waiting) {
      waiting.delete(one);
      await deliver(one);
    }
  }

  let events = 0;
  return {
    house,
    clock,
    shown,
    async play(step) {
      await moveClock(house, clock, moment(step.at), settle);
      const content = contentOf(step, shown);
      if (typeof content === 'string') return content;
      events += 1;
      await receive({
        channel: story.channel,
        from: step.who,
        eventId: `story-${events}`,
        at: clock.now(),
        content,
      });
      await settle();
      return undefined;
    },
    async until(local) {
      await moveClock(house, clock, moment(local), settle);
    },
  };
}

/** What the person's deed comes to on the cards they have been shown, or why it cannot be done. */
export function contentOf(step: StoryStep, shown: readonly Shown[]): InboundContent | string {
  if (step.says !== undefined) return { kind: 'words', text: step.says };
  const own = shown.filter(({ to }) => to === step.who);
  if (step.presses !== undefined) {
    const last = own.findLast(({ card }) => card.actions.some(({ id }) => id === step.presses));
    const action = last?.card.actions.find(({ id }) => id === step.presses);
    if (!last || !action) return `presses: ${step.who} was shown no card with the action ${step.presses}`;
    return press(last, action, action.submits ? prefilled(last.card) : {});
  }
  const last = own.findLast(
    ({ card }) =>
      card.form && card.actions.some(({ submits }) => submits) && (!step.on || isForm(card, step.on)),
  );
  const action = last?.card.actions.find(({ submits }) => submits);
  if (!last || !action) return `submits: ${step.who} was shown no form${step.on ? ` ${step.on}` : ''}`;
  const known = new Set(last.card.form?.fields.map(({ id }) => id));
  const unknown = Object.keys(step.submits ?? {}).find((field) => !known.has(field));
  if (unknown)
    return `submits: the form ${last.card.form?.id} has no field ${unknown}, but ${[...known].join(', ')}`;
  return press(last, action, { ...prefilled(last.card), ...step.submits });
}

const isForm = (card: Card, name: string) => card.form?.id === name || card.id === name;

function press(shown: Shown, action: Action, values: FormValues): InboundContent {
  return { kind: 'press', action: action.id, data: action.data, values, cardKey: shown.key };
}

/** What the fields hold before anyone types, which is what a platform sends back. */
function prefilled({ form }: Card): FormValues {
  const fields: readonly Field[] = form?.fields ?? [];
  return Object.fromEntries(
    fields.flatMap(({ id, value }) => (value === undefined ? [] : [[id, String(value)]])),
  );
}
