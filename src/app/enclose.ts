/** Puts the addresses of its files and its picture on a card that goes out, where its reader can open them; elsewhere it goes without. */
import { openWords } from '../../flows/documents/enclosures.ts';
import { speak } from '../../flows/words/speak.ts';
import type { Card } from '../cards/card.ts';
import type { Channel } from '../ports/channel.ts';
import type { Pass } from '../ports/files.ts';
import type { OutboxEntry } from '../ports/store.ts';
import type { House } from './house.ts';

/** The card as that channel can show it. Whoever asked for a file is told when it cannot come; others miss nothing. */
export function enclosed({ links }: House, { name }: Channel, entry: Pick<OutboxEntry, 'to' | 'card'>): Card {
  const { encloses = [], depicts, ...card } = entry.card;
  // An account that belongs to nobody is given no file.
  if (!('person' in entry.to)) return card;
  const { person: reader } = entry.to;
  const { language } = card;
  const { say } = speak(language);
  const linkTo = ({ file, case: id }: Pick<Pass, 'file' | 'case'>) =>
    links.to(name, { file, case: id, reader, language });
  const url = depicts && linkTo(depicts);
  const shown: Card = depicts && url !== undefined ? { ...card, picture: { url, alt: depicts.alt } } : card;
  const downloads = encloses.flatMap((one) => {
    const address = linkTo(one);
    return address === undefined ? [] : [{ label: say(openWords[one.file]), url: address }];
  });
  if (downloads.length > 0) return { ...shown, downloads };
  if (!encloses.some(({ isAsked }) => isAsked)) return shown;
  return { ...shown, body: [...shown.body, { type: 'text', text: say('document.noFile') }] };
}
