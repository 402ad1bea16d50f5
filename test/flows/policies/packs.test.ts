import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../flows/policies/left-out.ts';
import { packFor, policyFiles, trajectoryRules } from '../../../flows/policies/packs.ts';
import { reviewOfPacks } from '../../../flows/policies/review.ts';
import { readSettings } from '../../../flows/policies/settings.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';
import { countries, languages } from '../../../src/domain/locale.ts';

const d = toLocalDate;
const entries = countries.flatMap((country) => policyFiles[country].milestones);

describe('the packs', () => {
  it.each([
    ['nl', 32],
    ['be', 28],
  ])(
    'account for every one of the steps of %s.m01 to m%i: dated, or left out with a reason',
    (country, count) => {
      const dated = new Set(entries.map(({ lawId }) => lawId));
      const reasons = new Set(leftOut.map(({ lawId }) => lawId));
      for (let n = 1; n <= count; n += 1) {
        const lawId = `${country}.m${String(n).padStart(2, '0')}`;
        expect([lawId, dated.has(lawId) !== reasons.has(lawId)]).toEqual([lawId, true]);
      }
      expect(leftOut.every(({ why }) => why.length > 20)).toBe(true);
    },
  );

  it('choose the Belgian rules by the first day of absence', () => {
    const before = packFor('BE', d('2025-12-31'));
    const after = packFor('BE', d('2026-01-01'));
    expect([before.ruleSet, before.switches.certificateFreeFirstDays]).toEqual(['be-before-2026', 3]);
    expect([after.ruleSet, after.switches.certificateFreeFirstDays]).toEqual(['be-2026', 2]);
  });

  it('choose the rules of a trajectory by the day it was asked for, also in an older absence', () => {
    expect(trajectoryRules('BE', d('2025-12-31'))?.withoutAgreementAfter).toBe('3 months');
    expect(trajectoryRules('BE', d('2026-01-01'))?.withoutAgreementAfter).toBe('8 weeks');
    expect(trajectoryRules('NL', d('2026-01-01'))).toBeUndefined();
  });

  it('let a Dutch report ask six things, and nobody but HR see the safety net', () => {
    const { switches } = packFor('NL', d('2026-03-02'));
    expect(switches.intake).toEqual([
      'reachableAt',
      'expectedDuration',
      'currentWork',
      'safetyNet',
      'workAccident',
      'trafficAccident',
    ]);
    expect(switches).toMatchObject({
      hrOnlyAnswers: ['safetyNet'],
      certificate: false,
      safetyNetAfterMonths: 2,
    });
  });

  it('keep ability and causes in the work out of Dutch questions, and say in Belgium that contact is no control (R35, R39)', () => {
    expect(packFor('NL', d('2026-03-02')).switches).toMatchObject({
      abilityQuestionsBeforeAdvice: false,
      workCauseQuestions: false,
      sayContactIsNoControl: false,
    });
    const belgian = packFor('BE', d('2026-03-02')).switches;
    expect(belgian).toMatchObject({ certificate: true, sayContactIsNoControl: true, languageOfSite: true });
    expect(belgian.intake).not.toContain('safetyNet');
  });

  it.each([
    [49, 0, 0],
    [50, 0, 2],
    [undefined, 0, 2],
    [50, 3, 3],
  ])(
    'with %s employees and a house rule of %s, %s first days are free of a certificate',
    (size, freeFirstDays, expected) => {
      const settings = readSettings({
        ...(size === undefined ? {} : { size }),
        certificate: { freeFirstDays },
      });
      expect(packFor('BE', d('2026-03-02'), settings).switches.certificateFreeFirstDays).toBe(expected);
    },
  );

  it('have words of their own in three languages for every step, none of them twice in one language', () => {
    for (const { id, title, what } of entries) {
      for (const language of languages) {
        expect([id, title[language].length > 3 && title[language].length <= 65]).toEqual([id, true]);
        expect([id, what[language].length > 15 && what[language].length <= 130]).toEqual([id, true]);
        expect([id, /[.?]$/u.test(what[language])]).toEqual([id, true]);
      }
      expect(new Set(Object.values(what)).size).toBe(3);
    }
  });

  it('name the rule alone where it is shown, in no language but the reader’s', () => {
    const remarks = Object.values(policyFiles).flatMap(({ milestones }) =>
      milestones.flatMap(({ id, source: [first] }) =>
        [first]
          .flat()
          .filter((name) => typeof name === 'string' && /\([a-z]|practice/.test(name))
          .map(() => id),
      ),
    );
    expect(remarks).toEqual([]);
  });

  it('never threaten, never name a dismissal or a sanction, and never speak of an illness', () => {
    // A ziektebriefje is a paper, by the name that everyone in Flanders has for it.
    const never =
      /ontslag|licenciement|dismiss|sancti|boete|amende|\bfine\b|stop(gezet|zetten)|diagnos|burn-?out|klacht|symptom|ziekte(?!briefje)|maladie|illness|zwanger|enceinte|pregnan|overmacht|force majeure|\bIVA\b|te laat|en retard|trop tard/iu;
    for (const { id, title, what } of entries) {
      for (const text of [...Object.values(title), ...Object.values(what)])
        expect([id, never.test(text)]).toEqual([id, false]);
    }
  });

  it('never prompt the one who is ill, and never show HR’s dates to others by a prompt', () => {
    for (const { prompt, visibleTo } of entries) {
      expect(['manager', 'hr', 'nobody']).toContain(prompt);
      if (!visibleTo.includes('manager')) expect(prompt).not.toBe('manager');
    }
  });

  it('show what is for HR alone to HR alone', () => {
    const secret = [
      'safety-net-day-4',
      'safety-net-6-weeks',
      'two-years',
      'exit-declaration',
      'solidarity-contribution',
    ];
    for (const { id, visibleTo } of entries.filter(({ id }) => secret.includes(id)))
      expect([id, ...visibleTo]).toEqual([id, 'hr']);
  });

  it('tell whoever prepares a go-live what a lawyer must still look at', () => {
    const [nl, be] = reviewOfPacks();
    expect(nl).toMatchObject({ country: 'NL', asOf: '2026-11-21', signedOff: null });
    expect(nl?.toVerify.map(({ lawId }) => lawId)).toContain('nl.m17');
    expect(be?.toVerify.map(({ id }) => id)).toContain('work-potential-8-weeks');
    for (const pack of [nl, be]) expect(pack?.toVerify.every(({ source }) => source.length > 0)).toBe(true);
    expect(nl?.toVerify.map(({ id }) => id)).not.toContain('problem-analysis');
  });
});
