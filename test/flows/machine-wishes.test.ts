/** What the machines wish for as they step: who is told, which nudge opens, and which moment is taken back. */
import { describe, expect, it } from 'vitest';
import { begin, type FlowName, step } from '../../flows/machines.ts';
import { later } from './lifecycle-samples.ts';
import { samples } from './machine-samples.ts';
import { stepFrom } from './machine-table.ts';

describe('what a step wishes for', () => {
  const wishesAt = (flow: FlowName, at: string, name: string) =>
    stepFrom(
      flow,
      at,
      samples[flow].events[name] ?? { type: name },
      samples[flow].context ?? samples[flow].input,
    )?.wishes ?? [];
  const told = (flow: FlowName, at: string, name: string) =>
    wishesAt(flow, at, name).flatMap((wish) =>
      wish.type === 'tell' ? [`${wish.params.to}: ${wish.params.card}`] : [],
    );

  it('an announced return needs no question on the day; an expected one is only asked about', () => {
    const announced = { firstDay: '2026-03-02', backOn: '2026-03-09', announced: true };
    const event = { type: 'due.return', today: '2026-03-09' };
    expect(stepFrom('absence', 'away.absent', event, announced)?.at).toBe('back');
    expect(stepFrom('absence', 'away.absent', event, { ...announced, announced: false })?.wishes).toEqual([
      // One message that morning, about the return: the talk that was still to come is part of it.
      { type: 'dropNudges', params: { nudges: ['first-contact', 'next-contact', 'before-return'] } },
      { type: 'openNudge', params: { nudge: 'welcome', on: '2026-03-09' } },
    ]);
  });

  it('the first contact is opened by the report, and the manager is told nothing before the nudge', () => {
    expect(told('absence', 'before', 'report.confirmed')).toEqual(['employee: report-received']);
    expect(wishesAt('absence', 'before', 'report.confirmed')).toContainEqual({
      type: 'openNudge',
      params: { nudge: 'first-contact', on: '2026-03-09' },
    });
  });

  it('an absence that is closed takes back every moment it had planned', () => {
    const taken = wishesAt('absence', 'aftercare', 'due.close').flatMap((wish) =>
      wish.type === 'wake' && wish.params.time === null ? [wish.params.name] : [],
    );
    expect(taken.sort()).toEqual(['aftercare', 'close', 'steps']);
  });

  it('a nudge that is done or dropped wakes nobody any more', () => {
    for (const end of ['nudge.done', 'nudge.drop']) {
      const stopped = wishesAt('nudge', 'prompted', end).flatMap((wish) =>
        wish.type === 'wake' && wish.params.time === null ? [wish.params.name] : [],
      );
      expect(stopped).toEqual(['prompt', 'remind', 'escalate']);
    }
  });

  it('"later" moves the prompt and leaves the reminder and HR where they were', () => {
    const moved = wishesAt('nudge', 'prompted', 'nudge.later').filter(({ type }) => type === 'wake');
    expect(moved).toEqual([{ type: 'wake', params: { name: 'prompt', time: { at: later } } }]);
  });

  it('what is left is left from the moment at which HR hears it', () => {
    const now = '2026-03-09T08:00:00.000Z';
    expect(stepFrom('nudge', 'reminded', { type: 'due.escalate', now }, samples.nudge.input)).toMatchObject({
      at: 'withHr',
      context: { escalateAt: now },
    });
  });

  it('a quiet nudge is never shown to HR by itself, a loud one is, once', () => {
    const quiet = { ...samples.nudge.input, nudge: 'check-in-1' };
    expect(stepFrom('nudge', 'reminded', { type: 'due.escalate' }, quiet)).toMatchObject({
      at: 'overdue',
      wishes: [],
    });
    expect(told('nudge', 'reminded', 'due.escalate')).toEqual(['hr: nudge-escalated']);
    expect(stepFrom('nudge', 'withHr', { type: 'due.escalate' }, samples.nudge.input)).toBeUndefined();
  });

  it('the last dated step that is settled ends its nudge, an earlier one does not', () => {
    const settle = { type: 'nudge.settle', step: 'b' };
    const left = (steps: string[]) =>
      stepFrom('nudge', 'prompted', settle, { ...samples.nudge.input, steps });
    expect(left(['a', 'b'])).toMatchObject({ at: 'prompted', context: { steps: ['a'] } });
    expect(left(['b'])?.at).toBe('done');
  });

  it('an unanswered report is passed on with the days that were understood last', () => {
    const begun = begin('report', { firstDay: '2026-03-02', backOn: null });
    const again = step(begun.stored, { type: 'report.again', firstDay: '2026-03-01', backOn: '2026-03-05' });
    const passed = again && step(again.stored, { type: 'due.unanswered', today: '2026-03-02' });
    expect(passed?.wishes).toContainEqual({
      type: 'raise',
      params: {
        to: 'absence',
        event: {
          type: 'report.confirmed',
          firstDay: '2026-03-01',
          backOn: '2026-03-05',
          today: '2026-03-02',
        },
      },
    });
  });

  it('a stopped message tells the employee nothing', () => {
    expect(told('relay', 'writing', 'relay.checked block')).toEqual(['responsible: guard-blocked']);
    expect(told('relay', 'stopped', 'relay.askHr')).toEqual([
      'hr: guard-question',
      'responsible: guard-question-sent',
    ]);
  });
});
