/**
 * Every card of the catalogue as a person would look at it: in three languages, with the longest words, as Slack and as
 * Teams draw it, on a phone and on a desk. What a picture would show to be wrong is measured, so that nobody has to look
 * through hundreds of them again.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { catalogueCards } from '../contracts/catalogue-cards.ts';
import { describeInBrowser } from '../support/browser.ts';
import { previews } from '../support/web-previews.ts';
import { createVisit } from '../support/web-visit.ts';

const visit = createVisit();
/** What a message gets of a telephone, and the most of a desk. */
const widths = [312, 640];
const looks = ['slack', 'teams'] as const;

/** One of each card in each language; what came back wrong in French, which says it in the most letters. */
const seen = new Map(
  catalogueCards()
    .filter(({ name, card }) => card.language === 'fr' || !name.endsWith('not right'))
    .map(({ name, card }) => [
      `${card.id.replace(/-\d$/, '')} ${card.language} ${name.endsWith('not right')}`,
      { name, card },
    ]),
);

async function lettersFor(look: (typeof looks)[number]) {
  const letters = [...seen.values()].map(async ({ name, card: { picture: _, ...card } }) => ({
    name,
    letter: {
      key: name,
      language: card.language,
      preview: { look, message: await previews[look]?.(card, name) },
    },
  }));
  return Promise.all(letters);
}

describeInBrowser('every card of the catalogue', (browser) => {
  it.each(looks)(
    'fits a phone and a desk in the look of %s, with one heading and a name at every field',
    async (look) => {
      const page = await visit.open(browser(), 1280, 900);
      // As text: a test runner would rewrite an import of the page's own file.
      await page.evaluate(
        `import('/playground/page/card-view.ts').then((all) => Object.assign(window, all))`,
      );
      const letters = await lettersFor(look);
      expect(letters.length).toBeGreaterThan(300);
      expect(await wrongWith(page, look, letters)).toEqual([]);
    },
  );
});

interface Named {
  readonly name: string;
  /** What the page draws of a `PageLetter`. */
  readonly letter: object;
}

/** What a person would call wrong, by card and width. */
function wrongWith(page: Page, look: string, letters: readonly Named[]): Promise<string[]> {
  return page.evaluate(
    ({ look, letters, widths }) => {
      const { cardView } = window as unknown as {
        cardView(letter: object, press: () => void): { node: HTMLElement };
      };
      const pane = document.createElement('section');
      pane.className = 'pane';
      pane.dataset.look = look;
      pane.style.cssText = 'display: block; overflow: visible; align-items: start';
      document.body.replaceChildren(pane);
      const drawn = letters.map(({ name, letter }) => {
        const place = document.createElement('div');
        place.className = 'letter';
        place.style.display = 'block';
        place.append(cardView(letter, () => {}).node);
        return { name, place };
      });
      pane.append(...drawn.map(({ place }) => place));

      // What someone typed moves within its field; all else must be there to read.
      const isCut = (one: Element) =>
        !one.matches('input, select') &&
        one.scrollWidth > one.clientWidth + 1 &&
        one.clientWidth > 0 &&
        getComputedStyle(one).overflowX !== 'visible';
      const reachesOut = (one: Element, right: number) => one.getBoundingClientRect().right > right + 1;
      const isNameless = (one: Element) =>
        !(one as HTMLInputElement).labels?.length &&
        !one.hasAttribute('aria-label') &&
        !one.hasAttribute('aria-labelledby');
      return widths.flatMap((width) => {
        pane.style.width = `${width}px`;
        const right = pane.getBoundingClientRect().right;
        return drawn.flatMap(({ name, place }) => {
          const all = [...place.querySelectorAll('*')];
          const wrong = [
            ...all.filter((one) => isCut(one) || reachesOut(one, right)),
            ...[...place.querySelectorAll('input, select, textarea')].filter(isNameless),
          ].map((one) => one.outerHTML.slice(0, 120));
          const headings = place.querySelectorAll('h3, [role="heading"]').length;
          if (headings !== 1) wrong.push(`${headings} headings`);
          return wrong.map((what) => `${name}, ${width} wide: ${what}`);
        });
      });
    },
    { look, letters, widths },
  );
}
