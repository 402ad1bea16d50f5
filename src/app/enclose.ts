/** Puts the addresses of its files on a card that goes out, where its reader can open them; elsewhere it goes without. */
import { openWords } from '../../flows/documents/enclosures.ts';
import { speak } from '../../flows/words/speak.ts';
import type { Card } from '../cards/card.ts';
import type { Channel } from '../ports/channel.ts';
import type { OutboxEntry } from '../ports/store.ts';
import type { House } from './house.ts';

/** The card as that channel can show it. Whoever asked for a file is told when it cannot come; others miss nothing. */
export function enclosed({ links }: House, { name }: Channel, entry: Pick<OutboxEntry, 'to' | 'card'>): Card {
  const { encloses, ...card } = entry.card;
  // An account that belongs to nobody is given no file.
  if (!encloses || !('person' in entry.to)) return card;
  const { person: reader } = entry.to;
  const { language } = card;
  const { say } = speak(language);
  const downloads = encloses.flatMap(({ file, case: id }) => {
    const url = links.to(name, { file, case: id, reader, language });
    return url === undefined ? [] : [{ label: say(openWords[file]), url }];
  });
  if (downloads.length > 0) return { ...card, downloads };
  if (!encloses.some(({ isAsked }) => isAsked)) return card;
  return { ...card, body: [...card.body, { type: 'text', text: say('document.noFile') }] };
}
