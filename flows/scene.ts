/** What the writer of a card can see: the case, the people in it, who reads, and what day it is. */
import type { Action, ActionData, Block, Card, CardKind, Field, Form } from '../src/cards/card.ts';
import type { CaseState } from '../src/domain/case.ts';
import type { SafeText } from '../src/domain/checked-text.ts';
import type { Instant, LocalDate } from '../src/domain/local-date.ts';
import { firstNameOf, type Person, type PersonId } from '../src/domain/person.ts';
import type { PolicyPack } from './policies/pack.ts';
import { speak, type Voice, type WordKey } from './words/speak.ts';

/** A sentence to add to the answer: something was left out. */
export type Note = 'note.reason-dropped' | 'note.contact-later' | 'note.redacted' | 'note.passed-on';

/** A form that was not right: what was wrong, and what may be shown again as it was filled in. By field. */
export interface Returned {
  readonly errors: Readonly<Record<string, WordKey>>;
  /** Past the guard, as everything that is shown. */
  readonly texts: Readonly<Record<string, SafeText>>;
  /** Days that exist, numbers and answers that were offered. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Scene {
  readonly case: CaseState;
  readonly employee: Person;
  readonly manager: Person | null;
  /** With whom the machine that speaks lies: the one nudged, the one who held the talk, the sender. */
  readonly responsible: Person | null;
  readonly reader: Person;
  readonly now: Instant;
  /** The rules that hold for this absence. */
  readonly pack: PolicyPack;
  /** The day at the employee's place. */
  readonly today: LocalDate;
  /** The machine that wished for this card. */
  readonly machine: { readonly key: string; readonly context: Readonly<Record<string, unknown>> };
  /** People to whom contact can be handed over. */
  readonly colleagues: readonly Person[];
  readonly notes: readonly Note[];
  /** The form that came in and was not right. */
  readonly returned: Returned | null;
  /** Whether what prompts this came later than it should. */
  readonly late: boolean;
  nameOf(id: PersonId): string;
}

/** The reader's voice, with the names that most sentences use filled in. */
export function voiceFor(scene: Scene): Voice {
  const voice = speak(scene.reader.language);
  const names = {
    name: firstNameOf(scene.employee),
    manager: scene.manager ? firstNameOf(scene.manager) : voice.say('someone'),
  };
  return { ...voice, say: (key, gaps = {}) => voice.say(key, { ...names, ...gaps }) };
}

/** What the machine that speaks remembers: a card knows for which machine it is written. */
export function remembered<Context>({ machine }: Pick<Scene, 'machine'>): Context {
  return machine.context as Context;
}

/** The agreement that a conversation of this case is about, else the newest one. */
export function agreementIn(scene: Scene) {
  const contact = scene.machine.context.contact;
  const { agreements } = scene.case;
  return agreements.findLast((one) => one.contact === contact) ?? agreements.at(-1);
}

/** Puts a card together; empty blocks and absent parts may be passed as null. */
export function card(
  scene: Pick<Scene, 'reader'>,
  id: string,
  kind: CardKind,
  title: SafeText,
  body: readonly (Block | null)[],
  rest: { form?: Form; actions?: readonly Action[] } = {},
): Card {
  return {
    id,
    kind,
    language: scene.reader.language,
    title,
    body: body.filter((block) => block !== null),
    ...(rest.form ? { form: rest.form } : {}),
    actions: rest.actions ?? [],
  };
}

export function text(words: SafeText, tone?: 'subtle' | 'strong'): Block {
  return { type: 'text', text: words, ...(tone ? { tone } : {}) };
}

type Row = readonly [label: SafeText, value: SafeText | null | undefined, url?: string | undefined];

/** Label and value, and the address the value opens, leaving out what is not known; null when nothing is. */
export function facts(...rows: readonly Row[]): Block | null {
  const known = rows.flatMap(([label, value, url]) =>
    value ? [{ label, value, ...(url ? { url } : {}) }] : [],
  );
  return known.length > 0 ? { type: 'facts', facts: known } : null;
}

export function list(heading: SafeText, items: readonly SafeText[]): Block | null {
  return items.length > 0 ? { type: 'list', heading, items } : null;
}

/** The sentences about what was left out. */
export function notesOf(scene: Scene): Block[] {
  return scene.notes.map((note) => text(voiceFor(scene).say(note), 'subtle'));
}

/** A button of a case: its press comes back with the case and the machine it is meant for. */
export function button(
  scene: Scene,
  id: string,
  label: SafeText,
  more: { style?: 'primary' | 'danger'; submits?: boolean; data?: ActionData; machine?: string } = {},
): Action {
  return {
    id,
    label,
    ...(more.style ? { style: more.style } : {}),
    ...(more.submits ? { submits: true } : {}),
    data: { case: scene.case.id, machine: more.machine ?? scene.machine.key, ...more.data },
  };
}

/** The field; when its form was not right, as it was filled in and with what was wrong, in words. */
export function withError<F extends Field>(
  { reader, returned }: { readonly reader: Pick<Person, 'language'>; readonly returned: Returned | null },
  field: F,
): F {
  if (!returned) return field;
  const { value: _, ...empty } = field;
  const wrong = returned.errors[field.id];
  const max = field.type === 'text' ? (field.maxLength ?? 0) : field.type === 'number' ? field.max : 0;
  return {
    ...empty,
    ...filledIn(field, returned),
    ...(wrong ? { error: speak(reader.language).say(wrong, { max }) } : {}),
  } as F;
}

function filledIn({ id, type }: Field, { texts, values }: Returned): { value?: SafeText | string | number } {
  const value = type === 'text' ? texts[id] : values[id];
  if (value === undefined) return {};
  return { value: type === 'number' ? Number(value) : value };
}
