/**
 * A card as Adaptive Card 1.5 JSON, for the two places that draw those: Teams and the web page.
 * Pure mapping; what Teams wants around it (attachments, refresh) is not here.
 */
import { NabijError } from '../domain/errors.ts';
import type { Language } from '../domain/locale.ts';
import type { Action, Block, Card, Fact, Field } from './card.ts';
import { plainTextOf } from './plain-text.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What comes back with a press, beside the values of the form under the ids of its fields. */
export interface PressData {
  readonly action: string;
  readonly data: Action['data'];
  readonly cardKey?: string;
}

export interface AdaptiveOptions {
  /** The key of the delivery, sent back with every press. */
  readonly cardKey?: string;
  /** The kind of button: the new one unless said otherwise, with the old one beside it, or the old one alone. */
  readonly press?: 'execute' | 'execute-or-submit' | 'submit';
  /** Puts what was wrong with an answer below its field, where the client puts its own errors. */
  readonly errorsBelow?: boolean;
}

/** The card as an Adaptive Card 1.5; refuses a card with more than the six actions that Teams shows. */
export function adaptiveCardOf(card: Card, options: AdaptiveOptions = {}): JsonObject {
  const downloads = card.downloads ?? [];
  if (card.actions.length + downloads.length > 6)
    throw new NabijError('card.too-many-actions', { details: { card: card.id } });
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: card.language,
    fallbackText: plainTextOf(card),
    body: [
      textBlock(card.title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...pictureOf(card),
      ...card.body.flatMap(elementsOf),
      ...(card.form?.fields ?? []).flatMap((field) => inputOf(field, card.language, options)),
    ],
    actions: [
      ...card.actions.map((action) => actionOf(action, options)),
      ...downloads.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
    ],
  };
}

/** As wide as the card, and what it says for who cannot see it. */
function pictureOf({ picture }: Card): Json[] {
  return picture ? [{ type: 'Image', url: picture.url, altText: picture.alt, size: 'Stretch' }] : [];
}

function elementsOf(block: Block): Json[] {
  switch (block.type) {
    case 'text':
      return [textBlock(block.text, toneOf(block.tone))];
    case 'facts':
      return factsOf(block.facts);
    case 'list':
      return [
        ...(block.heading === undefined ? [] : [textBlock(block.heading, { weight: 'Bolder' })]),
        ...block.items.map((item) => textBlock(item, { spacing: 'Small' }, '• ')),
      ];
    case 'quote':
      return [
        {
          type: 'Container',
          style: 'emphasis',
          items: [
            textBlock(block.text),
            ...(block.by === undefined
              ? []
              : [textBlock(block.by, { isSubtle: true, spacing: 'Small' }, '— ')]),
          ],
        },
      ];
  }
}

/** Longer than this, a value stands below its label: beside it, a phone leaves it a column of three words. */
const besideLabel = 100;

/** Label beside value, as far as the value is short; in their order. */
function factsOf(facts: readonly Fact[]): Json[] {
  const elements: Json[] = [];
  let beside: Json[] = [];
  const close = () => {
    if (beside.length > 0) elements.push({ type: 'FactSet', facts: beside });
    beside = [];
  };
  for (const { label, value, url } of facts) {
    const words = url ? linkTo(url, value) : literal(value);
    if (value.length <= besideLabel) {
      beside.push({ title: literal(label), value: words });
      continue;
    }
    close();
    const below = { type: 'TextBlock', text: words, wrap: true, spacing: 'None' };
    elements.push(textBlock(label, { weight: 'Bolder' }), below);
  }
  close();
  return elements;
}

function toneOf(tone: 'subtle' | 'strong' | undefined): JsonObject {
  if (tone === 'subtle') return { isSubtle: true };
  return tone === 'strong' ? { weight: 'Bolder' } : {};
}

function textBlock(text: string, style: JsonObject = {}, before = ''): JsonObject {
  return { type: 'TextBlock', text: before + literal(text), wrap: true, ...style };
}

/** The input itself, with its hint below it, and what was wrong above it or last. */
function inputOf(field: Field, language: Language, { errorsBelow = false }: AdaptiveOptions): Json[] {
  const wrong = { color: 'Attention', weight: 'Bolder', ...(errorsBelow ? { spacing: 'Small' } : {}) };
  const error = field.error === undefined ? [] : [textBlock(field.error, wrong)];
  const subtle = { isSubtle: true, size: 'Small', spacing: 'Small' };
  const hint = field.hint === undefined ? [] : [textBlock(field.hint, subtle)];
  const input = {
    id: field.id,
    label: field.label,
    isRequired: field.required ?? false,
    errorMessage: errorMessageOf(field, language),
    ...inputTypeOf(field),
  };
  return errorsBelow ? [input, ...hint, ...error] : [...error, input, ...hint];
}

function inputTypeOf(field: Field): JsonObject {
  switch (field.type) {
    case 'text':
      return {
        type: 'Input.Text',
        isMultiline: field.multiline ?? false,
        ...given({ maxLength: field.maxLength, value: field.value }),
      };
    case 'date':
      return { type: 'Input.Date', ...given({ value: field.value, min: field.min, max: field.max }) };
    case 'time':
      return { type: 'Input.Time', ...given({ value: field.value }) };
    case 'number':
      return { type: 'Input.Number', min: field.min, max: field.max, ...given({ value: field.value }) };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        // A few choices are read faster than a closed list is opened.
        style: field.choices.length <= 4 ? 'expanded' : 'compact',
        wrap: true,
        choices: field.choices.map(({ value, label }) => ({ title: label, value })),
        ...given({ value: field.value }),
      };
  }
}

function actionOf(action: Action, { cardKey, press = 'execute' }: AdaptiveOptions): Json {
  const data: JsonObject = { action: action.id, data: action.data, ...given({ cardKey }) };
  const shared: JsonObject = {
    title: action.label,
    data,
    associatedInputs: action.submits ? 'auto' : 'none',
    ...(action.style === undefined ? {} : { style: action.style === 'primary' ? 'positive' : 'destructive' }),
  };
  const submit = { type: 'Action.Submit', ...shared };
  if (press === 'submit') return submit;
  const execute = { type: 'Action.Execute', verb: action.id, ...shared };
  return press === 'execute' ? execute : { ...execute, fallback: submit };
}

/** Only what is there: a card carries no `undefined`. */
function given(values: Record<string, string | number | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter((entry) => entry[1] !== undefined)) as JsonObject;
}

const errorMessages = {
  nl: {
    needed: 'Vul dit nog even in.',
    number: (min: number, max: number) => `Kies een getal van ${min} tot ${max}.`,
  },
  fr: {
    needed: 'Il manque encore ceci.',
    number: (min: number, max: number) => `Choisissez un nombre de ${min} à ${max}.`,
  },
  en: {
    needed: 'Please fill this in.',
    number: (min: number, max: number) => `Choose a number from ${min} to ${max}.`,
  },
};

function errorMessageOf(field: Field, language: Language): string {
  const messages = errorMessages[language];
  return field.type === 'number' ? messages.number(field.min, field.max) : messages.needed;
}

/** The only markdown that our cards hold: words that open an address. */
const linkTo = (url: string, words: string): string =>
  `[${literal(words)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;

/**
 * The text so that a card shows it as it stands. Adaptive Cards read markdown and `{{DATE(…)}}` in text blocks and
 * facts, so a colleague's words could otherwise make a link or a heading. A new line is written as a new paragraph, the
 * only one that markdown keeps. Inputs and buttons show text as it is.
 */
export function literal(text: string): string {
  return text
    .replace(/[\\`*_[\]{}<>~|]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\s*\n\s*/g, '\n\n');
}
