/** The playground page for everybody: with the keyboard, with a screen reader, in a narrow window, by day and by night. */
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { faintTexts, namelessControls, tabTo } from '../support/web-access.ts';
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
