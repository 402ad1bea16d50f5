/**
 * A channel carries words in and cards out. It knows one platform and nothing of absence.
 *
 * In: it turns a payload into `Inbound` and hands it to `Receive`, which resolves once the event is durably kept;
 * only then is the platform answered. Out: `send` delivers one card and gives back a receipt.
 */
import type { ActionData, Card, FormValues } from '../cards/card.ts';
import type { Instant } from '../domain/local-date.ts';
import type { ChannelName } from '../domain/person.ts';

/** One thing a person did, in the shape all channels share. */
export interface Inbound {
  readonly channel: ChannelName;
  /** The platform's id of the person. */
  readonly from: string;
  /** The platform's id of this event: the same on every redelivery. */
  readonly eventId: string;
  readonly at: Instant;
  /**
   * The language the person set on the platform, as the platform writes it: `nl-BE`, `fr_FR`, `en`. Absent when the
   * event does not say. It counts for those alone for whom the people file names no language.
   */
  readonly locale?: string;
  /** Where an answer goes when it is not the person's own conversation; opaque to all but the channel. */
  readonly replyTo?: string;
  readonly content: InboundContent;
}

export type InboundContent =
  | { readonly kind: 'words'; readonly text: string }
  /** `/verzuim status @koen`: name `verzuim`, text `status @koen`; mentions already turned into `@<platform id>`. */
  | { readonly kind: 'command'; readonly name: string; readonly text: string }
  /** `cardKey` is the key under which the pressed card was sent, when the platform says. */
  | {
      readonly kind: 'press';
      readonly action: string;
      readonly data: ActionData;
      readonly values: FormValues;
      readonly cardKey?: string;
    }
  /**
   * The person changed words that they sent before, which are not read again: what a changed text would change was read
   * already. Its event is the same for every change of one message.
   */
  | { readonly kind: 'edited' }
  /** A file or a picture without words. It is not fetched and not looked at: it may be about somebody's health. */
  | { readonly kind: 'file' }
  /** The person looks at their own page. Nothing has to be kept of it. */
  | { readonly kind: 'home' };

/** A card with which a person is answered, and the key of its delivery. */
export interface Answer {
  readonly key: string;
  readonly card: Card;
}

/**
 * Takes an event in, exactly once per `eventId`; resolves when nothing of it can be lost any more. Gives what the person is
 * answered with, which is on its way as all cards are: for a dialog that waits for it. Gives nothing for an event that was
 * answered before.
 */
export type Receive = (inbound: Inbound) => Promise<readonly Answer[] | undefined>;

/** Where a sent card stands; `ref` is the channel's own and opaque. */
export interface Receipt {
  readonly channel: ChannelName;
  readonly ref: string;
}

export interface Delivery {
  /** The same on every try; a channel that can, uses it to show a card once. It comes back as `cardKey`. */
  readonly key: string;
  /** The platform's id of the person. */
  readonly to: string;
  readonly replyTo?: string;
  readonly card: Card;
  /** The card to put this one in the place of; when it is gone, the card is sent anew. */
  readonly replaces?: Receipt;
  /** True when nobody has to hear of it: with nothing left to replace, nothing is shown. */
  readonly quiet?: true;
  /** True when an earlier try may have arrived: on a platform that can be asked, it is looked for first. */
  readonly inDoubt?: true;
}

export interface Channel {
  readonly name: ChannelName;
  /** Delivers one card; rejects with a `NabijError` whose `retry` says whether and when to try again. */
  send(delivery: Delivery): Promise<Receipt>;
  /**
   * Shows these cards as the person's own page, in the place of what stood there, on a platform that has such pages.
   * Asks for them only when that person ever looked at it.
   */
  showHome?(to: string, write: () => Promise<readonly Card[]>): Promise<void>;
}
