/** The web page as a channel: a card goes into the person's mailbox, and open pages are told. */
import { NabijError } from '../../domain/errors.ts';
import type { Channel, Delivery, Receipt } from '../../ports/channel.ts';
import type { Letter, Mailbox } from '../../ports/mailbox.ts';
import type { PlaygroundHouse } from './house.ts';
import type { Live } from './live.ts';

/** The sending half. A delivery that is tried again leaves one letter, since a mailbox keeps one per key. */
export function createMailboxSender(
  mailbox: Mailbox,
  house: Pick<PlaygroundHouse, 'now' | 'people'>,
  live: Live,
): Channel {
  return {
    name: 'web',
    async send({ key, to, card, replaces }: Delivery): Promise<Receipt> {
      if (!house.people().some((person) => person.channels.web === to))
        throw new NabijError('web.unknown-user');
      const letter: Letter = { key, at: house.now(), card };
      if (replaces === undefined) await mailbox.put(to, letter);
      else await mailbox.replace(to, replaces.ref, letter);
      live.tell({ type: 'letters', of: to });
      return { channel: 'web', ref: key };
    },
  };
}
