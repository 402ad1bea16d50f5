/**
 * Long lists, a page at a time: nothing is cut, and a card stays as short as a phone. Which page is meant stands on the
 * buttons, so nothing is kept of who looks at what.
 */
import type { Action, ActionData, Block } from '../../src/cards/card.ts';
import type { Language } from '../../src/domain/locale.ts';
import { text } from '../scene.ts';
import { speak } from '../words/speak.ts';

/** As many lines as are read at once. */
export const linesOnPage = 8;

/** The lists that come as messages of their own, and those that stand on somebody's own page. */
export const messageLists = ['status', 'overdue', 'month'] as const;
export type MessageList = (typeof messageLists)[number];
export const homeLists = ['team', 'overdue', 'status'] as const;
export type HomeList = (typeof homeLists)[number];
/** Which page of each list somebody sees on their own page; the first of those not named. */
export type HomePages = Readonly<Partial<Record<HomeList, number>>>;

/** Which page is wanted, and what the buttons to other pages say. */
export interface Turning {
  readonly page: number;
  readonly buttons: 'list' | 'home';
  to(page: number): ActionData;
}

/** A list as a message, which is turned where it stands. */
export function inMessage(list: MessageList, page = 1): Turning {
  return { page, buttons: 'list', to: (other) => ({ list, page: String(other) }) };
}

/** A list on the own page, where the other lists stay as they are. */
export function onHome(list: HomeList, pages: HomePages): Turning {
  return {
    page: pages[list] ?? 1,
    buttons: 'home',
    to: (other) =>
      Object.fromEntries(Object.entries({ ...pages, [list]: other }).map(([one, at]) => [one, String(at)])),
  };
}

export interface ListPage<Line> {
  readonly lines: readonly Line[];
  /** Says where we are; nothing when all fits on one page. */
  readonly footer: Block | null;
  readonly actions: readonly Action[];
  /** What the buttons would say of the page that is shown. */
  readonly here: ActionData;
}

/** The page that is wanted; the last one when the list has become shorter meanwhile. */
export function pageOf<Line>(
  language: Language,
  all: readonly Line[],
  { page: wanted, buttons, to }: Turning,
): ListPage<Line> {
  const { say } = speak(language);
  const pages = Math.max(1, Math.ceil(all.length / linesOnPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const turn = (way: 'previous' | 'next', other: number): Action[] =>
    other < 1 || other > pages
      ? []
      : [{ id: `${buttons}.${way}`, label: say(`list.${way}`), data: to(other) }];
  return {
    lines: all.slice((page - 1) * linesOnPage, page * linesOnPage),
    footer: pages > 1 ? text(say('list.page', { page, pages }), 'subtle') : null,
    actions: [...turn('previous', page - 1), ...turn('next', page + 1)],
    here: to(page),
  };
}

/** A page as a button says it; the first when it says nothing that can be one. */
export function pageSaid(said: string | undefined): number {
  return /^[1-9]\d{0,3}$/.test(said ?? '') ? Number(said) : 1;
}
