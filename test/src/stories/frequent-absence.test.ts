/** The third report of a year, at an employer who offers a talk then: proposed once, neutral, and closed with an agreement. */
import { beforeAll, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { type PlayedStory, storiesOnRedis, storyText } from '../../support/story.ts';

const play = storiesOnRedis();
let played: PlayedStory;
beforeAll(async () => {
  played = await play(storyText('frequent-absence'));
});
const talks = () => played.shown.filter(({ card }) => card.id === 'frequent-absence-talk');

it('R81: counts the reports of twelve months, and proposes the talk after the third, once, to the manager alone', () => {
  expect(played.cases.map(({ reportsInYear }) => reportsInYear)).toEqual([1, 2, 3]);
  expect(talks().map(({ to, at }) => `${to} ${at.slice(0, 10)}`)).toEqual(['mirjam 2026-10-14']);
});

it('R4 R98: says that everyone is offered it, with its guide, and with no label, score or reason', () => {
  const text = plainTextOf(talks()[0]?.card as never);
  expect(text).toContain('stelt jullie organisatie iedereen zo’n gesprek voor');
  expect(text).toContain('Dit gesprek is een aanbod, geen oordeel');
  expect(text).not.toMatch(/score|bradford|wit|grijs|zwart|roze|vaak ziek|verdacht|controle/i);
});

it('speaks for the check-in of that day: one moment, not two', () => {
  expect(played.lines.filter((line) => line.startsWith('2026-10-14 mirjam'))).toEqual([
    '2026-10-14 mirjam nudge frequent-absence-talk',
  ]);
});

it('R49: closes with an agreement, and the day that was agreed is kept, though aftercare would have ended before it', () => {
  expect(played.lines).toContain('2026-10-29 mirjam nudge next-contact');
  const end = played.lines.filter((line) => /aftercare-closed/.test(line)).filter((line) => line > '2026-10');
  expect(end.every((line) => line > '2026-10-29')).toBe(true);
  expect(played.cases.at(-1)?.open).toBe(false);
});

it('R82: is not proposed where the employer did not choose it, nor for reports that a work accident is behind', async () => {
  const off = await play(
    storyText('frequent-absence')
      .replace('frequentAbsenceTalk: true', 'frequentAbsenceTalk: false')
      .replace(/^.*(milestone.done|proef van twee|2026-10-15T11).*$/gm, ''),
  );
  expect(off.lines.filter((line) => line.includes('frequent-absence-talk'))).toEqual([]);
  const accident = storyText('frequent-absence')
    .replace(
      '"2026-06-08T07:42", who: daan, submits: {}',
      '"2026-06-08T07:42", who: daan, submits: { workAccident: "yes" }',
    )
    .replace(/^.*(milestone.done|proef van twee|2026-10-15T11).*$/gm, '');
  const played = await play(accident);
  expect(played.cases.at(-1)?.reportsInYear).toBe(2);
  expect(played.lines.filter((line) => line.includes('frequent-absence-talk'))).toEqual([]);
});
