import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../flows/policies/settings.ts';
import { NabijError } from '../../../src/domain/errors.ts';

describe('the settings of an employer', () => {
  it('have safe defaults: manager keeps contact, certificate asked, no talk about frequent absence', () => {
    expect(readSettings()).toEqual({
      sites: [],
      caseManager: 'manager',
      contact: { person: 'manager' },
      physician: { lastDayOfWeek: false },
      certificate: { required: true },
      house: { reportBefore: '09:00', waitingDays: 0, frequentAbsenceTalk: false, frequentAbsenceAfter: 3 },
      retention: { hold: [] },
    });
  });

  it('keep what was set, sites with their language and closing days among it', () => {
    const settings = readSettings({
      size: 42,
      sites: [{ id: 'namen', country: 'BE', language: 'fr', closedOn: ['2026-12-28'] }],
      contact: { person: 'hr', everyDays: 14 },
    });
    expect(settings).toMatchObject({ size: 42, contact: { person: 'hr', everyDays: 14 } });
    expect(settings.sites.map(({ id, closedOn }) => [id, closedOn])).toContainEqual([
      'namen',
      ['2026-12-28'],
    ]);
  });

  it('that are wrong say where and why, all at once', () => {
    const wrong = () =>
      readSettings({
        size: 0,
        sites: [{ id: 'x', country: 'BE', language: 'de', closedOn: ['2026-02-30'] }],
        house: { reportBefore: '9 uur', waitingDays: 3 },
        retention: { closedFor: '11 months' },
        bonus: true,
      });
    expect(wrong).toThrow(NabijError);
    let problems = '';
    try {
      wrong();
    } catch (error) {
      if (error instanceof NabijError) problems = String(error.details.problems);
    }
    for (const place of [
      'size',
      'sites.0.language',
      'sites.0.closedOn.0',
      'house.reportBefore',
      'house.waitingDays',
      'retention.closedFor',
      'bonus',
    ])
      expect(problems).toContain(place);
  });
});
