/** The two journeys that must work, Koen's and a Dutch one: who hears what and when, by the requirement it serves. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plusWorkingDays } from '../../src/calendar/working-days.ts';
import { plainTextOf } from '../../src/cards/plain-text.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { shortStateOf } from '../../src/stories/play.ts';
import { type PlayedStory, storiesOnRedis, storyText } from '../support/story.ts';

const play = storiesOnRedis();

const journeys = [
  { name: 'koen', employee: 'koen', manager: 'an', country: 'BE', back: '2026-09-01' },
  { name: 'sanne', employee: 'sanne', manager: 'mark', country: 'NL', back: '2026-05-04' },
] as const;

describe.each(journeys)('the journey of $name', ({ name, employee, manager, country, back }) => {
  let played: PlayedStory;
  beforeAll(async () => {
    played = await play(storyText(name));
  });

  const spell = () => {
    const [only, ...others] = played.cases;
    expect(others).toEqual([]);
    if (!only) throw new Error('the story opened no case');
    return only;
  };
  /** The days on which that person was shown that card, by the line `2026-03-02 an nudge first-contact`. */
  const daysOf = (to: string, card: string): string[] =>
    played.lines.filter((line) => line.slice(11) === `${to} ${card}`).map((line) => line.slice(0, 10));
  const cardsTo = (to: string) => played.shown.filter((one) => one.to === to);

  it('is reported in one sentence and one press: no question about why', () => {
    const [form, receipt] = cardsTo(employee);
    expect([form?.card.id, receipt?.card.id]).toEqual(['report', 'report-received']);
    const asked = form?.card.form?.fields.map(({ label }) => label).join(' ');
    expect(asked).not.toMatch(/waarom|reden|klacht|wat heb je/i);
  });

  it('R22: the manager is prompted on the day of the report, and the talk takes place within two working days', () => {
    const { facts, contacts } = spell();
    expect(daysOf(manager, 'nudge first-contact')[0]).toBe(facts.firstDay);
    const latest = plusWorkingDays(facts.firstDay, 2, country);
    expect(contacts[0] && contacts[0].on <= latest).toBe(true);
  });

  it('R49: every talk that was agreed upon closed with what, when next and who', () => {
    for (const { what, who, nextOn, contact } of spell().agreements) {
      expect(what.length).toBeGreaterThan(3);
      expect(who.length).toBeGreaterThan(3);
      expect(nextOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(spell().contacts.map(({ id }) => id)).toContain(contact);
    }
    expect(spell().agreements.length).toBeGreaterThan(0);
  });

  it('R50: each agreement went to both in writing, on the day it was made, word for word', () => {
    for (const { what, who, madeAt } of spell().agreements) {
      for (const [to, card] of [
        [employee, 'agreement-proposed'],
        [manager, 'agreement-written'],
      ]) {
        const sent = cardsTo(to ?? '').find((one) => one.card.id === card && one.at === madeAt);
        expect(sent && plainTextOf(sent.card)).toContain(what);
        expect(sent && plainTextOf(sent.card)).toContain(who);
      }
    }
  });

  it('R26: on each agreed day the manager was prompted, unless the employee was back by then', () => {
    for (const { nextOn } of spell().agreements.filter((one) => one.nextOn < back)) {
      expect(daysOf(manager, 'nudge next-contact')).toContain(nextOn);
    }
  });

  it('R54: no talk was left without an agreement, so nobody was asked for one', () => {
    expect(played.lines.filter((line) => line.includes('missing-agreement'))).toEqual([]);
  });

  it('R71: the manager was asked to say welcome on the day itself, and only then', () => {
    expect(daysOf(manager, 'nudge welcome')).toEqual([back]);
    expect(spell().facts.backOn).toBe(back);
  });

  it('R72: short looks followed in the first weeks, for the manager alone', () => {
    const looks = played.lines.filter((line) => /nudge check-in-\d$/.test(line));
    expect(looks.length).toBeGreaterThan(1);
    for (const line of looks) expect(line.slice(11)).toMatch(new RegExp(`^${manager} nudge`));
    expect(looks.every((line) => line.slice(0, 10) > back)).toBe(true);
    const again = new Set(looks.map((line) => line.slice(11)));
    // Each look is asked once and reminded once at most.
    for (const look of again)
      expect(looks.filter((line) => line.endsWith(look)).length).toBeLessThanOrEqual(2);
  });

  it('R79: no word about health is on any card or in the case', () => {
    const everything = [
      JSON.stringify(played.cases),
      ...played.shown.filter(({ card }) => card.kind !== 'warning').map(({ card }) => plainTextOf(card)),
    ].join('\n');
    expect(everything).not.toMatch(/koorts|griep|besmettelijk|lig plat/i);
  });

  it('never prompts the employee: what they get are answers, receipts and what was agreed', () => {
    expect(
      cardsTo(employee).filter(({ card }) => card.kind === 'nudge' || card.kind === 'escalation'),
    ).toEqual([]);
  });

  it('has told every person only what is theirs: nobody outside the case was shown anything', () => {
    expect([...new Set(played.shown.map(({ to }) => to))].sort()).toEqual(
      [employee, 'hilde', manager].sort(),
    );
  });
});

describe('Koen', () => {
  it('R77, R78: talks go on by agreement, and the return is built up in steps with dates', async () => {
    const { cases, lines } = await play(storyText('koen'));
    const [spell] = cases;
    const months = new Set(spell?.contacts.map(({ on }) => on.slice(0, 7)));
    expect([...months]).toEqual(expect.arrayContaining(['2026-03', '2026-04', '2026-06']));
    expect(spell?.agreements.map(({ status }) => status)).toContain('corrected');
    const buildUp = lines
      .filter((line) => /build-up/.test(line))
      .map((line) => line.slice(0, 10) as LocalDate);
    expect(buildUp.length).toBeGreaterThan(0);
    expect(buildUp.every((day) => day > '2026-06-01' && day < '2026-09-01')).toBe(true);
    expect(spell && shortStateOf(spell)).toMatch(/aftercare|closed/);
  });

  it('HR sees how it stands when it asks, without a reason', async () => {
    const { shown } = await play(storyText('koen'));
    const status = shown.find(({ to, card }) => to === 'hilde' && card.id === 'status');
    expect(status && plainTextOf(status.card)).toMatch(/Koen Claes: afwezig/);
  });
});

describe('Sanne', () => {
  it('gives a reason that goes nowhere, and gets a kind sentence about it', async () => {
    const { shown, cases } = await play(storyText('sanne'));
    expect(plainTextOf(shown[0]?.card as never)).toMatch(/gezondheid/);
    expect(JSON.stringify([cases, shown])).not.toMatch(/griep/i);
  });

  it('has a manager whose question was stopped, and who sent the better one', async () => {
    const { shown } = await play(storyText('sanne'));
    const stopped = shown.find(({ card }) => card.id === 'guard-blocked');
    const quote = stopped?.card.body.find((block) => block.type === 'quote');
    const relayed = shown.find(({ to, card }) => to === 'sanne' && card.id === 'relayed');
    expect(quote?.type === 'quote' && relayed && plainTextOf(relayed.card).includes(quote.text)).toBe(true);
    expect(JSON.stringify(shown)).not.toMatch(/besmettelijk/i);
  });

  it('is not called on the King’s birthday: "later" on Friday afternoon holds over the weekend', async () => {
    const { lines } = await play(storyText('sanne'));
    expect(lines.filter((line) => line.startsWith('2026-04-25') || line.startsWith('2026-04-27'))).toEqual(
      [],
    );
  });
});
