/**
 * One spell of absence, from the first word to the end of aftercare (R1, R2): before, reported, absent, building up,
 * back, aftercare, closed. It decides what each step sets going; who is prompted when lies with the nudges.
 */
import { assign, setup } from 'xstate';
import { type LocalDate, plusDays } from '../../src/domain/local-date.ts';
import { buildUpNudges, nudgeNames } from '../nudges/catalogue.ts';
import { type WakeTime, wishes } from '../wishes.ts';

export interface AbsenceContext {
  readonly firstDay: LocalDate;
  /** The first day on which work is expected again, as far as anyone said. */
  readonly backOn: LocalDate | null;
  /** Whether the employee announced that day as the return, rather than guessed it when reporting. */
  readonly announced: boolean;
}

/** `today` is the day at the employee's place when the event came. */
export type AbsenceEvent =
  | { type: 'report.confirmed'; firstDay: LocalDate; backOn: LocalDate | null; today: LocalDate }
  | { type: 'report.cancelled' }
  | { type: 'contact.made' }
  /** `stops`: hours that were worked meanwhile are not worked any more. */
  | { type: 'absence.extended'; backOn: LocalDate | null; stops?: boolean; today?: LocalDate }
  | { type: 'absence.partlyRecovered'; on: LocalDate; percent: number | null; today: LocalDate }
  /** A build-up plan holds from now: `on` is the next day on which hours change, `backOn` when all are worked again. */
  | { type: 'buildUp.agreed'; on: LocalDate; backOn: LocalDate | null }
  | { type: 'absence.recovered'; on: LocalDate; today: LocalDate }
  | { type: 'absence.withdrawn' }
  | { type: 'absence.relapsed' }
  | { type: 'welcome.given' }
  | { type: 'return.notYet'; today: LocalDate }
  | { type: 'due.steps' }
  | { type: 'due.caseManager' }
  | { type: 'due.contact' }
  | { type: 'due.flags' }
  | { type: 'due.return'; today: LocalDate }
  | { type: 'due.build-up' }
  | { type: 'due.aftercare' }
  | { type: 'due.close' };

export interface AbsenceInput {
  readonly firstDay: LocalDate;
  readonly backOn: LocalDate | null;
}

const on = (day: LocalDate | null): WakeTime | null => (day === null ? null : { on: day });
const firstDayBack = ({ backOn, firstDay }: AbsenceContext): LocalDate => backOn ?? firstDay;

export const absenceMachine = setup({
  types: { context: {} as AbsenceContext, events: {} as AbsenceEvent, input: {} as AbsenceInput },
  actions: wishes,
  guards: {
    startsNow: ({ event }) => event.type === 'absence.recovered' && event.on <= event.today,
    stopsBuildUp: ({ event }) => 'stops' in event && event.stops === true,
    wasAnnounced: ({ context }) => context.announced,
  },
}).createMachine({
  id: 'absence',
  context: ({ input }) => ({ ...input, announced: false }),
  initial: 'before',
  states: {
    before: {
      on: {
        'report.confirmed': {
          target: 'away',
          actions: [
            assign(({ event }) => ({ firstDay: event.firstDay, backOn: event.backOn })),
            { type: 'tell', params: { to: 'employee', card: 'report-received' } },
            { type: 'openNudge', params: ({ event }) => ({ nudge: 'first-contact', on: event.today }) },
            { type: 'nameCaseManager', params: undefined },
          ],
        },
        'report.cancelled': 'withdrawn',
      },
    },

    away: {
      initial: 'reported',
      entry: [
        { type: 'wake', params: ({ context }) => ({ name: 'return', time: on(context.backOn) }) },
        { type: 'followSteps', params: undefined },
      ],
      exit: [
        { type: 'wake', params: { name: 'return', time: null } },
        { type: 'wake', params: { name: 'build-up', time: null } },
        { type: 'wake', params: { name: 'contact', time: null } },
        { type: 'wake', params: { name: 'flags', time: null } },
      ],
      states: {
        reported: { on: { 'contact.made': 'absent' } },
        absent: {},
        buildingUp: {},
      },
      on: {
        'due.steps': { actions: { type: 'followSteps', params: undefined } },
        'due.caseManager': {
          actions: { type: 'tell', params: { to: 'caseManager', card: 'case-manager-named' } },
        },
        'due.contact': { actions: { type: 'followContact', params: undefined } },
        'due.flags': { actions: { type: 'followFlags', params: undefined } },
        'absence.extended': [
          {
            // The hours stop too: the same absence goes on as before the build-up, and both talk about what now.
            guard: 'stopsBuildUp',
            target: '.absent',
            actions: [
              assign(({ event }) => ({ backOn: event.backOn, announced: false })),
              {
                type: 'keep',
                params: ({ event }) => ({ backOn: event.backOn, partlyFrom: null, percent: null }),
              },
              { type: 'wake', params: ({ event }) => ({ name: 'return', time: on(event.backOn) }) },
              { type: 'wake', params: { name: 'build-up', time: null } },
              { type: 'dropNudges', params: { nudges: ['welcome', ...buildUpNudges] } },
              { type: 'stopPlan', params: undefined },
              { type: 'tell', params: { to: 'employee', card: 'extended' } },
              { type: 'tell', params: { to: 'manager', card: 'extended-notice' } },
              {
                type: 'openNudge',
                params: ({ context, event }) => ({
                  nudge: 'next-contact',
                  on: event.today ?? context.firstDay,
                }),
              },
              { type: 'followSteps', params: undefined },
            ],
          },
          {
            actions: [
              assign(({ event }) => ({ backOn: event.backOn, announced: false })),
              { type: 'keep', params: ({ event }) => ({ backOn: event.backOn }) },
              { type: 'wake', params: ({ event }) => ({ name: 'return', time: on(event.backOn) }) },
              { type: 'dropNudges', params: { nudges: ['welcome'] } },
              { type: 'tell', params: { to: 'employee', card: 'extended' } },
              { type: 'tell', params: { to: 'manager', card: 'extended-notice' } },
            ],
          },
        ],
        'absence.partlyRecovered': {
          // The state changes on the day itself; what was agreed is known to both at once.
          actions: [
            { type: 'keep', params: ({ event }) => ({ percent: event.percent, partlyFrom: event.on }) },
            { type: 'wake', params: ({ event }) => ({ name: 'build-up', time: { on: event.on } }) },
            { type: 'tell', params: { to: 'employee', card: 'partly-recovered' } },
            { type: 'tell', params: { to: 'manager', card: 'partly-recovered-notice' } },
            { type: 'followSteps', params: undefined },
          ],
        },
        // The day comes, and with it each next step of a plan, if there is one.
        'due.build-up': { target: '.buildingUp', actions: { type: 'followPlan', params: undefined } },
        'buildUp.agreed': {
          actions: [
            assign(({ context, event }) =>
              event.backOn ? { backOn: event.backOn, announced: false } : { backOn: context.backOn },
            ),
            { type: 'wake', params: ({ context }) => ({ name: 'return', time: on(context.backOn) }) },
            { type: 'wake', params: ({ event }) => ({ name: 'build-up', time: { on: event.on } }) },
            { type: 'followSteps', params: undefined },
          ],
        },
        'absence.recovered': [
          {
            guard: 'startsNow',
            target: 'back',
            actions: [
              assign(({ event }) => ({ backOn: event.on, announced: true })),
              { type: 'tell', params: { to: 'employee', card: 'recovered' } },
            ],
          },
          {
            actions: [
              assign(({ event }) => ({ backOn: event.on, announced: true })),
              { type: 'keep', params: ({ event }) => ({ backOn: event.on }) },
              { type: 'wake', params: ({ event }) => ({ name: 'return', time: { on: event.on } }) },
              { type: 'tell', params: { to: 'employee', card: 'return-announced' } },
              { type: 'tell', params: { to: 'manager', card: 'return-announced-notice' } },
            ],
          },
        ],
        'due.return': [
          { guard: 'wasAnnounced', target: 'back' },
          // Only expected: the manager is asked to say welcome, and whether it is so. Nothing is concluded.
          // It speaks for the talk that was still to come: nobody gets two messages about one person that morning.
          {
            actions: [
              { type: 'dropNudges', params: { nudges: ['first-contact', 'next-contact', 'before-return'] } },
              { type: 'openNudge', params: ({ event }) => ({ nudge: 'welcome', on: event.today }) },
            ],
          },
        ],
        'return.notYet': {
          actions: [
            assign({ backOn: null, announced: false }),
            { type: 'keep', params: { backOn: null } },
            { type: 'dropNudges', params: { nudges: ['welcome'] } },
            { type: 'openNudge', params: ({ event }) => ({ nudge: 'next-contact', on: event.today }) },
          ],
        },
        'absence.withdrawn': {
          target: 'withdrawn',
          actions: [
            { type: 'tell', params: { to: 'employee', card: 'withdrawn' } },
            { type: 'tell', params: { to: 'manager', card: 'withdrawn-notice' } },
          ],
        },
      },
    },

    back: {
      entry: [
        { type: 'dropNudges', params: { nudges: nudgeNames } },
        { type: 'keep', params: ({ context }) => justBack(context) },
        { type: 'followSteps', params: undefined },
        { type: 'openNudge', params: ({ context }) => ({ nudge: 'welcome', on: firstDayBack(context) }) },
        { type: 'planAftercare', params: ({ context }) => ({ from: firstDayBack(context) }) },
        {
          type: 'wake',
          params: ({ context }) => ({ name: 'aftercare', time: on(plusDays(firstDayBack(context), 1)) }),
        },
      ],
      on: {
        'due.steps': { actions: { type: 'followSteps', params: undefined } },
        'welcome.given': 'aftercare',
        'due.aftercare': 'aftercare',
        'absence.relapsed': 'closed',
        // All hours were too much: the same spell goes on, in part of the hours.
        'absence.partlyRecovered': {
          target: 'away.absent',
          actions: [
            assign({ backOn: null, announced: false }),
            { type: 'dropNudges', params: { nudges: nudgeNames } },
            { type: 'wake', params: ({ event }) => ({ name: 'build-up', time: { on: event.on } }) },
            {
              type: 'keep',
              params: ({ event }) => ({
                backOn: null,
                lastDay: null,
                percent: event.percent,
                partlyFrom: event.on,
              }),
            },
            { type: 'tell', params: { to: 'employee', card: 'partly-recovered' } },
            { type: 'tell', params: { to: 'manager', card: 'partly-recovered-notice' } },
          ],
        },
        // Too soon after all: the same spell goes on, as if the return had not been.
        'absence.extended': {
          target: 'away.absent',
          actions: [
            assign(({ event }) => ({ backOn: event.backOn, announced: false })),
            { type: 'dropNudges', params: { nudges: nudgeNames } },
            { type: 'keep', params: ({ event }) => ({ backOn: event.backOn, lastDay: null }) },
            { type: 'tell', params: { to: 'employee', card: 'extended' } },
            { type: 'tell', params: { to: 'manager', card: 'extended-notice' } },
            {
              type: 'openNudge',
              params: ({ context }) => ({ nudge: 'next-contact', on: firstDayBack(context) }),
            },
          ],
        },
        'return.notYet': {
          target: 'away.absent',
          actions: [
            assign({ backOn: null, announced: false }),
            { type: 'dropNudges', params: { nudges: nudgeNames } },
            { type: 'keep', params: { backOn: null, lastDay: null } },
            { type: 'openNudge', params: ({ event }) => ({ nudge: 'next-contact', on: event.today }) },
          ],
        },
      },
    },

    aftercare: {
      on: {
        'due.steps': { actions: { type: 'followSteps', params: undefined } },
        'due.close': {
          target: 'closed',
          actions: [
            { type: 'tell', params: { to: 'employee', card: 'aftercare-closed' } },
            { type: 'tell', params: { to: 'manager', card: 'aftercare-closed-notice' } },
          ],
        },
        'absence.relapsed': 'closed',
      },
    },

    closed: {
      type: 'final',
      entry: [
        { type: 'wake', params: { name: 'steps', time: null } },
        { type: 'wake', params: { name: 'aftercare', time: null } },
        { type: 'wake', params: { name: 'close', time: null } },
        { type: 'dropNudges', params: { nudges: nudgeNames } },
        { type: 'closeCase', params: undefined },
      ],
    },
    withdrawn: {
      type: 'final',
      entry: [
        { type: 'wake', params: { name: 'steps', time: null } },
        { type: 'dropNudges', params: { nudges: nudgeNames } },
        { type: 'closeCase', params: undefined },
      ],
    },
  },
});

/** What is known on the first day back: the spell ended the day before. */
function justBack(context: AbsenceContext) {
  const backOn = firstDayBack(context);
  return { backOn, lastDay: plusDays(backOn, -1), partlyFrom: null, percent: null };
}
