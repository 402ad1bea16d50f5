/** One message in the place of many prompts that come at the same moment. It names nobody: who it is about shows when opened. */
import type { Card } from '../../src/cards/card.ts';
import type { Person } from '../../src/domain/person.ts';
import { card, text } from '../scene.ts';
import { speak } from '../words/speak.ts';

/** From so many prompts at once they come as one message. */
export const bundledFrom = 5;

export function bundle(reader: Person, count: number): Card {
  const { say } = speak(reader.language);
  return card({ reader }, 'bundle', 'nudge', say('bundle.title', { count }), [text(say('bundle.text'))], {
    actions: [{ id: 'bundle.open', label: say('bundle.open'), style: 'primary', data: {} }],
  });
}
