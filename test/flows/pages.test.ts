import { describe, expect, it } from 'vitest';
import { inMessage, linesOnPage, onHome, pageOf, pageSaid } from '../../flows/answers/pages.ts';
import { languages } from '../../src/domain/locale.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);
const at = (count: number, page: number) => pageOf('nl', lines(count), inMessage('status', page));

describe('a long list', () => {
  it.each([0, 1, linesOnPage, linesOnPage + 1, 5 * linesOnPage])(
    'of %d lines shows each of them once, in order, when its pages are turned to the end',
    (count) => {
      const seen: string[] = [];
      for (let page: number | undefined = 1; page !== undefined; ) {
        const shown = at(count, page);
        seen.push(...shown.lines);
        const next = shown.actions.find(({ id }) => id === 'list.next');
        page = next && pageSaid(next.data.page);
      }
      expect(seen).toEqual(lines(count));
    },
  );

  it('that fits on one page has no buttons and says nothing of pages', () => {
    expect(at(linesOnPage, 1)).toMatchObject({ footer: null, actions: [] });
  });

  it('goes back and forth in the middle, and one way only at its ends', () => {
    const ways = [1, 2, 3].map((page) => at(3 * linesOnPage, page).actions.map(({ id }) => id));
    expect(ways).toEqual([['list.next'], ['list.previous', 'list.next'], ['list.previous']]);
  });

  it('that has become shorter shows its last page', () => {
    expect(at(linesOnPage + 1, 9).lines).toEqual([`line ${linesOnPage}`]);
    expect(at(linesOnPage + 1, 9).here).toEqual({ list: 'status', page: '2' });
  });

  it('says where we are in the reader’s language', () => {
    const said = languages.map((language) => {
      const { footer, actions } = pageOf(language, lines(30), inMessage('overdue', 2));
      return [footer?.type === 'text' && footer.text, ...actions.map(({ label }) => label)];
    });
    expect(said).toEqual([
      ['Bladzijde 2 van 4', 'Vorige', 'Volgende'],
      ['Page 2 sur 4', 'Précédente', 'Suivante'],
      ['Page 2 of 4', 'Previous', 'Next'],
    ]);
  });

  it('on the own page leaves the other lists where they are', () => {
    const { actions } = pageOf('nl', lines(30), onHome('status', { overdue: 3, status: 1 }));
    expect(actions).toMatchObject([{ id: 'home.next', data: { overdue: '3', status: '2' } }]);
  });
});

it.each([
  ['12', 12],
  [undefined, 1],
  ['', 1],
  ['0', 1],
  ['-3', 1],
  ['1e9', 1],
  ['99999', 1],
])('a page that is said as %s is page %d', (said, page) => {
  expect(pageSaid(said)).toBe(page);
});
