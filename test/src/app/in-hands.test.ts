import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import type { Inbound } from '../../../src/ports/channel.ts';
import { castOf, heard, housesOnRedis, type TestHouse } from '../../support/house.ts';

const open = housesOnRedis();

/** Koen is away; An was asked to call, or did; then the bot starts again with a people file in which he has another manager. */
async function moved(manager: string | undefined, { talked = false } = {}) {
  const same = { tenant: `t${randomUUID()}`, masterKey: randomBytes(32) };
  const before = open({ ...same, start: '2026-03-02T07:40' });
  await before.commands('koen', 'ziek');
  await before.submits('koen', {});
  await before.until('2026-03-02T10:00');
  const asked = before.to('an').at(-1);
  if (talked) {
    await before.presses('an', 'contact.done');
    await before.submits('an', { what: 'Werk verdeeld', who: 'An', nextOn: '2026-03-17' }, 'agreement');
  }
  const people = castOf('BE', 'nl').map(({ manager: was, ...one }) => {
    const now = one.id === 'koen' ? manager : was;
    return now ? { ...one, manager: now } : one;
  });
  const after = open({ ...same, start: '2026-03-02T11:00', people });
  /** A press on the card that An got while she managed him. */
  const pressesDone = (who: string): Promise<ReturnType<TestHouse['to']>> => {
    const { data = {} } = asked?.card.actions.find(({ id }) => id === 'contact.done') ?? {};
    const content = { kind: 'press', action: 'contact.done', data, values: {} } as const;
    const press: Inbound = {
      channel: 'web',
      from: who,
      eventId: randomUUID(),
      at: after.clock.now(),
      content,
    };
    return after.brings(press);
  };
  return { after, pressesDone };
}

const statusOf = async (house: TestHouse, who: string) => {
  const [status] = await house.says(who, '/verzuim status');
  return status ? plainTextOf(status.card) : '';
};

describe('a manager who was replaced in the people file', () => {
  it('no longer sees the running absence, and the new one does', async () => {
    const { after } = await moved('mark');
    expect(await statusOf(after, 'mark')).toContain('Koen Claes');
    expect(await statusOf(after, 'an')).not.toContain('Koen Claes');
  });

  it('hands over what was still open', async () => {
    const { after, pressesDone } = await moved('mark');
    expect(heard(await after.until('2026-03-04T12:00'))).toContain('mark nudge first-contact');
    expect(after.to('an')).toEqual([]);
    expect(heard(await pressesDone('an'))).toEqual(['an refusal refused-notAllowed']);
    expect(heard(await pressesDone('mark'))).toContain('mark form agreement');
  });

  it('does not go on with what came of a talk either', async () => {
    const { after } = await moved('mark', { talked: true });
    const later = (await after.until('2026-03-17T12:00')).map(({ to }) => to);
    expect(later).toContain('mark');
    expect(later).not.toContain('an');
  });

  it('by nobody leaves it with HR', async () => {
    const { after } = await moved(undefined);
    expect(heard(await after.until('2026-03-04T12:00'))).toContain('hilde nudge first-contact');
    expect(after.to('an')).toEqual([]);
  });
});
