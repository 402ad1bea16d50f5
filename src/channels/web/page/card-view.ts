/** Draws a letter's Adaptive Card with the library that Microsoft's own clients use, in the colours of the page. */
import type * as Library from 'adaptivecards';
import type { PressData } from '../../../cards/adaptive.ts';
import type { FormValues } from '../../../cards/card.ts';
import type { PageLetter } from '../page-state.ts';
import { asWritten } from './as-written.ts';

/** The library is a classic script, which `index.html` loads before the modules. */
declare const AdaptiveCards: typeof Library;

export interface Press extends PressData {
  readonly values: FormValues;
  /** What the button says. */
  readonly label: string;
}

const colours = {
  default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  dark: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  light: { default: 'var(--surface)', subtle: 'var(--surface)' },
  accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
  attention: { default: 'var(--attention)', subtle: 'var(--attention)' },
  good: { default: 'var(--accent)', subtle: 'var(--accent)' },
  warning: { default: 'var(--attention)', subtle: 'var(--attention)' },
};

const font = {
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
};

const hostConfig = () =>
  new AdaptiveCards.HostConfig({
    spacing: { small: 4, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 14 },
    fontTypes: { default: font, monospace: font },
    containerStyles: {
      default: { backgroundColor: 'transparent', foregroundColors: colours },
      emphasis: { backgroundColor: 'var(--quote)', foregroundColors: colours },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder' },
    },
    actions: { maxActions: 6, spacing: 'medium', buttonSpacing: 8, actionsOrientation: 'horizontal' },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'default', isSubtle: true, maxWidth: 170, wrap: true },
      value: { weight: 'bolder', wrap: true },
      spacing: 14,
    },
    textStyles: { heading: { size: 'medium', weight: 'bolder' } },
  });

/** The card as elements; `press` hears every button whose form, when it has one, is filled in well. */
export function cardView(letter: PageLetter, press: (press: Press) => void): HTMLElement {
  // Our cards hold no markdown, only its escape sign before a character that would be taken for it.
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = htmlOf(text);
    result.didProcess = true;
  };
  AdaptiveCards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;

  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig();
  card.parse(letter.card);
  card.onExecuteAction = (action) => {
    const { data } = action as Library.ExecuteAction;
    const { action: id, data: sent = {}, cardKey, ...values } = data as PressData & Record<string, never>;
    press({
      action: id,
      data: sent,
      values: filledIn(values),
      label: action.title ?? '',
      ...(cardKey ? { cardKey } : {}),
    });
  };

  // A form of its own keeps radio buttons of two cards with the same field apart.
  const form = document.createElement('form');
  form.className = 'card';
  form.lang = letter.language;
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  const drawn = card.render();
  if (drawn) form.append(drawn);
  return form;
}

/** A button as it stands on a card. */
interface Button {
  readonly verb: string;
  readonly title: string;
  readonly associatedInputs: string;
  readonly data: PressData;
}

/** The buttons of all these letters, in order. */
export function buttonsOn(letters: readonly PageLetter[]): readonly Button[] {
  return letters.flatMap(({ card }) => card.actions as unknown as readonly Button[]);
}

/** An empty field is absent. */
function filledIn(values: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(values)
      .map(([id, value]) => [id, String(value ?? '').trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}

function htmlOf(text: string): string {
  const plain = asWritten(text);
  const holder = document.createElement('p');
  holder.textContent = plain;
  if (plain.startsWith('• ')) holder.className = 'item';
  return holder.outerHTML;
}
