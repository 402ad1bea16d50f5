/** Stories over the edges of the calendar, and over the edge of a spell. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { type PlayedStory, storiesOnRedis, storyText, timesOf } from '../../support/story.ts';

const play = storiesOnRedis();

describe('over New Year, a leap day and summer time', () => {
  let played: PlayedStory;
  beforeAll(async () => {
    played = await play(storyText('new-year'));
  });

  it('counts working days over New Year', () => {
    // Reported on Friday 31 December: Saturday is New Year's Day, so the second working day is Tuesday.
    const first = played.lines.filter((line) => line.endsWith('nudge first-contact'));
    expect(first).toEqual(['2027-12-31 eva nudge first-contact', '2028-01-04 eva nudge first-contact']);
  });

  it('keeps the weeks of the law over the leap day', () => {
    const due = (id: string) => {
      const card = played.shown.find((one) => one.card.id === id)?.card;
      return card && plainTextOf(card).match(/\d+ \w+ 2028/)?.[0];
    };
    // Six weeks after 31 December, then two weeks after the advice of 11 February.
    expect(due('problem-analysis')).toBe('11 February 2028');
    expect(due('action-plan')).toBe('25 February 2028');
  });

  it('prompts at half past eight on either side of the change, and on 29 February', () => {
    const talks = played.shown.filter(({ card }) => card.id === 'next-contact');
    expect(played.lines.filter((line) => line.endsWith('nudge next-contact'))).toEqual([
      '2028-01-31 eva nudge next-contact',
      '2028-02-29 eva nudge next-contact',
      '2028-03-27 eva nudge next-contact',
    ]);
    expect(timesOf(talks, played.story)).toEqual(['08:30', '08:30', '08:30']);
    // An hour apart in the world: winter time, winter time, summer time.
    expect(talks.map(({ at }) => at.slice(11, 16))).toEqual(['07:30', '07:30', '06:30']);
  });

  it('closes after the last check-in', () => {
    expect(played.cases.map(({ open, facts }) => [open, facts.lastDay])).toEqual([[false, '2028-04-02']]);
  });
});

describe('ill again during aftercare', () => {
  let played: PlayedStory;
  beforeAll(async () => {
    played = await play(storyText('relapse'));
  });

  it('is a spell of its own, and the first one is closed by it', () => {
    expect(played.cases.map(({ id, open, facts }) => [id, open, facts.firstDay, facts.lastDay])).toEqual([
      ['jef~1', false, '2026-03-02', '2026-03-15'],
      ['jef~2', true, '2026-03-26', null],
    ]);
  });

  it('ends the check-ins of the first return, and begins with a first contact', () => {
    const after = played.lines.filter((line) => line >= '2026-03-26');
    expect(after.filter((line) => line.includes('check-in') && line.includes(' nudge '))).toEqual([]);
    expect(after).toContain('2026-03-26 an nudge first-contact');
  });

  it('shows HR the three counters, each on its own, and the manager none', () => {
    const status = played.shown.find(({ to, card }) => to === 'hilde' && card.id === 'person-status');
    const text = status ? plainTextOf(status.card) : '';
    expect(text).toContain('Eerdere afwezigheid tot zondag 15 maart 2026');
    expect(text).toContain('Gewaarborgd loon: alleen wat er nog over was');
    expect(text).toContain('Ziekenfonds: loopt door');
    expect(text).toContain('Duur die meetelt: loopt door');
    const toManager = played.shown.filter(({ to }) => to === 'an').map(({ card }) => plainTextOf(card));
    expect(toManager.join('\n')).not.toContain('Gewaarborgd loon');
  });

  it('returns to the right place: hours that grow, with the talks that go with them', () => {
    const [, second] = played.cases;
    expect(second?.facts).toMatchObject({ partlyFrom: '2026-04-13', percent: 50 });
    expect(played.lines.at(-1)).toBe('2026-04-17 an nudge next-contact');
  });
});
