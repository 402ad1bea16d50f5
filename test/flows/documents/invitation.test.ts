/** The next contact in a calendar: with whom and when, and not that someone is away. */
import { describe, expect, it } from 'vitest';
import { wishKey } from '../../../flows/conversations/wish/wish.machine.ts';
import { nextContactInvitation } from '../../../flows/documents/invitation.ts';
import type { Scene } from '../../../flows/scene.ts';
import { toLocalDate } from '../../../src/domain/local-date.ts';
import { sampleScene } from '../../../src/tools/simulate/sample-scene.ts';

/** The sample as it stood on the day after the agreement, which is for 17 March. */
function sceneOn(reader: 'employee' | 'manager', today = '2026-03-04'): Scene {
  return { ...sampleScene('BE', 'fr', reader), today: toLocalDate(today) };
}

const unfolded = (text: string | undefined) => (text ?? '').replace(/\r\n /g, '');

describe('an invitation to the next contact', () => {
  it('is in the language of the reader, and names the other', () => {
    expect(unfolded(nextContactInvitation(sceneOn('employee')))).toContain(
      'SUMMARY;LANGUAGE=fr:Entretien avec An\r\n',
    );
    expect(unfolded(nextContactInvitation(sceneOn('manager')))).toContain(
      'SUMMARY;LANGUAGE=fr:Entretien avec Koen\r\n',
    );
  });

  it('comes at the time of day that suits the employee, in UTC', () => {
    // The sample wished for the afternoon: two o'clock in Brussels, before summer time.
    expect(nextContactInvitation(sceneOn('manager'))).toContain(
      'DTSTART:20260317T130000Z\r\nDTEND:20260317T133000Z',
    );
  });

  it('is a day when only a day was agreed', () => {
    const scene = sceneOn('manager');
    const { [wishKey]: _, ...machines } = scene.case.machines;
    const text = nextContactInvitation({ ...scene, case: { ...scene.case, machines } });
    expect(text).toContain('DTSTART;VALUE=DATE:20260317');
  });

  it('says nothing of an absence, an illness or what was agreed', () => {
    const text = unfolded(nextContactInvitation(sceneOn('manager')));
    expect(text).not.toMatch(/malad|absen|Samira|planning/i);
  });

  it('is not there once the day has passed, or the case is closed', () => {
    expect(nextContactInvitation(sceneOn('manager', '2026-03-17'))).toBeDefined();
    expect(nextContactInvitation(sceneOn('manager', '2026-03-18'))).toBeUndefined();
    const scene = sceneOn('manager');
    expect(nextContactInvitation({ ...scene, case: { ...scene.case, open: false } })).toBeUndefined();
  });

  it('replaces itself in the calendar when another day is agreed', () => {
    const scene = sceneOn('manager');
    const [first] = scene.case.agreements;
    if (!first) throw new Error('the sample has an agreement');
    const next = { ...first, id: 'c1.2', nextOn: toLocalDate('2026-03-24') };
    const text = nextContactInvitation({ ...scene, case: { ...scene.case, agreements: [first, next] } });
    const uid = (one: string | undefined) => unfolded(one).match(/UID:(.*)\r/)?.[1];
    expect(uid(text)).toBe(uid(nextContactInvitation(scene)));
    expect(text).toContain('SEQUENCE:2');
  });
});
