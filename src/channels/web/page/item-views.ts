/** The items of a conversation as list elements, kept from one drawing to the next so that a half-filled form stays. */
import type { FormValues } from '../../../cards/card.ts';
import { cardView } from './card-view.ts';
import type { Item, Line } from './conversation.ts';
import { button, element, icon } from './element.ts';
import { fileLink } from './file-link.ts';
import { kindMarks } from './kind-marks.ts';
import type { Press } from './press.ts';
import type { Moments, Words } from './words.ts';

interface Dress {
  readonly words: Words;
  readonly moments: Moments;
  /** Whose conversation it is. */
  readonly name: string;
}

interface View {
  readonly node: HTMLElement;
  dress(dress: Dress): void;
  /** What the form of a letter holds at this moment. */
  values?(): FormValues;
}

interface Kept extends View {
  readonly content: string;
  readonly item: Item;
}

export interface ItemViews {
  /** Makes the list show these items; gives the first one that is new at its end. */
  draw(list: HTMLElement, items: readonly Item[], dress: Dress): HTMLElement | undefined;
}

export function createItemViews(on: { press(press: Press): void; retry(line: Line): void }): ItemViews {
  const kept = new Map<string, Kept>();

  function viewOf(item: Item): Kept {
    const content = JSON.stringify(item);
    const known = kept.get(item.id);
    if (known?.content === content) return known;
    const filled = known && isSameLetter(known.item, item) ? known.values?.() : undefined;
    const view = { content, item, ...make(item, on, filled) };
    kept.set(item.id, view);
    return view;
  }

  return {
    draw(list, items, dress) {
      const known = new Set(kept.keys());
      const hadFocus = list.contains(document.activeElement) && document.activeElement !== list;
      const before = new Set(list.children);
      const nodes = items.map((item) => {
        const view = viewOf(item);
        view.dress(dress);
        view.node.dataset.item = item.id;
        return view.node;
      });
      // Moving an element takes its focus, so only what is out of place is moved.
      const wanted = new Set<Element>(nodes);
      for (const child of before) if (!wanted.has(child)) child.remove();
      nodes.forEach((node, index) => {
        if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
      });
      const ids = new Set(items.map(({ id }) => id));
      for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id);
      if (hadFocus && !list.contains(document.activeElement)) list.focus({ preventScroll: true });
      const fresh = items.findIndex(({ id, type }) => type !== 'day' && !known.has(id));
      return nodes[fresh];
    },
  };
}

/** Whether only its look changed: then what was filled in stays. */
function isSameLetter(before: Item, now: Item): boolean {
  const [was, is] = [before, now].map((item) => item.type === 'letter' && JSON.stringify(item.letter.card));
  return was === is;
}

function make(
  item: Item,
  on: { press(press: Press): void; retry(line: Line): void },
  filled?: FormValues,
): View {
  switch (item.type) {
    case 'day': {
      const node = element('li', { class: 'day' });
      return {
        node,
        dress({ moments }) {
          node.textContent = moments.day(item.at);
        },
      };
    }
    case 'line':
      return lineView(item.line, on.retry);
    case 'letter': {
      const { letter } = item;
      const mark = element('span', { class: 'mark' });
      const time = element('time', { datetime: letter.at });
      const head = element('header', {}, mark, time);
      // As Slack and Teams show a card, its files are buttons of theirs.
      const files = letter.preview ? [] : letter.downloads.map(fileLink);
      const card = cardView(letter, on.press, filled);
      const node = element(
        'li',
        { class: `letter ${letter.kind}` },
        element('img', { class: 'avatar', src: '/playground/page/nabij.svg', alt: '' }),
        element('article', {}, head, card.node, ...files),
      );
      return {
        node,
        values: card.values,
        dress({ words, moments }) {
          const { path, word } = kindMarks[letter.kind];
          // Slack and Teams say who speaks, and leave what kind of message it is to its words.
          if (letter.preview) mark.replaceChildren('Nabij', element('span', { class: 'badge' }, words.badge));
          else mark.replaceChildren(icon(path), word === undefined ? 'Nabij' : words[word]);
          time.textContent = moments.time(letter.at);
        },
      };
    }
  }
}

function lineView(line: Line, retry: (line: Line) => void): View {
  const said = element('p', {}, line.text);
  const state = element('footer');
  const avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' });
  const who = element('span', { class: 'who' });
  const node = element(
    'li',
    { class: `line ${line.pressed ? 'pressed' : 'typed'} ${line.state}` },
    avatar,
    who,
    said,
    state,
  );
  return {
    node,
    dress({ words, moments, name }) {
      who.textContent = name;
      avatar.textContent = initialsOf(name);
      const time = element('time', { datetime: line.at }, moments.time(line.at));
      if (line.state === 'failed')
        state.replaceChildren(
          words.notSent,
          ' ',
          button(words.again, () => retry(line), { class: 'link' }),
        );
      else if (line.state === 'sending') state.replaceChildren(words.sending);
      else state.replaceChildren(...(line.pressed ? [`${words.pressed} · `] : []), time);
    },
  };
}

function initialsOf(name: string): string {
  const parts = name.split(' ').map(([first = '']) => first);
  return `${parts[0] ?? ''}${parts.length > 1 ? parts.at(-1) : ''}`;
}
