/** Lists that somebody turns: the page that is asked for, as it is now and within what that person may see. */
import { type MessageList, messageLists, pageSaid } from '../../flows/answers/pages.ts';
import type { ActionData, Card } from '../cards/card.ts';
import type { Instant } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import type { House } from './house.ts';
import { monthFor, overdueFor, statusFor } from './queries.ts';
import type { Step } from './step.ts';

type Write = (house: House, reader: Person, now: Instant, page: number) => Promise<Card>;
const lists: Readonly<Record<MessageList, Write>> = {
  status: statusFor,
  overdue: overdueFor,
  month: monthFor,
};

/** The page that these data of a button stand for; nothing when they stand for no list. */
export async function listPage(
  house: House,
  reader: Person,
  { list, page }: ActionData,
  now: Instant,
): Promise<Card | undefined> {
  const name = messageLists.find((one) => one === list);
  return name && lists[name](house, reader, now, pageSaid(page));
}

/** The step for turning a page, which goes where the other stands; nothing when something else was pressed. */
export async function stepForList(
  house: House,
  person: Person,
  action: string,
  data: ActionData,
  now: Instant,
): Promise<Step | undefined> {
  if (action !== 'list.previous' && action !== 'list.next') return undefined;
  const card = await listPage(house, person, data, now);
  return card && { kind: 'answer', cards: [{ to: person, card, inPlace: true }] };
}
