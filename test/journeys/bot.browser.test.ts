/** The whole bot behind the page: one report goes its way in a real browser, on a real Redis, with nothing faked. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { type RunningBot, startBot } from '../support/web-bot.ts';

describeInBrowser('a report through the whole bot', (browser) => {
  let bot: RunningBot;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    bot = await startBot();
    watched = await openPage(browser(), bot.address);
    page = watched.page;
  });

  afterAll(async () => {
    await page?.context().close();
    await bot?.stop();
  });

  const pane = (role: 'employee' | 'manager' | 'hr') => page.locator(`#pane-${role}`);

  it('is taken from the words “ben ziek” and confirmed with one press, without a reason', async () => {
    await pane('employee').getByRole('button', { name: 'ben ziek' }).click();
    const card = pane('employee').locator('.letter.form .card');
    await card.waitFor();
    await card.getByLabel('Waar ben je te bereiken?').fill('0470 00 00 00');
    await card.locator('.style-positive').click();
    await pane('employee').locator('.letter.receipt').getByText('0470 00 00 00').waitFor();
  });

  it('prompts the manager at the next nudge, when the clock is moved there', async () => {
    await page.locator('.moves .primary').click();
    await pane('manager').locator('.letter.nudge').waitFor();
    expect(await pane('manager').locator('.letter.nudge').first().textContent()).toContain('Koen');
  });

  it('is closed by the manager with an agreement, which the employee confirms', async () => {
    await pane('manager').locator('.letter.nudge .style-positive').last().click();
    const form = pane('manager').locator('.letter.form .card');
    await form.waitFor();
    const [what, who] = [form.locator('textarea').first(), form.locator('textarea').last()];
    await what.fill('Samira neemt de planning over');
    await form.locator('input[type=date]').fill(await dayInTwoWeeks(page));
    await who.fill('An licht Samira in');
    await form.locator('.style-positive').click();
    await pane('manager').locator('.letter.receipt').getByText('Samira neemt de planning over').waitFor();
    const asked = pane('employee').locator('.letter.form .card');
    await asked.getByText('Samira neemt de planning over').waitFor();
    await asked.locator('.style-positive').click();
    await expect.poll(() => pane('employee').locator('.letter.receipt').count()).toBe(2);
  });

  it('gives both the next talk as a file for their calendar, with a click or with the keyboard', async () => {
    for (const [role, other] of [
      ['employee', 'An'],
      ['manager', 'Koen'],
    ] as const) {
      const link = pane(role).getByRole('link', { name: 'In je agenda (.ics)' }).last();
      for (const save of [() => link.click(), () => link.press('Enter')]) {
        const { name, text } = await saved(page, save);
        expect(name).toBe('gesprek-koen.ics');
        expect(text).toContain(`:Gesprek met ${other}\r\n`);
      }
    }
  });

  it('gives the employee everything on paper', async () => {
    await pane('employee').getByPlaceholder('Schrijf als Koen…').fill('mijn gegevens');
    await pane('employee').getByPlaceholder('Schrijf als Koen…').press('Enter');
    const link = pane('employee').getByRole('link', { name: 'Alles op papier (PDF)' });
    const { name, text } = await saved(page, () => link.click());
    expect(name).toBe('afwezigheid-koen.pdf');
    expect(text).toMatch(/^%PDF-/);
  });

  it('is in the status that HR asks for', async () => {
    await pane('hr').getByRole('button', { name: '/verzuim status' }).click();
    await pane('hr').locator('.letter.report').getByText('Koen Claes').waitFor();
  });

  it('leaves nothing wrong in the page', () => {
    expect(watched.wrong).toEqual([]);
  });
});

/** The file that this saves. A link opens a page beside this one, and the file belongs to either, as it happens. */
async function saved(page: Page, save: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.context().waitForEvent('download'), save()]);
  const text = await readFile(await download.path(), 'latin1');
  return { name: download.suggestedFilename(), text };
}

/** Two weeks after the day of the playground, as a date field takes it. */
function dayInTwoWeeks(page: Page): Promise<string> {
  return page.locator('.clock time').evaluate((time: HTMLTimeElement) => {
    const day = new Date(time.dateTime);
    day.setUTCDate(day.getUTCDate() + 14);
    return day.toISOString().slice(0, 10);
  });
}
