/**
 * Puts cards into people's own conversations with the bot. Teams knows no idempotent post and shows a bot no history, so
 * a card whose answer got lost on the way is shown again; a key that came before cannot be looked for.
 */
import { z } from 'zod';
import { NabijError } from '../../domain/errors.ts';
import type { Channel, Delivery, Receipt } from '../../ports/channel.ts';
import type { Address, Addresses } from './addresses.ts';
import type { Connector } from './connector.ts';
import type { Pace } from './pace.ts';
import { type CardActivity, render } from './render.ts';

export interface Sending {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly pace: Pace;
  /** Where a conversation is opened with someone who never wrote to us. */
  readonly serviceUrl: string;
}

/** The channel's `send`: one card into the person's own conversation with the bot. */
export function createSend({ connector, addresses, pace, serviceUrl }: Sending): Channel['send'] {
  return async (delivery) => {
    return (await update(delivery)) ?? (await post(delivery));
  };

  /** Puts the message in the place of the earlier one; nothing when that can no longer be had. */
  async function update(delivery: Delivery): Promise<Receipt | undefined> {
    const earlier = delivery.replaces && placeIn(delivery.replaces);
    if (!earlier) return undefined;
    const known = await addresses.of(delivery.to);
    const address = { serviceUrl: known?.serviceUrl ?? serviceUrl, conversation: earlier.conversation };
    await pace.turn(address.conversation);
    try {
      await connector.update(address, earlier.message, messageFor(delivery, known));
      return receipt(address, earlier.message);
    } catch (error) {
      // Deleted, or in a conversation that is gone: the new card says what there is to say.
      if (isFinal(error)) return undefined;
      throw error;
    }
  }

  async function post(delivery: Delivery): Promise<Receipt> {
    const { to } = delivery;
    const known = await addresses.of(to);
    const address = known ?? (await open(to));
    await pace.turn(address.conversation);
    try {
      return receipt(address, await connector.post(address, messageFor(delivery, known)));
    } catch (error) {
      if (!known || !(error instanceof NabijError) || error.code !== 'teams.conversation-gone') throw error;
      // The app was removed, or removed and installed again: a new conversation tells which.
      await addresses.forget(to);
      return post(delivery);
    }
  }

  async function open(person: string): Promise<Address> {
    const address = { serviceUrl, conversation: await connector.open(serviceUrl, person) };
    await addresses.set(person, address);
    return address;
  }
}

function messageFor({ card, key }: Delivery, address: Address | undefined): CardActivity {
  return render(card, key, address?.member);
}

function isFinal(error: unknown): boolean {
  return error instanceof NabijError && error.retry === 'never';
}

const place = z.object({ conversation: z.string(), message: z.string() });

function receipt({ conversation }: Address, message: string): Receipt {
  return { channel: 'teams', ref: JSON.stringify({ conversation, message }) };
}

function placeIn({ channel, ref }: Receipt): z.infer<typeof place> | undefined {
  return channel === 'teams' ? place.safeParse(JSON.parse(ref)).data : undefined;
}
