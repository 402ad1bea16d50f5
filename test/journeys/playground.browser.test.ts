/** The playground page in a real browser, before a house without a bot: what a visitor does, and may rely on. */
import { expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { NabijError } from '../../src/domain/errors.ts';
import { describeInBrowser } from '../support/browser.ts';
import * as cards from '../support/web-cards.ts';
import { createVisit, pane } from '../support/web-visit.ts';

const visit = createVisit();

describeInBrowser('the playground', (browser) => {
  it('answers what is typed: own line, typing, and the card as soon as it is sent', async () => {
    let answer = () => {};
    const asked = new Promise<undefined>((resolve) => {
      answer = () => resolve(undefined);
    });
    visit.web.onReceive = () => asked;
    const page = await visit.open(browser());
    const employee = pane(page, 'employee');
    await employee.getByPlaceholder('Schrijf als Koen…').fill('ben ziek');
    await page.keyboard.press('Enter');
    await employee.getByText('Nabij typt…').waitFor();
    await employee.getByText('wordt verstuurd…').waitFor();
    answer();
    await visit.send('web-koen', cards.askReachable);
    await employee.getByRole('heading', { name: 'Beterschap, Koen' }).waitFor();
    await employee.getByText('Nabij typt…').waitFor({ state: 'hidden' });
    expect(await employee.locator('.log').textContent()).toMatch(/ben ziek.*Beterschap, Koen/);
  });

  it('sends a form with its values once what is required is there', async () => {
    const page = await visit.open(browser());
    const employee = pane(page, 'employee');
    const submit = employee.locator('.card').getByRole('button', { name: 'Versturen' });
    const cardKey = await visit.send('web-koen', cards.askReachable);
    await submit.click();
    await employee.getByText('Vul dit nog even in.').waitFor();
    expect(visit.web.received).toEqual([]);
    await employee.getByLabel('Waar kunnen we je bereiken?').fill('0470 00 00 00');
    await employee.getByLabel('Wanneer denk je terug te zijn?').fill('2026-03-09');
    await employee.getByRole('radio', { name: 'Nee' }).check();
    await submit.click();
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

  it('keeps the choices of two cards apart, and a half-filled form while other cards arrive', async () => {
    const page = await visit.open(browser());
    const employee = pane(page, 'employee');
    await visit.send('web-koen', cards.askReachable);
    await employee.getByRole('radio', { name: 'Ja' }).check();
    await employee.getByLabel('Wat mag niet blijven liggen?').fill('de planning');
    await visit.send('web-koen', cards.askReachable);
    await expect.poll(() => employee.locator('.letter').count()).toBe(2);
    await employee.getByRole('radio', { name: 'Nee' }).nth(1).check();
    expect(await employee.getByRole('radio', { name: 'Ja' }).first().isChecked()).toBe(true);
    expect(await employee.getByLabel('Wat mag niet blijven liggen?').first().inputValue()).toBe(
      'de planning',
    );
  });

  it('shows words as words: no markup, no links, nothing loaded', async () => {
    const page = await visit.open(browser());
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
    await visit.send('web-koen', card);
    await pane(page, 'employee').locator('.letter').waitFor();
    const shown = await pane(page, 'employee').locator('.card').textContent();
    expect(shown?.split(evil)).toHaveLength(7);
    expect(await pane(page, 'employee').locator('.card :is(img, a, b, strong)').count()).toBe(0);
  });

  it('keeps what was typed in this tab alone, over a reload', async () => {
    visit.web.onReceive = async () => void (await visit.send('web-koen', cards.receipt));
    const page = await visit.open(browser());
    await pane(page, 'employee').getByRole('button', { name: 'ben ziek' }).click();
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    await page.reload();
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    expect(await pane(page, 'employee').locator('.line').textContent()).toContain('ben ziek');
    const other = await visit.open(browser());
    await pane(other, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    expect(await pane(other, 'employee').locator('.line').count()).toBe(0);
  });

  it('sends the same event again when the bot is busy, and lets one try again when it stays away', async () => {
    visit.trouble = true;
    let busy = 2;
    visit.web.onReceive = async () => {
      busy -= 1;
      if (busy >= 0) throw new NabijError('store.unreachable', { retry: { after: 100 } });
    };
    const page = await visit.open(browser());
    await pane(page, 'employee').getByRole('button', { name: 'ben ziek' }).click();
    await expect.poll(() => visit.web.received.length).toBe(3);
    expect(new Set(visit.web.received.map(({ eventId }) => eventId)).size).toBe(1);

    busy = 0;
    visit.web.onReceive = async () => {
      if (busy === 0) throw new Error('gone');
    };
    await pane(page, 'employee').getByRole('button', { name: 'help' }).click();
    const again = pane(page, 'employee').getByRole('button', { name: 'Nog eens proberen' });
    await again.waitFor();
    busy = 1;
    await again.click();
    await again.waitFor({ state: 'detached' });
    const [failed, repeated] = visit.web.received.slice(3);
    expect(repeated?.eventId).toBe(failed?.eventId);
  });

  it('says when the bot is away, and shows what it missed once it is back', async () => {
    visit.trouble = true;
    const page = await visit.open(browser());
    const { comeBack } = await visit.goAway();
    await page.getByText('De verbinding met Nabij is even weg.').waitFor();
    await comeBack();
    await visit.send('web-koen', cards.receipt);
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    await expect.poll(() => page.locator('#trouble').textContent()).toBe('');
  });

  it('moves the clock, and says why when it cannot', async () => {
    visit.trouble = true;
    visit.web.house.planNudge('2026-03-04T08:00:00Z');
    const page = await visit.open(browser());
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
    visit.web.house.onStep = async (deed, who) => {
      if ('says' in deed) await visit.send('web-koen', cards.askReachable);
      if ('submits' in deed) {
        await visit.send('web-koen', cards.receipt);
        await visit.send('web-an', cards.firstContact);
      }
      if ('presses' in deed) await visit.send(`web-${who}`, cards.warning);
    };
    await visit.send('web-koen', cards.status);
    const page = await visit.open(browser());
    await pane(page, 'employee').locator('.letter').waitFor();
    await page.getByRole('button', { name: 'Speel af' }).click();
    await page.getByRole('button', { name: 'Toch niet' }).click();
    expect(visit.web.house.asked).toEqual([]);
    await page.getByRole('button', { name: 'Speel af' }).click();
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await page.getByText('Koen meldt zich ziek, in zijn eigen woorden.').waitFor();
    await page.getByText('Stap 1 van 3 · ma 2 mrt 07:40 · Koen Claes').waitFor();
    await page.getByRole('button', { name: 'Volgende stap' }).click();
    await page.getByText('Stap 2 van 3').waitFor();
    await page.getByRole('button', { name: 'Volgende stap' }).click();
    await page.getByText('Dat was het voorbeeld.').waitFor();
    expect(visit.web.house.asked).toEqual([
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
    const [page, other] = [await visit.open(browser()), await visit.open(browser())];
    await visit.send('web-koen', cards.receipt);
    for (const one of [page, other]) await pane(one, 'employee').locator('.letter').waitFor();
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await page.getByRole('button', { name: 'Wis alles' }).click();
    for (const one of [page, other])
      await expect.poll(() => pane(one, 'employee').locator('.letter').count()).toBe(0);
  });

  it('speaks three languages, and leaves the cards in that of the person', async () => {
    const page = await visit.open(browser());
    await visit.send('web-koen', cards.receipt);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Collègue' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('.card').getAttribute('lang')).toBe('nl');
    await page.getByText('lundi 2 mars 2026').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Employee' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Employee' }).waitFor();
  });

  it('shows another person’s conversation when chosen, and who has something new', async () => {
    const page = await visit.open(browser());
    await visit.send('web-lotte', cards.receipt);
    const picker = pane(page, 'employee').getByLabel('Wie is hier aan het woord?');
    await expect.poll(() => picker.locator('option').allInnerTexts()).toContain('Lotte Visser (1 nieuw)');
    await picker.selectOption({ label: 'Lotte Visser (1 nieuw)' });
    await pane(page, 'employee').getByRole('heading', { name: 'Genoteerd' }).waitFor();
    await pane(page, 'employee').getByPlaceholder('Schrijf als Lotte…').waitFor();
  });
});
