/** A form in a window of its own, as Teams opens one over the chat. It closes with the press that it waits for. */
import type { Language } from '../../../domain/locale.ts';
import { button, element } from './element.ts';

const close: Readonly<Record<Language, string>> = { nl: 'Sluiten', fr: 'Fermer', en: 'Close' };

export interface FormWindow {
  readonly title: string;
  readonly language: Language;
  /** What is in it; `done` closes it. */
  readonly content: (done: () => void) => HTMLElement[];
}

/** Opens it in the colours of whatever `beside` stands in. */
export function openFormWindow(beside: Element | undefined, { title, language, content }: FormWindow): void {
  const done = (): void => dialog.close();
  const dialog: HTMLDialogElement = element(
    'dialog',
    { class: 'form-window', 'aria-label': title, lang: language },
    element(
      'header',
      {},
      element('h2', {}, title),
      button('✕', done, { class: 'quiet', 'aria-label': close[language] }),
    ),
    element('form', { class: 'card', novalidate: true }, ...content(done)),
  );
  dialog.addEventListener('close', () => dialog.remove());
  (beside?.closest('.pane') ?? document.body).append(dialog);
  dialog.showModal();
}
