/** The ready-made examples on the whole bot, as a visitor plays them: Sanne’s to its end, and then once more. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { type RunningBot, startBot } from '../support/web-bot.ts';

/** Patience with a busy machine; nothing here waits longer than it must. */
const patience = 60_000;

describeInBrowser('the examples', (browser) => {
  let bot: RunningBot;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    bot = await startBot();
    watched = await openPage(browser(), bot.address);
    page = watched.page;
    page.setDefaultTimeout(patience);
  });

  afterAll(async () => {
    await page?.context().close();
    await bot?.stop();
  });

  const pane = (role: 'employee' | 'manager' | 'hr') => page.locator(`#pane-${role}`);

  /** Plays the step that comes, the `number`th, and waits until the page says that it was played. */
  async function play(number: number): Promise<void> {
    await page.locator('.forward').click();
    await page.getByText(new RegExp(`^Stap ${number} van `)).waitFor();
  }

  it('play to the end, whoever’s turn it is, and say so', { timeout: 4 * patience }, async () => {
    await page.locator('#example-picker').selectOption('sanne');
    await play(1);
    const steps = Number(await page.locator('.progress progress').getAttribute('max'));
    for (let number = 2; number <= steps; number += 1) await play(number);
    await page.getByText('Dat was het voorbeeld.').waitFor();
    await pane('employee').getByLabel('Wie is hier aan het woord?').selectOption({ label: 'Sanne de Vries' });
    await pane('employee').locator('.letter').first().waitFor();
    expect(await page.locator('#trouble').textContent()).toBe('');
  });

  it.each(['Slack', 'Teams'])('show all that was said in the look of %s as well', async (look) => {
    const letters = pane('employee').locator('.letter');
    const before = await letters.count();
    await page.getByRole('button', { name: look }).click();
    await expect
      .poll(() => letters.filter({ has: page.locator('.badge') }).count(), { timeout: patience })
      .toBe(before);
    expect(await page.getByText('undefined').count()).toBe(0);
  });

  it('can be played twice: the second time begins on a clean page and goes the same way', {
    timeout: 4 * patience,
  }, async () => {
    const said = await pane('employee').locator('.line').count();
    await page.getByRole('button', { name: 'Nog eens' }).click();
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await page.getByText(/^Stap 1 van /).waitFor();
    await expect.poll(() => pane('employee').locator('.line').count(), { timeout: patience }).toBe(1);
    expect(said).toBeGreaterThan(1);
    await pane('employee').locator('.letter').first().waitFor();
    await play(2);
    await expect.poll(() => pane('employee').locator('.line').count(), { timeout: patience }).toBe(2);
    expect(await page.locator('#trouble').textContent()).toBe('');
  });

  it('leave nothing wrong in the page', () => {
    expect(watched.wrong).toEqual([]);
  });
});
