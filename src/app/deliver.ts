/**
 * Takes what waits for one recipient out of the outbox and to a channel, in order. A channel that fails for good is
 * followed by the person's next one; when none is left, HR gets a line, and the entry is settled as failed, unless an
 * operator can mend what is wrong.
 */
import { plain } from '../../flows/answers/cards.ts';
import { bundle, bundledFrom } from '../../flows/nudges/bundle.ts';
import { NabijError } from '../domain/errors.ts';
import { type ChannelName, firstNameOf, type Person } from '../domain/person.ts';
import { isPersonal } from '../domain/personal.ts';
import type { Channel, Receipt } from '../ports/channel.ts';
import { type OutboxEntry, recipientKey } from '../ports/store.ts';
import { enclosed } from './enclose.ts';
import { refreshHome } from './home.ts';
import type { House } from './house.ts';

/**
 * Delivers everything that waits for that recipient, and then shows their own page as it is now; rejects when the rest
 * must be tried again later. `inDoubt` when the try before may have sent what is first in order without settling it.
 */
export function createDeliver(house: House): (recipient: string, inDoubt?: boolean) => Promise<void> {
  return async (recipient, inDoubt = false) => {
    const entries = await house.store.waitingFor(recipient);
    const person = house.directory.find(recipient);
    const bundled = person ? await deliverBundle(house, person, entries, inDoubt) : new Set<OutboxEntry>();
    for (const entry of entries) {
      if (!bundled.has(entry)) await deliver(house, recipient, entry, inDoubt && entry === entries[0]);
    }
    if (person && entries.length > 0) await refreshHome(house, person);
  };
}

/** Many prompts at one moment go as one message, which opens them when it suits; gives back those that it stands for. */
async function deliverBundle(
  house: House,
  person: Person,
  entries: readonly OutboxEntry[],
  inDoubt: boolean,
): Promise<ReadonlySet<OutboxEntry>> {
  const prompts = entries.filter(isPrompt);
  if (prompts.length < bundledFrom) return new Set();
  // The same on every try; one more prompt meanwhile makes it another message.
  const key = `bundle:${prompts.length}:${prompts.at(-1)?.key}`;
  const message = { key, to: { person: person.id }, card: bundle(person, prompts.length) };
  await deliver(house, person.id, message, inDoubt);
  for (const entry of prompts) await settle(house, entry, { failed: 'bundled' });
  return new Set(prompts);
}

/** Something of a case that came by itself; what is personal stays out of any bundle. */
const isPrompt = ({ card, caseId, channel, replaces, quiet }: OutboxEntry): boolean =>
  card.kind === 'nudge' && caseId !== undefined && !isPersonal(caseId) && !channel && !replaces && !quiet;

async function deliver(house: House, recipient: string, entry: OutboxEntry, inDoubt: boolean): Promise<void> {
  const replaces = entry.replaces ? await house.store.receiptOf(recipient, entry.replaces) : undefined;
  if (entry.quiet && !replaces) return settle(house, entry, { failed: 'nothing-to-replace' });
  const all = roads(house, entry);
  const open = entry.quiet ? all.filter(({ channel }) => channel.name === replaces?.channel) : all;
  let broken: ChannelName | undefined;
  for (const { channel, userId } of open) {
    let receipt: Receipt;
    try {
      receipt = await channel.send({
        key: entry.key,
        to: userId,
        card: enclosed(house, channel, entry),
        ...(entry.replyTo && entry.channel === channel.name ? { replyTo: entry.replyTo } : {}),
        ...(replaces?.channel === channel.name ? { replaces } : {}),
        ...(entry.quiet ? { quiet: true } : {}),
        ...(inDoubt ? { inDoubt } : {}),
      });
    } catch (error) {
      const code = error instanceof NabijError ? error.code : 'channel.unknown';
      const isFinal = error instanceof NabijError && typeof error.retry === 'string';
      if (error instanceof NabijError && error.retry === 'once-mended') broken = channel.name;
      house.log.error({ key: entry.key, channel: channel.name, code, final: isFinal }, 'delivery-failed');
      if (!isFinal) throw error;
      continue;
    }
    // It went: whatever is wrong with the store now, it goes nowhere else.
    return settle(house, entry, receipt);
  }
  // HR first: settled and then dead, nobody would ever hear of it; told twice is told once.
  if (!entry.quiet) await tellHr(house, entry, broken);
  if (broken) throw new NabijError('deliver.channel-broken', { retry: { after: 5 * 60_000 } });
  await settle(house, entry, { failed: 'no-channel' });
}

async function settle(
  house: House,
  entry: OutboxEntry,
  outcome: Receipt | { failed: string },
): Promise<void> {
  await house.store.settle(entry, outcome);
  house.log.info({ key: entry.key, card: entry.card.id, ok: 'channel' in outcome }, 'delivered');
}

/** The channels by which this entry can go, best first: where the person is speaking, then their own order. */
function roads({ directory, channels }: House, { to, channel: spoken }: OutboxEntry) {
  const known: Partial<Record<ChannelName, string>> =
    'person' in to ? (directory.find(to.person)?.channels ?? {}) : { [to.channel]: to.userId };
  const names = Object.keys(known) as ChannelName[];
  const order = spoken ? [spoken, ...names.filter((name) => name !== spoken)] : names;
  return order.flatMap((name): { channel: Channel; userId: string }[] => {
    const channel = channels.get(name);
    const userId = known[name];
    return channel && userId ? [{ channel, userId }] : [];
  });
}

/**
 * HR hears whom we could not reach; what it was about they see with a command. When a whole channel is broken the card
 * waits until it is mended, and HR hears of it once, however many cards wait.
 */
async function tellHr(house: House, entry: OutboxEntry, broken: ChannelName | undefined): Promise<void> {
  const person = 'person' in entry.to ? house.directory.find(entry.to.person) : undefined;
  if (!person || entry.key.startsWith('undelivered:')) return;
  const eventId = `undelivered:${broken ? `${broken}/${person.id}` : entry.key}`;
  const outbox = house.directory
    .withRole('hr')
    .filter(({ id }) => id !== person.id)
    .map(
      (hr, index): OutboxEntry => ({
        key: `${eventId}/${index}`,
        to: { person: hr.id },
        card: notice(hr, person),
      }),
    );
  const outcome = await house.store.commit({ eventId, bucketOf: person.id, wake: [], cancel: [], outbox });
  if (outcome.kind === 'committed') await house.wake(outbox.map(({ to }) => recipientKey(to)));
}

function notice(hr: Person, person: Person) {
  const words = { title: 'undelivered.title', text: 'undelivered.text' } as const;
  return plain(hr, 'undelivered', 'escalation', words, { name: firstNameOf(person) });
}
