/** Stories as people of many kinds would live them: each says beforehand, from the law and the ideas, what is to happen when. */
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { type PlayedStory, storiesOnRedis, storyText, timesOf } from '../../support/story.ts';

const play = storiesOnRedis();
const days = ({ lines }: PlayedStory, end: string) =>
  lines.filter((line) => line.endsWith(end)).map((line) => line.slice(0, 10));
const heardOn = ({ lines }: PlayedStory, day: string) =>
  lines.filter((line) => line.startsWith(day)).map((line) => line.slice(11));

describe('someone who falls ill on a Saturday', () => {
  it('is absent from Monday on in the Netherlands, and their manager has the weekend (R22)', async () => {
    const played = await play(storyText('weekend'));
    expect(played.cases.map(({ facts }) => facts.firstDay)).toEqual(['2026-06-01']);
    expect(heardOn(played, '2026-05-30')).toEqual(['sam form report', 'sam receipt report-received']);
    expect(days(played, 'els nudge first-contact')).toEqual(['2026-06-01', '2026-06-02']);
  });
});

describe('a manager on leave', () => {
  it('hands the first talk over; the one who is ill reads who will call, and that one goes on with it (R25, R93, R95)', async () => {
    const played = await play(storyText('handed-over'));
    expect(heardOn(played, '2026-03-02').slice(3)).toEqual([
      'els receipt nudge-handed-over',
      'sam receipt contact-passed-on',
      'bas nudge first-contact',
    ]);
    expect(days(played, 'bas nudge next-contact')).toEqual(['2026-03-10', '2026-03-11']);
    expect(days(played, 'els nudge next-contact')).toEqual([]);
  });
});

describe('a manager with few or late hours', () => {
  it('has each talk for a working day before HR hears that it was left, and no new one on that day (R30, R54)', async () => {
    const played = await play(storyText('two-days-a-week'));
    expect(days(played, 'els nudge first-contact')).toEqual(['2026-03-03', '2026-03-05']);
    expect(days(played, 'hans escalation first-contact')).toEqual(['2026-03-10']);
    for (const day of days(played, 'hans escalation next-contact'))
      expect(heardOn(played, day)).not.toContain('els nudge next-contact');
  });

  it('is prompted when the shift begins, on a Sunday too (R24)', async () => {
    const played = await play(storyText('late-shift'));
    const prompts = played.shown.filter(({ to, card }) => to === 'mia' && card.kind === 'nudge');
    expect(days(played, 'mia nudge next-contact')[0]).toBe('2026-03-15');
    expect(new Set(timesOf(prompts, played.story))).toEqual(new Set(['14:00']));
  });
});

describe('a small firm without HR', () => {
  it('has its dated steps with the one who manages, and is not sent to an HR that is not there', async () => {
    const played = await play(storyText('small-firm'));
    for (const [step, day] of [
      ['certificate', '2026-03-03'],
      ['physician-notice-4-weeks', '2026-03-27'],
      ['work-potential-8-weeks', '2026-04-24'],
    ] as const)
      expect(days(played, `mia nudge ${step}`)[0]).toBe(day);
    const words = played.shown
      .filter(({ card }) => card.id === 'certificate')
      .map(({ card }) => plainTextOf(card));
    expect(words.join()).not.toMatch(/met HR/);
  });

  it('reads the guide of a first talk as long as there was none (R31)', async () => {
    const { shown } = await play(storyText('small-firm'));
    const [next] = shown
      .filter(({ card }) => card.id === 'next-contact')
      .map(({ card }) => plainTextOf(card));
    expect(next).toContain('Ik hoor graag wat je van ons nodig hebt');
    expect(next).not.toContain('Kloppen onze afspraken nog');
  });
});

describe('the Belgian rules of 2026', () => {
  it('hold from the first of January on, with every date on its day and nobody prompted on the holiday', async () => {
    const played = await play(storyText('reform'));
    expect(heardOn(played, '2026-01-01').filter((line) => !line.startsWith('jef'))).toEqual([]);
    expect(days(played, 'mia nudge first-contact')[0]).toBe('2026-01-02');
    // Eight weeks on the 26th of February, thirty days of pay to the 30th of January, six months on the first of July.
    expect(days(played, 'rik nudge work-potential-8-weeks')[0]).toBe('2026-02-24');
    expect(days(played, 'rik nudge guaranteed-pay-end')[0]).toBe('2026-01-22');
    expect(days(played, 'rik nudge reintegration-6-months')[0]).toBe('2026-06-01');
  });

  it('do not hold for an absence that began a day earlier, nor at a small employer', async () => {
    const story = storyText('reform');
    const before = await play(story.replaceAll('2026-01-01', '2025-12-31'));
    expect(before.lines.join()).not.toMatch(/work-potential|reintegration-6/);
    const small = await play(story.replace('size: 60', 'size: 12'));
    expect(days(small, 'rik nudge work-potential-8-weeks')).not.toEqual([]);
    expect(small.lines.join()).not.toMatch(/reintegration-6/);
  });
});

describe('two years in which nobody does anything', () => {
  it('are asked about in time all the same, and HR hears of each while the date can still be met', async () => {
    const played = await play(storyText('nobody-acts'));
    // Day one is 16 November 2026; the dates are those of the worked example, each with its prompt and when HR hears it.
    for (const [step, due, prompt, hears] of [
      ['hans nudge problem-analysis', '2026-12-28', '2026-12-21', 'hans escalation steps-2026-12-21-hr'],
      ['els nudge action-plan', '2027-01-11', '2027-01-04', 'hans escalation steps-2027-01-04-manager'],
      ['hans nudge uwv-week-42', '2027-09-06', '2027-08-23', 'hans escalation steps-2027-08-23-hr'],
      [
        'els nudge first-year-evaluation',
        '2027-11-15',
        '2027-10-18',
        'hans escalation steps-2027-10-18-manager',
      ],
      ['hans nudge second-track', '2027-12-27', '2027-11-29', 'hans escalation steps-2027-11-29-hr'],
      ['hans nudge reintegration-report', '2028-08-14', '2028-08-07', 'hans escalation steps-2028-08-07-hr'],
      ['hans nudge wia-application', '2028-08-28', '2028-08-14', 'hans escalation steps-2028-08-14-hr'],
    ] as const) {
      expect([step, days(played, step)[0]]).toEqual([step, prompt]);
      const [heard] = days(played, hears);
      expect([step, heard !== undefined && heard > prompt && heard <= due]).toEqual([step, true]);
    }
    expect(played.lines.filter((line) => line.includes(' sam '))).toHaveLength(2);
  });
});

describe('what nobody needs to know', () => {
  it('is in no word to anyone, and an answer for HR alone gives its step no name for the manager (R79)', async () => {
    const { shown, story } = await play(storyText('unspoken'));
    const textsOf = (who: string) =>
      shown.filter(({ to }) => to === who).map(({ card }) => `${plainTextOf(card)} ${JSON.stringify(card)}`);
    for (const { id } of story.people) expect(textsOf(id).join()).not.toMatch(/zwanger|misselijk/i);
    expect(textsOf('hans').join()).toContain('Vangnet');
    expect(textsOf('els').join()).not.toContain('Vangnet');
    // That something is open is no secret; what it is about is.
    const status = shown.find(({ to, card }) => to === 'els' && card.id === 'person-status');
    expect(status && plainTextOf(status.card)).toContain('stappen met een datum');
  });
});

describe('someone who is back earlier than expected', () => {
  it('is welcomed that morning, and nobody is asked for the talk before (R69, R71)', async () => {
    const played = await play(storyText('earlier-back'));
    expect(days(played, 'els nudge welcome')).toEqual(['2026-03-09']);
    expect(days(played, 'els nudge before-return')).toEqual([]);
    expect(played.cases.map(({ facts }) => facts.lastDay)).toEqual(['2026-03-08']);
  });
});
