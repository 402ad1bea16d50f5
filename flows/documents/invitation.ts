/**
 * The next contact as an invitation for the reader's own calendar. It names a talk and with whom, and not that someone is
 * away: calendars are shared.
 */
import type { Agreement } from '../../src/domain/absence.ts';
import { at, plusMinutes } from '../../src/domain/local-date.ts';
import { zoneOf } from '../../src/domain/locale.ts';
import { firstNameOf } from '../../src/domain/person.ts';
import { type WishContext, wishKey } from '../conversations/wish/wish.machine.ts';
import { contextOf } from '../machines.ts';
import { type Scene, voiceFor } from '../scene.ts';
import { type CalendarEvent, writeCalendar } from './ics.ts';

/** When on the day, where the employee said what suits them; otherwise the day is all that was agreed. */
const hours = { morning: '10:00', midday: '12:00', afternoon: '14:00' } as const;
const minutes = 30;

/** The `.ics` of the next contact that was agreed, or nothing when none lies ahead. */
export function nextContactInvitation(scene: Scene): string | undefined {
  const agreement = scene.case.agreements.at(-1);
  if (!agreement || agreement.nextOn < scene.today || !scene.case.open) return undefined;
  const { say } = voiceFor(scene);
  const isEmployee = scene.reader.id === scene.employee.id;
  const who = isEmployee
    ? firstNameOf({ name: scene.nameOf(agreement.by) })
    : firstNameOf({ name: scene.employee.name });
  return writeCalendar({
    uid: `${scene.case.id}/${scene.reader.id}@nabij`,
    sequence: scene.case.agreements.length,
    writtenAt: scene.now,
    when: whenOf(scene, agreement),
    summary: say('invitation.summary', { who }),
    description: say('invitation.text'),
    language: scene.reader.language,
  });
}

function whenOf({ case: { machines }, employee }: Scene, { nextOn }: Agreement): CalendarEvent['when'] {
  const stored = machines[wishKey];
  const time = stored ? contextOf<WishContext>(stored).time : null;
  if (time === null) return { day: nextOn };
  const from = at(nextOn, hours[time], zoneOf(employee.country));
  return { from, to: plusMinutes(from, minutes) };
}
