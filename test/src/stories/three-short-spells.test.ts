/** Three short spells that merge, from the first report to the steps of the one period they form. */
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { storiesOnRedis, storyText } from '../../support/story.ts';

const play = storiesOnRedis();

describe('three short spells in the Netherlands', () => {
  it('count as one period: the days of the first two come before the third', async () => {
    const { cases } = await play(storyText('three-short-spells'));
    expect(cases.map(({ facts, happened }) => [facts.firstDay, happened.effectiveFirstDay])).toEqual([
      ['2026-03-02', '2026-03-02'],
      // Twenty days at work lie between; ten days of absence lie before.
      ['2026-04-01', '2026-03-22'],
      // Fifteen days lie before it.
      ['2026-04-29', '2026-04-14'],
    ]);
  });

  it('have the steps of the third in the weeks of the period, not of the spell', async () => {
    const { lines } = await play(storyText('three-short-spells'));
    // Six weeks from 14 April is 26 May; the prompt goes a week ahead, and once more while it can still be met.
    expect(lines.filter((line) => line.endsWith('nudge problem-analysis'))).toEqual([
      '2026-05-19 omar nudge problem-analysis',
      '2026-05-21 omar nudge problem-analysis',
    ]);
    // Every new spell is reported to the health service, also when the weeks count on.
    const reports = lines.filter((line) => line.endsWith('nudge health-service-report'));
    expect(reports.map((line) => line.slice(0, 7))).toEqual(expect.arrayContaining(['2026-03', '2026-04']));
    expect(reports.some((line) => line >= '2026-04-29')).toBe(true);
  });

  it('tell HR how they count', async () => {
    const { shown } = await play(storyText('three-short-spells'));
    const status = shown.find(({ card }) => card.id === 'person-status');
    expect(status && plainTextOf(status.card)).toContain(
      'Telt samen vanaf: dinsdag 14 april 2026 (15 dagen van eerdere afwezigheid tellen mee)',
    );
  });

  it('stand apart once four weeks lie between', async () => {
    // Thirty days later than in the story: more than four weeks after the second.
    const apart = storyText('three-short-spells')
      .replaceAll('2026-04-29', '2026-05-29')
      .replaceAll('2026-04-30', '2026-06-01');
    const { cases } = await play(apart);
    expect(cases.at(-1)?.happened.effectiveFirstDay).toBe('2026-05-29');
  });
});
