/** Two years in the Netherlands, to week 104: every dated step in its week and to whom it is for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { policyFiles } from '../../../flows/policies/packs.ts';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { type PlayedStory, storiesOnRedis, storyText } from '../../support/story.ts';

const play = storiesOnRedis();

/** The day each is due in an absence from Monday 2 March 2026, and for whom; worked out by hand from the law. */
const dated: readonly (readonly [id: string, due: string, to: string])[] = [
  ['health-service-report', '2026-03-09', 'yara'],
  ['plan-consultation', '2026-03-30', 'yara'],
  // Week 6 and, two weeks after the advice of 9 April, the plan.
  ['problem-analysis', '2026-04-13', 'yara'],
  ['action-plan', '2026-04-23', 'ruben'],
  // Six weeks after the advice, and after the plan.
  ['physician-follow-up', '2026-05-21', 'yara'],
  ['plan-evaluation', '2026-06-02', 'ruben'],
  // Week 42, a year, and six weeks after it was evaluated, a week before its end.
  ['uwv-week-42', '2026-12-21', 'yara'],
  ['plan-first-year-evaluation', '2027-01-18', 'yara'],
  ['first-year-evaluation', '2027-03-01', 'ruben'],
  ['second-track', '2027-04-05', 'yara'],
  // Weeks 89, 91, 93 and 104.
  ['wia-letter', '2027-11-15', 'yara'],
  ['current-opinion', '2027-11-29', 'yara'],
  ['reintegration-report', '2027-11-29', 'yara'],
  ['wia-application', '2027-12-13', 'yara'],
  ['pay-duty-end', '2028-02-28', 'yara'],
];

describe('two years', () => {
  let played: PlayedStory;
  beforeAll(async () => {
    played = await play(storyText('two-years'));
  });

  const first = (id: string) => played.shown.find(({ card }) => card.kind === 'nudge' && card.id === id);

  it.each(dated)('%s, due on %s, comes to %s in time and says that date', (id, due, to) => {
    const prompt = first(id);
    expect(prompt?.to).toBe(to);
    expect((prompt?.at ?? '').slice(0, 10) <= due).toBe(true);
    const [year, month, day] = due.split('-').map(Number);
    const said = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
    expect(prompt && plainTextOf(prompt.card)).toContain(
      said.format(Date.UTC(year ?? 0, (month ?? 1) - 1, day)),
    );
  });

  it.each(dated)('%s is not reminded once it is done', (id) => {
    const times = played.shown.filter(({ card }) => card.kind === 'nudge' && card.id === id).length;
    const again = ['action-plan', 'first-year-evaluation', 'pay-duty-end'];
    const comesBack = ['physician-follow-up', 'plan-evaluation'];
    if (comesBack.includes(id)) expect(times).toBeGreaterThan(10);
    // These are done in the last days, so their reminder came.
    else expect([id, times]).toEqual([id, again.includes(id) ? 2 : 1]);
  });

  it('brings no step that the pack does not prompt anyone for', () => {
    const silent = policyFiles.NL.milestones.filter(({ prompt }) => prompt === 'nobody').map(({ id }) => id);
    const prompted = played.shown.filter(({ card }) => card.kind === 'nudge' && silent.includes(card.id));
    expect(prompted).toEqual([]);
  });

  it('raises nothing, as everyone does their part', () => {
    expect(played.shown.filter(({ card }) => card.id === 'red-flag')).toEqual([]);
    expect(played.shown.filter(({ card }) => card.kind === 'escalation')).toEqual([]);
  });

  it('sends the employee receipts, agreements to confirm and nothing else', () => {
    const ids = new Set(played.shown.filter(({ to }) => to === 'noor').map(({ card }) => card.id));
    expect([...ids].sort()).toEqual([
      'agreement-confirmed',
      'agreement-proposed',
      'report',
      'report-received',
    ]);
  });
});
