/**
 * Free words of a person become a step. What they mean is worked out by `understand`, whose answer holds no words:
 * a reason that was given goes no further than this file's own stack.
 */

import { chooseIntent, plain, refusal, reportForForm } from '../../flows/answers/cards.ts';
import type { Change } from '../../flows/conversations/change/change.machine.ts';
import { firstDayOf } from '../../flows/policies/first-day.ts';
import type { AbsenceFacts } from '../domain/absence.ts';
import type { CaseState } from '../domain/case.ts';
import { type Instant, type LocalDate, timeOf } from '../domain/local-date.ts';
import { zoneOf } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import { Temporal } from '../domain/temporal.ts';
import { type Understanding, understand } from '../understand/understand.ts';
import { answerToWords } from './answers.ts';
import { type House, todayFor } from './house.ts';
import { talkStep } from './personal/step.ts';
import { beginChange } from './presses/change.ts';
import { openWish } from './presses/wish.ts';
import { fileOf, openCaseOf, statusFor } from './queries.ts';
import { isHr, reportable } from './rights.ts';
import { answer, type Step } from './step.ts';
import type { Turn } from './turn.ts';
import { absenceStateOf } from './turn.ts';

/** What someone wants, as far as it is understood: from words, or from a button that stands for them. */
export type Wanted = Pick<Understanding, 'intent' | 'firstDay' | 'backOn' | 'percent' | 'gaveReason'>;

/** The step that these words ask for. */
export async function stepForWords(house: House, person: Person, text: string, now: Instant): Promise<Step> {
  const own = await openCaseOf(house, person.id);
  const state = own && absenceStateOf(own);
  const read = (open: boolean) =>
    understand(text, { now: localIso(now, person), open, country: person.country });
  // On the first day back too: "toch nog niet" is about the same absence.
  const alone = read(state !== undefined && /^(away|back)/.test(state));
  // A report that waits to be confirmed can be reported anew, and what is no report is about that one.
  const anew = alone.intent === 'report' && alone.certain;
  const found = state === 'before' && !anew ? read(true) : alone;
  const language = found.language ?? person.language;
  const reader = { ...person, language };
  const step =
    (await answerToWords(house, reader, text, found, now)) ??
    (await stepForFound(house, reader, found, own, now));
  return { ...step, language };
}

async function stepForFound(
  house: House,
  reader: Person,
  found: Understanding,
  own: CaseState | undefined,
  now: Instant,
): Promise<Step> {
  if (!found.certain) return answer(reader, question(reader, found, own));
  const step = await stepForWanted(house, reader, found, own, now);
  return withOther(house, reader, step, found, own, now);
}

/** A second wish in the same message, answered beside the change: what is stored, or the choices about contact. */
async function withOther(
  house: House,
  reader: Person,
  step: Step,
  { also }: Understanding,
  own: CaseState | undefined,
  now: Instant,
): Promise<Step> {
  if (also.length === 0 || step.kind === 'personal') return step;
  const file = also.includes('status') && own ? await fileOf(house, reader, now) : undefined;
  const isAway = own !== undefined && absenceStateOf(own).startsWith('away') && step.kind !== 'new-case';
  if (step.kind === 'answer') {
    if (!isAway || !also.includes('contact')) return step;
    return {
      kind: 'case',
      id: own.id,
      act: (turn) => {
        for (const { to, card } of step.cards) turn.say(to, card);
        openWish(turn);
      },
    };
  }
  return {
    ...step,
    act: (turn: Turn) => {
      // Before a report is confirmed there is nobody to make agreements with yet.
      if (also.includes('contact') && !isAway) turn.note('note.contact-later');
      step.act(turn);
      if (file) turn.say(reader, file);
      if (also.includes('contact') && isAway) openWish(turn);
    },
  };
}

/** The step for what someone wants, once that is clear. */
export async function stepForWanted(
  house: House,
  person: Person,
  wanted: Wanted,
  own: CaseState | undefined,
  now: Instant,
): Promise<Step> {
  const away = own && absenceStateOf(own).startsWith('away') ? own : undefined;
  switch (wanted.intent) {
    case 'report':
      return reportStep(person, wanted, own, now);
    case 'extend':
    case 'recover':
    case 'recover-partly':
    case 'withdraw':
      return changeStep(person, wanted.intent, wanted, own);
    case 'report-other':
      return answer(person, reportOther(house, person, wanted, now));
    case 'status':
      return answer(
        person,
        await ((isHr(person) || house.directory.teamOf(person.id).length > 0) && !own
          ? statusFor(house, person, now)
          : fileOf(house, person, now)),
      );
    case 'contact':
      // Without an absence that runs there is no rhythm to change: then somebody would like to talk.
      return away
        ? { kind: 'case', id: away.id, act: (turn) => void openWish(turn) }
        : talkStep(house, person);
    case 'other':
      return answer(
        person,
        plain(person, 'not-understood', 'message', {
          title: 'not-understood.title',
          text: 'not-understood.plain',
        }),
      );
  }
}

/** Opens a case, or goes on with the one that runs: someone who writes twice is ill once. */
function reportStep(person: Person, wanted: Wanted, own: CaseState | undefined, now: Instant): Step {
  const { backOn } = wanted;
  const firstDay = firstDayOf(wanted.firstDay ?? todayFor(person, now), backOn, person);
  const begin = (turn: Turn) => {
    dropReason(turn, wanted);
    turn.begin('report', 'report', { firstDay, backOn });
  };
  if (!own)
    return {
      kind: 'new-case',
      employee: person,
      facts: newFacts(person, firstDay, backOn, person, now),
      act: begin,
    };
  const state = absenceStateOf(own);
  if (state === 'before') {
    return {
      kind: 'case',
      id: own.id,
      act: (turn) => {
        dropReason(turn, wanted);
        turn.keep({ firstDay, backOn });
        turn.send('report', { type: 'report.again', firstDay, backOn });
      },
    };
  }
  if (state.startsWith('away')) return changeStep(person, 'extend', wanted, own);
  // Ill again during aftercare: a new spell, and the old one is closed by it.
  return {
    kind: 'new-case',
    employee: person,
    facts: newFacts(person, firstDay, backOn, person, now),
    act: begin,
  };
}

/** What someone who is just back may still say: that it was too soon, or too much. */
const tooSoon: readonly Change[] = ['extend', 'recover-partly'];

function changeStep(person: Person, change: Change, wanted: Wanted, own: CaseState | undefined): Step {
  const canChange = own && (tooSoon.includes(change) ? /^(away|back)/ : /^away/).test(absenceStateOf(own));
  if (!own || !canChange) {
    if (own && absenceStateOf(own) === 'before') return changeBefore(own, change, wanted);
    return answer(
      person,
      plain(person, 'not-open', 'message', { title: 'not-open.title', text: 'not-open.text' }),
    );
  }
  return {
    kind: 'case',
    id: own.id,
    act: (turn) => {
      dropReason(turn, wanted);
      // "Another week" that ends on the day that was known already is meant from there: until when, is asked.
      const isKnown = change === 'extend' && wanted.backOn === turn.state.facts.backOn;
      beginChange(turn, change, isKnown ? null : wanted.backOn, wanted.percent);
    },
  };
}

/** A change to a report that nobody has confirmed yet: taken back, or read back again with the new day. */
function changeBefore(own: CaseState, change: Change, { backOn }: Wanted): Step {
  return {
    kind: 'case',
    id: own.id,
    act: (turn) => {
      const { firstDay } = turn.state.facts;
      const noDays = change === 'recover' && backOn !== null && backOn <= firstDay;
      if (change === 'withdraw' || noDays) return void turn.send('report', { type: 'report.cancel' });
      if (backOn) turn.keep({ backOn });
      turn.send('report', { type: 'report.again', firstDay, backOn: backOn ?? turn.state.facts.backOn });
    },
  };
}

/** Someone took the call: who it was is chosen from a list, as a name in a sentence is easily the wrong one. */
function reportOther(house: House, person: Person, wanted: Wanted, now: Instant) {
  const team = reportable(house, person);
  if (team.length === 0) return refusal(person, 'noTeam');
  return reportForForm(person, team, {
    firstDay: wanted.firstDay ?? todayFor(person, now),
    backOn: wanted.backOn,
  });
}

/** One question with the choices that can be meant now. */
function question(person: Person, found: Understanding, own: CaseState | undefined) {
  const away = own !== undefined && absenceStateOf(own).startsWith('away');
  const usual = away ? (['extend', 'recover', 'recover-partly'] as const) : (['report', 'status'] as const);
  const offered = ['report', 'extend', 'recover', 'recover-partly', 'withdraw', 'status'] as const;
  const meant = offered.filter((one) => one === found.intent || found.alternatives.includes(one));
  const none = { firstDay: null, backOn: null, percent: null };
  return chooseIntent(
    person,
    [...new Set([...meant, ...usual])].slice(0, 4),
    (choice) => found.readings.find(({ intent }) => intent === choice) ?? none,
  );
}

function dropReason(turn: Turn, { gaveReason }: Wanted): void {
  if (gaveReason) turn.note('note.reason-dropped');
}

/** What is known of an absence at its first word. */
export function newFacts(
  employee: Person,
  firstDay: LocalDate,
  backOn: LocalDate | null,
  by: Person,
  now: Instant,
): AbsenceFacts {
  return {
    country: employee.country,
    firstDay,
    backOn,
    lastDay: null,
    partlyFrom: null,
    percent: null,
    reachableAt: null,
    urgent: null,
    safetyNet: null,
    workAccident: null,
    trafficAccident: null,
    certificate: null,
    reportedAt: now,
    reportedBy: by.id,
  };
}

/** The moment as the person's own clock shows it, with its offset. */
function localIso(now: Instant, person: Person): string {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zoneOf(person.country));
  return `${local.toPlainDate()}T${timeOf(now, zoneOf(person.country))}${local.offset}`;
}
