/** One pane: whose turn it is, the conversation, and the place to answer. It draws what it is given and keeps nothing. */
import type { CaseRole } from '../../../domain/person.ts';
import type { PageLetter, PagePerson } from '../page-state.ts';
import { firstNameOf } from './casting.ts';
import { createComposer } from './composer.ts';
import { conversationOf, type Line } from './conversation.ts';
import { element } from './element.ts';
import { createItemViews } from './item-views.ts';
import type { Look } from './looks.ts';
import type { Press } from './press.ts';
import { keepingPlace, showNewest } from './scroll.ts';
import { filled, type Moments, type WordKey, type Words } from './words.ts';

/** What a pane is for, while nothing was said there yet. */
const emptyOf: Readonly<Record<CaseRole, WordKey>> = {
  employee: 'emptyEmployee',
  manager: 'emptyManager',
  hr: 'emptyHr',
};

export interface PaneView {
  readonly words: Words;
  readonly moments: Moments;
  readonly look: Look;
  /** Those who can be chosen here. */
  readonly people: readonly PagePerson[];
  readonly shown: PagePerson | undefined;
  readonly unread: (webId: string) => number;
  readonly letters: readonly PageLetter[];
  readonly lines: readonly Line[];
  readonly typing: boolean;
}

export interface PaneEvents {
  choose(webId: string): void;
  say(text: string): void;
  press(press: Press): void;
  retry(line: Line): void;
}

export interface Pane {
  readonly root: HTMLElement;
  draw(view: PaneView): void;
  /** Reads a new letter to someone who listens rather than looks. */
  announce(text: string, language: string): void;
}

export function createPane(role: CaseRole, on: PaneEvents): Pane {
  const id = `pane-${role}`;
  const title = element('h2', { id: `${id}-title`, class: 'unseen-narrow' });
  const picker = element('select', { id: `${id}-person` });
  const pickerLabel = element('label', { for: `${id}-person`, class: 'unseen' });
  const log = element('ol', { class: 'log', tabindex: '0' });
  const typing = element('p', { class: 'typing' });
  const empty = element('p', { class: 'empty' });
  const spoken = element('p', { class: 'unseen', 'aria-live': 'polite' });
  const composer = createComposer(role, on.say);
  const views = createItemViews(on);
  const scroll = element('div', { class: 'scroll' }, empty, log, typing);
  const root = element(
    'section',
    { class: `pane ${role}`, id, 'aria-labelledby': `${id}-title` },
    element('header', {}, title, pickerLabel, picker),
    scroll,
    composer.root,
    spoken,
  );
  picker.addEventListener('change', () => on.choose(picker.value));
  let drawnFor: string | undefined;

  return {
    root,
    draw({ words, moments, look, people, shown, unread, letters, lines, typing: waits }) {
      title.textContent = words[role];
      pickerLabel.textContent = words.whose;
      const options = people.map(({ webId, name }) => ({
        webId,
        name: unread(webId) > 0 ? filled(words.newFor, { name, count: unread(webId) }) : name,
      }));
      drawOptions(picker, options, shown?.webId);
      picker.disabled = people.length < 2;
      log.ariaLabel = shown ? filled(words.conversation, { name: shown.name }) : words[role];
      composer.draw(words, shown);

      const sameAsBefore = drawnFor === shown?.webId;
      drawnFor = shown?.webId;
      const items = conversationOf(letters, lines, moments.day);
      const newest = keepingPlace(scroll, log, () => {
        root.dataset.look = look;
        return views.draw(log, items, { words, moments, name: shown?.name ?? '' });
      });
      empty.hidden = log.childElementCount > 0;
      empty.textContent = shown ? filled(words[emptyOf[role]], { name: firstNameOf(shown) }) : words.nobody;
      typing.hidden = !waits;
      typing.replaceChildren(element('span', { class: 'dots' }), words.typing);
      if (!sameAsBefore) scroll.scrollTop = scroll.scrollHeight;
      else if (waits || newest) showNewest(scroll, newest);
    },
    announce(text, language) {
      spoken.lang = language;
      spoken.textContent = text;
    },
  };
}

function drawOptions(
  picker: HTMLSelectElement,
  options: readonly { webId: string; name: string }[],
  chosen: string | undefined,
): void {
  const signature = JSON.stringify(options);
  if (picker.dataset.drawn !== signature) {
    picker.replaceChildren(...options.map(({ webId, name }) => element('option', { value: webId }, name)));
    picker.dataset.drawn = signature;
  }
  if (chosen !== undefined) picker.value = chosen;
}
