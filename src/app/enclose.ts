/** Puts the addresses of its files and its picture on a card that goes out, where its reader can open them; elsewhere it goes without. */
import { openWords } from '../../flows/documents/enclosures.ts';
import { speak } from '../../flows/words/speak.ts';
import type { Card } from '../cards/card.ts';
import type { Depiction } from '../cards/picture.ts';
import type { Channel } from '../ports/channel.ts';
import type { Linked } from '../ports/files.ts';
import type { OutboxEntry } from '../ports/store.ts';
import type { House } from './house.ts';

/** The card as that channel can show it. Whoever asked for a file is told when it cannot come; others miss nothing. */
export function enclosed(
  { links }: House,
  { name }: Pick<Channel, 'name'>,
  entry: Pick<OutboxEntry, 'to' | 'card'>,
): Card {
  const { encloses = [], depicts, ...card } = entry.card;
  // An account that belongs to nobody is given no file.
  if (!('person' in entry.to)) return card;
  const { person: reader } = entry.to;
  const { language } = card;
  const { say } = speak(language);
  const linkTo = (what: Linked) => links.to(name, { ...what, reader, language });
  const picture = depicts && pictureAt(depicts, linkTo);
  const shown: Card = picture ? { ...card, picture } : card;
  const downloads = encloses.flatMap(({ file, case: id }) => {
    const address = linkTo({ file, case: id });
    return address === undefined ? [] : [{ label: say(openWords[file]), url: address }];
  });
  if (downloads.length > 0) return { ...shown, downloads };
  if (!encloses.some(({ isAsked }) => isAsked)) return shown;
  return { ...shown, body: [...shown.body, { type: 'text', text: say('document.noFile') }] };
}

function pictureAt({ alt, ...what }: Depiction, linkTo: (what: Linked) => string | undefined) {
  const url = linkTo(what);
  return url === undefined ? undefined : { url, alt };
}
