/** Contact that is left, wished for less of, or in another language: what each person got to see. */
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../flows/flags/open.ts';
import { allWords } from '../../../flows/words/speak.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { storiesOnRedis, storyText } from '../../support/story.ts';

const play = storiesOnRedis();
const days = (lines: readonly string[], end: string) =>
  lines.filter((line) => line.endsWith(end)).map((line) => line.slice(0, 10));

describe('a manager who never answers', () => {
  it('is asked by the pace of the pack, and HR hears it each time (R22, R54)', async () => {
    const { lines } = await play(storyText('silent-manager'));
    expect(days(lines, 'bart nudge first-contact')).toEqual(['2026-03-02', '2026-03-04']);
    expect(days(lines, 'hilde escalation first-contact')).toEqual(['2026-03-05']);
    // A prompt and a reminder each: weekly, then every two weeks, then every four.
    expect(days(lines, 'bart nudge next-contact')).toEqual([
      ...['2026-03-09', '2026-03-10', '2026-03-23', '2026-03-24', '2026-04-03', '2026-04-07'],
      ...['2026-04-17', '2026-04-20', '2026-05-15', '2026-05-18'],
    ]);
    expect(days(lines, 'hilde escalation next-contact')).toHaveLength(5);
  });

  it('raises what stalls to both of them (R58–R64), and the quick scan gets time to work', async () => {
    const { lines, cases } = await play(storyText('silent-manager'));
    expect(days(lines, 'hilde nudge red-flag')).toEqual(days(lines, 'bart nudge red-flag'));
    // Two weeks without a talk; then on the day of the plan; then what came up meanwhile.
    expect(days(lines, 'bart nudge red-flag')).toEqual(['2026-03-17', '2026-04-01', '2026-04-14']);
    const [state] = cases;
    const flags = state ? flagsOf(state) : [];
    expect(flags.map(({ flag, closedOn }) => [flag, closedOn])).toEqual([
      ['waiting', null],
      ['standing-still', null],
      ['roles-unclear', null],
    ]);
  });

  it('leaves the employee with a receipt, and no prompt', async () => {
    const { lines } = await play(storyText('silent-manager'));
    expect(lines.filter((line) => line.includes(' lies '))).toEqual([
      '2026-03-02 lies form report',
      '2026-03-02 lies receipt report-received',
    ]);
  });

  it('is told on the list of what was left', async () => {
    const { shown } = await play(storyText('silent-manager'));
    const overdue = shown.find(({ card }) => card.id === 'overdue');
    expect(overdue && plainTextOf(overdue.card)).toContain(
      `Lies Wouters: ${allWords.nl['flag.waiting.title']}, sinds maandag 16 maart 2026`,
    );
  });
});

describe('an employee who wants less contact', () => {
  it('keeps what was agreed, and hears less often after it (R15, R24–R27)', async () => {
    const { lines } = await play(storyText('less-contact'));
    // Agreed for 10 March; then two weeks in place of one.
    expect(days(lines, 'thijs nudge next-contact').slice(0, 2)).toEqual(['2026-03-10', '2026-03-24']);
    const asPlanned = await play(storyText('less-contact').replace('pace: less', 'pace: asPlanned'));
    expect(days(asPlanned.lines, 'thijs nudge next-contact').slice(0, 2)).toEqual([
      '2026-03-10',
      '2026-03-17',
    ]);
  });

  it('is read by the manager with the next prompt, and nowhere before', async () => {
    const { shown } = await play(storyText('less-contact'));
    const wish = 'Wens over het contact: minder vaak, bericht, namiddag';
    const told = shown.filter(({ to, card }) => to === 'thijs' && plainTextOf(card).includes(wish));
    expect(told[0]?.card.id).toBe('next-contact');
    expect(told[0]?.at.slice(0, 10)).toBe('2026-03-10');
  });
});

describe('a French-speaking site', () => {
  it('is spoken to in French, in every card to everyone', async () => {
    const { shown } = await play(storyText('liege'));
    const french = new Set<string>(Object.values(allWords.fr));
    for (const { card } of shown) {
      expect([card.id, card.language]).toEqual([card.id, 'fr']);
      // Every button is a French sentence of ours.
      for (const { label } of card.actions) {
        expect([card.id, french.has(label) || /Chloé|Marc|Nadia/.test(label)]).toEqual([card.id, true]);
      }
    }
    const dutch = Object.values(allWords.nl).filter(
      (words) => words.split(' ').length > 3 && !words.includes('{{'),
    );
    const texts = shown.map(({ card }) => plainTextOf(card)).join('\n');
    expect(dutch.filter((words) => texts.includes(words))).toEqual([]);
  });

  it('goes its whole way: the wish, the missing agreement, the quick scan, and back', async () => {
    const { lines, cases } = await play(storyText('liege'));
    const ids = lines.map((line) => line.split(' ').slice(1).join(' '));
    for (const one of [
      'chloe receipt contact-wish-noted',
      'marc nudge red-flag',
      'nadia receipt quick-scan-noted',
      'marc nudge welcome',
      'marc nudge check-in-1',
    ]) {
      expect(ids).toContain(one);
    }
    expect(cases.map(({ facts }) => facts.lastDay)).toEqual(['2026-03-31']);
  });
});
