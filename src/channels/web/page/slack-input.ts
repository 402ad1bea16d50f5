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

/** The field, with what is filled in or else what Slack starts with; it stands in the form under the field's own id. */
export function slackInput(
  { label, hint, optional, element: asked }: SlackInput,
  language: Language,
  filled = startOf(asked),
) {
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
      ...radios(asked, filled),
      ...below,
    );
  const field = fieldOf(asked, words.choose, filled);
  field.id = id;
  field.setAttribute('name', asked.action_id);
  if (hintId) field.setAttribute('aria-describedby', hintId);
  return element('div', { class: 'input' }, element('label', { for: id }, ...name), field, ...below);
}

type Choosing = Extract<SlackElement, { options: unknown }>;

function radios({ action_id, options }: Choosing, filled: string | undefined): HTMLElement[] {
  return options.map(({ text, value }) =>
    element(
      'label',
      { class: 'option' },
      element('input', {
        type: 'radio',
        name: action_id,
        value,
        checked: value === filled,
      }),
      text.text,
    ),
  );
}

function startOf(asked: SlackElement): string | undefined {
  switch (asked.type) {
    case 'plain_text_input':
      return asked.initial_value;
    case 'datepicker':
      return asked.initial_date;
    case 'timepicker':
      return asked.initial_time;
    case 'radio_buttons':
    case 'static_select':
      return asked.initial_option?.value;
  }
}

function fieldOf(asked: SlackElement, choose: string, filled: string | undefined): HTMLElement {
  switch (asked.type) {
    case 'plain_text_input': {
      const maxlength = asked.max_length === undefined ? undefined : String(asked.max_length);
      return asked.multiline
        ? element('textarea', { rows: '3', maxlength }, filled ?? '')
        : element('input', { type: 'text', maxlength, value: filled });
    }
    case 'datepicker':
      return element('input', { type: 'date', value: filled });
    case 'timepicker':
      return element('input', { type: 'time', value: filled });
    case 'radio_buttons':
    case 'static_select':
      return element(
        'select',
        {},
        element('option', { value: '' }, choose),
        ...asked.options.map(({ text, value }) =>
          element('option', { value, selected: value === filled }, text.text),
        ),
      );
  }
}
