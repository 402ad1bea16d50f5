/** Where a person types: Enter sends, Shift+Enter makes a new line, and a few things need only a tap. */
import type { CaseRole } from '../../../domain/person.ts';
import type { PagePerson } from '../page-state.ts';
import { firstNameOf } from './casting.ts';
import { button, element, icon } from './element.ts';
import { filled, quickWords, type Words } from './words.ts';

export interface Composer {
  readonly root: HTMLElement;
  draw(words: Words, person: PagePerson | undefined): void;
}

export function createComposer(role: CaseRole, say: (text: string) => void): Composer {
  const field = element('textarea', { rows: '1', maxlength: '4000', autocomplete: 'off' });
  const send = element('button', { class: 'send' }, icon('M2 8l12-5.5L10 14 8 9z'));
  const form = element('form', {}, field, send);
  const quick = element('div', { class: 'quick', role: 'group' });
  const root = element('div', { class: 'composer' }, quick, form);
  let drawn = '';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    grow();
    say(text);
  });
  field.addEventListener('keydown', (event) => {
    // While an accent is being composed, Enter belongs to the keyboard.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  field.addEventListener('input', grow);

  function grow(): void {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 140)}px`;
  }

  return {
    root,
    draw(words, person) {
      const signature = `${words.send} ${person?.webId}`;
      if (signature === drawn) return;
      drawn = signature;
      root.hidden = person === undefined;
      if (person === undefined) return;
      const hint = filled(words.composer, { name: firstNameOf(person) });
      field.placeholder = hint;
      field.ariaLabel = hint;
      send.ariaLabel = words.send;
      quick.ariaLabel = words.quick;
      quick.lang = person.language;
      quick.replaceChildren(
        ...quickWords[person.language][role].map((text) => button(text, () => say(text))),
      );
    },
  };
}
