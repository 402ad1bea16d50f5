/** A manager's own rhythm of attention: chosen, quiet, never about someone who is away, and over when they say so. */
import { expect, it } from 'vitest';
import { plainTextOf } from '../../../src/cards/plain-text.ts';
import { heard, housesOnRedis } from '../../support/house.ts';

const open = housesOnRedis();

it('R82 R85: comes at the pace the manager chose, in working hours, and asks nothing of anyone else', async () => {
  const house = open({ start: '2026-03-02T10:00' });
  await house.commands('an', 'verzuim', 'aandacht');
  await house.submits('an', { every: '14' });
  const shown = await house.until('2026-04-17T18:00');
  // Two weeks on, two weeks on, and on the first working day after Easter Monday.
  expect(shown.map(({ at, to, card }) => `${at.slice(0, 16)} ${to} ${card.id}`)).toEqual([
    '2026-03-16T08:00 an attention-prompt',
    '2026-03-30T07:00 an attention-prompt',
    '2026-04-13T07:00 an attention-prompt',
  ]);
});

it('names the team without whoever is away, and keeps nothing of whom was spoken to', async () => {
  const house = open({ start: '2026-03-02T10:00' });
  await house.commands('an', 'verzuim', 'aandacht');
  await house.submits('an', { every: '7' });
  await house.says('noor', 'ben ziek');
  await house.submits('noor', {});
  await house.until('2026-03-09T12:00');
  const prompt = house.to('an').find(({ card }) => card.id === 'attention-prompt');
  const text = plainTextOf(prompt?.card as never);
  expect(text).toContain('Koen');
  expect(text).not.toContain('Noor');

  const before = await house.store.loadPersonal('an');
  expect(heard(await house.presses('an', 'attention.done'))).toEqual(['an receipt attention-done']);
  expect((await house.store.loadPersonal('an'))?.state).toEqual(before?.state);
});

it('changes and stops with one press', async () => {
  const house = open({ start: '2026-03-02T10:00' });
  await house.commands('an', 'verzuim', 'aandacht');
  await house.submits('an', { every: '7' });
  await house.presses('an', 'attention.open');
  await house.submits('an', { every: '28' });
  expect(heard(await house.until('2026-03-30T12:00'))).toEqual(['an nudge attention-prompt']);
  expect(heard(await house.presses('an', 'attention.stop'))).toEqual(['an receipt attention-stopped']);
  expect(heard(await house.until('2026-07-01T12:00'))).toEqual([]);
});

it('is for whoever has a team', async () => {
  const house = open({ start: '2026-03-02T10:00' });
  expect(heard(await house.commands('koen', 'verzuim', 'aandacht'))).toEqual(['koen refusal attention-none']);
});
