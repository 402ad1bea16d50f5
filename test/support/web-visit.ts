/** A visit to the playground page: a browser before a house without a bot, and nothing wrong in the page at the end. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import type { Role } from '../../src/domain/person.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { startWebServer, type WebServer } from './web-server.ts';

export interface Visit {
  readonly web: WebServer;
  /** True in a journey that has the server refuse or go away, which a browser notes in its console. */
  trouble: boolean;
  open(browser: Browser, width?: number, height?: number): Promise<Page>;
  /** The bot sends a card, under a key of its own. */
  send(to: string, card: Card): Promise<string>;
  /** The server goes away, and `comeBack` starts another at the same address. */
  goAway(): Promise<{ comeBack(): Promise<void> }>;
}

/** A fresh visit for each test of the file. */
export function createVisit(): Visit {
  let web: WebServer;
  let opened: WatchedPage[];
  let sent = 0;

  const visit: Visit = {
    get web() {
      return web;
    },
    trouble: false,
    async open(browser, width, height) {
      const watched = await openPage(browser, web.address, width, height);
      opened.push(watched);
      return watched.page;
    },
    async send(to, card) {
      sent += 1;
      await web.channel.send({ key: `k${sent}`, to, card });
      return `k${sent}`;
    },
    async goAway() {
      const port = Number(new URL(web.address).port);
      await web.close();
      return {
        async comeBack() {
          web = await startWebServer({ port });
        },
      };
    },
  };

  beforeEach(async () => {
    web = await startWebServer();
    opened = [];
    visit.trouble = false;
  });

  afterEach(async () => {
    for (const { page } of opened) await page.context().close();
    await web.close();
    const wrong = opened.flatMap((one) => one.wrong);
    expect(wrong.filter((text) => !(visit.trouble && text.startsWith('Failed to load resource')))).toEqual(
      [],
    );
  });

  return visit;
}

export const pane = (page: Page, role: Role): Locator => page.locator(`#pane-${role}`);
