/** Roles: one fixed case manager a case, told to those concerned, and who does what next for everyone with access. */
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import type { Shown } from '../../../src/stories/stage.ts';
import { castOf, heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();
const textOf = (shown: Shown | undefined) => (shown ? plainTextOf(shown.card) : '');

async function report(house: TestHouse, who = 'koen') {
  await house.says(who, 'ben ziek');
  await house.submits(who, {});
}

describe('R93: the case manager', () => {
  it('is the manager unless the employer arranged otherwise, and then nobody is told twice', async () => {
    const house = open({ start: '2026-03-02T10:00' });
    await report(house);
    expect((await house.caseOf('koen')).caseManager).toBe('an');
    expect(heard(house.shown)).not.toContain('an message case-manager-named');
  });

  it('is by the employer’s rule someone of HR or a person by name, told in their own hours', async () => {
    const byRole = open({ start: '2026-03-02T20:30', settings: { caseManager: 'hr' } });
    await report(byRole);
    expect((await byRole.caseOf('koen')).caseManager).toBe('hilde');
    expect(byRole.to('hilde')).toEqual([]);
    const [told] = await byRole.until('2026-03-03T09:30');
    expect([told?.at, told?.to, told?.card.id]).toEqual([
      '2026-03-03T08:00:00.000Z',
      'hilde',
      'case-manager-named',
    ]);

    const byName = open({ start: '2026-03-02T10:00', settings: { caseManager: 'hugo' } });
    await report(byName);
    expect((await byName.caseOf('koen')).caseManager).toBe('hugo');
    // Of one's own absence nobody is the case manager.
    await report(byName, 'hugo');
    expect((await byName.caseOf('hugo')).caseManager).toBe('hilde');
  });

  it('is one person of HR, to whom what HR does comes', async () => {
    const house = open({ start: '2026-03-02T10:00', country: 'NL', settings: { caseManager: 'hugo' } });
    await report(house);
    await house.until('2026-03-03T12:00');
    const to = (id: string) => house.to(id).filter(({ card }) => card.id === 'health-service-report');
    expect([to('hugo').length, to('hilde').length]).toEqual([1, 0]);
  });

  it('may see and lead the case, and no other', async () => {
    const house = open({ start: '2026-03-02T10:00', settings: { caseManager: 'mark' } });
    await report(house);
    const [status] = await house.commands('mark', 'verzuim', 'status @koen');
    expect(textOf(status)).toContain('Vast aanspreekpunt: Mark Jansen');
    expect(textOf((await house.commands('mark', 'verzuim', 'status'))[0])).toContain('Koen Claes');
    expect(heard(await house.commands('mark', 'verzuim', 'status @noor'))).toEqual([
      'mark refusal refused-unknownPerson',
    ]);
  });

  it('is changed by HR alone: with a trace, told to the employee, the manager, and both it concerns', async () => {
    const house = open({ start: '2026-03-02T10:00' });
    await report(house);
    expect(heard(await house.commands('an', 'verzuim', 'aanspreekpunt @koen'))).toEqual([
      'an refusal refused-notAllowed',
    ]);
    await house.commands('hilde', 'verzuim', 'aanspreekpunt @koen');
    expect(heard(await house.submits('hilde', { to: 'mark' }))).toEqual([
      'hilde message case-manager-changed',
      'koen message case-manager-changed',
      'an message case-manager-changed',
      'mark message case-manager-named',
    ]);
    expect((await house.caseOf('koen')).caseManager).toBe('mark');
    const trace = (await house.store.history('koen~1')).find(({ type }) => type === 'caseManager.changed');
    expect(trace).toMatchObject({ by: 'hilde', data: { from: 'an', to: 'mark' } });
  });
});

describe('R92 R95: who does what next', () => {
  it('is answered to everyone with access, each as far as they may see', async () => {
    const house = open({ start: '2026-03-02T10:00', country: 'NL' });
    await report(house);
    const own = textOf((await house.commands('koen', 'verzuim', 'wie'))[0]);
    const manager = textOf((await house.commands('an', 'verzuim', 'wie @koen'))[0]);
    expect(own).toContain('Wie doet wat voor jou');
    expect(own).toContain('An Peeters is het vaste aanspreekpunt');
    expect(manager).toContain('An Peeters: eerste contact');
    // What only HR prepares is not for the employee.
    await house.until('2027-06-01T12:00');
    const late = textOf((await house.commands('koen', 'verzuim', 'wie'))[0]);
    const hr = textOf((await house.commands('hilde', 'verzuim', 'wie @koen'))[0]);
    expect(hr).not.toBe('');
    for (const line of late.split('\n').filter((one) => one.startsWith('• '))) {
      expect(line).not.toMatch(/loonsanctie|ontslag/i);
    }
    expect(heard(await house.commands('lotte', 'verzuim', 'wie @koen'))).toEqual([
      'lotte refusal refused-unknownPerson',
    ]);
  });

  it('R94: names who else can be brought in by country, and never a control', async () => {
    const dutch = open({ start: '2026-03-02T10:00', country: 'NL', people: castOf('NL', 'nl') });
    await report(dutch);
    const nl = textOf((await dutch.commands('koen', 'verzuim', 'wie'))[0]);
    const belgian = open({ start: '2026-03-02T10:00' });
    await report(belgian);
    await belgian.commands('an', 'verzuim', 'status @koen');
    const be = textOf((await belgian.presses('an', 'who.open'))[0]);
    expect(nl).toMatch(/Bedrijfsarts.*\n.*Arbeidsdeskundige/);
    expect(be).toContain('Preventieadviseur psychosociale aspecten');
    expect(be).toContain('Adviserend arts van het ziekenfonds');
    expect(nl + be).not.toMatch(/controlearts|controle/i);
  });
});
