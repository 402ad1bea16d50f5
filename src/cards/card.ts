/**
 * What the bot shows, once for all channels: a card of text, facts, a form and actions.
 * Every string a person reads is `SafeText`, so a card cannot hold a person's raw words.
 */
import type { SafeText } from '../domain/checked-text.ts';
import type { Language } from '../domain/locale.ts';
import type { Download, Enclosure } from './enclosure.ts';
import type { Depiction, Picture } from './picture.ts';

/** What a card is to the person who gets it. */
export const cardKinds = [
  'message',
  'nudge',
  'form',
  'receipt',
  'warning',
  'refusal',
  'report',
  'escalation',
] as const;
export type CardKind = (typeof cardKinds)[number];

export interface Card {
  /** Its name in the catalogue: `first-contact`, `agreement-written`. */
  readonly id: string;
  readonly kind: CardKind;
  readonly language: Language;
  readonly title: SafeText;
  readonly body: readonly Block[];
  readonly form?: Form;
  /** At most six, which is what Teams shows. */
  readonly actions: readonly Action[];
  /** By what it can be asked for anew, on a platform that asks whether what stands there is still right. */
  readonly renews?: ActionData;
  /** A picture that goes with it; all that it shows stands in words on the card. */
  readonly depicts?: Depiction;
  /** The same on a card that goes out: where its reader's client finds it. */
  readonly picture?: Picture;
  /** Files that go with it. */
  readonly encloses?: readonly Enclosure[];
  /** The same on a card that goes out: where its reader can have them. With the actions at most six. */
  readonly downloads?: readonly Download[];
}

export type Block =
  | { readonly type: 'text'; readonly text: SafeText; readonly tone?: 'subtle' | 'strong' }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'list'; readonly heading?: SafeText; readonly items: readonly SafeText[] }
  | { readonly type: 'quote'; readonly text: SafeText; readonly by?: SafeText };

export interface Fact {
  readonly label: SafeText;
  readonly value: SafeText;
  /** An https address that the value opens, such as the text of a rule. */
  readonly url?: string;
}

/** Small strings that come back with a press: ids and codes, never words of a person. */
export type ActionData = Readonly<Record<string, string>>;

export interface Action {
  /** What is pressed, `contact.done`: dotted, unique on its card. */
  readonly id: string;
  readonly label: SafeText;
  readonly style?: 'primary' | 'danger';
  /** True when the press carries the values of the card's form, which are then checked for what is required. */
  readonly submits?: boolean;
  readonly data: ActionData;
}

/** The fields a person fills in on the card itself; no step needs a dialog. */
export interface Form {
  readonly id: string;
  readonly fields: readonly Field[];
}

interface FieldBase {
  readonly id: string;
  readonly label: SafeText;
  readonly hint?: SafeText;
  readonly required?: boolean;
  /** What was wrong with the last answer. */
  readonly error?: SafeText;
}

export type Field =
  | (FieldBase & {
      readonly type: 'text';
      readonly multiline?: boolean;
      readonly maxLength?: number;
      readonly value?: SafeText;
    })
  | (FieldBase & {
      readonly type: 'date';
      readonly value?: string;
      readonly min?: string;
      readonly max?: string;
    })
  | (FieldBase & { readonly type: 'time'; readonly value?: string })
  | (FieldBase & {
      readonly type: 'number';
      readonly value?: number;
      readonly min: number;
      readonly max: number;
    })
  | (FieldBase & {
      readonly type: 'choice';
      readonly choices: readonly { readonly value: string; readonly label: SafeText }[];
      readonly value?: string;
    });

/** What came back from a form: field id to what was filled in; an empty field is absent. */
export type FormValues = Readonly<Record<string, string>>;
