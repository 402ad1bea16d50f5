/** A real Chromium for the browser journeys: Debian's own. Where there is none, the journeys are said not to have run. */
import { accessSync, constants } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; nothing when this machine has none. `CHROMIUM` names the one place to look instead. */
const chromiumPath = (process.env.CHROMIUM ? [process.env.CHROMIUM] : candidates).find(isProgram);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium with a profile of its own, which goes with it. */
export function startBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no chromium on this machine');
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}

/** A page, and what went wrong in it: errors of scripts, refused by the content policy, asked of elsewhere. */
export interface WatchedPage {
  readonly page: Page;
  readonly wrong: string[];
}

export async function openPage(
  browser: Browser,
  address: string,
  width = 1440,
  height = 900,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'nl-BE',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // A step that fails names itself, instead of the whole test running out of time.
  page.setDefaultTimeout(20_000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) wrong.push(`asked of elsewhere: ${request.url()}`);
  });
  await page.goto(address);
  // What is sent before the page has its letters would be old news to it.
  await page.locator('#panes:not([aria-busy])').waitFor();
  return { page, wrong };
}

/**
 * A suite that needs a browser. Without one it is listed as skipped and said aloud; with `CI=true` that is a failure,
 * since there nobody would notice.
 */
export function describeInBrowser(title: string, suite: (browser: () => Browser) => void): void {
  if (chromiumPath === undefined && process.env.CI === 'true') {
    it(`${title}: has a browser to run in`, () => {
      expect.fail('No chromium here, and CI=true. Install it: apt-get install chromium');
    });
    return;
  }
  if (chromiumPath === undefined)
    console.warn(`NOT RUN: ${title}. No chromium on this machine; apt-get install chromium.`);
  describe.runIf(chromiumPath !== undefined)(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await startBrowser();
    });
    afterAll(() => browser?.close());
    suite(() => {
      if (browser === undefined) throw new Error('the browser has not started');
      return browser;
    });
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
