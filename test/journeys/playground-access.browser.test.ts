/** The playground page for everybody: with the keyboard, with a screen reader, in a narrow window, by day and by night. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import * as cards from '../support/web-cards.ts';
import { createVisit, pane } from '../support/web-visit.ts';

const visit = createVisit();

describeInBrowser('the playground, for everybody', (browser) => {
  it('can be used with the keyboard alone', async () => {
    visit.web.onReceive = async ({ content }) => {
      if (content.kind === 'words') await visit.send('web-koen', cards.firstContact);
    };
    const page = await visit.open(browser());
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
    await expect
      .poll(() => visit.web.received.map(({ content }) => content.kind))
      .toEqual(['words', 'press']);
  });

  it('names everything that can be used, to someone who cannot see it', async () => {
    const page = await visit.open(browser());
    for (const card of [cards.askReachable, cards.firstContact, cards.overdue])
      await visit.send('web-koen', card);
    await expect.poll(() => pane(page, 'employee').locator('.letter').count()).toBe(3);
    expect(await namelessControls(page)).toEqual([]);
    expect(await pane(page, 'employee').locator('[aria-live]').textContent()).toContain(
      'Nieuw voor Koen Claes',
    );
  });

  it('has tabs in a narrow window, with arrow keys and a word for what is new', async () => {
    const page = await visit.open(browser(), 390, 844);
    expect(await pane(page, 'employee').isVisible()).toBe(true);
    expect(await pane(page, 'hr').isVisible()).toBe(false);
    await visit.send('web-hilde', cards.overdue);
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
      const page = await visit.open(browser());
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      visit.web.onReceive = async () => void (await visit.send('web-koen', cards.askReachable));
      await pane(page, 'employee').getByRole('button', { name: 'ben ziek' }).click();
      await visit.send('web-an', cards.firstContact);
      await visit.send('web-an', cards.warning);
      await visit.send('web-hilde', cards.overdue);
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
