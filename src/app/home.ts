/**
 * The person's own page: what stands on it, and when it is shown again. A page is not a message: nothing of it is kept,
 * it is written anew each time, and one that could not be shown is only noted.
 */
import { help, languageOfStranger, plain, refusal } from '../../flows/answers/cards.ts';
import { overdueList, statusList } from '../../flows/answers/overviews.ts';
import { type HomePages, homeLists, onHome, pageSaid } from '../../flows/answers/pages.ts';
import { ownPage, runningOf } from '../../flows/home/own.ts';
import { promptsFor, teamPage } from '../../flows/home/team.ts';
import { openNudges } from '../../flows/nudges/open.ts';
import type { Scene } from '../../flows/scene.ts';
import type { Card } from '../cards/card.ts';
import type { CaseState } from '../domain/case.ts';
import { NabijError } from '../domain/errors.ts';
import type { Instant } from '../domain/local-date.ts';
import { actsForEmployer, type ChannelName, type Person } from '../domain/person.ts';
import type { Inbound, InboundContent } from '../ports/channel.ts';
import { figuresFor } from './figures.ts';
import type { House } from './house.ts';
import { fileOf, longestFirst, monthFor } from './queries.ts';
import { isHr, isReported } from './rights.ts';
import { sceneFor } from './scene.ts';
import { answer, type Step } from './step.ts';

/** Shows someone who looks at it their page, with its lists turned to those pages. Someone we do not know reads that on it. */
export async function openHome(
  house: House,
  { channel, from }: Inbound,
  pages: HomePages = {},
): Promise<void> {
  const person = house.directory.byChannel(channel, from);
  await publish(house, channel, from, async () =>
    person ? pageOf(house, person, pages) : [refusal({ language: languageOfStranger }, 'stranger')],
  );
}

/** Which pages of its lists are asked for by looking at the own page, or by turning one there; nothing for anything else. */
export function homePagesIn(content: InboundContent): HomePages | undefined {
  if (content.kind === 'home') return {};
  if (content.kind !== 'press' || !['home.previous', 'home.next'].includes(content.action)) return undefined;
  return Object.fromEntries(homeLists.map((list) => [list, pageSaid(content.data[list])]));
}

/** Shows the page again after something changed for that person, wherever they have one. */
export async function refreshHome(house: House, person: Person): Promise<void> {
  for (const [channel, userId] of Object.entries(person.channels) as [ChannelName, string][]) {
    await publish(house, channel, userId, () => pageOf(house, person));
  }
}

/** What the buttons of the page itself ask for; nothing when it is none of them. */
export async function stepForHome(
  house: House,
  person: Person,
  action: string,
  now: Instant,
): Promise<Step | undefined> {
  if (action === 'home.file') return answer(person, await fileOf(house, person, now));
  if (action === 'home.help') return answer(person, help(person));
  if (action === 'month.open') return answer(person, await monthFor(house, person, now));
  if (action === 'bundle.open') return openBundle(house, person, now);
  return undefined;
}

/** The prompts that came as one message, one by one. */
async function openBundle(house: House, person: Person, now: Instant): Promise<Step> {
  const others = await othersOpen(house, person);
  const prompts = promptsFor(person, scenesOf(house, others, person, now));
  if (prompts.length === 0) {
    const words = { title: 'home.team.none' } as const;
    return answer(person, plain(person, 'bundle-empty', 'message', words));
  }
  return { kind: 'answer', cards: prompts.map((prompt) => ({ to: person, ...prompt })) };
}

async function publish(
  house: House,
  name: ChannelName,
  userId: string,
  write: () => Promise<readonly Card[]>,
): Promise<void> {
  try {
    await house.channels.get(name)?.showHome?.(userId, write);
  } catch (error) {
    const code = error instanceof NabijError ? error.code : 'home.unknown';
    house.log.error({ channel: name, code }, 'home-not-shown');
  }
}

/** Their own absence first while it runs; else first what others wait for. */
async function pageOf(house: House, person: Person, pages: HomePages = {}): Promise<Card[]> {
  const now = house.clock.now();
  const spells = await load(house, await house.store.casesOf(person.id));
  const own = scenesOf(house, spells, person, now);
  const about = ownPage(person, own);
  const led = actsForEmployer(person) ? await leadPage(house, person, now, pages) : [];
  return runningOf(own) ? [...about, ...led] : [...led, ...about];
}

async function leadPage(house: House, person: Person, now: Instant, pages: HomePages): Promise<Card[]> {
  const others = await othersOpen(house, person);
  const mine = scenesOf(
    house,
    others.filter((state) => liesWith(person, state)),
    person,
    now,
  );
  const team = person.roles.includes('manager') || mine.length > 0 ? teamPage(person, mine, pages) : [];
  if (!isHr(person)) return team;
  const all = scenesOf(house, others, person, now);
  return [
    ...team,
    await figuresFor(house, person, now),
    overdueList(person, all, onHome('overdue', pages)),
    statusList(person, all, onHome('status', pages)),
  ];
}

/** What runs of others, as far as it was reported. */
async function othersOpen(house: House, person: Person): Promise<readonly CaseState[]> {
  const open = await load(house, await house.store.openCases());
  return open.filter((state) => state.employee !== person.id && isReported(state));
}

/** Whether this person leads the case, or was handed something of it. */
function liesWith({ id }: Person, state: CaseState): boolean {
  return (
    state.manager === id ||
    state.caseManager === id ||
    openNudges(state).some(({ responsible }) => responsible === id)
  );
}

/** The cases as scenes for that reader, the longest absence first. */
function scenesOf(house: House, cases: readonly CaseState[], reader: Person, now: Instant): Scene[] {
  return cases
    .flatMap((state) => {
      const employee = house.directory.find(state.employee);
      return employee ? [sceneFor(house, state, employee, reader, now)] : [];
    })
    .sort(longestFirst);
}

async function load(
  house: House,
  ids: Awaited<ReturnType<House['store']['openCases']>>,
): Promise<CaseState[]> {
  const found = await Promise.all(ids.map((id) => house.store.load(id)));
  return found.flatMap((one) => (one ? [one.state] : []));
}
