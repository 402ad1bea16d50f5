/** A field of a form as Slack shows it in a message: its label, what is filled in, and a hint below. */
import type { Language } from '../../../domain/locale.ts';
import type { SlackElement, SlackInput } from './block-kit.ts';
import { element } from './element.ts';

/** What Slack itself adds to a field, in the language of who reads it. */
const slackWords: Readonly<Record<Language, { optional: string; choose: string }>> = {
  nl: { optional: '(optioneel)', choose: 'Kies een optie' },
  fr: { optional: '(facultatif)', choose: 'Choisissez une option' },
  en: { optional: '(optional)', choose: 'Choose an option' },
};

let made = 0;

/** The field; its value stands in the surrounding form under the field's own id. */
export function slackInput({ label, hint, optional, element: asked }: SlackInput, language: Language) {
  made += 1;
  const id = `slack-field-${made}`;
  const words = slackWords[language];
  const name = [
    label.text,
    ...(optional ? [' ', element('span', { class: 'optional' }, words.optional)] : []),
  ];
  const hintId = hint && `${id}-hint`;
  const below = hint ? [element('p', { class: 'hint', id: hintId }, hint.text)] : [];
  if (asked.type === 'radio_buttons')
    return element(
      'fieldset',
      { class: 'input', 'aria-describedby': hintId },
      element('legend', {}, ...name),
      ...radios(asked),
      ...below,
    );
  const field = fieldOf(asked, words.choose);
  field.id = id;
  field.setAttribute('name', asked.action_id);
  if (hintId) field.setAttribute('aria-describedby', hintId);
  return element('div', { class: 'input' }, element('label', { for: id }, ...name), field, ...below);
}

type Choosing = Extract<SlackElement, { options: unknown }>;

function radios({ action_id, options, initial_option }: Choosing): HTMLElement[] {
  return options.map(({ text, value }) =>
    element(
      'label',
      { class: 'option' },
      element('input', {
        type: 'radio',
        name: action_id,
        value,
        checked: value === initial_option?.value,
      }),
      text.text,
    ),
  );
}

function fieldOf(asked: SlackElement, choose: string): HTMLElement {
  switch (asked.type) {
    case 'plain_text_input': {
      const maxlength = asked.max_length === undefined ? undefined : String(asked.max_length);
      const value = asked.initial_value;
      return asked.multiline
        ? element('textarea', { rows: '3', maxlength }, value ?? '')
        : element('input', { type: 'text', maxlength, value });
    }
    case 'datepicker':
      return element('input', { type: 'date', value: asked.initial_date });
    case 'timepicker':
      return element('input', { type: 'time', value: asked.initial_time });
    case 'radio_buttons':
    case 'static_select':
      return element(
        'select',
        {},
        element('option', { value: '' }, choose),
        ...asked.options.map(({ text, value }) =>
          element('option', { value, selected: value === asked.initial_option?.value }, text.text),
        ),
      );
  }
}
