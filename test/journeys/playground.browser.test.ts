/** The playground page in a real browser, before a house without a bot: what a visitor sees, does and may rely on. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { NabijError } from '../../src/domain/errors.ts';
import { describeInBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import * as cards from '../support/web-cards.ts';
import { startWebServer, type WebServer } from '../support/web-server.ts';

let web: WebServer;
let opened: WatchedPage[];
let sent = 0;
/** True in a journey that has the server refuse or go away, which a browser notes in its console. */
let trouble = false;

beforeEach(async () => {
  web = await startWebServer();
  opened = [];
  trouble = false;
});

afterEach(async () => {
  for (const { page } of opened) await page.context().close();
  await web.close();
  const wrong = opened.flatMap((one) => one.wrong);
  expect(wrong.filter((text) => !(trouble && text.startsWith('Failed to load resource')))).toEqual([]);
});

async function send(to: string, card: Card): Promise<void> {
  sent += 1;
  await web.channel.send({ key: `k${sent}`, to, card });
}

async function open(browser: Browser, width?: number, height?: number): Promise<Page> {
  const watched = await openPage(browser, web.address, width, height);
  opened.push(watched);
  await watched.page.getByRole('button', { name: 'Volgend seintje' }).waitFor();
  return watched.page;
}

const pane = (page: Page, role: 'employee' | 'manager' | 'hr') => page.locator(`#pane-${role}`);

describeInBrowser('the playground', (browser) => {
  it('answers what is typed: own line, typing, and the card as soon as it is sent', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    web.onReceive = () => asked;
    const page = await open(browser());
    const employee = pane(page, 'employee');
    await employee.getByPlaceholder('Schrijf als Koen…').fill('ben ziek');
    await page.keyboard.press('Enter');
    await employee.getByText('Nabij typt…').waitFor();
    await employee.getByText('wordt verstuurd…').waitFor();
    answer();
    await send('web-koen', cards.askReachable);
    await employee.getByRole('heading', { name: 'Beterschap, Koen' }).waitFor();
    await employee.getByText('Nabij typt…').waitFor({ state: 'hidden' });
    expect(await employee.locator('.log').textContent()).toMatch(/ben ziek.*Beterschap, Koen/);
  });

  it('sends a form with its values once what is required is there', async () => {
    const page = await open(browser());
    const employee = pane(page, 'employee');
    const submit = employee.locator('.card').getByRole('button', { name: 'Versturen' });
    await send('web-koen', cards.askReachable);
    await submit.click();
    await employee.getByText('Vul dit nog even in.').waitFor();
    expect(web.received).toEqual([]);
    await employee.getByLabel('Waar kunnen we je bereiken?').fill('0470 00 00 00');
    await employee.getByLabel('Wanneer denk je terug te zijn?').fill('2026-03-09');
    await employee.getByRole('radio', { name: 'Nee' }).check();
    await submit.click();
    await expect
      .poll(() => web.received[0]?.content)
      .toEqual({
        kind: 'press',
        action: 'report.submit',
        data: { case: 'koen~1' },
        values: { reachableAt: '0470 00 00 00', backOn: '2026-03-09', certificate: 'no' },
        cardKey: `k${sent}`,
      });
  });

  it('keeps the choices of two cards apart, and a half-filled form while other cards arrive', async () => {
    const page = await open(browser());
    const employee = pane(page, 'employee');
    await send('web-koen', cards.askReachable);
    await employee.getByRole('radio', { name: 'Ja' }).check();
    await employee.getByLabel('Wat mag niet blijven liggen?').fill('de planning');
    await send('web-koen', cards.askReachable);
    await expect.poll(() => employee.locator('.letter').count()).toBe(2);
    await employee.getByRole('radio', { name: 'Nee' }).nth(1).check();
    expect(await employee.getByRole('radio', { name: 'Ja' }).first().isChecked()).toBe(true);
    expect(await employee.getByLabel('Wat mag niet blijven liggen?').first().inputValue()).toBe(
      'de planning',
    );
  });

  it('can be used with the keyboard alone', async () => {
    web.onReceive = async ({ content }) => {
      if (content.kind === 'words') await send('web-koen', cards.firstContact);
    };
    const page = await open(browser());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de gesprekken');
    await page.keyboard.press('Enter');
    const field = pane(page, 'employee').getByPlaceholder('Schrijf als Koen…');
    await tabTo(page, () => document.activeElement?.tagName === 'TEXTAREA');
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('hallo');
    await page.keyboard.press('Enter');
    await pane(page, 'employee').getByRole('button', { name: 'Later' }).waitFor();
    await tabTo(page, () => document.activeElement?.textContent === 'Later', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => web.received.map(({ content }) => content.kind)).toEqual(['words', 'press']);
  });

  it('names everything that can be used, to someone who cannot see it', async () => {
    const page = await open(browser());
    for (const card of [cards.askReachable, cards.firstContact, cards.overdue]) await send('web-koen', card);
    await expect.poll(() => pane(page, 'employee').locator('.letter').count()).toBe(3);
    expect(await namelessControls(page)).toEqual([]);
    expect(await pane(page, 'employee').locator('[aria-live]').textContent()).toContain(
      'Nieuw voor Koen Claes',
    );
  });

  it('shows words as words: no markup, no links, nothing loaded', async () => {
    const page = await open(browser());
    const evil =
      '<img src="http://evil.example/x.png" onerror="boom()"> **luid** [klik](http://evil.example) {{DATE(2026-03-02T00:00:00Z)}}';
    const card: Card = {
      ...cards.receipt,
      title: cards.own(evil),
      body: [
        { type: 'text', text: cards.own(evil) },
        { type: 'facts', facts: [{ label: cards.own(evil), value: cards.own(evil) }] },
        { type: 'quote', text: cards.own(evil), by: cards.own(evil) },
      ],
    };
    await send('web-koen', card);
    await pane(page, 'employee').locator('.letter').waitFor();
    const shown = await pane(page, 'employee').locator('.card').textContent();
    expect(shown?.split(evil)).toHaveLength(7);
    expect(await pane(page, 'employee').locator('.card :is(img, a, b, strong)').count()).toBe(0);
  });

  it('keeps what was typed in this tab alone, over a reload', async () => {
    web.onReceive = () => send('web-koen', cards.receipt);
    const page = await open(browser());
    await pane(page, 'employee').getByRole('button', { name: 'ben ziek' }).click();
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    await page.reload();
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    expect(await pane(page, 'employee').locator('.line').textContent()).toContain('ben ziek');
    const other = await open(browser());
    await pane(other, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    expect(await pane(other, 'employee').locator('.line').count()).toBe(0);
  });

  it('sends the same event again when the bot is busy, and lets one try again when it stays away', async () => {
    trouble = true;
    let busy = 2;
    web.onReceive = async () => {
      busy -= 1;
      if (busy >= 0) throw new NabijError('store.unreachable', { retry: { after: 100 } });
    };
    const page = await open(browser());
    await pane(page, 'employee').getByRole('button', { name: 'ben ziek' }).click();
    await expect.poll(() => web.received.length, { timeout: 8_000 }).toBe(3);
    expect(new Set(web.received.map(({ eventId }) => eventId)).size).toBe(1);

    busy = 0;
    web.onReceive = async () => {
      if (busy === 0) throw new Error('gone');
    };
    await pane(page, 'employee').getByRole('button', { name: 'help' }).click();
    const again = pane(page, 'employee').getByRole('button', { name: 'Nog eens proberen' });
    await again.waitFor();
    busy = 1;
    await again.click();
    await again.waitFor({ state: 'detached' });
    const [failed, repeated] = web.received.slice(3);
    expect(repeated?.eventId).toBe(failed?.eventId);
  });

  it('says when the bot is away, and shows what it missed once it is back', async () => {
    trouble = true;
    const page = await open(browser());
    const port = Number(new URL(web.address).port);
    await web.close();
    await page.getByText('De verbinding met Nabij is even weg.').waitFor();
    web = await startWebServer({ port });
    await send('web-koen', cards.receipt);
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    await expect.poll(() => page.locator('#trouble').textContent()).toBe('');
  });

  it('moves the clock, and says why when it cannot', async () => {
    trouble = true;
    web.house.planNudge('2026-03-04T08:00:00Z');
    const page = await open(browser());
    await page.getByText('Volgend seintje: wo 4 mrt 09:00').waitFor();
    await page.getByRole('button', { name: 'Volgend seintje' }).click();
    await page.getByText('woensdag 4 maart 2026').waitFor();
    await page.getByRole('button', { name: '+1 week' }).click();
    await page.getByText('woensdag 11 maart 2026').waitFor();
    await page.getByLabel('Naar een dag').fill('2026-03-12');
    await page.getByRole('button', { name: 'Ga', exact: true }).click();
    await page.getByText('donderdag 12 maart 2026').waitFor();
    await page.getByLabel('Naar een dag').fill('2026-03-12');
    await page.getByRole('button', { name: 'Ga', exact: true }).click();
    await page.getByText('De klok gaat alleen vooruit.').waitFor();
  });

  it('plays an example step by step from a clean start', async () => {
    web.house.onStep = async (deed, who) => {
      if ('says' in deed) await send('web-koen', cards.askReachable);
      if ('submits' in deed) {
        await send('web-koen', cards.receipt);
        await send('web-an', cards.firstContact);
      }
      if ('presses' in deed) await send(`web-${who}`, cards.warning);
    };
    await send('web-koen', cards.status);
    const page = await open(browser());
    await pane(page, 'employee').locator('.letter').waitFor();
    await page.getByRole('button', { name: 'Speel af' }).click();
    await page.getByRole('button', { name: 'Toch niet' }).click();
    expect(web.house.asked).toEqual([]);
    await page.getByRole('button', { name: 'Speel af' }).click();
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await page.getByText('Koen meldt zich ziek, in zijn eigen woorden.').waitFor();
    await page.getByText('Stap 1 van 3 · ma 2 mrt 07:40 · Koen Claes').waitFor();
    await page.getByRole('button', { name: 'Volgende stap' }).click();
    await page.getByText('Stap 2 van 3').waitFor();
    await page.getByRole('button', { name: 'Volgende stap' }).click();
    await page.getByText('Dat was het voorbeeld.').waitFor();
    expect(web.house.asked).toEqual([
      'reset',
      'step koen 0',
      'clock 2026-03-02T06:42:00.000Z',
      'step koen 1',
      'clock 2026-03-03T09:00:00.000Z',
      'step koen 2',
    ]);
    const lines = await page.locator('.line p').allInnerTexts();
    expect(lines).toEqual(['ben ziek, kom vandaag niet', 'Versturen', 'Ik heb gebeld']);
  });

  it('starts over when asked twice, on every open page', async () => {
    const [page, other] = [await open(browser()), await open(browser())];
    await send('web-koen', cards.receipt);
    for (const one of [page, other]) await pane(one, 'employee').locator('.letter').waitFor();
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await page.getByRole('button', { name: 'Wis alles' }).click();
    for (const one of [page, other])
      await expect.poll(() => pane(one, 'employee').locator('.letter').count()).toBe(0);
  });

  it('speaks three languages, and leaves the cards in that of the person', async () => {
    const page = await open(browser());
    await send('web-koen', cards.receipt);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Collaborateur' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('.card').getAttribute('lang')).toBe('nl');
    await page.getByText('lundi 2 mars 2026').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Employee' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Employee' }).waitFor();
  });

  it('shows another person’s conversation when chosen, and who has something new', async () => {
    const page = await open(browser());
    await send('web-lotte', cards.receipt);
    const picker = pane(page, 'employee').getByLabel('Wie is hier aan het woord?');
    await expect.poll(() => picker.locator('option').allInnerTexts()).toContain('Lotte Visser (1 nieuw)');
    await picker.selectOption({ label: 'Lotte Visser (1 nieuw)' });
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    await pane(page, 'employee').getByPlaceholder('Schrijf als Lotte…').waitFor();
  });

  it('has tabs in a narrow window, with arrow keys and a word for what is new', async () => {
    const page = await open(browser(), 390, 844);
    expect(await pane(page, 'employee').isVisible()).toBe(true);
    expect(await pane(page, 'hr').isVisible()).toBe(false);
    await send('web-hilde', cards.overdue);
    await page.getByRole('tab', { name: 'HR nieuw' }).waitFor();
    await page.getByRole('tab', { name: 'Medewerker' }).focus();
    await page.keyboard.press('ArrowLeft');
    await pane(page, 'hr').getByRole('heading', { name: 'Nog geen eerste contact' }).waitFor();
    await page.getByRole('tab', { name: 'HR', exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it.each(['light', 'dark'] as const)(
    'can be read in %s: every text stands out from what is behind it',
    async (scheme) => {
      const page = await open(browser());
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      web.onReceive = () => send('web-koen', cards.askReachable);
      await pane(page, 'employee').getByRole('button', { name: 'ben ziek' }).click();
      await send('web-an', cards.firstContact);
      await send('web-an', cards.warning);
      await send('web-hilde', cards.overdue);
      await pane(page, 'hr').locator('.letter').waitFor();
      await pane(page, 'employee').locator('.letter').waitFor();
      expect(await faintTexts(page)).toEqual([]);
    },
  );
});

/** Presses Tab until the condition holds, as someone without a mouse does. */
async function tabTo(page: Page, reached: () => boolean, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(reached)) return;
  }
  expect.fail('forty tabs did not lead there');
}

/** Controls without a name, as the browser's own accessibility tree has them. */
async function namelessControls(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const controls = new Set([
    'button',
    'textbox',
    'combobox',
    'radio',
    'tab',
    'Date',
    'InputTime',
    'list',
    'region',
  ]);
  return nodes
    .filter(({ ignored, role }) => !ignored && controls.has(String(role?.value)))
    .filter(({ name }) => !name?.value)
    .map(({ role }) => String(role?.value));
}

/** Texts whose contrast with their background is under 4.5, the AA line of WCAG for normal text. */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('no canvas');
    const rgba = (colour: string): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const backgroundOf = (node: Element | null): number[] => {
      for (let at = node; at !== null; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return [255, 255, 255, 255];
    };
    const brightness = ([r = 0, g = 0, b = 0]: number[]): number => {
      const part = (value: number) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const holder = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (words === '' || holder === null || !holder.checkVisibility()) continue;
      const [one, two] = [brightness(rgba(getComputedStyle(holder).color)), brightness(backgroundOf(holder))];
      const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
      if (contrast < 4.5) faint.push(`${words.slice(0, 30)}: ${contrast.toFixed(2)}`);
    }
    return faint;
  });
}
