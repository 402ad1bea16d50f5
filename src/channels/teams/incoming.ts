/** What is done with an activity: the address is kept, what a person did is received, and Teams gets its answer in time. */
import { NabijError } from '../../domain/errors.ts';
import type { Answer, InboundContent, Receive } from '../../ports/channel.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Lookup } from '../../ports/lookup.ts';
import { isPersonal, personIn, type TeamsActivity } from './activity.ts';
import type { Addresses } from './addresses.ts';
import type { Connector } from './connector.ts';
import { afterwards, openedBy } from './dialog.ts';
import type { Reply } from './endpoint.ts';
import { eventIdOf, installationIn, isBareCall, isExtension, parse, unknownIn } from './parse.ts';
import { cardNow, refreshed } from './refresh.ts';
import { searched } from './search.ts';
import { wordsFor } from './words.ts';

/** Teams gives up after fifteen seconds; in doubt it is told that we could not, and the person can try again. */
const receiveWithin = 10_000;

export interface IncomingOptions {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly receive: Receive;
  readonly lookup: Lookup;
  readonly clock: Clock;
  /** What someone is taken to have said who just got the app. */
  readonly welcome?: InboundContent;
  /** Hears why something that nobody waits for did not work. */
  readonly onFailure: (error: unknown, operation: string) => void;
}

/** Deals with one authentic activity; rejects when it could not be kept. */
export function createIncoming(options: IncomingOptions): (activity: TeamsActivity) => Promise<Reply> {
  const { connector, addresses, clock, onFailure } = options;

  return async (activity) => {
    const told = await whatIsAskedIn(activity);
    if (told) return told;
    const installation = installationIn(activity);
    if (installation === 'removed') {
      await addresses.forget(personIn(activity));
      return { status: 200 };
    }
    const inbound =
      installation === 'installed'
        ? welcomeTo(activity)
        : parse(activity, clock.now(), await membersNamedIn(activity));
    if (isBareCall(activity)) pointToOwnChat(activity);
    if (!inbound && !installation) return activity.type === 'invoke' ? { status: 501 } : { status: 200 };
    if (isPersonal(activity) && !isExtension(activity)) {
      await addresses.refresh(activity);
      if (activity.type === 'message' && inbound?.content.kind !== 'press') showTyping(activity);
    }
    const answer = inbound && (await settledWithin(receiveWithin, options.receive(inbound)));
    return activity.type === 'invoke' ? replyTo(activity, answer) : { status: 200 };
  };

  /** The answer to what is only asked, and changes nothing. */
  async function whatIsAskedIn(activity: TeamsActivity): Promise<Reply | undefined> {
    if (activity.type !== 'invoke') return undefined;
    const { lookup } = options;
    return openedBy(activity) ?? (await searched(activity, lookup)) ?? (await refreshed(activity, lookup));
  }

  function welcomeTo(activity: TeamsActivity) {
    if (!options.welcome || activity.id === undefined) return undefined;
    return {
      channel: 'teams' as const,
      from: personIn(activity),
      eventId: eventIdOf(activity),
      at: clock.now(),
      content: options.welcome,
    };
  }

  /** Teams names people by an id of its own; the conversation's roster knows who they are. */
  async function membersNamedIn(activity: TeamsActivity): Promise<ReadonlyMap<string, string>> {
    const { serviceUrl, conversation } = activity;
    const members = new Map<string, string>();
    for (const member of unknownIn(activity)) {
      try {
        const person = await connector.memberOf({ serviceUrl, conversation: conversation.id }, member);
        if (person) members.set(member, person);
      } catch (error) {
        // Then the name as it was typed has to do.
        onFailure(error, 'teams.roster');
      }
    }
    return members;
  }

  function showTyping({ serviceUrl, conversation }: TeamsActivity): void {
    connector
      .post({ serviceUrl, conversation: conversation.id }, { type: 'typing' })
      .catch((error: unknown) => onFailure(error, 'teams.typing'));
  }

  /** The only thing ever said in a channel or a group: it is about nobody, and answered at once so that it comes once. */
  function pointToOwnChat(activity: TeamsActivity): void {
    const { serviceUrl, conversation } = activity;
    const said = { type: 'message', text: wordsFor(activity).inOwnChat, textFormat: 'plain' } as const;
    connector
      .post({ serviceUrl, conversation: conversation.id }, said)
      .catch((error: unknown) => onFailure(error, 'teams.called'));
  }
}

async function settledWithin<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NabijError('teams.receive-slow')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What Teams shows until the card that answers is there: in the window, in the search box, or under the one pressed. */
function replyTo(activity: TeamsActivity, answer: readonly Answer[] | undefined): Reply {
  const { received, answersInChat } = wordsFor(activity);
  switch (activity.name) {
    case 'task/submit':
      return afterwards(activity, answer);
    case 'composeExtension/submitAction':
      return { status: 200, body: { task: { type: 'message', value: answersInChat } } };
    case 'composeExtension/selectItem':
      return { status: 200, body: { composeExtension: { type: 'message', text: answersInChat } } };
    default: {
      const [turned] = (answer ?? []).filter(({ card }) => card.renews);
      // A page that was turned stands there at once; the message is changed right after, for whoever looks next.
      if (turned) return cardNow(turned.card, turned.key, activity);
      const type = 'application/vnd.microsoft.activity.message';
      return { status: 200, body: { statusCode: 200, type, value: received } };
    }
  }
}
