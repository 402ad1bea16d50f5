/** What people type, and what it means: one case for each kind of sentence the policy decides. */
import { describe, expect, it } from 'vitest';
import { type Situation, understand } from '../../../src/understand/understand.ts';

/** A Wednesday morning. */
const wednesday: Situation = { now: '2026-03-11T07:52+01:00', open: false, country: 'BE' };
const absent: Situation = { ...wednesday, open: true };
const inTheNetherlands: Situation = { ...wednesday, country: 'NL' };

const reports: readonly [string, string, string | null][] = [
  ['kzen ziek, kom nie vandaag', '2026-03-11', null],
  ['ziek, t/m vrijdag thuis', '2026-03-11', '2026-03-16'],
  ['ben ziek, maandag ben ik er weer', '2026-03-11', '2026-03-16'],
  ['2 dagen ziek', '2026-03-11', '2026-03-13'],
  ['griep, een week thuis van de dokter', '2026-03-11', '2026-03-18'],
  ['ziek voor een paar dagen', '2026-03-11', null],
  ['ziek tot ik beter ben', '2026-03-11', null],
  ['ik word ziek, morgen kom ik niet', '2026-03-12', null],
  ['malade, lundi en huit je suis là', '2026-03-11', '2026-03-23'],
  ['arrêt de huit jours', '2026-03-11', '2026-03-18'],
  ['pas au top du tout, je reste au lit, je reviens lundi', '2026-03-11', '2026-03-16'],
  ['off sick for a fortnight', '2026-03-11', '2026-03-25'],
  ['sick today and tomorrow, Friday I am back', '2026-03-11', '2026-03-13'],
  ['ziek thuis. Mijn zoontje had het vorige week, nu ik', '2026-03-11', null],
];

describe('a report', () => {
  it.each(reports)('"%s" counts from %s, back on %s', (text, firstDay, backOn) => {
    expect(understand(text, wednesday)).toMatchObject({ intent: 'report', firstDay, backOn, percent: null });
  });

  it('written on a Saturday counts from that Saturday', () => {
    const saturday = { ...wednesday, now: '2026-03-14T09:00+01:00' };
    expect(understand('ik ben ziek', saturday)).toMatchObject({ firstDay: '2026-03-14' });
  });

  it('late in the evening speaks of tomorrow by its date', () => {
    const late = { ...wednesday, now: '2026-03-11T23:50+01:00' };
    expect(understand('kga morgen nie kunnen komen, ziek', late)).toMatchObject({ firstDay: '2026-03-12' });
  });

  it('over the end of a year finds the January that comes', () => {
    const december = { ...wednesday, now: '2026-12-30T08:00+01:00' };
    expect(understand('ziek tot en met 4 januari', december)).toMatchObject({ backOn: '2027-01-05' });
  });

  it('over a leap day counts it', () => {
    const leap = { ...wednesday, now: '2028-02-28T08:00+01:00' };
    expect(understand('2 dagen ziek', leap)).toMatchObject({ backOn: '2028-03-01' });
  });

  it('over the change to summer time loses no day', () => {
    const friday = { ...wednesday, now: '2026-03-27T23:30+01:00' };
    expect(understand('ziek, een week thuis', friday)).toMatchObject({
      firstDay: '2026-03-27',
      backOn: '2026-04-03',
    });
  });
});

describe('an open absence', () => {
  it.each([
    ['nog een week', '2026-03-18'],
    ['attest tem 27/3', '2026-03-30'],
    ['nog 2 weken thuis van den dokter', '2026-03-25'],
    ['still off, GP says another week', '2026-03-18'],
    ['toujours pas mieux', null],
    ['deze week nog thuis', '2026-03-16'],
  ])('turns "%s" into an extension, back on %s', (text, backOn) => {
    expect(understand(text, absent)).toMatchObject({ intent: 'extend', firstDay: null, backOn });
  });

  it.each([
    ['maandag ben ik er weer', '2026-03-16'],
    ['ik ben weer beter', '2026-03-11'],
    ['vanaf volgende week terug aan het werk', '2026-03-16'],
    ['je reprends demain', '2026-03-12'],
    ['back at my desk', '2026-03-11'],
  ])('ends with "%s", at work on %s', (text, backOn) => {
    expect(understand(text, absent)).toMatchObject({ intent: 'recover', backOn });
  });

  it('is taken back by "toch niet ziek", without dates', () => {
    expect(understand('toch niet ziek, kom gewoon', absent)).toMatchObject({
      intent: 'withdraw',
      firstDay: null,
      backOn: null,
    });
  });
});

describe('part of the hours', () => {
  it.each([
    ['vanaf maandag halve dagen', 50],
    ['je reprends à mi-temps lundi', 50],
    ['vanaf maandag 4 uur per dag', 50],
    ['vanaf maandag 18 uur per week', 47],
    ['from Monday 3 days per week', 60],
    ['maandag start ik aan 60 %', 60],
    ['ik kom maandag een paar uur proberen', null],
  ])('"%s" is %s percent', (text, percent) => {
    expect(understand(text, absent)).toMatchObject({
      intent: 'recover-partly',
      backOn: '2026-03-16',
      percent,
    });
  });

  it('counts hours by a week of 40 in the Netherlands', () => {
    const dutch = { ...absent, country: 'NL' } as const;
    expect(understand('vanaf maandag 18 uur per week', dutch)).toMatchObject({ percent: 45 });
  });
});

describe('what changes no case', () => {
  it.each([
    'ziek van die Excel',
    'mijn zoon is ziek, ik werk vandaag thuis',
    'doktersbezoek om 10u, ben er om 11u',
    'ma fille est malade, je télétravaille',
    'that was a sick goal',
    'volgende week ben ik in verlof',
    'is Kevin nog ziek?',
    'wat moet ik doen als ik ziek ben?',
  ])('"%s" is something else', (text) => {
    expect(understand(text, wednesday)).toMatchObject({
      intent: 'other',
      firstDay: null,
      backOn: null,
      gaveReason: false,
    });
  });

  it('a question about the own case is answered as one', () => {
    expect(understand('wanneer is mijn volgende gesprek?', absent).intent).toBe('status');
  });

  it('a wish about calling is kept as one', () => {
    expect(understand('bel me liever na 14u', absent).intent).toBe('contact');
  });
});

describe('someone else', () => {
  it.each([
    'Piet is ziek vandaag',
    'kevin is ziek vandaag',
    'Ma collègue Aline est malade',
    'my colleague is sick today',
  ])('"%s" is reported for them, from today', (text) => {
    expect(understand(text, inTheNetherlands)).toMatchObject({
      intent: 'report-other',
      firstDay: '2026-03-11',
    });
  });
});

describe('a second wish', () => {
  it('is named beside the one that changes the case', () => {
    expect(understand('ben ziek vandaag, bel me liever na 14u', wednesday)).toMatchObject({
      intent: 'report',
      also: ['contact'],
    });
  });

  it('leaves nothing behind when there is none', () => {
    expect(understand('ben ziek vandaag', wednesday).also).toEqual([]);
  });
});

describe('doubt', () => {
  it('names two or three choices, the likeliest first', () => {
    const { certain, alternatives, intent } = understand('naar de dokter', wednesday);
    expect(certain).toBe(false);
    expect(alternatives[0]).toBe(intent);
    expect([2, 3]).toContain(alternatives.length);
  });

  it('names none when it is sure', () => {
    expect(understand('ik ben ziek vandaag', wednesday)).toMatchObject({ certain: true, alternatives: [] });
  });
});

describe('the language', () => {
  it.each([
    ['kzen ziek vandaag', 'nl'],
    ['je suis malade', 'fr'],
    ["I'm sick today", 'en'],
    ['🤒', null],
  ])('of "%s" is %s', (text, language) => {
    expect(understand(text, wednesday).language).toBe(language);
  });
});

describe('a health reason', () => {
  it('is noticed', () => {
    expect(understand('ziek, zware migraine', wednesday).gaveReason).toBe(true);
    expect(understand('ik ben ziek', wednesday).gaveReason).toBe(false);
  });

  it('is nowhere in the answer', () => {
    const answer = JSON.stringify(understand('ziek: KANARIE-7731 migraine in de linkerslaap', wednesday));
    expect(answer).not.toMatch(/kanarie|7731|migraine|slaap/i);
  });
});
