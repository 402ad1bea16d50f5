/** The first words: who this is, what it is for, and the few things to begin with. All that can be said comes with help. */
import type { Card } from '../../src/cards/card.ts';
import { firstNameOf, type Person } from '../../src/domain/person.ts';
import { card, text } from '../scene.ts';
import { speak } from '../words/speak.ts';
import { talkButton } from './cards.ts';

/** To whoever says hello, or just got the app; `isReported` when an absence of their own runs or waits to be confirmed. */
export function hello(reader: Person, isReported: boolean): Card {
  const { say } = speak(reader.language);
  const [isManager, isHr] = [reader.roles.includes('manager'), reader.roles.includes('hr')];
  return card(
    { reader },
    'hello',
    'message',
    say('hello.title', { name: firstNameOf(reader) }),
    [
      text(say('hello.text')),
      isManager ? text(say('hello.manager')) : null,
      isHr ? text(say('hello.hr')) : null,
      text(say('hello.ai'), 'subtle'),
    ],
    {
      actions: [
        ...(isReported ? [] : [{ id: 'intent.report', label: say('intent.report'), data: {} }]),
        ...(isManager || isHr
          ? [{ id: 'list.next', label: say('hello.status'), data: { list: 'status' } }]
          : []),
        ...(isManager ? [{ id: 'month.open', label: say('month.open'), data: {} }] : []),
        ...(isManager || isHr ? [] : [talkButton(reader)]),
        { id: 'home.help', label: say('home.help'), data: {} },
      ],
    },
  );
}
