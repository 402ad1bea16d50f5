/** The switch between Nabij, Slack and Teams in a real browser: each draws its own message, and all of them work. */
import { expect, it } from 'vitest';
import type { SlackBlock as SentBlock } from '../../src/channels/slack/limits.ts';
import type { SlackBlock as DrawnBlock } from '../../src/channels/web/page/block-kit.ts';
import { describeInBrowser } from '../support/browser.ts';
import { faintTexts, namelessControls, tabTo } from '../support/web-access.ts';
import * as cards from '../support/web-cards.ts';
import { createVisit, pane } from '../support/web-visit.ts';

const visit = createVisit();

/** Every block that the renderer may send is one that the page can draw: the type checker proves it. */
export const drawable = (block: SentBlock): DrawnBlock => block;

const platforms = ['Slack', 'Teams'] as const;
const everyCard = [
  cards.askReachable,
  cards.receipt,
  cards.firstContact,
  cards.warning,
  cards.overdue,
  cards.status,
];

describeInBrowser('the looks of the playground', (browser) => {
  it.each(platforms)('sends from a form in the look of %s what the page’s own look would', async (look) => {
    const page = await visit.open(browser());
    const employee = pane(page, 'employee');
    await page.getByRole('button', { name: look }).click();
    const cardKey = await visit.send('web-koen', cards.askReachable);
    await employee.getByLabel('Waar kunnen we je bereiken?').fill('0470 00 00 00');
    await employee.getByLabel('Wanneer denk je terug te zijn?').fill('2026-03-09');
    await employee.getByRole('radio', { name: 'Nee' }).check();
    await employee.locator('.card').getByRole('button', { name: 'Versturen' }).click();
    await employee.locator('.line.pressed').getByText('Versturen').waitFor();
    await expect
      .poll(() => visit.web.received[0]?.content)
      .toEqual({
        kind: 'press',
        action: 'report.submit',
        data: { case: 'koen~1' },
        values: { reachableAt: '0470 00 00 00', backOn: '2026-03-09', certificate: 'no' },
        cardKey,
      });
  });

  it('keeps what is half filled in when the look changes, in a window too', async () => {
    const page = await visit.open(browser());
    const employee = pane(page, 'employee');
    await visit.send('web-koen', cards.askReachable);
    const where = employee.getByLabel('Waar kunnen we je bereiken?');
    await where.fill('0470 00 00 00');
    for (const look of ['Slack', 'Teams', 'Nabij', 'Teams'] as const) {
      await page.getByRole('button', { name: look }).click();
      await expect.poll(() => employee.getAttribute('data-look')).toBe(look.toLowerCase());
      expect(await where.inputValue()).toBe('0470 00 00 00');
      if (look === 'Slack') {
        await employee.getByLabel('Wanneer denk je terug te zijn?').fill('2026-03-09');
        await employee.getByRole('radio', { name: 'Nee' }).check();
      }
    }
    await employee.getByRole('button', { name: 'Openen in een venster' }).click();
    const window = page.getByRole('dialog');
    expect(await window.getByLabel('Wanneer denk je terug te zijn?').inputValue()).toBe('2026-03-09');
    expect(await window.getByRole('radio', { name: 'Nee' }).isChecked()).toBe(true);
  });

  it('opens a form in a window as Teams does, and sends from there', async () => {
    const page = await visit.open(browser());
    await page.getByRole('button', { name: 'Teams' }).click();
    const cardKey = await visit.send('web-koen', cards.askReachable);
    await pane(page, 'employee').getByRole('button', { name: 'Openen in een venster' }).click();
    const window = page.getByRole('dialog', { name: 'Beterschap, Koen' });
    expect(await namelessControls(page)).toEqual([]);
    await window.getByRole('button', { name: 'Versturen' }).click();
    await window.getByText('Vul dit nog even in.').waitFor();
    await window.getByLabel('Waar kunnen we je bereiken?').fill('0470 00 00 00');
    await window.getByRole('button', { name: 'Versturen' }).click();
    await window.waitFor({ state: 'detached' });
    await expect
      .poll(() => visit.web.received[0]?.content)
      .toMatchObject({ kind: 'press', values: { reachableAt: '0470 00 00 00' }, cardKey });

    await pane(page, 'employee').getByRole('button', { name: 'Openen in een venster' }).click();
    await window.getByRole('button', { name: 'Sluiten' }).click();
    await window.waitFor({ state: 'detached' });
    expect(visit.web.received).toHaveLength(1);
  });

  it('leaves to the bot what is missing in a form, as Slack does', async () => {
    const page = await visit.open(browser());
    await page.getByRole('button', { name: 'Slack' }).click();
    await visit.send('web-koen', cards.askReachable);
    await pane(page, 'employee').locator('.card').getByRole('button', { name: 'Versturen' }).click();
    await expect.poll(() => visit.web.received[0]?.content).toMatchObject({ kind: 'press', values: {} });
  });

  it('changes what is there already, comes back to it, and is remembered in this tab', async () => {
    for (const card of everyCard) await visit.send('web-koen', card);
    const page = await visit.open(browser());
    const letters = pane(page, 'employee').locator('.letter');
    const drawnBySlack = letters.locator('.card h3');
    await expect.poll(() => letters.count()).toBe(everyCard.length);
    expect(await drawnBySlack.count()).toBe(0);
    await page.getByRole('button', { name: 'Slack' }).click();
    await expect.poll(() => drawnBySlack.allInnerTexts()).toEqual(everyCard.map(({ title }) => title));
    await page.reload();
    await expect.poll(() => drawnBySlack.count()).toBe(everyCard.length);
    expect(await pane(page, 'employee').getAttribute('data-look')).toBe('slack');
    await page.getByRole('button', { name: 'Nabij' }).click();
    await expect.poll(() => drawnBySlack.count()).toBe(0);
    expect(await letters.count()).toBe(everyCard.length);
  });

  it('stays where one was reading when the look changes', async () => {
    for (const card of [...everyCard, ...everyCard]) await visit.send('web-koen', card);
    const page = await visit.open(browser());
    const letters = pane(page, 'employee').locator('.letter');
    await expect.poll(() => letters.count()).toBe(2 * everyCard.length);
    const last = letters.last().getByRole('heading');
    await last.scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Teams' }).click();
    await expect.poll(() => letters.locator('.badge').count()).toBe(2 * everyCard.length);
    await expect.poll(() => last.evaluate(inSight)).toBe(true);
  });

  it.each(platforms)('shows words as words in the look of %s', async (look) => {
    const page = await visit.open(browser());
    await page.getByRole('button', { name: look }).click();
    const evil = '<img src="http://evil.example/x.png"> **luid** [klik](http://evil.example) &lt;b&gt; <@U1>';
    await visit.send('web-koen', {
      ...cards.receipt,
      title: cards.own(evil),
      body: [
        { type: 'text', text: cards.own(evil) },
        { type: 'facts', facts: [{ label: cards.own(evil), value: cards.own(evil) }] },
        { type: 'quote', text: cards.own(evil), by: cards.own(evil) },
      ],
    });
    const card = pane(page, 'employee').locator('.card');
    await card.waitFor();
    expect((await card.textContent())?.split(evil)).toHaveLength(7);
    expect(await card.locator(':is(img, a)').count()).toBe(0);
  });

  it('can be switched and used with the keyboard alone', async () => {
    const page = await visit.open(browser());
    await visit.send('web-koen', cards.firstContact);
    await tabTo(page, () => document.activeElement?.textContent === 'Slack');
    await page.keyboard.press('Enter');
    const card = pane(page, 'employee').locator('.card');
    await card.locator('h3').waitFor();
    await tabTo(page, () => document.activeElement?.textContent === 'Later');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => visit.web.received[0]?.content)
      .toMatchObject({ kind: 'press', action: 'contact.later', data: { case: 'koen~1' } });
  });

  it.each(platforms)(
    'can be read in the look of %s by day and by night, and every field has a name',
    async (look) => {
      const page = await visit.open(browser());
      await page.getByRole('button', { name: look }).click();
      visit.web.onReceive = async () => void (await visit.send('web-koen', cards.askReachable));
      await pane(page, 'employee').getByRole('button', { name: 'ben ziek' }).click();
      for (const card of everyCard) await visit.send('web-an', card);
      await visit.send('web-hilde', cards.overdue);
      await expect.poll(() => pane(page, 'manager').locator('.letter').count()).toBe(everyCard.length);
      await pane(page, 'employee').locator('.letter').waitFor();
      await pane(page, 'hr').locator('.letter').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await faintTexts(page)).toEqual([]);
      }
      // A list of points in a text needs no name of its own.
      expect((await namelessControls(page)).filter((role) => role !== 'list')).toEqual([]);
    },
  );

  it.each(['Nabij', ...platforms])(
    'fits a narrow window in the look of %s, with long words and many buttons',
    async (look) => {
      const page = await visit.open(browser(), 390, 844);
      await page.getByRole('button', { name: look }).click();
      const long = cards.own(`https://example.org/${'wet/'.repeat(30)}`);
      await visit.send('web-koen', {
        ...cards.receipt,
        title: long,
        body: [
          { type: 'facts', facts: [{ label: long, value: long }] },
          { type: 'text', text: long },
          { type: 'list', items: [long] },
        ],
        actions: Array.from({ length: 6 }, (_, index) => ({
          id: `long.${index}`,
          label: cards.own(`Een knop met een lang opschrift, nummer ${index}`),
          data: {},
        })),
      });
      const letter = pane(page, 'employee').locator('.letter');
      await letter.waitFor();
      const wider = await letter.evaluate((node) =>
        [node, ...node.querySelectorAll('*')]
          .filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible',
          )
          .map((one) => one.outerHTML.slice(0, 100)),
      );
      expect(wider).toEqual([]);
      expect(await letter.evaluate((node) => node.getBoundingClientRect().right)).toBeLessThanOrEqual(390);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await letter.getByRole('button').count()).toBe(6);
    },
  );
});

/** Whether a bit of it can be seen in the part of the conversation that is shown. */
function inSight(node: Element): boolean {
  const [here, window] = [node.getBoundingClientRect(), node.closest('.scroll')?.getBoundingClientRect()];
  return window !== undefined && here.top >= window.top - 1 && here.top < window.bottom;
}
