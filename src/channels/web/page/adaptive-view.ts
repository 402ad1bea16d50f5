/** Draws an Adaptive Card with the library that Microsoft's own clients use, set as the host wishes. */
import type * as Library from 'adaptivecards';
import type { JsonObject, PressData } from '../../../cards/adaptive.ts';
import type { FormValues } from '../../../cards/card.ts';
import type { Language } from '../../../domain/locale.ts';
import { asWritten } from './as-written.ts';
import { element } from './element.ts';
import { openFormWindow } from './form-window.ts';
import type { Host } from './host-configs.ts';
import { filledIn, type Press } from './press.ts';

/** The library is a classic script, which `index.html` loads before the modules. */
declare const AdaptiveCards: typeof Library;

/** A card as it was drawn: its elements, and what its form holds at this moment. */
export interface Drawn {
  readonly elements: HTMLElement[];
  values(): FormValues;
}

export interface AdaptiveEvents {
  /** Hears every button whose form, when it has one, is filled in well. */
  press(press: Press): void;
}

/** The card with its form filled in so. */
export function adaptiveView(
  content: JsonObject,
  host: Host,
  on: AdaptiveEvents,
  filled: FormValues = {},
): Drawn {
  // Of markdown our cards hold links, and its escape sign before a character that would be taken for it.
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = htmlOf(text);
    result.didProcess = true;
  };
  AdaptiveCards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;

  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(host);
  card.parse(content);
  for (const input of card.getAllInputs()) fillIn(input, filled[input.id ?? '']);
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) {
      window.open(action.url, '_blank', 'noopener');
      return;
    }
    const { data } = action as Library.ExecuteAction;
    const { dialog } = data as { readonly dialog?: { readonly title: string; readonly card: JsonObject } };
    if (dialog) return openWindow(dialog);
    const { action: id, data: sent = {}, cardKey, ...values } = data as PressData & Record<string, never>;
    on.press({
      action: id,
      data: sent,
      values: filledIn(Object.entries(values)),
      label: action.title ?? '',
      ...(cardKey ? { cardKey } : {}),
    });
  };
  const drawn = card.render();
  const values = () => filledIn(card.getAllInputs().map(({ id = '', value }) => [id, value]));
  return { elements: drawn ? [drawn] : [], values };

  function openWindow(dialog: { readonly title: string; readonly card: JsonObject }): void {
    openFormWindow(card.renderedElement, {
      title: dialog.title,
      language: content.lang as Language,
      content(done) {
        const press = (sent: Press) => {
          on.press(sent);
          done();
        };
        return adaptiveView(dialog.card, host, { press }, values()).elements;
      },
    });
  }
}

function fillIn(input: Library.Input, value: string | undefined): void {
  if (value === undefined) return;
  const filled = input instanceof AdaptiveCards.NumberInput ? Number(value) : value;
  Object.assign(input, { defaultValue: filled });
}

/** A text that is a link as a whole: no words of a person begin with a bracket that bears no escape sign. */
const link = /^\[(?<words>.*)\]\((?<url>https:[^()\s]*)\)$/s;

function htmlOf(text: string): string {
  const { words = text, url } = link.exec(text)?.groups ?? {};
  const plain = asWritten(words);
  const holder = document.createElement('p');
  if (url) holder.append(element('a', { href: url, target: '_blank', rel: 'noopener' }, plain));
  else holder.textContent = plain;
  if (plain.startsWith('• ')) holder.className = 'item';
  return holder.outerHTML;
}
